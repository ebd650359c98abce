/* SPDX-License-Identifier: MIT */
/** Which ties, and which evidence under them, make a number or a line. */
#ifndef ENTENTE_EXPLAIN_H
#define ENTENTE_EXPLAIN_H

#include <entente/measure.h>
#include <entente/network.h>

/** What is to be explained. */
struct entente_question {
    size_t actor;                          /* whose ties or score */
    size_t other;                          /* the ties with this actor alone; ENTENTE_NONE: with all */
    const struct entente_measure *measure; /* of actors; NULL: the ties themselves */
    struct entente_measure_options options;
};

/** One tie, and what the score would be without it. */
struct entente_reason {
    size_t tie;     /* in the network */
    double without; /* NaN: undefined then, or no measure was asked for */
};

struct entente_explanation {
    struct entente_question question;
    double score;                   /* of the actor; NaN where undefined */
    struct entente_reason *reasons; /* ties that make a difference, the greatest first; without a measure all
                                       ties asked for, the heaviest first */
    size_t count;
};

/** The largest network of which a score is explained: every tie is left out in turn. */
#define ENTENTE_EXPLAINED_TIES 5000

/**
 * Explains by leaving out each tie in turn, and measuring again.
 *
 * Errors  BAD_OPTION (no such actor; not a measure of actors), TOO_LARGE (a measure over more than 5,000
 * ties), NO_MEMORY, LIBRARY.   Cost  ties times the measure's. Owner   caller clears with
 * entente_explanation_clear.
 */
ENTENTE_API enum entente_status entente_explain(const entente_network *network,
                                                const struct entente_question *question,
                                                struct entente_explanation *explanation,
                                                const struct entente_sink *sink);
ENTENTE_API void entente_explanation_clear(struct entente_explanation *explanation);

#endif
