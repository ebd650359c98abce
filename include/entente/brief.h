/* SPDX-License-Identifier: MIT */
/** All that a page of findings is drawn from. */
#ifndef ENTENTE_BRIEF_H
#define ENTENTE_BRIEF_H

#include <entente/balance.h>
#include <entente/coalitions.h>
#include <entente/mediate.h>
#include <entente/positions.h>
#include <entente/robustness.h>

struct entente_brief_options {
    size_t replicates; /* of the bootstrap; 0: 1000 */
    size_t seed;
    size_t jobs; /* processes that share the work; 0: 1 */
    bool net;    /* for sides and camps a pair of both signs counts as that of the greater weight */
};

/** Shares of the replicates in which a finding is there as well. */
struct entente_support {
    size_t draws;      /* how many replicates; fewer than of ranks in large networks */
    double *divided;   /* per tie: it is positive and negative at once */
    double *apart;     /* per agreement of the positions: the two differ more than they agree */
    double *contested; /* per division of the positions: somebody is on either side */
    double
        *mediating; /* per mediator of the mediation: the pair is hostile, and on good terms with the actor */
    size_t *anchors;  /* per actor: the one of its component by whom sides are told, with the most signed ties
                         of  the largest fixed set, issues and events last; ENTENTE_NONE: none */
    double *compared; /* per actor: ties of the replicate decide how it stands to its anchor */
    double *side; /* per actor: of those replicates, in which it stands to its anchor, on one side or on two,
                     as in the best split; NaN where it never does */
};

struct entente_brief {
    struct entente_robustness robustness; /* of strength; of betweenness, unless the network is too large for
                                             it; of in-strength where ties have directions */
    struct entente_balance balance;
    struct entente_coalitions coalitions;
    struct entente_mediation mediation;
    struct entente_positions positions; /* projection subtract, without norm */
    struct entente_support support;
};

/**
 * Finds who is central, the two sides, the mediators and the positions, and how sure all of that is: how
 * often it is found again when the relations are drawn again with replacement.
 *
 * Sides of a replicate are those of a local search.
 *
 * Errors  NO_MEMORY, LIBRARY, TOO_LARGE.   Cost  that of its parts, and of a split per replicate.
 * Owner   caller clears with entente_brief_clear.
 */
ENTENTE_API enum entente_status entente_brief_find(const entente_network *network,
                                                   const struct entente_brief_options *options,
                                                   struct entente_brief *brief,
                                                   const struct entente_sink *sink);
ENTENTE_API void entente_brief_clear(struct entente_brief *brief);

#endif
