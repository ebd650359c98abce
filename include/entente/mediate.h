/* SPDX-License-Identifier: MIT */
/** Who is on good terms with both ends of a hostile tie. */
#ifndef ENTENTE_MEDIATE_H
#define ENTENTE_MEDIATE_H

#include <entente/network.h>

/** Someone whose ties with both are more positive than negative. */
struct entente_mediator {
    size_t actor;
    double strength; /* the weaker of the two ties: positive less negative weight, both directions added */
    size_t weaker;   /* the end of the quarrel with which it has that tie; the second when they are equal */
    bool is_even;    /* they are equal */
};

/** Two actors, a < b, whose ties are more negative than positive. */
struct entente_quarrel {
    size_t a, b;
    double positive, negative;          /* weight of both directions */
    struct entente_mediator *mediators; /* the strongest first */
    size_t mediator_count;
};

struct entente_mediation {
    struct entente_quarrel *quarrels; /* the most negative first */
    size_t quarrel_count;
    struct entente_mediator *mediators; /* of all quarrels, one quarrel after the other */
    size_t *said; /* relations that say that somebody mediates, offers to or helps to, or what is said of an
                     issue or event that is named after mediation; in the document's order */
    size_t said_count;
};

/**
 * Lists what is said of mediation, and every hostile pair with those who could speak to both. Issues and
 * events are neither.
 *
 * Errors  NO_MEMORY.   Cost  O(pairs · largest degree).
 * Owner   caller clears with entente_mediation_clear.
 */
ENTENTE_API enum entente_status entente_mediation_find(const entente_network *network,
                                                       struct entente_mediation *mediation,
                                                       const struct entente_sink *sink);
ENTENTE_API void entente_mediation_clear(struct entente_mediation *mediation);

#endif
