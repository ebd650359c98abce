/* SPDX-License-Identifier: MIT */
/** The best split of networks of which little is left when what hangs on one or two ties is taken away. */
#ifndef ENT_FRUSTRATION_CORE_H
#define ENT_FRUSTRATION_CORE_H

#include "structure/split_parts.h"

/**
 * Takes away, one after the other, actors with one edge (they can always be placed without loss) and with two
 * (which are lost as one edge between their other ends would be: the cheaper of the two, signs multiplied),
 * and tries all splits of what is left.
 *
 * Fills `sides` with -1 and +1 and sets *solved; leaves it false when more is left than can be tried.
 * Errors  NO_MEMORY.   Cost  O(actors² ) memory, O(actors³ + 2^left · left) time.
 */
enum entente_status ent_core_solve(const struct ent_part *part, int *sides, bool *solved,
                                   const struct entente_sink *sink);

#endif
