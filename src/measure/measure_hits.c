/* SPDX-License-Identifier: MIT */
/* Hubs point at authorities, and authorities are pointed at by hubs. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"
#include "structure/spectral.h"

#include <stdlib.h>

/* Every actor stands twice, as hub i and as authority n + i, and a tie i → j joins i with n + j. The leading
 * vector of that graph holds the leading vectors of A Aᵀ and AᵀA, and it is unique when these are. */
static enum entente_status build_double(const struct ent_layer *layer, struct ent_simple_graph *graph,
                                        double **weight, const struct entente_sink *sink) {
    const struct ent_simple_graph *ties = &layer->graph;
    size_t each = ties->directed ? 1 : 2;
    *weight = ent_alloc(each * ties->edges, sizeof **weight);
    enum entente_status status =
        ent_simple_graph_init(graph, 2 * ties->vertices, each * ties->edges, false, sink);
    if (status != ENTENTE_OK || *weight == NULL) return ent_no_memory(sink);
    for (size_t e = 0; e < each * ties->edges; e++) {
        size_t tie = e / each;
        bool turned = e % each == 1;
        graph->from[e] = turned ? ties->to[tie] : ties->from[tie];
        graph->to[e] = ties->vertices + (turned ? ties->from[tie] : ties->to[tie]);
        (*weight)[e] = layer->weight[tie];
    }
    return ent_simple_graph_build(graph, sink);
}

/* The half of the leading vector that stands for who points, or for who is pointed at. */
static enum entente_status take_half(const struct ent_measure_input *input, struct entente_scores *scores) {
    size_t first = input->ways == ENT_WAYS_OUT ? 0 : input->count;
    enum entente_status status = ENTENTE_OK;
    struct ent_simple_graph graph = {0};
    double *weight = NULL, *values = ent_alloc(2 * input->count, sizeof *values);
    if (values == NULL) return ent_no_memory(input->sink);
    TRY(build_double(input->layer, &graph, &weight, input->sink));
    TRY(ent_leading_vector(&graph, weight, values, &scores->reason, input->sink));
    if (scores->reason[0] == '\0') ent_scale_to_one(values + first, input->count, scores->values);
done:
    ent_simple_graph_clear(&graph);
    free(weight);
    free(values);
    return status;
}

#define HITS_TEXTS                                                                                           \
    .unit = "share of the largest score", .low = 0, .high = 1, .signs = "one layer", .weights = "weight",    \
    .undefined = "null for all when there are no ties, when the leading vector is not unique (as in a star " \
                 "or any undirected network without odd cycles), or when its computation does not converge " \
                 "(only above 250 actors); 0 for actors outside the leading group",                          \
    .cost = "O(V³) up to 250 actors, O(V + E) per step above",                                               \
    .source = "Kleinberg 1999, J. ACM 46: 604-632", .scope = ENTENTE_PER_ACTOR, .layered = true

const struct ent_measure ent_measure_hub = {
    .about = {.name = "hub",
              .title = "Hub score",
              .definition =
                  "Entries of the leading eigenvector of A Aᵀ, A holding the weights, row to column, "
                  "scaled "
                  "so that the largest is 1: a good hub points at good authorities.",
              .directions = "out",
              .equivalent =
                  "python-igraph: g.hub_score(weights=\"weight\"); networkx: nx.hits(G)[0] over its "
                  "largest "
                  "value",
              HITS_TEXTS},
    .ways = ENT_WAYS_OUT,
    .compute = take_half,
};

const struct ent_measure ent_measure_authority = {
    .about = {.name = "authority",
              .title = "Authority score",
              .definition =
                  "Entries of the leading eigenvector of AᵀA, A holding the weights, row to column, scaled "
                  "so that the largest is 1: good hubs point at a good authority.",
              .directions = "in",
              .equivalent =
                  "python-igraph: g.authority_score(weights=\"weight\"); networkx: nx.hits(G)[1] over its "
                  "largest value",
              HITS_TEXTS},
    .ways = ENT_WAYS_IN,
    .compute = take_half,
};
