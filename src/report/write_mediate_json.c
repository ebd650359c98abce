/* SPDX-License-Identifier: MIT */
#include "analysis/mediators.h"
#include "report/balance_json.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

struct telling {
    struct ent_json_lines *lines;
    const entente_network *network;
};

static json_t *said_json(struct telling *t, size_t index) {
    const entente_document *document = entente_network_document(t->network);
    const struct entente_relation *relation = entente_document_relation(document, index);
    return ent_relation_json(&t->lines->json, document, relation, ENT_ACTORS_BY_ID, ENT_OPEN_WRITTEN,
                             relation->id);
}

static json_t *mediators_json(struct telling *t, const struct entente_quarrel *quarrel) {
    struct ent_json *json = &t->lines->json;
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < quarrel->mediator_count; i++) {
        json_t *object = ent_json_object(json);
        ent_json_put(json, object, "actor",
                     ent_actor_id_json(&t->lines->json, t->network, quarrel->mediators[i].actor));
        ent_json_put_real(json, object, "strength", quarrel->mediators[i].strength);
        ent_json_put(json, object, "weaker_with",
                     ent_actor_id_json(&t->lines->json, t->network, quarrel->mediators[i].weaker));
        ent_json_put(json, object, "as_weak_with_both", json_boolean(quarrel->mediators[i].is_even));
        json_t *ids = ent_json_array(json);
        ent_join_relations_between(&t->lines->json, ids, t->network, quarrel->mediators[i].actor, quarrel->a);
        ent_join_relations_between(&t->lines->json, ids, t->network, quarrel->mediators[i].actor, quarrel->b);
        ent_json_put(json, object, "relations", ids);
        ent_json_append(json, array, object);
    }
    return array;
}

static json_t *quarrel_json(struct telling *t, const struct entente_quarrel *quarrel) {
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "a", ent_actor_id_json(&t->lines->json, t->network, quarrel->a));
    ent_json_put(json, object, "b", ent_actor_id_json(&t->lines->json, t->network, quarrel->b));
    ent_json_put_real(json, object, "positive", quarrel->positive);
    ent_json_put_real(json, object, "negative", quarrel->negative);
    ent_json_put(json, object, "mediators", mediators_json(t, quarrel));
    return object;
}

static json_t *go_between_json(struct telling *t, const struct entente_go_between *mediator) {
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json), *ids = ent_json_array(json);
    bool hangs = mediator->hangs_on != ENTENTE_NONE;
    ent_json_put(json, object, "actor", ent_actor_id_json(&t->lines->json, t->network, mediator->actor));
    ent_json_put_real(json, object, "strength", mediator->weaker);
    ent_json_put_real(json, object, "with_first", mediator->strength[0]);
    ent_json_put_real(json, object, "with_second", mediator->strength[1]);
    ent_json_put_count(json, object, "friends_in_first", mediator->friends[0]);
    ent_json_put_count(json, object, "friends_in_second", mediator->friends[1]);
    ent_json_put(json, object, "hangs_on",
                 hangs ? ent_actor_id_json(&t->lines->json, t->network, mediator->hangs_on) : json_null());
    if (hangs)
        ent_join_relations_between(&t->lines->json, ids, t->network, mediator->actor, mediator->hangs_on);
    ent_json_put(json, object, "relations", ids);
    return object;
}

static json_t *members_json(struct telling *t, const struct entente_groups *groups, size_t group) {
    const entente_document *document = entente_network_document(t->network);
    struct ent_json *json = &t->lines->json;
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++)
        if (groups->of[i] == group && ent_can_mediate(document, i))
            ent_json_append(json, array, ent_actor_id_json(&t->lines->json, t->network, i));
    return array;
}

static json_t *group_quarrel_json(struct telling *t, const struct entente_group_quarrels *group_quarrels,
                                  const struct entente_group_quarrel *group_quarrel) {
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json), *mediators = ent_json_array(json);
    for (size_t i = 0; i < group_quarrel->mediator_count; i++)
        ent_json_append(json, mediators, go_between_json(t, &group_quarrel->mediators[i]));
    ent_json_put(json, object, "first", members_json(t, &group_quarrels->groups, group_quarrel->first));
    ent_json_put(json, object, "second", members_json(t, &group_quarrels->groups, group_quarrel->second));
    ent_json_put_real(json, object, "positive", group_quarrel->positive);
    ent_json_put_real(json, object, "negative", group_quarrel->negative);
    ent_json_put(json, object, "mediators", mediators);
    return object;
}

static void put_group_quarrels(struct telling *t, const struct entente_group_quarrels *group_quarrels) {
    struct ent_json *json = &t->lines->json;
    if (group_quarrels == NULL) return;
    ent_lines_put(t->lines, "by", ent_json_text(json, entente_grouping_name(group_quarrels->groups.by)));
    ent_lines_put(t->lines, "split", ent_split_json(json, &group_quarrels->groups));
    ent_lines_open(t->lines, "rifts");
    for (size_t i = 0; i < group_quarrels->count; i++)
        ent_lines_item(t->lines, group_quarrel_json(t, group_quarrels, &group_quarrels->items[i]));
    ent_lines_close(t->lines);
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    struct telling t = {.lines = lines, .network = output->network};
    ent_lines_open(lines, "said");
    for (size_t i = 0; i < output->mediation->said_count; i++)
        ent_lines_item(lines, said_json(&t, output->mediation->said[i]));
    ent_lines_close(lines);
    ent_lines_open(lines, "quarrels");
    for (size_t i = 0; i < output->mediation->quarrel_count; i++)
        ent_lines_item(lines, quarrel_json(&t, &output->mediation->quarrels[i]));
    ent_lines_close(lines);
    put_group_quarrels(&t, output->group_quarrels);
}

const struct ent_writer ent_writer_mediate_json = {
    .format = {"json", ".json", "for programs: every hostile pair with its possible mediators",
               ENTENTE_WRITES_MEDIATION},
    .schema = "entente/mediation/1",
    .put = put,
};
