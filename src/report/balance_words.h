/* SPDX-License-Identifier: MIT */
/** Parts of a balance in words. */
#ifndef ENT_BALANCE_WORDS_H
#define ENT_BALANCE_WORDS_H

#include "base/attributes.h"
#include "base/buffer.h"
#include <entente/balance.h>

/** So many ids are told of what rests on more. */
enum { ENT_IDS_MOST = 8 };

/** "ties" or "weight". */
const char *ent_balance_unit(const struct entente_balance *balance);

/** "7", or "between 5 and 9". */
void ent_add_bounds(struct ent_buffer *out, double lower, double upper, bool is_proved);
void ent_add_index(struct ent_buffer *out, const struct entente_balance *balance);

/** The head, then a line for each bond that the split loses something of, with relation ids; nothing where
 *  there is none. False when memory is out. */
ENT_NODISCARD bool ent_add_lost_bonds(struct ent_buffer *out, const entente_network *network,
                                      const struct entente_balance *balance, const char *head);

/** "20 of 31 pairs are friendly and hostile both", and where that is half or more, that such groups mean
 * little; nothing where no pair is both. */
void ent_add_mixed_pairs(struct ent_buffer *out, size_t mixed, size_t pairs, const char *groups);

/** "  [r1, r2]" of the bond's relations of the sign; of both where it is 0; nothing where there are none. */
void ent_add_bond_relations(struct ent_buffer *out, const entente_network *network, size_t a, size_t b,
                            int sign);

#endif
