/* SPDX-License-Identifier: MIT */
/** What text and JSON tell of a balance, in one order. */
#ifndef ENT_BALANCE_FACTS_H
#define ENT_BALANCE_FACTS_H

#include "base/attributes.h"
#include <entente/balance.h>
#include <entente/measure.h>

/** Triangles that are balanced, strictly or with three camps opposed, as a share; NaN without triangles. */
double ent_triangle_share(const struct entente_balance *balance, bool is_general);

/** How many pairs have weight for and against. */
size_t ent_mixed_bonds(const struct entente_balance *balance);
/** True when half of the pairs or more, and more than one, are both: then no sides or camps fit. */
bool ent_mean_little(size_t mixed, size_t pairs);

/** The bonds that the split loses something of, most first; then by actors. `kept` has room for all. */
size_t ent_lost_bonds(const struct entente_balance *balance, const struct entente_bond **kept);

/** The actors that are in unbalanced triangles, most first. `kept` has room for all. */
size_t ent_unbalanced_actors(const struct entente_balance *balance, size_t actors, size_t *kept);

/** Calls `take` for every relation of the sign between the bond's actors, in the document's order. */
void ent_bond_relations(const entente_network *network, const struct entente_bond *bond, int sign,
                        void (*take)(void *payload, const struct entente_relation *), void *payload);

/** The tie from one actor to another; in a network without directions the tie of the two. NULL: none. */
const struct entente_tie *ent_tie_between(const entente_network *network, size_t source, size_t target);

/** The sign of what the split loses of the bond. */
int ent_lost_sign(const struct entente_balance *balance, const struct entente_bond *bond);

#endif
