/* SPDX-License-Identifier: MIT */
/* How many ties an actor has. */
#include "measure/measure.h"

static enum entente_status count_ties(const struct ent_measure_input *input, struct entente_scores *scores) {
    return ent_sum_ties(input, NULL, scores);
}

#define DEGREE_TEXTS                                                                                         \
    .unit = "ties", .low = 0, .high = ENT_UNBOUNDED, .signs = "one layer", .weights = "ignored",             \
    .undefined = "never; 0 for an actor without ties", .cost = "O(V + E)",                                   \
    .source = "Freeman 1979, Social Networks 1: 215-239", .scope = ENTENTE_PER_ACTOR, .layered = true

const struct ent_measure ent_measure_degree = {
    .about = {.name = "degree",
              .title = "Degree",
              .definition =
                  "Number of ties of the actor. In a directed network, ties in plus ties out: a pair that "
                  "is tied both ways counts two.",
              .directions = "both",
              .equivalent = "python-igraph: g.degree(mode=\"all\"); networkx: dict(G.degree())",
              DEGREE_TEXTS},
    .ways = ENT_WAYS_BOTH,
    .compute = count_ties,
};

const struct ent_measure ent_measure_in_degree = {
    .about = {.name = "in_degree",
              .title = "In-degree",
              .definition =
                  "Number of ties that point at the actor; the degree when the network is undirected.",
              .directions = "in",
              .equivalent = "python-igraph: g.degree(mode=\"in\"); networkx: dict(G.in_degree())",
              DEGREE_TEXTS},
    .ways = ENT_WAYS_IN,
    .compute = count_ties,
};

const struct ent_measure ent_measure_out_degree = {
    .about = {.name = "out_degree",
              .title = "Out-degree",
              .definition =
                  "Number of ties that start at the actor; the degree when the network is undirected.",
              .directions = "out",
              .equivalent = "python-igraph: g.degree(mode=\"out\"); networkx: dict(G.out_degree())",
              DEGREE_TEXTS},
    .ways = ENT_WAYS_OUT,
    .compute = count_ties,
};
