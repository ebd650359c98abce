/* SPDX-License-Identifier: MIT */
/** Comparing two networks whose best splits are known already. */
#ifndef ENT_COMPARE_H
#define ENT_COMPARE_H

#include <entente/compare.h>

struct ent_compared {
    const entente_network *network;
    const int *camps;                      /* per actor: -1, +1, or 0 */
    const size_t *components, *fixed_sets; /* per actor: as in struct entente_balance */
    bool is_settled;                       /* as in struct entente_comparison */
    double frustration;                    /* NaN when not proved */
};

/** entente_compare with the splits given. */
enum entente_status ent_compare_split(const struct ent_compared sides[2],
                                      const struct entente_measure *measure,
                                      struct entente_comparison *comparison, const struct entente_sink *sink);

#endif
