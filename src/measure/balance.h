/* SPDX-License-Identifier: MIT */
/** What others need of a balance's inside. */
#ifndef ENT_BALANCE_H
#define ENT_BALANCE_H

#include "measure/signed_pairs.h"
#include <entente/balance.h>

/** Replaces the split by another that loses as little; the bonds' losses follow. */
void ent_balance_take_split(struct entente_balance *balance, const struct ent_pairs *pairs, const int *camps);

#endif
