/* SPDX-License-Identifier: MIT */
/* How near an actor is to those it can reach. */
#include "measure/measure.h"

static enum entente_status measure_nearness(const struct ent_measure_input *input,
                                            struct entente_scores *scores) {
    size_t reached = 0;
    enum entente_status status = ent_simple_graph_closeness(
        &input->layer->graph, input->ways, ent_path_lengths(input), scores->values, &reached, input->sink);
    scores->reason = input->ways == ENT_WAYS_IN ? "it cannot be reached from any other actor"
                                                : "no other actor can be reached from it";
    ent_remark_reach(scores, input->count, reached);
    return status;
}

#define CLOSENESS_TEXTS                                                                                      \
    .unit = "1 / distance", .low = 0, .high = ENT_UNBOUNDED, .signs = "one layer", .weights = "distance",    \
    .cost = "O(V·E + V²·log V)",                                                                             \
    .source = "Bavelas 1950, J. Acoustical Soc. America 22: 725-730; Freeman 1979, Social Networks 1: "      \
              "215-239",                                                                                     \
    .scope = ENTENTE_PER_ACTOR, .layered = true

const struct ent_measure ent_measure_closeness = {
    .about = {.name = "closeness",
              .title = "Closeness",
              .definition =
                  "Inverse of the mean distance from the actor to the actors that it can reach. It is not "
                  "corrected for how many these are: in a disconnected network compare harmonic.",
              .directions = "out",
              .undefined =
                  "null for an actor that reaches nobody; in a disconnected network only the actors that "
                  "can be reached count",
              .equivalent =
                  "python-igraph: g.closeness(mode=\"out\", weights=\"distance\", normalized=True); "
                  "networkx: nx.closeness_centrality(G.reverse(), distance=\"distance\", "
                  "wf_improved=False)",
              CLOSENESS_TEXTS},
    .ways = ENT_WAYS_OUT,
    .compute = measure_nearness,
};

const struct ent_measure ent_measure_in_closeness = {
    .about = {.name = "in_closeness",
              .title = "In-closeness",
              .definition =
                  "Inverse of the mean distance to the actor from the actors that can reach it; the "
                  "closeness when the network is undirected.",
              .directions = "in",
              .undefined =
                  "null for an actor that nobody reaches; in a disconnected network only the actors that "
                  "reach it count",
              .equivalent = "python-igraph: g.closeness(mode=\"in\", weights=\"distance\", normalized=True); "
                            "networkx: nx.closeness_centrality(G, distance=\"distance\", "
                            "wf_improved=False)",
              CLOSENESS_TEXTS},
    .ways = ENT_WAYS_IN,
    .compute = measure_nearness,
};
