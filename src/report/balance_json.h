/* SPDX-License-Identifier: MIT */
/** Parts of a balance as JSON. */
#ifndef ENT_BALANCE_JSON_H
#define ENT_BALANCE_JSON_H

#include "base/json.h"
#include <entente/balance.h>
#include <entente/groups.h>

/** The frustration index or its bounds, and how many splits do as well. */
json_t *ent_index_json(struct ent_json *json, const struct entente_balance *balance);

/** Whether the split behind the groups is proved, and the only one; null where they are blocs. */
json_t *ent_split_json(struct ent_json *json, const struct entente_groups *groups);

/** A limit in seconds; null where there is none. */
json_t *ent_seconds_json(struct ent_json *json, double seconds);

/** The ids of the bond's relations of the sign. */
json_t *ent_bond_relations_json(struct ent_json *json, const entente_network *network,
                                const struct entente_bond *bond, int sign);

/** Appends the ids of all relations between two actors that are for, then of those that are against. */
void ent_join_relations_between(struct ent_json *json, json_t *ids, const entente_network *network, size_t a,
                                size_t b);

#endif
