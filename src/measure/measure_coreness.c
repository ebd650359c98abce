/* SPDX-License-Identifier: MIT */
/* How deep in the network's core an actor is. */
#include "measure/measure.h"

static enum entente_status peel(const struct ent_measure_input *input, struct entente_scores *scores) {
    return ent_simple_graph_coreness(&input->layer->graph, scores->values, input->sink);
}

const struct ent_measure ent_measure_coreness = {
    .about = {.name = "coreness",
              .title = "Coreness",
              .definition =
                  "Largest k such that the actor belongs to a group in which everyone has at least k ties "
                  "within the group, ties in and out counted together.",
              .unit = "ties",
              ENT_RANGE(0, ENT_UNBOUNDED),
              ENT_LAYER("ignored", "both"),
              .undefined = "never; 0 for an actor without ties",
              .cost = "O(V + E)",
              .source = "Seidman 1983, Social Networks 5: 269-287; computed as in Batagelj & Zaversnik 2003",
              .equivalent = "python-igraph: g.coreness(mode=\"all\"); networkx: nx.core_number(G)",
              .scope = ENTENTE_PER_ACTOR},
    .compute = peel,
};
