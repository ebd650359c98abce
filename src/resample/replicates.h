/* SPDX-License-Identifier: MIT */
/** The scores of many variants of a network, computed by several processes. */
#ifndef ENT_REPLICATES_H
#define ENT_REPLICATES_H

#include "resample/variant.h"

struct ent_replicates {
    const entente_network *network;
    const struct entente_measure *const *measures;
    size_t measure_count;
    struct entente_measure_options measuring;
    const struct ent_variant *variants;
    size_t variant_count;
    size_t jobs;      /* processes; each variant's scores are the same in any */
    const char *step; /* what it is called while it lasts */
};

/** Scores of all measures together: per actor, or one. */
size_t ent_replicates_width(const struct ent_replicates *replicates);

/** Fills `rows` with the scores of each variant, one measure after the other; NaN where undefined.
 *  Errors: NO_MEMORY, LIBRARY. */
enum entente_status ent_replicates_run(const struct ent_replicates *replicates, double *rows,
                                       const struct entente_sink *sink);

#endif
