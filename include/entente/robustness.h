/* SPDX-License-Identifier: MIT */
/** How sure scores and ranks are: what they would be had other statements been made, or fewer. */
#ifndef ENTENTE_ROBUSTNESS_H
#define ENTENTE_ROBUSTNESS_H

#include <entente/measure.h>

struct entente_robustness_options {
    const struct entente_measure *const *measures; /* NULL in what is found */
    size_t measure_count;
    struct entente_measure_options measuring;
    size_t replicates; /* of the bootstrap; 0: 1000 */
    size_t seed;
    double level; /* share of the replicates that a range holds, below 1; 0: 0.95 */
    size_t jobs;  /* processes that share the work, without an effect on the answer; 0: 1 */
};

/** One score, and what the replicates made of it. Of a measure of the network, ranks are 0. */
struct entente_estimate {
    double score, mean, low, high; /* mean and range in the replicates in which it is defined; else NaN */
    size_t defined;                /* replicates in which it is */
    size_t rank, rank_low,
        rank_high;      /* from 1; 0 where undefined; who shares a place may be anywhere in it */
    double first;       /* share of the replicates in which it holds the first place, alone or with others */
    double first_alone; /* share of those in which it does alone */
};

struct entente_estimates {
    const struct entente_measure *measure;
    struct entente_estimate *items; /* per actor, or one */
    size_t count;
    size_t leader;    /* who alone comes first; ENTENTE_NONE: nobody, or nobody alone */
    double stability; /* the correlation stability coefficient, from 0 to 0.9; NaN for the network's, where a
                         tenth of the relations is none, and where all scores are equal */
};

enum entente_left_out {
    ENTENTE_WITHOUT_SOURCE,
    ENTENTE_WITHOUT_ACTOR,
    ENTENTE_WITHOUT_RELATION,
    ENTENTE_LEFT_OUT_COUNT
};
/** "source", "actor", "relation". */
ENTENTE_API const char *entente_left_out_name(enum entente_left_out what);

/** Without it, another actor comes first. */
struct entente_fall {
    enum entente_left_out what;
    size_t index;         /* of the source, actor or relation */
    size_t measure;       /* index of its estimates */
    size_t before, after; /* the actors that come first; ENTENTE_NONE: nobody, or nobody alone */
};

/** How many independent sources say something of a tie. */
struct entente_tie_sources {
    size_t any, positive, negative, neutral; /* of any sign; of each */
    bool contradicted; /* one source says only the one, another only the opposite, neither of which only
                          followed on the other */
};

struct entente_robustness {
    struct entente_robustness_options options;
    struct entente_estimates *estimates; /* per measure */
    struct entente_fall *falls;          /* by what is left out, its index and the measure */
    size_t fall_count;
    size_t tried[ENTENTE_LEFT_OUT_COUNT];    /* how many were left out in turn; 0: none is named, or
                                             there are too many */
    struct entente_tie_sources *tie_sources; /* per tie */
    size_t tie_count;
};

/**
 * Measures again and again on other statements.
 *
 * Bootstrap (Efron 1979): every replicate draws as many relations as there are, with replacement; what is
 * drawn twice counts twice. Ranges are percentiles of the replicates. They are no confidence intervals of the
 * score, and need not hold it: a replicate lacks some of the relations, so that measures that count ties or
 * follow paths are biased in it, by about `mean` less the score. Sums of weights are not.
 * First place: of rank 1. Nobody holds it where all share it, or where it is shared at a score of 0.
 * Stability (Epskamp, Borsboom & Fried 2018, Behavior Research Methods 50: 195-212): the largest share of the
 * relations that can be dropped so that in 95 of 100 draws the rank correlation with the scores is at least
 * 0.7. From 0.5 on ranks may be relied on, below 0.25 they may not.
 * Leaving out: each source with what it alone asserts, each actor, each relation (up to 2000), in turn. An
 * actor that is left out has no rank.
 * Independent sources are those of different publishers; without one, of different ids. They are counted by
 * what they say: who says the opposite corroborates nothing.
 *
 * Errors  NO_MEMORY, LIBRARY, BAD_OPTION (level), TOO_LARGE (replicates times scores).
 * Cost    replicates + 900 + everything left out, times that of the measures.
 * Owner   caller clears with entente_robustness_clear.
 */
ENTENTE_API enum entente_status entente_robustness_find(const entente_network *network,
                                                        const struct entente_robustness_options *options,
                                                        struct entente_robustness *robustness,
                                                        const struct entente_sink *sink);
/**
 * How many networks entente_robustness_find measures: the replicates, 900 with fewer relations, and one
 * without each source, actor and relation, up to 2000 of a kind.
 *
 * Errors  none.   Cost  O(relations).
 */
ENTENTE_API size_t entente_robustness_variants(const entente_network *network,
                                               const struct entente_robustness_options *options);
ENTENTE_API void entente_robustness_clear(struct entente_robustness *robustness);

#endif
