/* SPDX-License-Identifier: MIT */
/** What changed from one network to another. */
#ifndef ENTENTE_COMPARE_H
#define ENTENTE_COMPARE_H

#include <entente/measure.h>
#include <entente/network.h>

/** What happened to a tie. */
enum entente_change {
    ENTENTE_CHANGE_FLIPPED,  /* what outweighs was positive and is negative, or the other way round */
    ENTENTE_CHANGE_NEW,      /* was not there */
    ENTENTE_CHANGE_GONE,     /* is not there any more */
    ENTENTE_CHANGE_SIGN,     /* has become, or is no longer, ambivalent or neutral */
    ENTENTE_CHANGE_STRONGER, /* more weight of a sign, and of no sign less */
    ENTENTE_CHANGE_WEAKER,   /* less weight of a sign, and of no sign more */
    ENTENTE_CHANGE_SHIFTED,  /* more weight of one sign, less of another */
    ENTENTE_CHANGE_COUNT
};
/** "flipped", "new", "gone", "sign changed", "stronger", "weaker", "shifted"; NULL when out of range. */
ENTENTE_API const char *entente_change_name(enum entente_change change);

/** Weights of a tie; all 0 where there is none. */
struct entente_tie_weights {
    double positive, negative, neutral;
};

struct entente_tie_change {
    enum entente_change change;
    const char *source, *target; /* actors' ids; borrowed from the documents */
    struct entente_tie_weights before, after;
    const struct entente_tie *was, *is; /* in its network; NULL where there is none */
};

/** A tie that weighs as much as before by other words; or, where both documents are whole, by the same of
 * other dates. */
struct entente_restated {
    const char *source, *target;        /* actors' ids; borrowed from the documents */
    const struct entente_tie *was, *is; /* in its network */
};

struct entente_actor_change {
    const char *id;
    bool was_there, is_there;
    double score_before, score_after; /* of the measure; NaN where undefined or not there */
    size_t rank_before, rank_after;   /* from 1, equal scores share a rank; 0 where there is no score */
    int side_before, side_after; /* of the best split into two: -1, +1, or 0; each component of the network
                                    after is turned so that most of its actors stay */
    size_t common_set; /* from 1: two of one number stand to each other as they do in every best split, before
                          and after, so that their sides can be compared; 0: with nobody else */
    bool has_moved;    /* from the most of its common set to the fewer of them, or the other way round */
    bool has_parted;   /* half of its common set stands otherwise to the other half: which of them moved is
                          open */
};

struct entente_comparison {
    const entente_network *networks[2];    /* before and after; borrowed */
    const struct entente_measure *measure; /* that ranks */
    struct entente_tie_change *ties;       /* by change, then by actors */
    size_t tie_count;
    struct entente_restated *restated; /* by actors */
    size_t restated_count;
    struct entente_actor_change *actors; /* of both networks, by id */
    size_t actor_count;
    bool is_settled[2];    /* of each component, no other split does as well */
    double frustration[2]; /* before and after; NaN when not proved */
};

/**
 * Compares ties and actors by id (see entente_document_align), ranks by a measure (NULL: strength), and the
 * sides of the best splits: only those whose place to each other is the same in every best split, before and
 * after, are compared.
 *
 * Errors  BAD_OPTION (one network has directions, the other has none; not a measure of actors), NO_MEMORY,
 *         LIBRARY.
 * Owner   caller clears with entente_comparison_clear; both networks must outlive it.
 */
ENTENTE_API enum entente_status entente_compare(const entente_network *before, const entente_network *after,
                                                const struct entente_measure *measure,
                                                struct entente_comparison *comparison,
                                                const struct entente_sink *sink);
ENTENTE_API void entente_comparison_clear(struct entente_comparison *comparison);

/** Did a tie or an actor's being there change? Weights alone count, ranks and sides follow from them. */
ENTENTE_API bool entente_comparison_differs(const struct entente_comparison *comparison);

#endif
