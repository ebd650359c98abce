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
    ENTENTE_ISOLATES_AUTO, /* dropped where a choice leaves relations out; where actors alone are chosen, by
                              kind, bloc or `without`, those that had one before */
    ENTENTE_ISOLATES_KEEP,
    ENTENTE_ISOLATES_DROP,
    ENTENTE_ISOLATES_DROP_NEW, /* those alone that had one before the filter */
    ENTENTE_ISOLATES_COUNT
};
/** "auto", "keep", "drop", "drop-new"; NULL when out of range. */
ENTENTE_API const char *entente_isolates_name(enum entente_isolates isolates);
ENTENTE_API bool entente_isolates_find(const char *name, enum entente_isolates *isolates);

/** Which repetitions of the same count once. What has no date repeats nothing where dates tell; nor does what
 *  names no source where documents tell, unless several files were read: then its file is its document. By
 *  document, what shares any of its documents is one, and so is what shares one each with a third. */
enum entente_duplicates {
    ENTENTE_DUPLICATES_ALL,   /* none: all count */
    ENTENTE_DUPLICATES_EXACT, /* dates, evidence, weight and note are the same too, and no id was given */
    ENTENTE_DUPLICATES_DOCUMENT,
    ENTENTE_DUPLICATES_DAY,
    ENTENTE_DUPLICATES_WEEK, /* of a year: from Monday */
    ENTENTE_DUPLICATES_MONTH,
    ENTENTE_DUPLICATES_YEAR,
    ENTENTE_DUPLICATES_RANGE, /* the whole time, what has no date among it */
    ENTENTE_DUPLICATES_COUNT
};
/** "all", "exact", "document", …; NULL when out of range. */
ENTENTE_API const char *entente_duplicates_name(enum entente_duplicates duplicates);
ENTENTE_API bool entente_duplicates_find(const char *name, enum entente_duplicates *duplicates);

/** What repetitions that count once weigh. */
enum entente_merging {
    ENTENTE_MERGING_MAX, /* as the heaviest of them */
    ENTENTE_MERGING_SUM,
    ENTENTE_MERGING_MEAN,
    ENTENTE_MERGING_LAST,  /* as the one of the latest date; of several, the heaviest */
    ENTENTE_MERGING_TIMES, /* 1 each, "count" by its name: so does what is said once */
    ENTENTE_MERGING_COUNT
};
/** "max", "sum", "mean", "last", "count"; NULL when out of range. */
ENTENTE_API const char *entente_merging_name(enum entente_merging merging);
ENTENTE_API bool entente_merging_find(const char *name, enum entente_merging *merging);

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
    bool roll_up;                 /* first replace every actor by the topmost actor it belongs to */
    struct entente_texts among;   /* both ends are of these */
    struct entente_texts without; /* neither end is one of these */
    bool undirected;              /* which end is which tells no relations apart */
    /* Relations of the same two actors, word and sign are one where they repeat each other: */
    enum entente_duplicates dedup;
    enum entente_merging merging; /* of those that do */
    bool reciprocal_once;         /* A with B and B with A, the same with the same weight and date, are one */
    bool corroborate; /* of a pair and a sign, each independent source counts once: the heaviest that it says;
                         a relation with several counts for each */
    bool as_document; /* to be written as a document: whom an actor belongs to stays too */
    bool keep_unused; /* sources, words, actors and the note stay, though nothing that is shown uses them */
};

/**
 * Applies the filter to the document itself: first rolls up, then keeps the relations that fit, then those
 * of pairs that are heavy enough, then those near the ego. Repetitions are made one after relations that do
 * not fit are gone, before weights are asked: first both ways, then repeats, then by source. What is made
 * one has the evidence of all.
 *
 * Names of actors may be several in one text, separated by commas.
 *
 * What nothing that stays uses leaves with the rest: actors as `isolates` says, sources, the document's own
 * words, its note; of evidence, what other sources than those asked for say. Parts about actors take others
 * away in any case: by kind or bloc who is of another, by actor, issue or ego who is neither named nor an end
 * of a relation that stays. Rolling up drops the actors that it replaces. What was chosen is told by
 * entente_document_shows. Self-relations made by
 * rolling up stay, though no tie is made of them, and are told in a note. So are undated relations dropped by
 * a period, those that it keeps though they may lie outside of it, because only their year or month is known,
 * and what is dropped for want of a relation.
 *
 * Errors  BAD_OPTION (no such actor, issue, kind, sign, bloc or source; a date that is none; both ways of
 *         relations that have a direction), NO_MEMORY.
 */
ENTENTE_API enum entente_status entente_document_filter(entente_document *document,
                                                        const struct entente_filter *filter,
                                                        const struct entente_sink *sink);

/** Relations that a filter would make one with another. */
struct entente_repeats {
    size_t exact;      /* with ENTENTE_DUPLICATES_EXACT, where their ends are in the same order */
    size_t reciprocal; /* with `reciprocal_once` */
};
/** Counts them; `undirected` as in a filter.   Errors  NO_MEMORY.   Cost  O(n log n) of the relations. */
ENTENTE_API enum entente_status entente_document_repeats(const entente_document *document, bool undirected,
                                                         struct entente_repeats *repeats,
                                                         const struct entente_sink *sink);

#endif
