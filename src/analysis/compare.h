/* SPDX-License-Identifier: MIT */
/** Comparing two networks whose best splits are known already. */
#ifndef ENT_COMPARE_H
#define ENT_COMPARE_H

#include <entente/compare.h>

/** What happened to a tie from one time to another, for people: "not stated again". That a source does not
 * say a thing again does not say that it ended. */
const char *ent_change_said(enum entente_change change);

/** The signs that count beside each other: 1 positive, 2 negative, 3 both, 0 neither. */
int ent_change_signs(const struct entente_tie_weights *weights);

/** Fills the comparison's ties and those that are said otherwise. False when memory is out. */
bool ent_compare_ties(const entente_network *before, const entente_network *after,
                      struct entente_comparison *comparison);

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
