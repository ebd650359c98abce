/* SPDX-License-Identifier: MIT */
/** Narrows a document to what a question is about. */
#ifndef ENTENTE_FILTER_H
#define ENTENTE_FILTER_H

#include <entente/document.h>

/** A list of texts that the caller owns. */
struct entente_texts {
    const char *const *items;
    size_t count;
};

/** What a date stands for of which only the year or the month is known. */
enum entente_coarse_dates {
    ENTENTE_COARSE_SPAN,  /* all of its days */
    ENTENTE_COARSE_FIRST, /* the first of them */
    ENTENTE_COARSE_OUT,   /* none: as if it were undated */
    ENTENTE_COARSE_COUNT
};
/** "span", "first", "out"; NULL when out of range. */
ENTENTE_API const char *entente_coarse_dates_name(enum entente_coarse_dates coarse);
ENTENTE_API bool entente_coarse_dates_find(const char *name, enum entente_coarse_dates *coarse);

/** What becomes of actors that no relation is left of. Who is named by the filter stays in any case. */
enum entente_isolates {
    ENTENTE_ISOLATES_KEEP,
    ENTENTE_ISOLATES_DROP,
    ENTENTE_ISOLATES_DROP_NEW, /* those alone that had one before the filter */
    ENTENTE_ISOLATES_COUNT
};
/** "keep", "drop", "drop-new"; NULL when out of range. */
ENTENTE_API const char *entente_isolates_name(enum entente_isolates isolates);
ENTENTE_API bool entente_isolates_find(const char *name, enum entente_isolates *isolates);

/** All parts must hold for a relation to stay; within a list, one item is enough. Zero is "no filter". */
struct entente_filter {
    enum entente_coarse_dates coarse_dates; /* of the relations; their text stays */
    const char *from, *to;        /* partial dates: the relation's period must overlap; undated ones go */
    struct entente_texts actors;  /* one of the two ends is this actor */
    struct entente_texts issues;  /* one of the two ends is this actor, of kind issue */
    struct entente_texts kinds;   /* both ends are of one of these kinds */
    struct entente_texts blocs;   /* both ends are in one of these blocs */
    struct entente_texts signs;   /* "positive", "negative", "neutral" (also +, -, 0) */
    struct entente_texts sources; /* one piece of evidence names this source */
    double min_weight;            /* of all relations between the two together, both ways */
    const char *ego;              /* "NAME" or "NAME:HOPS": both ends within HOPS (1) steps of NAME */
    enum entente_isolates isolates;
    bool roll_up; /* first replace every actor by the topmost actor it belongs to */
};

/**
 * Applies the filter to the document itself: first rolls up, then keeps the relations that fit, then those
 * of pairs that are heavy enough, then those near the ego.
 *
 * Parts that are about relations (period, signs, sources, weight) keep every actor; those that are about
 * actors take the others away: by kind or bloc who is of another, by actor, issue or ego who is neither named
 * nor an end of a relation that stays. Rolling up drops the actors that it replaces. Self-relations made by
 * rolling up stay, though no tie is made of them, and are told in a note. So are undated relations dropped by
 * a period, those that it keeps though they may lie outside of it, because only their year or month is known,
 * and isolates that are new and dropped.
 *
 * Errors  BAD_OPTION (no such actor, issue, kind, sign, bloc or source; a date that is none), NO_MEMORY.
 */
ENTENTE_API enum entente_status entente_document_filter(entente_document *document,
                                                        const struct entente_filter *filter,
                                                        const struct entente_sink *sink);

#endif
