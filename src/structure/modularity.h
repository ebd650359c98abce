/* SPDX-License-Identifier: MIT */
/** Signed modularity of camps. */
#ifndef ENT_MODULARITY_H
#define ENT_MODULARITY_H

#include "structure/signed_pairs.h"

/**
 * Positive weight inside camps beyond what chance would put there, less negative weight inside beyond chance,
 * as a share of all weight (Gómez, Jensen & Arenas 2009, Physical Review E 80: 016114). Camps are below the
 * number of actors. NaN without ties; -1 when memory is out.
 */
double ent_modularity(const struct ent_pairs *pairs, const size_t *camps);

/** The highest, and its camps: of all where few actors have ties, else what moving actors and joining camps
 *  from several starts finds, and *is_searched. As above. Deterministic. Cost O(starts · sweeps · actors ·
 * camps). */
double ent_modularity_search(const struct ent_pairs *pairs, size_t *camps, bool *is_searched);

#endif
