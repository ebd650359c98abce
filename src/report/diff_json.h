/* SPDX-License-Identifier: MIT */
/** Parts of a comparison as JSON. */
#ifndef ENT_DIFF_JSON_H
#define ENT_DIFF_JSON_H

#include "base/json.h"
#include <entente/compare.h>

/** A tie before and after, with the relations behind it. */
json_t *ent_tie_change_json(struct ent_json *json, const struct entente_comparison *comparison,
                            const struct entente_tie_change *tie);
json_t *ent_actor_change_json(struct ent_json *json, const struct entente_actor_change *actor);

/** A tie of the same weight that other words stand for. */
json_t *ent_restated_json(struct ent_json *json, const struct entente_comparison *comparison,
                          const struct entente_restated *tie);

#endif
