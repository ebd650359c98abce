/* SPDX-License-Identifier: MIT */
/* How much an actor's contacts are contacts of each other. */
#include "measure/measure.h"

static enum entente_status constrain(const struct ent_measure_input *input, struct entente_scores *scores) {
    return ent_simple_graph_constraint(&input->flat->graph, input->flat->weight, scores->values, input->sink);
}

const struct ent_measure ent_measure_constraint = {
    .about = {.name = "constraint",
              .title = "Constraint",
              .definition =
                  "Sum over the actor's contacts j of (p_ij + sum over other contacts q of p_iq "
                  "p_qj)², p_ij "
                  "being j's share of the weight of all ties of i, both directions added. High: the "
                  "contacts know each other, there is nobody to broker between.",
              .unit = "squared share of weight",
              ENT_RANGE(0, 2),
              ENT_LAYER("weight", "ignored"),
              .undefined = "null for an actor without ties",
              .cost = "O(sum of squared degrees)",
              .source = "Burt 1992, Structural Holes, eq. 2.4; Burt 2004, Am. J. Sociology 110: 349-399",
              .equivalent = "python-igraph: g.constraint(weights=\"weight\"); networkx: nx.constraint(U, "
                            "weight=\"weight\"), U the undirected sum",
              .scope = ENTENTE_PER_ACTOR},
    .needs_flat = true,
    .compute = constrain,
};
