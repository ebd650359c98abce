/* SPDX-License-Identifier: MIT */
/* Whether contacts of an actor are tied to each other. */
#include "measure/measure.h"

static enum entente_status cluster_each(const struct ent_measure_input *input,
                                        struct entente_scores *scores) {
    return ent_simple_graph_local_clustering(&input->layer->graph, scores->values, input->sink);
}

static enum entente_status cluster_all(const struct ent_measure_input *input, struct entente_scores *scores) {
    return ent_simple_graph_clustering(&input->layer->graph, &scores->values[0], input->sink);
}

#define CLUSTERING_TEXTS                                                                                     \
    .low = 0, .high = 1, .signs = "one layer", .weights = "ignored", .directions = "ignored",                \
    .cost = "O(sum of squared degrees)", .layered = true

const struct ent_measure ent_measure_local_clustering = {
    .about = {.name = "local_clustering",
              .title = "Local clustering",
              .definition =
                  "Share of the pairs of the actor's contacts that are tied themselves, in whichever "
                  "direction.",
              .unit = "share of pairs",
              .undefined = "null for an actor with fewer than two contacts",
              .source = "Watts & Strogatz 1998, Nature 393: 440-442",
              .equivalent =
                  "python-igraph: g.as_undirected().transitivity_local_undirected(mode=\"nan\"); networkx: "
                  "nx.clustering(G.to_undirected()) where there are two contacts",
              .scope = ENTENTE_PER_ACTOR,
              CLUSTERING_TEXTS},
    .compute = cluster_each,
};

const struct ent_measure ent_measure_transitivity = {
    .about = {.name = "transitivity",
              .title = "Transitivity",
              .definition =
                  "Share of the paths of two ties, directions ignored, whose ends are tied as well: three "
                  "times the triangles over the connected triples.",
              .unit = "share of triples",
              .undefined = "null when no actor has two contacts",
              .source = "Newman, Watts & Strogatz 2002, PNAS 99: 2566-2572; Wasserman & Faust 1994, ch. 6",
              .equivalent =
                  "python-igraph: g.as_undirected().transitivity_undirected(mode=\"nan\"); networkx: "
                  "nx.transitivity(G.to_undirected())",
              .scope = ENTENTE_PER_NETWORK,
              CLUSTERING_TEXTS},
    .compute = cluster_all,
};
