/* SPDX-License-Identifier: MIT */
/* Where a random visitor of the network is found. */
#include "measure/measure.h"

static const double damping = 0.85;

static enum entente_status visit(const struct ent_measure_input *input, struct entente_scores *scores,
                                 const struct entente_sink *sink) {
    const double *weight = ent_layer_has_ties(input->layer) ? input->layer->weight : NULL;
    scores->parameter_name = "damping";
    scores->parameter = damping;
    return ent_simple_graph_pagerank(&input->layer->graph, weight, damping, scores->values, sink);
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
              .low = 0,
              .high = 1,
              .signs = "one layer",
              .weights = "weight",
              .directions = "in",
              .undefined = "never; 1 / n for all of n actors when there are no ties",
              .cost = "O(V + E) per step",
              .source = "Brin & Page 1998, Computer Networks 30: 107-117",
              .equivalent =
                  "python-igraph: g.pagerank(directed=True, damping=0.85, weights=\"weight\"); networkx: "
                  "nx.pagerank(G, alpha=0.85, weight=\"weight\", tol=1e-14, max_iter=10000)",
              .scope = ENTENTE_PER_ACTOR,
              .layered = true},
    .compute = visit,
};
