/* SPDX-License-Identifier: MIT */
#include "analysis/balance.h"
#include "analysis/balance_facts.h"
#include "base/memory.h"
#include "report/balance_json.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

#include <stdlib.h>

enum { TRIANGLES_MOST = 1000 };

struct facts {
    struct ent_json_lines *lines;
    const struct entente_output *output;
    const struct entente_balance *balance;
    size_t *sides; /* per actor, numbered through the components */
};

static json_t *id_json(struct facts *facts, size_t actor) {
    const entente_document *document = entente_network_document(facts->output->network);
    return ent_json_text(&facts->lines->json, entente_document_actor(document, actor)->id);
}

static json_t *options_json(struct facts *facts) {
    struct ent_json *json = &facts->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "weighted", json_boolean(facts->balance->options.weighted));
    ent_json_put(json, object, "net", json_boolean(facts->balance->options.net));
    ent_json_put(json, object, "seconds", ent_seconds_json(json, facts->balance->options.seconds));
    return object;
}

static json_t *component_json(void *context, size_t index) {
    struct facts *facts = context;
    struct ent_json *json = &facts->lines->json;
    const struct entente_component_split *split = &facts->balance->splits[index];
    json_t *object = ent_json_object(json);
    ent_json_put_count(json, object, "component", index + 1);
    ent_json_put_count(json, object, "actors", split->actors);
    ent_json_put_real(json, object, "lower", split->lower);
    ent_json_put_real(json, object, "upper", split->upper);
    ent_json_put(json, object, "proved", json_boolean(split->is_proved));
    ent_json_put_real(json, object, "of", split->total);
    ent_json_put_count(json, object, "optimal_splits", split->optima);
    ent_json_put(json, object, "more_optimal_splits", json_boolean(split->more_optima));
    return object;
}

static json_t *number_json(struct ent_json *json, size_t number) {
    return number > 0 ? ent_json_count(json, number) : json_null();
}

static json_t *triangles_json(struct facts *facts) {
    static const char *const names[] = {"ppp", "ppn", "pnn", "nnn"};
    static const char *const mixed[ENTENTE_MIXED_KINDS] = {"ppa", "pna", "nna", "paa", "naa", "aaa"};
    const struct entente_balance *b = facts->balance;
    struct ent_json *json = &facts->lines->json;
    json_t *object = ent_json_object(json);
    for (size_t i = 0; i < 4; i++) ent_json_put_count(json, object, names[i], b->triangles[i]);
    ent_json_put_count(json, object, "ambivalent", b->mixed);
    for (size_t i = 0; i < ENTENTE_MIXED_KINDS; i++)
        ent_json_put_count(json, object, mixed[i], b->mixed_kinds[i]);
    ent_json_put_real(json, object, "balanced", ent_triangle_share(b, false));
    ent_json_put_real(json, object, "balanced_general", ent_triangle_share(b, true));
    return object;
}

static json_t *actor_json(void *context, size_t actor) {
    struct facts *facts = context;
    static const char *const sides[] = {"left", "none", "right"};
    struct ent_json *json = &facts->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "id", id_json(facts, actor));
    ent_json_put_string(json, object, "side", sides[facts->balance->camps[actor] + 1]);
    ent_json_put(json, object, "camp", number_json(json, facts->sides[actor]));
    ent_json_put(json, object, "component", number_json(json, facts->balance->components[actor]));
    ent_json_put(json, object, "fixed_set", number_json(json, facts->balance->fixed_sets[actor]));
    ent_json_put_count(json, object, "unbalanced_triangles", facts->balance->unbalanced[actor]);
    return object;
}

static json_t *bond_json(void *context, size_t index) {
    struct facts *facts = context;
    const struct entente_bond *bond = &facts->balance->bonds[index];
    struct ent_json *json = &facts->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "a", id_json(facts, bond->a));
    ent_json_put(json, object, "b", id_json(facts, bond->b));
    ent_json_put_real(json, object, "positive", bond->positive);
    ent_json_put_real(json, object, "negative", bond->negative);
    ent_json_put_real(json, object, "loss", bond->loss);
    ent_json_put_count(json, object, "triangles", bond->triangles);
    ent_json_put_count(json, object, "unbalanced_triangles", bond->unbalanced);
    ent_json_put(json, object, "positive_relations",
                 ent_bond_relations_json(json, facts->output->network, bond, 1));
    ent_json_put(json, object, "negative_relations",
                 ent_bond_relations_json(json, facts->output->network, bond, -1));
    return object;
}

