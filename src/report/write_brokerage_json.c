/* SPDX-License-Identifier: MIT */
#include "analysis/balance_facts.h"
#include "model/document.h"
#include "report/balance_json.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

enum { PATHS_MOST = 10000 };

struct telling {
    struct ent_json_lines *lines;
    const entente_network *network;
    const struct entente_brokerage *found;
};

static json_t *score_json(struct ent_json *json, const struct entente_role_score *score) {
    json_t *object = ent_json_object(json);
    ent_json_put_count(json, object, "count", score->count);
    ent_json_put_real(json, object, "expected", score->expected);
    ent_json_put_real(json, object, "deviation", score->deviation);
    ent_json_put_real(json, object, "z", score->z);
    return object;
}

static json_t *roles_json(struct telling *t, const struct entente_role_score *scores) {
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    for (size_t r = 0; r < ENTENTE_ROLE_COUNT; r++)
        ent_json_put(json, object, entente_role_name((enum entente_role)r), score_json(json, &scores[r]));
    return object;
}

static json_t *actor_json(void *context, size_t actor) {
    struct telling *t = context;
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "id", ent_actor_id_json(&t->lines->json, t->network, actor));
    ent_json_put_count(json, object, "group", t->found->groups.of[actor]);
    return object;
}

static json_t *broker_json(void *context, size_t index) {
    struct telling *t = context;
    const struct entente_broker *broker = &t->found->brokers[index];
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "id", ent_actor_id_json(&t->lines->json, t->network, broker->actor));
    ent_json_put_count(json, object, "total", broker->total);
    ent_json_put(json, object, "roles", roles_json(t, broker->roles));
    return object;
}

static bool counts_in(enum entente_layer layer, const struct entente_relation *relation) {
    if (!ent_makes_tie(relation)) return false;
    return layer == ENTENTE_LAYER_ALL || relation->sign == (layer == ENTENTE_LAYER_POSITIVE ? 1 : -1);
}

/* The relations that make one step of the path: of its tie, and of the layer. */
static void join_relations(struct telling *t, json_t *ids, size_t from, size_t to) {
    const entente_document *document = entente_network_document(t->network);
    const struct entente_tie *tie = ent_tie_between(t->network, from, to);
    struct ent_json *json = &t->lines->json;
    for (size_t i = 0; tie != NULL && i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (counts_in(t->found->options.layer, relation))
            ent_json_append(json, ids, ent_json_text(json, relation->id));
    }
}

static json_t *path_json(struct telling *t, const struct entente_open_path *path) {
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json), *ids = ent_json_array(json);
    ent_json_put(json, object, "from", ent_actor_id_json(&t->lines->json, t->network, path->from));
    ent_json_put(json, object, "broker", ent_actor_id_json(&t->lines->json, t->network, path->broker));
    ent_json_put(json, object, "to", ent_actor_id_json(&t->lines->json, t->network, path->to));
    ent_json_put_string(json, object, "role", entente_role_name(path->role));
    join_relations(t, ids, path->from, path->broker);
    join_relations(t, ids, path->broker, path->to);
    ent_json_put(json, object, "relations", ids);
    return object;
}

static void put_groups(struct telling *t) {
    static const char *const kinds[] = {[ENTENTE_BY_BLOC] = "bloc", [ENTENTE_BY_CAMP] = "camp"};
    struct ent_json *json = &t->lines->json;
    ent_lines_put(t->lines, "layer", ent_json_text(json, entente_layer_name(t->found->options.layer)));
    ent_lines_put(t->lines, "by", ent_json_text(json, kinds[t->found->groups.by]));
    ent_lines_put(t->lines, "split", ent_split_json(json, &t->found->groups));
    ent_lines_put(t->lines, "groups", ent_json_count(json, t->found->groups.count));
    ent_lines_list(t->lines, "actors", entente_network_actor_count(t->network), actor_json, t);
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    struct telling t = {.lines = lines, .network = output->network, .found = output->brokerage};
    struct ent_json *json = &lines->json;
    put_groups(&t);
    ent_lines_put(lines, "open_paths", ent_json_count(json, t.found->path_count));
    ent_lines_put(lines, "roles", roles_json(&t, t.found->roles));
    ent_lines_list(lines, "brokers", t.found->broker_count, broker_json, &t);
    ent_lines_open(lines, "paths");
    for (size_t i = 0; i < t.found->path_count && i < PATHS_MOST; i++)
        ent_lines_item(lines, path_json(&t, &t.found->paths[i]));
    ent_lines_close(lines);
}

const struct ent_writer ent_writer_brokerage_json = {
    .format = {"json", ".json",
               "for programs: roles with expectation and z, and the first 10,000 paths with relations",
               ENTENTE_WRITES_BROKERAGE},
    .schema = "entente/brokerage/1",
    .put = put,
};
