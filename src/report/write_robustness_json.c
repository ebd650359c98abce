/* SPDX-License-Identifier: MIT */
#include "analysis/robustness_facts.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

#include <math.h>

struct telling {
    struct ent_json_lines *lines;
    const entente_network *network;
    const entente_document *document;
    const struct entente_robustness *found;
};

static json_t *id_json(struct telling *t, size_t actor) {
    if (actor == ENTENTE_NONE) return json_null();
    return ent_json_text(&t->lines->json, entente_document_actor(t->document, actor)->id);
}

static json_t *options_json(struct telling *t) {
    const struct entente_robustness_options *options = &t->found->options;
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put_count(json, object, "replicates", options->replicates);
    ent_json_put_count(json, object, "seed", options->seed);
    ent_json_put_real(json, object, "level", options->level);
    ent_json_put_string(json, object, "layer", entente_layer_name(options->measuring.layer));
    ent_json_put_string(json, object, "distance", entente_distance_name(options->measuring.distance));
    ent_json_put(json, object, "unweighted", options->measuring.unweighted ? json_true() : json_false());
    return object;
}

static void put_ranks(struct telling *t, json_t *object, const struct entente_estimate *estimate) {
    struct ent_json *json = &t->lines->json;
    if (estimate->rank > 0) ent_json_put_count(json, object, "rank", estimate->rank);
    if (estimate->rank_low > 0) {
        ent_json_put_count(json, object, "rank_low", estimate->rank_low);
        ent_json_put_count(json, object, "rank_high", estimate->rank_high);
    }
    ent_json_put_real(json, object, "first", estimate->first);
    ent_json_put_real(json, object, "first_alone", estimate->first_alone);
}

static json_t *estimate_json(struct telling *t, const struct entente_estimates *estimates, size_t index) {
    const struct entente_estimate *estimate = &estimates->items[index];
    struct ent_json *json = &t->lines->json;
    bool is_single = estimates->measure->scope == ENTENTE_PER_NETWORK;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "measure", estimates->measure->name);
    if (!is_single) ent_json_put(json, object, "actor", id_json(t, index));
    ent_json_put_real(json, object, "score", estimate->score);
    ent_json_put_real(json, object, "low", estimate->low);
    ent_json_put_real(json, object, "high", estimate->high);
    ent_json_put_real(json, object, "mean", estimate->mean);
    ent_json_put_count(json, object, "defined", estimate->defined);
    if (!is_single) put_ranks(t, object, estimate);
    return object;
}

static json_t *stability_json(struct telling *t, const struct entente_estimates *estimates) {
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "measure", estimates->measure->name);
    ent_json_put_real(&t->lines->json, object, "stability", estimates->stability);
    ent_json_put_string(json, object, "judgement", ent_stability_name(estimates->stability));
    if (isnan(estimates->stability))
        ent_json_put_string(json, object, "reason", ent_unstable_reason(t->document));
    return object;
}

static json_t *fall_json(void *context, size_t index) {
    struct telling *t = context;
    const struct entente_fall *fall = &t->found->falls[index];
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "without", entente_left_out_name(fall->what));
    ent_json_put_string(json, object, "id", ent_left_out_id(t->document, fall));
    ent_json_put_string(json, object, "measure", t->found->estimates[fall->measure].measure->name);
    ent_json_put(json, object, "before", id_json(t, fall->before));
    ent_json_put(json, object, "after", id_json(t, fall->after));
    return object;
}

static json_t *tie_json(void *context, size_t index) {
    struct telling *t = context;
    const struct entente_tie *tie = entente_network_tie(t->network, index);
    const struct entente_tie_sources *sources = &t->found->tie_sources[index];
    struct ent_json *json = &t->lines->json;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "source", id_json(t, tie->source));
    ent_json_put(json, object, "target", id_json(t, tie->target));
    ent_json_put_count(json, object, "sources", sources->any);
    ent_json_put_count(json, object, "positive_sources", sources->positive);
    ent_json_put_count(json, object, "negative_sources", sources->negative);
    ent_json_put_count(json, object, "neutral_sources", sources->neutral);
    ent_json_put(json, object, "contradicted", sources->contradicted ? json_true() : json_false());
    return object;
}

static void put_lists(struct telling *t) {
    const struct entente_robustness *found = t->found;
    ent_lines_open(t->lines, "stability");
    for (size_t i = 0; i < found->options.measure_count; i++) {
        if (found->estimates[i].measure->scope != ENTENTE_PER_NETWORK)
            ent_lines_item(t->lines, stability_json(t, &found->estimates[i]));
    }
    ent_lines_close(t->lines);
    ent_lines_open(t->lines, "estimates");
    for (size_t i = 0; i < found->options.measure_count; i++) {
        for (size_t a = 0; a < found->estimates[i].count; a++)
            ent_lines_item(t->lines, estimate_json(t, &found->estimates[i], a));
    }
    ent_lines_close(t->lines);
    ent_lines_list(t->lines, "falls", found->fall_count, fall_json, t);
    ent_lines_list(t->lines, "ties", found->tie_count, tie_json, t);
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    struct telling t = {.lines = lines,
                        .network = output->network,
                        .document = entente_network_document(output->network),
                        .found = output->robustness};
    ent_lines_put(lines, "options", options_json(&t));
    json_t *tried = ent_json_object(&lines->json);
    for (enum entente_left_out what = 0; what < ENTENTE_LEFT_OUT_COUNT; what++)
        ent_json_put_count(&lines->json, tried, entente_left_out_name(what), t.found->tried[what]);
    ent_lines_put(lines, "left_out", tried);
    put_lists(&t);
}

const struct ent_writer ent_writer_robustness_json = {
    .format = {"json", ".json",
               "for programs: every score and rank with its range in the replicates, what hangs on what",
               ENTENTE_WRITES_ROBUSTNESS},
    .schema = "entente/robustness/1",
    .put = put,
};
