/* SPDX-License-Identifier: MIT */
/** Whether a network is more balanced than its signs by chance would be. */
#ifndef ENTENTE_NULL_MODEL_H
#define ENTENTE_NULL_MODEL_H

#include <entente/measure.h>

struct entente_null_options {
    const struct entente_measure *const *measures; /* of the network; NULL in what is found */
    size_t measure_count;
    struct entente_measure_options measuring;
    size_t replicates; /* shuffles; 0: 1000 */
    size_t seed;
    size_t jobs; /* processes that share the work, without an effect on the answer; 0: 1 */
};

/** One measure, and what the shuffles made of it; NaN where undefined. */
struct entente_null_score {
    const struct entente_measure *measure;
    double observed;
    double mean, deviation, low, high; /* of the shuffles; the middle 95 of 100 */
    double z;                          /* observed less mean, in deviations; NaN when these are 0 */
    double at_least, at_most;          /* (1 + shuffles as high, or as low) / (1 + shuffles) */
    size_t defined;                    /* shuffles in which it is */
};

struct entente_null_model {
    struct entente_null_options options;
    size_t pairs, negative, mixed; /* shuffled; negative ones among them; left alone, as of both signs */
    struct entente_null_score *scores;
    size_t score_count;
};

/**
 * Measures again and again with the signs shuffled: who has a tie with whom, its weight and the number of
 * negative pairs stay, which pairs are negative is drawn anew; both directions of a pair take its sign, and
 * pairs of both signs keep them. Shares of shuffles count the network itself (Phipson & Smyth 2010,
 * Statistical Applications in Genetics and Molecular Biology 9: 39).
 *
 * Errors  BAD_OPTION (a measure of actors), NO_MEMORY, LIBRARY, TOO_LARGE (replicates).
 * Cost    replicates times that of the measures.
 * Owner   caller clears with entente_null_model_clear.
 */
ENTENTE_API enum entente_status entente_null_model_find(const entente_network *network,
                                                        const struct entente_null_options *options,
                                                        struct entente_null_model *model,
                                                        const struct entente_sink *sink);
ENTENTE_API void entente_null_model_clear(struct entente_null_model *model);

#endif
