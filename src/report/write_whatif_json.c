/* SPDX-License-Identifier: MIT */
#include "analysis/balance_facts.h"
#include "report/balance_json.h"
#include "report/diff_json.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

#include <math.h>

struct whatif {
    struct ent_json_lines *lines;
    const struct entente_whatif *found;
};

static json_t *id_json(struct whatif *w, const entente_network *network, size_t actor) {
    const entente_document *document = entente_network_document(network);
    return ent_json_text(&w->lines->json, entente_document_actor(document, actor)->id);
}

static const char *id_of(const entente_document *document, const struct entente_supposition *s) {
    switch (s->kind) {
    case ENTENTE_FLIPPED_RELATION:
    case ENTENTE_NO_RELATION:
        return entente_document_relation(document, s->index)->id;
    case ENTENTE_NO_SOURCE:
        return entente_document_source(document, s->index)->id;
    default:
        return entente_document_actor(document, s->index)->id;
    }
}

static json_t *supposition_json(void *context, size_t index) {
    struct whatif *w = context;
    const struct entente_supposition *s = &w->found->suppositions[index];
    struct ent_json *json = &w->lines->json;
    const entente_document *document = entente_network_document(w->found->network);
    json_t *object = ent_json_object(json), *relations = ent_json_array(json);
    bool is_pair = s->kind == ENTENTE_FLIPPED_PAIR;
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        if (entente_supposition_affects(document, s, i))
            ent_json_append(json, relations, ent_json_text(json, entente_document_relation(document, i)->id));
    }
    ent_json_put_string(json, object, "what", entente_supposition_name(s->kind));
    ent_json_put_string(json, object, "id", id_of(document, s));
    ent_json_put(json, object, "other", is_pair ? id_json(w, w->found->network, s->other) : json_null());
    ent_json_put(json, object, "relations", relations);
    return object;
}

static json_t *options_json(struct whatif *w) {
    struct ent_json *json = &w->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "weighted", json_boolean(w->found->before.options.weighted));
    ent_json_put(json, object, "seconds", ent_seconds_json(json, w->found->before.options.seconds));
    return object;
}

static json_t *balance_json(struct whatif *w, const struct entente_balance *balance) {
    struct ent_json *json = &w->lines->json;
    json_t *object = ent_index_json(json, balance);
    ent_json_put_real(json, object, "balanced_triangles", ent_triangle_share(balance, false));
    return object;
}

/* What the best split loses of the bond: the relations to be turned or left out. */
static json_t *remedy_json(struct whatif *w, const entente_network *network,
                           const struct entente_balance *balance, const struct entente_bond *bond) {
    struct ent_json *json = &w->lines->json;
    int sign = ent_lost_sign(balance, bond);
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "a", id_json(w, network, bond->a));
    ent_json_put(json, object, "b", id_json(w, network, bond->b));
    ent_json_put(json, object, "sign", json_integer(sign));
    ent_json_put_real(json, object, "loss", bond->loss);
    ent_json_put(json, object, "relations", ent_bond_relations_json(json, network, bond, sign));
    return object;
}

static void put_remedy(struct whatif *w, const char *key, const entente_network *network,
                       const struct entente_balance *balance) {
    ent_lines_open(w->lines, key);
    for (size_t i = 0; i < balance->bond_count; i++) {
        if (balance->bonds[i].loss > 0)
            ent_lines_item(w->lines, remedy_json(w, network, balance, &balance->bonds[i]));
    }
    ent_lines_close(w->lines);
}

static json_t *flip_json(void *context, size_t index) {
    struct whatif *w = context;
    const struct entente_flip *flip = &w->found->flips[index];
    struct ent_json *json = &w->lines->json;
    const struct entente_bond bond = {.a = flip->a, .b = flip->b};
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "a", id_json(w, w->found->network, flip->a));
    ent_json_put(json, object, "b", id_json(w, w->found->network, flip->b));
    ent_json_put_real(json, object, "frustration", flip->frustration);
    ent_json_put_real(json, object, "change", flip->frustration - w->found->before.upper);
    ent_json_put(json, object, "positive_relations",
                 ent_bond_relations_json(json, w->found->network, &bond, 1));
    ent_json_put(json, object, "negative_relations",
                 ent_bond_relations_json(json, w->found->network, &bond, -1));
    return object;
}

static void put_changes(struct whatif *w) {
    const struct entente_comparison *c = &w->found->comparison;
    struct ent_json_lines *lines = w->lines;
    ent_lines_open(lines, "ties");
    for (size_t i = 0; i < c->tie_count; i++)
        ent_lines_item(lines, ent_tie_change_json(&lines->json, c, &c->ties[i]));
    ent_lines_close(lines);
    ent_lines_open(lines, "actors");
    for (size_t i = 0; i < c->actor_count; i++)
        ent_lines_item(lines, ent_actor_change_json(&lines->json, &c->actors[i]));
    ent_lines_close(lines);
}

static void put_balances(struct whatif *w) {
    const struct entente_whatif *found = w->found;
    struct ent_json_lines *lines = w->lines;
    bool is_hypothetical = found->count > 0;
    ent_lines_put(lines, "before", balance_json(w, &found->before));
    ent_lines_put(lines, "after", is_hypothetical ? balance_json(w, &found->after) : json_null());
    ent_lines_put(lines, "split_kept", is_hypothetical ? json_boolean(found->is_split_kept) : json_null());
    put_remedy(w, "balanced_by_now", found->network, &found->before);
    put_remedy(w, "balanced_by_then", found->hypothetical, &found->after);
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    struct whatif w = {.lines = lines, .found = output->whatif};
    const struct entente_measure *measure = w.found->comparison.measure;
    ent_lines_put(lines, "directed", json_boolean(entente_network_directed(w.found->network)));
    ent_lines_put(lines, "options", options_json(&w));
    ent_lines_put(lines, "measure",
                  measure != NULL ? ent_json_text(&lines->json, measure->name) : json_null());
    ent_lines_list(lines, "supposed", w.found->count, supposition_json, &w);
    put_balances(&w);
    put_changes(&w);
    ent_lines_list(lines, "flips", w.found->flip_count, flip_json, &w);
}

const struct ent_writer ent_writer_whatif_json = {
    .format = {"json", ".json",
               "for programs: both balances and the smallest remedies, every change, or every flip",
               ENTENTE_WRITES_WHATIF},
    .schema = "entente/whatif/1",
    .put = put,
};
