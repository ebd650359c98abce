/* SPDX-License-Identifier: MIT */
/* How near an actor is to all others, the unreachable included. */
#include "measure/measure.h"

static enum entente_status mean_inverse_distance(const struct ent_measure_input *input,
                                                 struct entente_scores *scores) {
    if (input->count < 2) {
        scores->reason = "there is no other actor";
        return ENTENTE_OK;
    }
    return ent_simple_graph_harmonic(&input->layer->graph, ent_path_lengths(input), scores->values,
                                     input->sink);
}

const struct ent_measure ent_measure_harmonic = {
    .about =
        {.name = "harmonic",
         .title = "Harmonic closeness",
         .definition =
             "Mean over all other actors of 1 / distance from the actor to them, 0 where there is no "
             "path.",
         .unit = "1 / distance",
         ENT_RANGE(0, ENT_UNBOUNDED),
         ENT_LAYER("distance", "out"),
         .undefined = "null when there is one actor only; actors that cannot be reached add 0, so that "
                      "disconnected networks are fine",
         .cost = "O(V·E + V²·log V)",
         .source =
             "Marchiori & Latora 2000, Physica A 285: 539-546; Rochat 2009; Boldi & Vigna 2014, Internet "
             "Mathematics 10: 222-262",
         .equivalent = "python-igraph: g.harmonic_centrality(mode=\"out\", weights=\"distance\", "
                       "normalized=True); networkx: nx.harmonic_centrality(G.reverse(), "
                       "distance=\"distance\")[v] / (n - 1)",
         .scope = ENTENTE_PER_ACTOR},
    .compute = mean_inverse_distance,
};
