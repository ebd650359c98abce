/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure_registry.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Rounding may carry a score this far over the end of its range. */
static const double range_slack = 1e-12;

void ent_remark_reach(struct entente_scores *scores, size_t actors, size_t reached) {
    size_t pairs = actors * (actors - 1);
    if (reached >= pairs) return;
    snprintf(scores->remark, sizeof scores->remark,
             scores->measure->scope == ENTENTE_PER_ACTOR
                 ? "counts only whom a path joins, %zu of %zu ordered pairs: compare who reaches as many"
                 : "over the %zu of %zu ordered pairs that a path joins",
             reached, pairs);
}

enum entente_status ent_remark_unreached(const struct ent_measure_input *input,
                                         struct entente_scores *scores) {
    double mean, unreached = 0;
    size_t pairs = input->count * (input->count - 1);
    enum entente_status status =
        ent_simple_graph_mean_distance(&input->layer->graph, NULL, &mean, &unreached, input->sink);
    if (status == ENTENTE_OK) ent_remark_reach(scores, input->count, pairs - (size_t)unreached);
    return status;
}

const double *ent_path_lengths(const struct ent_measure_input *input) {
    bool steps = input->options->unweighted || input->options->distance == ENTENTE_DISTANCE_HOPS;
    return steps || !ent_layer_has_ties(input->layer) ? NULL : input->layer->distance;
}

enum entente_status ent_sum_ties(const struct ent_measure_input *input, const double *weight,
                                 struct entente_scores *scores) {
    const struct ent_simple_graph *graph = &input->layer->graph;
    bool out = (input->ways & ENT_WAYS_OUT) != 0 || !graph->directed,
         in = (input->ways & ENT_WAYS_IN) != 0 || !graph->directed;
    for (size_t i = 0; i < scores->count; i++) scores->values[i] = 0;
    for (size_t e = 0; e < graph->edges; e++) {
        double added = weight != NULL ? weight[e] : 1;
        if (out) scores->values[graph->from[e]] += added;
        if (in) scores->values[graph->to[e]] += added;
    }
    return ENTENTE_OK;
}

bool ent_layer_has_ties(const struct ent_layer *layer) {
    return layer->graph.edges > 0;
}

static enum entente_status compute_on_layers(const struct ent_measure *record, const entente_network *network,
                                             struct entente_scores *scores, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    struct ent_layer layer = {0}, flat = {0};
    const struct ent_measure_input input = {
        .network = network,
        .options = &scores->options,
        .layer = &layer,
        .flat = &flat,
        .count = entente_network_actor_count(network),
        .ways = record->ways,
        .sink = sink,
    };
    if (record->about.layered) TRY(ent_layer_init(&layer, network, &scores->options, sink));
    if (record->needs_flat) TRY(ent_layer_init_flat(&flat, network, &scores->options, sink));
    TRY(record->compute(&input, scores));
done:
    ent_layer_clear(&layer);
    ent_layer_clear(&flat);
    return status;
}

/* One form for every score: finite or NaN, no -0, not over its range by rounding; a reason only for NaN. */
static void tidy(struct entente_scores *scores) {
    const struct entente_measure *measure = scores->measure;
    bool defined = true;
    for (size_t i = 0; i < scores->count; i++) {
        double *value = &scores->values[i];
        if (*value<measure->low && * value> measure->low - range_slack) *value = measure->low;
        if (*value > measure->high && *value < measure->high + range_slack) *value = measure->high;
        if (*value == 0) *value = 0;
        if (isfinite(*value)) continue;
        *value = ENT_UNDEFINED;
        defined = false;
    }
    if (defined) scores->reason = "";
    if (!defined && scores->reason[0] == '\0') scores->reason = measure->undefined;
}

/* The options as they took effect, for whoever prints them. */
static struct entente_measure_options effective(const struct entente_measure *measure,
                                                const struct entente_measure_options *options) {
    struct entente_measure_options used = {0};
    if (options != NULL) used = *options;
    if (!measure->layered) used.layer = ENTENTE_LAYER_ALL;
    if (used.unweighted) used.distance = ENTENTE_DISTANCE_HOPS;
    return used;
}

enum entente_status entente_measure_run(const entente_network *network, const struct entente_measure *measure,
                                        const struct entente_measure_options *options,
                                        struct entente_scores *scores, const struct entente_sink *sink) {
    *scores = (struct entente_scores){.reason = "", .parameter_name = ""};
    const struct ent_measure *record = ent_measure_behind(measure);
    if (record == NULL)
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-measure", NULL, "", "no such measure");
    size_t actors = entente_network_actor_count(network);
    scores->measure = measure;
    scores->options = effective(measure, options);
    scores->count = measure->scope == ENTENTE_PER_NETWORK ? 1 : actors;
    scores->values = ent_alloc(scores->count, sizeof *scores->values);
    if (scores->values == NULL) {
        entente_scores_clear(scores);
        return ent_no_memory(sink);
    }
    for (size_t i = 0; i < scores->count; i++) scores->values[i] = ENT_UNDEFINED;
    enum entente_status status = ENTENTE_OK;
    if (actors == 0) {
        scores->reason = "the network has no actors";
    } else {
        status = compute_on_layers(record, network, scores, sink);
    }
    if (status == ENTENTE_OK) {
        tidy(scores);
    } else {
        entente_scores_clear(scores);
    }
    return status;
}

void entente_scores_clear(struct entente_scores *scores) {
    free(scores->values);
    *scores = (struct entente_scores){.reason = "", .parameter_name = ""};
}
