/* SPDX-License-Identifier: MIT */
#include "report/balance_json.h"

#include "analysis/balance_facts.h"

json_t *ent_index_json(struct ent_json *json, const struct entente_balance *b) {
    json_t *object = ent_json_object(json);
    ent_json_put_real(json, object, "lower", b->lower);
    ent_json_put_real(json, object, "upper", b->upper);
    ent_json_put(json, object, "proved", json_boolean(b->is_proved));
    ent_json_put_real(json, object, "of", b->total);
    ent_json_put_count(json, object, "optimal_splits", b->optima);
    ent_json_put(json, object, "more_optimal_splits", json_boolean(b->more_optima));
    return object;
}

json_t *ent_split_json(struct ent_json *json, const struct entente_groups *groups) {
    if (groups->by != ENTENTE_BY_CAMP) return json_null();
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "proved", json_boolean(groups->is_proved));
    ent_json_put(json, object, "only", json_boolean(groups->is_only));
    ent_json_put_count(json, object, "components", groups->components);
    return object;
}

json_t *ent_seconds_json(struct ent_json *json, double seconds) {
    return seconds > 0 ? ent_json_real(json, seconds) : json_null();
}

struct list {
    struct ent_json *json;
    json_t *array;
};

static void add_relation(void *payload, const struct entente_relation *relation) {
    struct list *list = payload;
    ent_json_append(list->json, list->array, ent_json_text(list->json, relation->id));
}

json_t *ent_bond_relations_json(struct ent_json *json, const entente_network *network,
                                const struct entente_bond *bond, int sign) {
    struct list list = {json, ent_json_array(json)};
    ent_bond_relations(network, bond, sign, add_relation, &list);
    return list.array;
}

void ent_join_relations_between(struct ent_json *json, json_t *ids, const entente_network *network, size_t a,
                                size_t b) {
    const struct entente_bond bond = {.a = a, .b = b};
    ent_json_join(json, ids, ent_bond_relations_json(json, network, &bond, 1));
    ent_json_join(json, ids, ent_bond_relations_json(json, network, &bond, -1));
}
