/* SPDX-License-Identifier: MIT */
/** What others need of a balance's inside. */
#ifndef ENT_BALANCE_H
#define ENT_BALANCE_H

#include "base/attributes.h"
#include "structure/signed_pairs.h"
#include <entente/balance.h>

/** Replaces the split by another that loses as little; the bonds' losses follow. */
void ent_balance_take_split(struct entente_balance *balance, const struct ent_pairs *pairs, const int *camps);

/**
 * Numbers the sides through the network: those of component 1, the left one first, then those of component 2;
 * a side with nobody on it has no number. Fills `of` per actor, 0 without a signed tie. False when memory is
 * out.
 */
ENT_NODISCARD bool ent_balance_sides(const struct entente_balance *balance, size_t actors, size_t *of,
                                     size_t *count);

#endif
