/* SPDX-License-Identifier: MIT */
/* How many walks lead to an actor, long ones counting less. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"

#include <math.h>
#include <stdlib.h>

/* alpha · (largest in-strength): below 1, so that each step shrinks the error by at least this factor. */
static const double shrinkage = 0.85;
static const double precision = 1e-14;

static void add_incoming(const struct ent_layer *layer, const double *from, double *to) {
    const struct ent_simple_graph *graph = &layer->graph;
    for (size_t e = 0; e < graph->edges; e++) {
        size_t source = graph->from[e], target = graph->to[e];
        to[target] += layer->weight[e] * from[source];
        if (!graph->directed) to[source] += layer->weight[e] * from[target];
    }
}

static double largest(const double *values, size_t count) {
    double most = 0;
    for (size_t i = 0; i < count; i++) most = fmax(most, values[i]);
    return most;
}

/* One step of x = alpha Aᵀx + 1; true when the result has settled. */
static bool step(const struct ent_measure_input *input, double alpha, double *scores, double *next) {
    for (size_t i = 0; i < input->count; i++) next[i] = 0;
    add_incoming(input->layer, scores, next);
    double change = 0;
    for (size_t i = 0; i < input->count; i++) {
        next[i] = alpha * next[i] + 1;
        change = fmax(change, fabs(next[i] - scores[i]));
        scores[i] = next[i];
    }
    return change <= precision * largest(scores, input->count);
}

static enum entente_status count_walks(const struct ent_measure_input *input, struct entente_scores *scores) {
    double *next = ent_alloc(input->count, sizeof *next);
    if (next == NULL) return ent_no_memory(input->sink);
    for (size_t i = 0; i < input->count; i++) scores->values[i] = 1;
    add_incoming(input->layer, scores->values, next);
    double strength = largest(next, input->count);
    scores->parameter_name = "alpha";
    scores->parameter = strength > 0 ? shrinkage / strength : 0;
    while (!step(input, scores->parameter, scores->values, next)) continue;
    free(next);
    return ENTENTE_OK;
}

const struct ent_measure ent_measure_katz = {
    .about = {.name = "katz",
              .title = "Katz centrality",
              .definition =
                  "1 plus alpha times the weighted sum of the scores of the actors with a tie to this one, "
                  "alpha being 0.85 / (largest in-strength): walks that lead to the actor, longer ones "
                  "counting less.",
              .unit = "weighted walks",
              ENT_RANGE(1, 1 / (1 - 0.85)),
              ENT_LAYER("weight", "in"),
              .undefined = "never; 1 for an actor to which no tie leads",
              .cost = "O(V + E) per step, at most 250 steps",
              .source = "Katz 1953, Psychometrika 18: 39-43",
              .equivalent = "networkx: nx.katz_centrality(G, alpha=alpha, beta=1.0, normalized=False, "
                            "weight=\"weight\", tol=1e-14, max_iter=10000)",
              .scope = ENTENTE_PER_ACTOR},
    .compute = count_walks,
};
