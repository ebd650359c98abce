/* SPDX-License-Identifier: MIT */
/** The best split into two sides that a local search from many starts finds: good, not proved. */
#ifndef ENT_SPLIT_SEARCH_H
#define ENT_SPLIT_SEARCH_H

#include "structure/split_parts.h"

/** Fills `sides` with -1 or +1 per actor of the part, -1 for the first. Deterministic.
 *  Errors: NO_MEMORY.   Cost: O(starts · moves · actors). */
enum entente_status ent_part_search(const struct ent_part *part, int *sides, const struct entente_sink *sink);

/**
 * The same for a whole network. Where `parts` is given, it says per actor what its side can be compared with:
 * actors of one number, from 1, that stand as they do in every split as good that one actor's going over
 * gives; 0 for the others, and for those without pairs.
 *
 * Shape   `sides`: -1 or +1, -1 for the first of each part; 0 without pairs.   Errors  NO_MEMORY.
 */
enum entente_status ent_split_search(const struct ent_pairs *pairs, bool weighted, int *sides, size_t *parts,
                                     const struct entente_sink *sink);

#endif
