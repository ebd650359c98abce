/* SPDX-License-Identifier: MIT */
/* Where a random visitor of the network is found. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"

#include <math.h>
#include <stdlib.h>

/* Larger networks igraph solves in several threads, whose last digits differ from call to call. */
enum { THREADLESS_MOST = 500, STEPS_MOST = 1000 };

static const double damping = 0.85, precision = 1e-15;

/* How much weight leaves each actor. */
static void sum_outgoing(const struct ent_layer *layer, double *leaving) {
    const struct ent_simple_graph *graph = &layer->graph;
    for (size_t e = 0; e < graph->edges; e++) {
        leaving[graph->from[e]] += layer->weight[e];
        if (!graph->directed) leaving[graph->to[e]] += layer->weight[e];
    }
}

/* Of every actor's value, the shares that its ties carry on; who has no tie to follow jumps anywhere. */
static void follow_ties(const struct ent_layer *layer, const double *leaving, const double *from,
                        double *to) {
    const struct ent_simple_graph *graph = &layer->graph;
    double stuck = 0;
    for (size_t i = 0; i < graph->vertices; i++) stuck += leaving[i] > 0 ? 0 : from[i];
    double anywhere = (1 - damping + damping * stuck) / (double)graph->vertices;
    for (size_t i = 0; i < graph->vertices; i++) to[i] = 0;
    for (size_t e = 0; e < graph->edges; e++) {
        size_t a = graph->from[e], b = graph->to[e];
        to[b] += from[a] * layer->weight[e] / leaving[a];
        if (!graph->directed) to[a] += from[b] * layer->weight[e] / leaving[b];
    }
    for (size_t i = 0; i < graph->vertices; i++) to[i] = anywhere + damping * to[i];
}

static enum entente_status visit_in_steps(const struct ent_measure_input *input,
                                          struct entente_scores *scores) {
    double *leaving = ent_alloc(input->count, sizeof *leaving), change = HUGE_VAL;
    double *next = ent_alloc(input->count, sizeof *next);
    bool fine = leaving != NULL && next != NULL;
    if (fine) sum_outgoing(input->layer, leaving);
    for (size_t i = 0; fine && i < input->count; i++) scores->values[i] = 1 / (double)input->count;
    for (int step = 0; fine && step < STEPS_MOST && change > precision; step++) {
        change = 0;
        follow_ties(input->layer, leaving, scores->values, next);
        for (size_t i = 0; i < input->count; i++) {
            change += fabs(next[i] - scores->values[i]);
            scores->values[i] = next[i];
        }
    }
    free(leaving);
    free(next);
    return fine ? ENTENTE_OK : ent_no_memory(input->sink);
}

static enum entente_status visit(const struct ent_measure_input *input, struct entente_scores *scores) {
    const double *weight = ent_layer_has_ties(input->layer) ? input->layer->weight : NULL;
    scores->parameter_name = "damping";
    scores->parameter = damping;
    if (input->count > THREADLESS_MOST) return visit_in_steps(input, scores);
    return ent_simple_graph_pagerank(&input->layer->graph, weight, damping, scores->values, input->sink);
}

const struct ent_measure ent_measure_pagerank = {
    .about = {.name = "pagerank",
              .title = "PageRank",
              .definition =
                  "Share of time that a random visitor spends at the actor who follows a tie out, "
                  "chosen by "
                  "weight, with probability 0.85 and else goes to any actor; so also from an actor without "
                  "ties out. The scores add up to 1.",
              .unit = "probability",
              ENT_RANGE(0, 1),
              ENT_LAYER("weight", "in"),
              .undefined = "never; 1 / n for all of n actors when there are no ties",
              .cost = "O(V + E) per step",
              .source = "Brin & Page 1998, Computer Networks 30: 107-117",
              .equivalent =
                  "python-igraph: g.pagerank(directed=True, damping=0.85, weights=\"weight\"); networkx: "
                  "nx.pagerank(G, alpha=0.85, weight=\"weight\", tol=1e-14, max_iter=10000)",
              .scope = ENTENTE_PER_ACTOR},
    .compute = visit,
};
