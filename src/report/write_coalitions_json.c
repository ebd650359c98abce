/* SPDX-License-Identifier: MIT */
#include "report/balance_json.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

struct telling {
    struct ent_json_lines *lines;
    const entente_network *network;
    const struct entente_coalitions *found;
};

static void put_curve(struct telling *t) {
    struct ent_json *json = &t->lines->json;
    json_t *curve = ent_json_array(json);
    for (size_t i = 1; i <= t->found->curve_count; i++)
        ent_json_append(json, curve, ent_json_real(json, t->found->curve[i]));
    ent_lines_put(t->lines, "curve", curve);
}

static json_t *camp_json(struct telling *t, size_t camp) {
    struct ent_json *json = &t->lines->json;
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++) {
        if (t->found->camps[i] == camp)
            ent_json_append(json, array, ent_actor_id_json(&t->lines->json, t->network, i));
    }
    return array;
}

/* Sets of one actor say nothing. */
static json_t *together_json(struct telling *t, size_t component) {
    struct ent_json *json = &t->lines->json;
    const struct entente_coalitions *found = t->found;
    json_t *sets = ent_json_array(json);
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++) {
        size_t set = found->together[i];
        bool is_first = found->components[i] == component && set > 0;
        for (size_t j = 0; j < i && is_first; j++) is_first = found->together[j] != set;
        if (!is_first) continue;
        json_t *members = ent_json_array(json);
        for (size_t j = i; j < entente_network_actor_count(t->network); j++) {
            if (found->together[j] == set)
                ent_json_append(json, members, ent_actor_id_json(&t->lines->json, t->network, j));
        }
        ent_json_append(json, sets, members);
    }
    return sets;
}

static json_t *apart_json(struct telling *t, size_t component) {
    struct ent_json *json = &t->lines->json;
    json_t *pairs = ent_json_array(json);
    for (size_t i = 0; i < t->found->apart_count; i++) {
        const struct entente_coalition_pair *pair = &t->found->apart[i];
        if (t->found->components[pair->a] != component) continue;
        json_t *ends = ent_json_array(json);
        ent_json_append(json, ends, ent_actor_id_json(&t->lines->json, t->network, pair->a));
        ent_json_append(json, ends, ent_actor_id_json(&t->lines->json, t->network, pair->b));
        ent_json_append(json, pairs, ends);
    }
    return pairs;
}

static bool is_shared_known(const struct telling *t, size_t component) {
    for (size_t i = 0; i < entente_network_actor_count(t->network); i++) {
        if (t->found->components[i] == component) return t->found->together[i] > 0;
    }
    return false;
}

static json_t *component_json(void *context, size_t index) {
    struct telling *t = context;
    struct ent_json *json = &t->lines->json;
    const struct entente_coalition_component *part = &t->found->parts[index];
    bool is_known = part->is_proved && is_shared_known(t, index + 1);
    json_t *object = ent_json_object(json), *camps = ent_json_array(json);
    for (size_t i = 0; i < part->camp_count; i++)
        ent_json_append(json, camps, ent_json_count(json, part->camp + i));
    ent_json_put_count(json, object, "component", index + 1);
    ent_json_put_count(json, object, "actors", part->actors);
    ent_json_put(json, object, "camps", camps);
    ent_json_put_real(json, object, "criterion", part->criterion);
    ent_json_put_real(json, object, "total", part->total);
    ent_json_put(json, object, "proved", json_boolean(part->is_proved));
    ent_json_put(json, object, "optimal_partitions",
                 part->is_proved ? ent_json_count(json, part->optima) : json_null());
    ent_json_put(json, object, "more_optimal_partitions",
                 json_boolean(!part->is_proved || part->more_optima));
    ent_json_put(json, object, "together", is_known ? together_json(t, index + 1) : json_null());
    ent_json_put(json, object, "apart", is_known ? apart_json(t, index + 1) : json_null());
    return object;
}

static json_t *misplaced_json(void *context, size_t index) {
    struct telling *t = context;
    const struct entente_misplaced *misplaced = &t->found->misplaced[index];
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "a", ent_actor_id_json(&t->lines->json, t->network, misplaced->a));
    ent_json_put(json, object, "b", ent_actor_id_json(&t->lines->json, t->network, misplaced->b));
    ent_json_put_string(json, object, "sign", misplaced->sign > 0 ? "positive" : "negative");
    ent_json_put_real(json, object, "loss", misplaced->loss);
    const struct entente_bond bond = {.a = misplaced->a, .b = misplaced->b};
    ent_json_put(json, object, "relations",
                 ent_bond_relations_json(json, t->network, &bond, misplaced->sign));
    return object;
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    struct telling t = {.lines = lines, .network = output->network, .found = output->coalitions};
    struct ent_json *json = &lines->json;
    ent_lines_put(lines, "net", json_boolean(t.found->options.net));
    ent_lines_put(lines, "unit", ent_json_text(json, t.found->options.weighted ? "weight" : "ties"));
    ent_lines_put(lines, "alpha", ent_json_real(json, t.found->options.alpha));
    ent_lines_put(lines, "criterion", ent_json_real(json, t.found->criterion));
    ent_lines_put(lines, "total", ent_json_real(json, t.found->total));
    ent_lines_put(lines, "proved", json_boolean(t.found->is_proved));
    ent_lines_put(lines, "modularity", ent_json_real(json, t.found->modularity));
    put_curve(&t);
    ent_lines_open(lines, "camps");
    for (size_t i = 1; i <= t.found->camp_count; i++) ent_lines_item(lines, camp_json(&t, i));
    ent_lines_close(lines);
    ent_lines_list(lines, "components", t.found->part_count, component_json, &t);
    ent_lines_list(lines, "misplaced", t.found->misplaced_count, misplaced_json, &t);
}

const struct ent_writer ent_writer_coalitions_json = {
    .format = {"json", ".json",
               "for programs: the camps, the least by their number, every misplaced pair with its relations",
               ENTENTE_WRITES_COALITIONS},
    .schema = "entente/coalitions/1",
    .put = put,
};
