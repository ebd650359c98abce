/* SPDX-License-Identifier: MIT */
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

struct telling {
    struct ent_json_lines *lines;
    const entente_document *document;
    const struct entente_positions *found;
};

static void put_actor(struct telling *t, json_t *object, const char *key, size_t actor) {
    ent_json_put_string(&t->lines->json, object, key, entente_document_actor(t->document, actor)->id);
}

static json_t *options_json(struct telling *t) {
    struct ent_json *json = &t->lines->json;
    const struct entente_position_options *options = &t->found->options;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "projection", entente_projection_name(options->projection));
    ent_json_put_string(json, object, "norm", entente_norm_name(options->norm));
    ent_json_put_string(json, object, "stance_norm", entente_stance_norm_name(options->stance_norm));
    ent_json_put_string(json, object, "duplicates", entente_duplicates_name(options->duplicates));
    ent_json_put_string(json, object, "levels", options->by_weight ? "weight" : "sign");
    ent_json_put_string(json, object, "counts", options->counts_weights ? "weight" : "statements");
    ent_json_put_real(json, object, "range", t->found->range);
    return object;
}

static json_t *stance_json(void *context, size_t index) {
    struct telling *t = context;
    const struct entente_stance *stance = &t->found->stances[index];
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json), *ids = ent_json_array(json);
    put_actor(t, object, "actor", stance->actor);
    put_actor(t, object, "issue", stance->issue);
    ent_json_put_real(json, object, "value", stance->value);
    ent_json_put_real(json, object, "positive", stance->positive);
    ent_json_put_real(json, object, "negative", stance->negative);
    ent_json_put_real(json, object, "neutral", stance->neutral);
    ent_json_put(json, object, "turned_to",
                 stance->turned_to != 0 ? json_integer(stance->turned_to) : json_null());
    for (size_t i = 0; i < stance->relation_count; i++) {
        const struct entente_relation *relation =
            entente_document_relation(t->document, stance->relations[i]);
        ent_json_append(json, ids, ent_json_text(json, relation->id));
    }
    ent_json_put(json, object, "relations", ids);
    return object;
}

static json_t *agreement_json(void *context, size_t index) {
    struct telling *t = context;
    const struct entente_agreement *pair = &t->found->agreements[index];
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json), *issues = ent_json_array(json);
    put_actor(t, object, "a", pair->a);
    put_actor(t, object, "b", pair->b);
    ent_json_put_real(json, object, "value", pair->value);
    ent_json_put_real(json, object, "congruence", pair->congruence);
    ent_json_put_real(json, object, "conflict", pair->conflict);
    for (size_t i = pair->first; i < pair->first + pair->count; i++) {
        const struct entente_shared_issue *shared = &t->found->shared[i];
        json_t *issue = ent_json_object(json);
        put_actor(t, issue, "issue", shared->issue);
        ent_json_put_real(json, issue, "congruence", shared->congruence);
        ent_json_put_real(json, issue, "conflict", shared->conflict);
        ent_json_append(json, issues, issue);
    }
    ent_json_put(json, object, "issues", issues);
    return object;
}

static json_t *division_json(void *context, size_t index) {
    struct telling *t = context;
    const struct entente_division *division = &t->found->divisions[index];
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    put_actor(t, object, "issue", division->issue);
    ent_json_put_count(json, object, "supporters", division->supporters);
    ent_json_put_count(json, object, "opponents", division->opponents);
    ent_json_put_count(json, object, "wavering", division->wavering);
    ent_json_put_count(json, object, "turned", division->turned);
    ent_json_put_real(json, object, "division", division->division);
    return object;
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    const struct entente_positions *found = output->positions;
    struct telling t = {
        .lines = lines, .document = entente_network_document(output->network), .found = found};
    ent_lines_put(lines, "options", options_json(&t));
    ent_lines_list(lines, "stances", found->stance_count, stance_json, &t);
    ent_lines_list(lines, "agreements", found->agreement_count, agreement_json, &t);
    ent_lines_list(lines, "issues", found->division_count, division_json, &t);
}

const struct ent_writer ent_writer_positions_json = {
    .format = {"json", ".json", "for programs: every position, every pair issue by issue, every issue",
               ENTENTE_WRITES_POSITIONS},
    .schema = "entente/positions/1",
    .put = put,
};
