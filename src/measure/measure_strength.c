/* SPDX-License-Identifier: MIT */
/* How much weight an actor's ties have. */
#include "measure/measure.h"

static enum entente_status add_weights(const struct ent_measure_input *input, struct entente_scores *scores) {
    return ent_sum_ties(input, input->layer->weight, scores);
}

#define STRENGTH_TEXTS                                                                                       \
    .unit = "weight", .low = 0, .high = ENT_UNBOUNDED, .signs = "one layer", .weights = "weight",            \
    .undefined = "never; 0 for an actor without ties", .cost = "O(V + E)",                                   \
    .source = "Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, PNAS 101: 3747-3752, eq. 2",           \
    .scope = ENTENTE_PER_ACTOR, .layered = true

const struct ent_measure ent_measure_strength = {
    .about = {.name = "strength",
              .title = "Strength",
              .definition =
                  "Sum of the weights of the actor's ties, in plus out when the network is directed.",
              .directions = "both",
              .equivalent = "python-igraph: g.strength(mode=\"all\", weights=\"weight\"); networkx: "
                            "dict(G.degree(weight=\"weight\"))",
              STRENGTH_TEXTS},
    .ways = ENT_WAYS_BOTH,
    .compute = add_weights,
};

const struct ent_measure ent_measure_in_strength = {
    .about = {.name = "in_strength",
              .title = "In-strength",
              .definition =
                  "Sum of the weights of the ties that point at the actor; the strength when the network "
                  "is undirected.",
              .directions = "in",
              .equivalent = "python-igraph: g.strength(mode=\"in\", weights=\"weight\"); networkx: "
                            "dict(G.in_degree(weight=\"weight\"))",
              STRENGTH_TEXTS},
    .ways = ENT_WAYS_IN,
    .compute = add_weights,
};

const struct ent_measure ent_measure_out_strength = {
    .about = {.name = "out_strength",
              .title = "Out-strength",
              .definition =
                  "Sum of the weights of the ties that start at the actor; the strength when the network "
                  "is undirected.",
              .directions = "out",
              .equivalent = "python-igraph: g.strength(mode=\"out\", weights=\"weight\"); networkx: "
                            "dict(G.out_degree(weight=\"weight\"))",
              STRENGTH_TEXTS},
    .ways = ENT_WAYS_OUT,
    .compute = add_weights,
};
