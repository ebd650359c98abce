/* SPDX-License-Identifier: MIT */
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

#include <math.h>

static json_t *weights_json(struct ent_json *json, const struct entente_tie_weights *weights) {
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "positive", ent_json_real(json, weights->positive));
    ent_json_put(json, object, "negative", ent_json_real(json, weights->negative));
    ent_json_put(json, object, "neutral", ent_json_real(json, weights->neutral));
    return object;
}

static json_t *tie_json(struct ent_json *json, const struct entente_tie_change *tie) {
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "change", ent_json_text(json, entente_change_name(tie->change)));
    ent_json_put(json, object, "source", ent_json_text(json, tie->source));
    ent_json_put(json, object, "target", ent_json_text(json, tie->target));
    ent_json_put(json, object, "before", weights_json(json, &tie->before));
    ent_json_put(json, object, "after", weights_json(json, &tie->after));
    return object;
}

static json_t *standing_json(struct ent_json *json, bool is_there, double score, size_t rank, int side) {
    static const char *const sides[] = {"left", "none", "right"};
    if (!is_there) return json_null();
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "score", ent_json_real(json, score));
    ent_json_put(json, object, "rank", rank > 0 ? ent_json_count(json, rank) : json_null());
    ent_json_put(json, object, "side", ent_json_text(json, sides[side + 1]));
    return object;
}

static json_t *actor_json(struct ent_json *json, const struct entente_actor_change *actor) {
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "id", ent_json_text(json, actor->id));
    ent_json_put(
        json, object, "before",
        standing_json(json, actor->was_there, actor->score_before, actor->rank_before, actor->side_before));
    ent_json_put(
        json, object, "after",
        standing_json(json, actor->is_there, actor->score_after, actor->rank_after, actor->side_after));
    return object;
}

static json_t *pair_json(struct ent_json *json, const double values[2]) {
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < 2; i++) ent_json_append(json, array, ent_json_real(json, values[i]));
    return array;
}

static json_t *settled_json(struct ent_json *json, const bool is_settled[2]) {
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < 2; i++) ent_json_append(json, array, json_boolean(is_settled[i]));
    return array;
}

static enum entente_status write_json(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    (void)sink;
    const struct entente_comparison *c = output->comparison;
    struct ent_json_lines lines = {0};
    ent_lines_begin(&lines, bytes);
    ent_lines_put(&lines, "schema", ent_json_text(&lines.json, "entente/diff/1"));
    ent_lines_put(&lines, "generator", ent_generator_json(&lines.json));
    ent_lines_put(&lines, "directed", json_boolean(entente_network_directed(output->network)));
    ent_lines_put(&lines, "measure", ent_json_text(&lines.json, c->measure->name));
    ent_lines_put(&lines, "frustration", pair_json(&lines.json, c->frustration));
    ent_lines_put(&lines, "sides_settled", settled_json(&lines.json, c->is_settled));
    ent_lines_open(&lines, "ties");
    for (size_t i = 0; i < c->tie_count; i++) ent_lines_item(&lines, tie_json(&lines.json, &c->ties[i]));
    ent_lines_close(&lines);
    ent_lines_open(&lines, "actors");
    for (size_t i = 0; i < c->actor_count; i++)
        ent_lines_item(&lines, actor_json(&lines.json, &c->actors[i]));
    ent_lines_close(&lines);
    ent_lines_end(&lines);
    return ENTENTE_OK;
}

const struct ent_writer ent_writer_diff_json = {
    .format =
        {
            .name = "json",
            .suffix = ".json",
            .summary = "for programs: every changed tie, and every actor before and after",
            .subject = ENTENTE_WRITES_COMPARISON,
        },
    .write = write_json,
};
