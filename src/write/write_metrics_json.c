/* SPDX-License-Identifier: MIT */
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/score_notes.h"
#include "write/writer.h"

#include <math.h>

static json_t *input_json(struct ent_json *json, const entente_network *network) {
    const entente_document *document = entente_network_document(network);
    json_t *object = ent_json_object(json);
    ent_json_put_count(json, object, "actors", entente_network_actor_count(network));
    ent_json_put_count(json, object, "isolates", entente_network_isolate_count(network));
    ent_json_put_count(json, object, "relations", entente_document_relation_count(document));
    ent_json_put_count(json, object, "ties", entente_network_tie_count(network));
    ent_json_put(json, object, "directed", json_boolean(entente_network_directed(network)));
    return object;
}

static json_t *options_json(struct ent_json *json, const struct entente_output *output) {
    const struct entente_measure_options options = ent_score_options(output->scores, output->score_count);
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "layer", entente_layer_name(options.layer));
    ent_json_put_string(json, object, "distance", entente_distance_name(options.distance));
    ent_json_put(json, object, "unweighted", json_boolean(options.unweighted));
    return object;
}

static json_t *measure_json(struct ent_json *json, const struct entente_scores *scores) {
    const struct entente_measure *measure = scores->measure;
    bool per_actor = measure->scope == ENTENTE_PER_ACTOR;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "name", measure->name);
    ent_json_put_string(json, object, "title", measure->title);
    ent_json_put_string(json, object, "scope", per_actor ? "actor" : "network");
    ent_json_put_string(json, object, "layer",
                        measure->layered ? entente_layer_name(scores->options.layer) : "both");
    ent_json_put_string(json, object, "unit", measure->unit);
    ent_json_put(json, object, "found_by_search", json_boolean(scores->is_searched));
    if (scores->remark[0] != '\0') ent_json_put_string(json, object, "remark", scores->remark);
    if (scores->parameter_name[0] != '\0') {
        json_t *parameter = ent_json_object(json);
        ent_json_put_real(json, parameter, scores->parameter_name, scores->parameter);
        ent_json_put(json, object, "parameter", parameter);
    }
    return object;
}

/* The scores of one scope as members of `object`: of an actor, or of the network for actor 0. */
static void put_scores(struct ent_json *json, json_t *object, const struct entente_output *output,
                       enum entente_scope scope, size_t actor) {
    for (size_t i = 0; i < output->score_count; i++) {
        const struct entente_scores *scores = &output->scores[i];
        if (scores->measure->scope != scope) continue;
        ent_json_put_real(json, object, scores->measure->name, scores->values[actor]);
    }
}

static json_t *actor_json(struct ent_json *json, const struct entente_output *output, size_t index) {
    const struct entente_actor *actor =
        entente_document_actor(entente_network_document(output->network), index);
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "id", actor->id);
    ent_json_put_string(json, object, "name", actor->name);
    ent_json_put_string(json, object, "kind", entente_kind_name(actor->kind));
    put_scores(json, object, output, ENTENTE_PER_ACTOR, index);
    return object;
}

static json_t *network_json(struct ent_json *json, const struct entente_output *output) {
    json_t *object = ent_json_object(json);
    put_scores(json, object, output, ENTENTE_PER_NETWORK, 0);
    return object;
}

static json_t *undefined_json(struct ent_json *json, const struct entente_output *output,
                              const struct entente_scores *scores) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "measure", scores->measure->name);
    ent_json_put_string(json, object, "reason", scores->reason);
    if (scores->measure->scope != ENTENTE_PER_ACTOR) return object;
    const entente_document *document = entente_network_document(output->network);
    json_t *actors = ent_json_array(json);
    for (size_t i = 0; i < scores->count; i++) {
        if (isfinite(scores->values[i])) continue;
        ent_json_append(json, actors, ent_json_text(json, entente_document_actor(document, i)->id));
    }
    ent_json_put(json, object, "actors", actors);
    return object;
}

static void write_undefined(struct ent_json_lines *lines, const struct entente_output *output) {
    ent_lines_open(lines, "undefined");
    for (size_t i = 0; i < output->score_count; i++) {
        if (output->scores[i].reason[0] == '\0') continue;
        ent_lines_item(lines, undefined_json(&lines->json, output, &output->scores[i]));
    }
    ent_lines_close(lines);
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    const entente_document *document = entente_network_document(output->network);
    ent_lines_put(lines, "title", ent_json_text(&lines->json, entente_document_title(document)));
    ent_lines_put(lines, "as_of", ent_json_text(&lines->json, entente_document_as_of(document)));
    ent_lines_put_text(lines, "scale", entente_document_scale(document));
    ent_lines_put(lines, "input", input_json(&lines->json, output->network));
    ent_lines_put(lines, "options", options_json(&lines->json, output));
    ent_lines_open(lines, "measures");
    for (size_t i = 0; i < output->score_count; i++) {
        ent_lines_item(lines, measure_json(&lines->json, &output->scores[i]));
    }
    ent_lines_close(lines);
    ent_lines_open(lines, "actors");
    for (size_t i = 0; i < entente_network_actor_count(output->network); i++) {
        ent_lines_item(lines, actor_json(&lines->json, output, i));
    }
    ent_lines_close(lines);
    ent_lines_put(lines, "network", network_json(&lines->json, output));
    write_undefined(lines, output);
}

const struct ent_writer ent_writer_metrics_json = {
    .format = {"json", ".json", "for programs: all scores, what they ran on, and why some are null",
               ENTENTE_WRITES_SCORES},
    .schema = "entente/metrics/1",
    .put = put,
};
