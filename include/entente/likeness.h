/* SPDX-License-Identifier: MIT */
/** Actors that are likely one, spelled in two ways: for a person to decide. */
#ifndef ENTENTE_LIKENESS_H
#define ENTENTE_LIKENESS_H

#include <entente/document.h>

/** Why two names are taken to be likely one. */
enum entente_likeness_reason {
    ENTENTE_LIKE_PUNCTUATION, /* Kim Jong-un, Kim Jong Un; the talks, talks; Russia's, Russia; Mr. Lavrov,
                                 Lavrov */
    ENTENTE_LIKE_ORDER,       /* Trump, Donald; Foreign Ministry of Russia, Russian Foreign Ministry */
    ENTENTE_LIKE_INITIALS,    /* EU, European Union */
    ENTENTE_LIKE_PART,        /* Lavrov, Sergei Lavrov; United States, United States of America */
    ENTENTE_LIKE_SPELLING,    /* Zelensky, Zelenskyy */
    ENTENTE_LIKE_COUNT
};
/** "punctuation", "order", …; NULL when out of range. */
ENTENTE_API const char *entente_likeness_reason_name(enum entente_likeness_reason reason);

/** `name` is likely `same_as`, which has more relations, or as many and the longer name. */
struct entente_likeness_pair {
    size_t name, same_as; /* actors */
    size_t relations_of_name, relations_of_same_as;
    enum entente_likeness_reason reason;
};

/** {0} is empty. */
struct entente_likeness {
    struct entente_likeness_pair *pairs; /* by name, then by what it is likely the same as */
    size_t count;
};

/**
 * Compares all names and aliases, two actors at a time. Numbers, points of the compass and short words that
 * differ keep names apart: North and South Korea, G7 and G20, Iran and Iraq are no pairs. Actors of two kinds
 * are none either, unless a kind is not known.
 *
 * Errors  TOO_LARGE (more than 5,000 actors), NO_MEMORY.   Cost  O(n²) of the actors.
 * Owner   caller clears *likeness.
 */
ENTENTE_API enum entente_status entente_likeness_find(const entente_document *document,
                                                      struct entente_likeness *likeness,
                                                      const struct entente_sink *sink);
ENTENTE_API void entente_likeness_clear(struct entente_likeness *likeness);

#endif
