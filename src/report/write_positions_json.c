/* SPDX-License-Identifier: MIT */
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

struct telling {
    struct ent_json_lines lines;
    const entente_document *document;
    const struct entente_positions *found;
};

static void put_actor(struct telling *t, json_t *object, const char *key, size_t actor) {
    ent_json_put(&t->lines.json, object, key,
                 ent_json_text(&t->lines.json, entente_document_actor(t->document, actor)->id));
}

static void put_real(struct telling *t, json_t *object, const char *key, double value) {
    ent_json_put(&t->lines.json, object, key, ent_json_real(&t->lines.json, value));
}

static void put_count(struct telling *t, json_t *object, const char *key, size_t value) {
    ent_json_put(&t->lines.json, object, key, ent_json_count(&t->lines.json, value));
}

static void put_name(struct telling *t, json_t *object, const char *key, const char *name) {
    ent_json_put(&t->lines.json, object, key, ent_json_text(&t->lines.json, name));
}

static json_t *options_json(struct telling *t) {
    const struct entente_position_options *options = &t->found->options;
    json_t *object = ent_json_object(&t->lines.json);
    put_name(t, object, "projection", entente_projection_name(options->projection));
    put_name(t, object, "norm", entente_norm_name(options->norm));
    put_name(t, object, "stance_norm", entente_stance_norm_name(options->stance_norm));
    put_name(t, object, "duplicates", entente_duplicates_name(options->duplicates));
    put_name(t, object, "levels", options->by_weight ? "weight" : "sign");
    put_name(t, object, "counts", options->counts_weights ? "weight" : "statements");
    put_real(t, object, "range", t->found->range);
    return object;
}

static json_t *stance_json(struct telling *t, const struct entente_stance *stance) {
    struct ent_json *json = &t->lines.json;
    json_t *object = ent_json_object(json), *ids = ent_json_array(json);
    put_actor(t, object, "actor", stance->actor);
    put_actor(t, object, "issue", stance->issue);
    put_real(t, object, "value", stance->value);
    put_real(t, object, "positive", stance->positive);
    put_real(t, object, "negative", stance->negative);
    put_real(t, object, "neutral", stance->neutral);
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

static json_t *agreement_json(struct telling *t, const struct entente_agreement *pair) {
    struct ent_json *json = &t->lines.json;
    json_t *object = ent_json_object(json), *issues = ent_json_array(json);
    put_actor(t, object, "a", pair->a);
    put_actor(t, object, "b", pair->b);
    put_real(t, object, "value", pair->value);
    put_real(t, object, "congruence", pair->congruence);
    put_real(t, object, "conflict", pair->conflict);
    for (size_t i = pair->first; i < pair->first + pair->count; i++) {
        const struct entente_shared_issue *shared = &t->found->shared[i];
        json_t *issue = ent_json_object(json);
        put_actor(t, issue, "issue", shared->issue);
        put_real(t, issue, "congruence", shared->congruence);
        put_real(t, issue, "conflict", shared->conflict);
        ent_json_append(json, issues, issue);
    }
    ent_json_put(json, object, "issues", issues);
    return object;
}

static json_t *division_json(struct telling *t, const struct entente_division *division) {
    json_t *object = ent_json_object(&t->lines.json);
    put_actor(t, object, "issue", division->issue);
    put_count(t, object, "supporters", division->supporters);
    put_count(t, object, "opponents", division->opponents);
    put_count(t, object, "wavering", division->wavering);
    put_count(t, object, "turned", division->turned);
    put_real(t, object, "division", division->division);
    return object;
}

static enum entente_status write_json(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    (void)sink;
    const struct entente_positions *found = output->positions;
    struct telling t = {.document = entente_network_document(output->network), .found = found};
    ent_lines_begin(&t.lines, bytes);
    ent_lines_head(&t.lines, "entente/positions/1", output);
    ent_lines_put(&t.lines, "options", options_json(&t));
    ent_lines_open(&t.lines, "stances");
    for (size_t i = 0; i < found->stance_count; i++)
        ent_lines_item(&t.lines, stance_json(&t, &found->stances[i]));
    ent_lines_close(&t.lines);
    ent_lines_open(&t.lines, "agreements");
    for (size_t i = 0; i < found->agreement_count; i++)
        ent_lines_item(&t.lines, agreement_json(&t, &found->agreements[i]));
    ent_lines_close(&t.lines);
    ent_lines_open(&t.lines, "issues");
    for (size_t i = 0; i < found->division_count; i++)
        ent_lines_item(&t.lines, division_json(&t, &found->divisions[i]));
    ent_lines_close(&t.lines);
    ent_lines_end(&t.lines);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_positions_json = {
    .format =
        {
            .name = "json",
            .suffix = ".json",
            .summary = "for programs: every position, every pair issue by issue, every issue",
            .subject = ENTENTE_WRITES_POSITIONS,
        },
    .write = write_json,
};
