/* SPDX-License-Identifier: MIT */
/** The best split in words: the sides of every component, and how many splits do as well. */
#ifndef ENT_BALANCE_SIDES_H
#define ENT_BALANCE_SIDES_H

#include "base/attributes.h"
#include "base/buffer.h"
#include <entente/balance.h>

/** "No other split does as well.", for one component or for all; nothing where the index is not proved. */
void ent_add_optima(struct ent_buffer *out, const struct entente_balance *balance);

/**
 * A line for each side of each component, by number, of those who stand so in every best split, and one for
 * those who do not. False when memory is out.
 */
ENT_NODISCARD bool ent_add_sides(struct ent_buffer *out, const entente_network *network,
                                 const struct entente_balance *balance);

#endif
