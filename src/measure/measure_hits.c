/* SPDX-License-Identifier: MIT */
/* Hubs point at authorities, and authorities are pointed at by hubs. */
#include "measure/measure.h"
#include "network/igraph_guard.h"
#include "structure/spectral.h"

/* Every actor stands twice, as hub i and as authority n + i, and a tie i → j joins i with n + j. The leading
 * vector of that graph holds the leading vectors of A Aᵀ and AᵀA, and it is unique when these are. */
static enum entente_status build_double(const struct ent_measure_input *input, igraph_t *graph,
                                        igraph_vector_t *weight, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    const igraph_t *layer = &input->layer->graph;
    const bool directed = igraph_is_directed(layer);
    const igraph_integer_t actors = igraph_vcount(layer), ties = igraph_ecount(layer);
    igraph_vector_int_t ends = {0};
    TRY_IGRAPH(igraph_vector_int_init(&ends, 0));
    for (igraph_integer_t e = 0; e < ties; e++) {
        igraph_integer_t from = IGRAPH_FROM(layer, e), to = IGRAPH_TO(layer, e);
        TRY_IGRAPH(igraph_vector_int_push_back(&ends, from));
        TRY_IGRAPH(igraph_vector_int_push_back(&ends, actors + to));
        TRY_IGRAPH(igraph_vector_push_back(weight, VECTOR(input->layer->weight)[e]));
        if (directed) continue;
        TRY_IGRAPH(igraph_vector_int_push_back(&ends, to));
        TRY_IGRAPH(igraph_vector_int_push_back(&ends, actors + from));
        TRY_IGRAPH(igraph_vector_push_back(weight, VECTOR(input->layer->weight)[e]));
    }
    TRY_IGRAPH(igraph_create(graph, &ends, 2 * actors, false));
done:
    igraph_vector_int_destroy(&ends);
    return status;
}

/* The half of the leading vector that starts at `first`. */
static enum entente_status take_half(const struct ent_measure_input *input, size_t first,
                                     struct entente_scores *scores, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    igraph_t graph = {0};
    igraph_vector_t weight = {0}, values = {0}, half = {0};
    TRY_IGRAPH(igraph_vector_init(&weight, 0));
    TRY_IGRAPH(igraph_vector_init(&values, 0));
    TRY_IGRAPH(igraph_vector_init(&half, (igraph_integer_t)input->count));
    TRY(build_double(input, &graph, &weight, sink));
    TRY(ent_leading_vector(&graph, &weight, &values, &scores->reason, sink));
    if (scores->reason[0] == '\0') {
        for (size_t i = 0; i < input->count; i++) VECTOR(half)[i] = VECTOR(values)[first + i];
        ent_scale_to_one(&half);
        ent_scores_copy(scores, &half);
    }
done:
    igraph_destroy(&graph);
    igraph_vector_destroy(&weight);
    igraph_vector_destroy(&values);
    igraph_vector_destroy(&half);
    return status;
}

static enum entente_status find_hubs(const struct ent_measure_input *input, struct entente_scores *scores,
                                     const struct entente_sink *sink) {
    return take_half(input, 0, scores, sink);
}

static enum entente_status find_authorities(const struct ent_measure_input *input,
                                            struct entente_scores *scores, const struct entente_sink *sink) {
    return take_half(input, input->count, scores, sink);
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
    .compute = find_hubs,
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
    .compute = find_authorities,
};
