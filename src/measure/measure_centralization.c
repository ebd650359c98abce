/* SPDX-License-Identifier: MIT */
/* How much the network hangs on its most central actor. */
#include "measure/measure.h"

static enum entente_status by_degree(const struct ent_measure_input *input, struct entente_scores *scores) {
    return ent_simple_graph_degree_centralization(&input->layer->graph, input->ways, &scores->values[0],
                                                  input->sink);
}

static enum entente_status by_betweenness(const struct ent_measure_input *input,
                                          struct entente_scores *scores) {
    return ent_simple_graph_betweenness_centralization(&input->layer->graph, &scores->values[0], input->sink);
}

/* Closeness per reachable set cannot be compared between actors that reach different sets. */
static enum entente_status by_closeness(const struct ent_measure_input *input,
                                        struct entente_scores *scores) {
    const struct ent_simple_graph *graph = &input->layer->graph;
    size_t components = 0;
    enum entente_status status = ent_simple_graph_components(graph, true, NULL, &components, input->sink);
    if (status != ENTENTE_OK || components > 1) return status;
    return ent_simple_graph_closeness_centralization(graph, &scores->values[0], input->sink);
}

#define CENTRALIZATION_TEXTS                                                                                 \
    .unit = "share of the largest possible", .low = 0, .high = 1, .signs = "one layer",                      \
    .weights = "ignored", .source = "Freeman 1979, Social Networks 1: 215-239",                              \
    .scope = ENTENTE_PER_NETWORK, .layered = true
#define TOO_FEW                                                                                              \
    "null when there are too few actors for any difference (fewer than three; two will do for in and out)"

const struct ent_measure ent_measure_centralization_degree = {
    .about = {.name = "centralization_degree",
              .title = "Degree centralization",
              .definition =
                  "Sum of the differences between the highest degree and each degree, over the largest "
                  "such "
                  "sum of any network of that size (a star's).",
              .directions = "both",
              .undefined = TOO_FEW,
              .cost = "O(V + E)",
              .equivalent =
                  "networkx: sum(max(d) - x for x in d) / (2 * (n - 1) * (n - 2)), d the degrees; without "
                  "the 2 when undirected",
              CENTRALIZATION_TEXTS},
    .ways = ENT_WAYS_BOTH,
    .compute = by_degree,
};

const struct ent_measure ent_measure_centralization_in_degree = {
    .about = {.name = "centralization_in_degree",
              .title = "In-degree centralization",
              .definition =
                  "Sum of the differences between the highest in-degree and each in-degree, over the "
                  "largest "
                  "such sum of any network of that size; degree centralization when undirected.",
              .directions = "in",
              .undefined = TOO_FEW,
              .cost = "O(V + E)",
              .equivalent = "networkx: sum(max(d) - x for x in d) / (n - 1)**2, d the in-degrees",
              CENTRALIZATION_TEXTS},
    .ways = ENT_WAYS_IN,
    .compute = by_degree,
};

const struct ent_measure ent_measure_centralization_out_degree = {
    .about = {.name = "centralization_out_degree",
              .title = "Out-degree centralization",
              .definition =
                  "Sum of the differences between the highest out-degree and each out-degree, over the "
                  "largest such sum of any network of that size; degree centralization when undirected.",
              .directions = "out",
              .undefined = TOO_FEW,
              .cost = "O(V + E)",
              .equivalent = "networkx: sum(max(d) - x for x in d) / (n - 1)**2, d the out-degrees",
              CENTRALIZATION_TEXTS},
    .ways = ENT_WAYS_OUT,
    .compute = by_degree,
};

const struct ent_measure ent_measure_centralization_betweenness = {
    .about = {.name = "centralization_betweenness",
              .title = "Betweenness centralization",
              .definition =
                  "Sum of the differences between the highest betweenness and each betweenness, every tie "
                  "one step, over the largest such sum of any network of that size (a star's).",
              .directions = "both",
              .undefined = "null when there are fewer than three actors",
              .cost = "O(V·E)",
              .equivalent =
                  "networkx: sum(max(b) - x for x in b) / (n - 1), b the normalized betweenness of hops",
              CENTRALIZATION_TEXTS},
    .compute = by_betweenness,
};

const struct ent_measure ent_measure_centralization_closeness = {
    .about = {.name = "centralization_closeness",
              .title = "Closeness centralization",
              .definition =
                  "Sum of the differences between the highest closeness and each closeness, every tie one "
                  "step, over the largest such sum of any network of that size.",
              .directions = "out",
              .undefined =
                  "null unless every actor reaches every other, and when there are fewer than three actors "
                  "(two when directed)",
              .cost = "O(V·E)",
              .equivalent =
                  "networkx: sum(max(c) - x for x in c) / ((n - 1) * (1 - 1 / n)), c the closeness of hops "
                  "in G.reverse(); / ((n - 1) * (n - 2) / (2 * n - 3)) when undirected",
              CENTRALIZATION_TEXTS},
    .compute = by_closeness,
};
