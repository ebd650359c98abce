/* SPDX-License-Identifier: MIT */
/** Sums over an actor's positive and negative ties, shared by the signed degrees and strengths. */
#ifndef ENT_SIGNED_SUMS_H
#define ENT_SIGNED_SUMS_H

#include "measure/measure.h"

enum ent_ways { ENT_WAYS_IN = 1, ENT_WAYS_OUT = 2, ENT_WAYS_BOTH = 3 };

enum ent_signed_form {
    ENT_SIGNED_POSITIVE,
    ENT_SIGNED_NEGATIVE, /* a magnitude: never below zero */
    ENT_SIGNED_NET,      /* positive - negative */
    ENT_SIGNED_RATIO,    /* positive / (positive + negative); NaN without either */
};

/** What a tie adds to a sum. */
enum ent_signed_unit { ENT_SIGNED_TIES, ENT_SIGNED_WEIGHT };

/**
 * Fills the scores with one form of the sums over the ties of the given ways (every tie of the actor when
 * the network is undirected). A tie with weight of both signs adds to both sums.
 *
 * Errors  NO_MEMORY.   Cost  O(V + E).
 */
enum entente_status ent_signed_sums(const struct ent_measure_input *input, enum ent_signed_form form,
                                    enum ent_ways ways, enum ent_signed_unit unit,
                                    struct entente_scores *scores, const struct entente_sink *sink);

#endif
