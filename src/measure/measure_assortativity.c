/* SPDX-License-Identifier: MIT */
/* Whether actors with many ties are tied to others with many. */
#include "measure/measure.h"

static enum entente_status correlate(const struct ent_measure_input *input, struct entente_scores *scores) {
    return ent_simple_graph_assortativity(&input->layer->graph, &scores->values[0], input->sink);
}

const struct ent_measure ent_measure_assortativity_degree = {
    .about = {.name = "assortativity_degree",
              .title = "Degree assortativity",
              .definition =
                  "Pearson correlation over all ties of the out-degree of the source and the in-degree of "
                  "the target; of the degrees of both ends when the network is undirected.",
              .unit = "correlation",
              ENT_RANGE(-1, 1),
              ENT_LAYER("ignored", "both"),
              .undefined = "null when there are no ties or the degrees at one end are all the same",
              .cost = "O(V + E)",
              .source = "Newman 2003, Physical Review E 67: 026126, eqs. 21 and 25",
              .equivalent = "python-igraph: g.assortativity_degree(directed=True); networkx: "
                            "nx.degree_pearson_correlation_coefficient(G, x=\"out\", y=\"in\")",
              .scope = ENTENTE_PER_NETWORK},
    .compute = correlate,
};