static json_t *triangle_json(struct facts *facts, const struct entente_triangle *triangle) {
    struct ent_json *json = &facts->lines->json;
    json_t *object = ent_json_object(json), *actors = ent_json_array(json), *relations = ent_json_array(json);
    for (size_t i = 0; i < 3; i++) {
        ent_json_append(json, actors, id_json(facts, triangle->actors[i]));
        ent_join_relations_between(json, relations, facts->output->network, triangle->actors[i],
                                   triangle->actors[(i + 1) % 3]);
    }
    ent_json_put(json, object, "actors", actors);
    ent_json_put_real(json, object, "intensity", triangle->intensity);
    ent_json_put(json, object, "relations", relations);
    return object;
}

static void put_unbalanced(struct facts *facts) {
    size_t count = facts->balance->unbalanced_triangle_count;
    ent_lines_open(facts->lines, "unbalanced_triangles");
    for (size_t i = 0; i < count && i < TRIANGLES_MOST; i++)
        ent_lines_item(facts->lines, triangle_json(facts, &facts->balance->unbalanced_triangles[i]));
    ent_lines_close(facts->lines);
}

static json_t *null_score_json(struct ent_json *json, const struct entente_null_score *score) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "measure", score->measure->name);
    ent_json_put_real(json, object, "observed", score->observed);
    ent_json_put_count(json, object, "defined", score->defined);
    ent_json_put_real(json, object, "mean", score->mean);
    ent_json_put_real(json, object, "deviation", score->deviation);
    ent_json_put_real(json, object, "low", score->low);
    ent_json_put_real(json, object, "high", score->high);
    ent_json_put_real(json, object, "z", score->z);
    ent_json_put_real(json, object, "at_least", score->at_least);
    ent_json_put_real(json, object, "at_most", score->at_most);
    return object;
}

static void put_null_model(struct facts *facts) {
    const struct entente_null_model *model = facts->output->null_model;
    struct ent_json *json = &facts->lines->json;
    if (model == NULL) return;
    json_t *object = ent_json_object(json);
    ent_json_put_count(json, object, "shuffles", model->options.replicates);
    ent_json_put_count(json, object, "seed", model->options.seed);
    ent_json_put_count(json, object, "pairs", model->pairs);
    ent_json_put_count(json, object, "negative", model->negative);
    ent_json_put_count(json, object, "ambivalent", model->mixed);
    ent_lines_put(facts->lines, "null_model", object);
    ent_lines_open(facts->lines, "null_scores");
    for (size_t i = 0; i < model->score_count; i++)
        ent_lines_item(facts->lines, null_score_json(json, &model->scores[i]));
    ent_lines_close(facts->lines);
}

static void put_actors(struct facts *facts) {
    ent_lines_list(facts->lines, "components", facts->balance->component_count, component_json, facts);
    ent_lines_list(facts->lines, "actors", entente_network_actor_count(facts->output->network), actor_json,
                   facts);
}

static void put_all(struct facts *facts) {
    struct ent_json_lines *lines = facts->lines;
    ent_lines_put(lines, "options", options_json(facts));
    ent_lines_put(lines, "frustration", ent_index_json(&lines->json, facts->balance));
    ent_lines_put(lines, "triangles", triangles_json(facts));
    put_actors(facts);
    ent_lines_list(lines, "bonds", facts->balance->bond_count, bond_json, facts);
    put_unbalanced(facts);
    put_null_model(facts);
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    size_t actors = entente_network_actor_count(output->network), count;
    struct facts facts = {.lines = lines,
                          .output = output,
                          .balance = output->balance,
                          .sides = ent_alloc(actors, sizeof *facts.sides)};
    bool fine = facts.sides != NULL && ent_balance_sides(output->balance, actors, facts.sides, &count);
    if (fine) put_all(&facts);
    if (!fine) lines->out->failed = true;
    free(facts.sides);
}

const struct ent_writer ent_writer_balance_json = {
    .format = {"json", ".json",
               "for programs: bounds, sides, and every bond with its relations and triangles",
               ENTENTE_WRITES_BALANCE},
    .schema = "entente/balance/1",
    .put = put,
};
