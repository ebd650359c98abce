/* SPDX-License-Identifier: MIT */
/* Into how many pieces the network falls. */
#include "measure/measure.h"

static enum entente_status count_pieces(const struct ent_measure_input *input, bool is_strong,
                                        struct entente_scores *scores) {
    size_t pieces = 0;
    enum entente_status status =
        ent_simple_graph_components(&input->layer->graph, is_strong, NULL, &pieces, input->sink);
    scores->values[0] = (double)pieces;
    return status;
}

static enum entente_status count_weak(const struct ent_measure_input *input, struct entente_scores *scores) {
    return count_pieces(input, false, scores);
}

static enum entente_status count_strong(const struct ent_measure_input *input,
                                        struct entente_scores *scores) {
    return count_pieces(input, true, scores);
}

#define COMPONENT_TEXTS                                                                                      \
    .unit = "components", .low = 1, .high = ENT_UNBOUNDED, .signs = "one layer", .weights = "ignored",       \
    .undefined = "null when there are no actors", .cost = "O(V + E)", .scope = ENTENTE_PER_NETWORK,          \
    .layered = true

const struct ent_measure ent_measure_components_weak = {
    .about = {.name = "components_weak",
              .title = "Weak components",
              .definition =
                  "Number of groups of actors that hang together when directions are ignored; an actor "
                  "without ties is one of its own.",
              .directions = "ignored",
              .source = "Wasserman & Faust 1994, Social Network Analysis, ch. 4",
              .equivalent = "python-igraph: len(g.connected_components(mode=\"weak\")); networkx: "
                            "nx.number_weakly_connected_components(G)",
              COMPONENT_TEXTS},
    .compute = count_weak,
};

const struct ent_measure ent_measure_components_strong = {
    .about = {.name = "components_strong",
              .title = "Strong components",
              .definition =
                  "Number of groups of actors in which everyone reaches everyone along directed ties; as "
                  "weak components when the network is undirected.",
              .directions = "both",
              .source = "Tarjan 1972, SIAM J. Computing 1: 146-160",
              .equivalent = "python-igraph: len(g.connected_components(mode=\"strong\")); networkx: "
                            "nx.number_strongly_connected_components(G)",
              COMPONENT_TEXTS},
    .compute = count_strong,
};
