/* SPDX-License-Identifier: MIT */
/* How many of the possible ties there are, and how many are returned. */
#include "measure/measure.h"

static enum entente_status share_of_possible(const struct ent_measure_input *input,
                                             struct entente_scores *scores) {
    return ent_simple_graph_density(&input->layer->graph, &scores->values[0], input->sink);
}

static enum entente_status share_returned(const struct ent_measure_input *input,
                                          struct entente_scores *scores) {
    if (!entente_network_directed(input->network)) {
        scores->reason = "the network is undirected";
    } else if (!ent_layer_has_ties(input->layer)) {
        scores->reason = "there are no ties";
    } else {
        return ent_simple_graph_reciprocity(&input->layer->graph, &scores->values[0], input->sink);
    }
    return ENTENTE_OK;
}

#define DENSITY_TEXTS                                                                                        \
    .low = 0, .high = 1, .signs = "one layer", .weights = "ignored", .directions = "both",                   \
    .scope = ENTENTE_PER_NETWORK, .layered = true

const struct ent_measure ent_measure_density = {
    .about = {.name = "density",
              .title = "Density",
              .definition =
                  "Ties over possible ties: n (n - 1) in a directed network of n actors, half of that "
                  "in an "
                  "undirected one.",
              .unit = "share of possible ties",
              .undefined = "null when there is one actor only",
              .cost = "O(1)",
              .source = "Wasserman & Faust 1994, Social Network Analysis, ch. 4",
              .equivalent = "python-igraph: g.density(loops=False); networkx: nx.density(G)",
              DENSITY_TEXTS},
    .compute = share_of_possible,
};

const struct ent_measure ent_measure_reciprocity = {
    .about = {.name = "reciprocity",
              .title = "Reciprocity",
              .definition = "Share of the ties whose opposite is a tie of the same layer too.",
              .unit = "share of ties",
              .undefined = "null when the network is undirected or has no ties",
              .cost = "O(V + E)",
              .source = "Wasserman & Faust 1994, Social Network Analysis, ch. 13",
              .equivalent = "python-igraph: g.reciprocity(); networkx: nx.overall_reciprocity(G)",
              DENSITY_TEXTS},
    .compute = share_returned,
};
