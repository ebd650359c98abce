/* SPDX-License-Identifier: MIT */
/* How much weight an actor's ties have. */
#include "measure/measure.h"

static enum entente_status add_weights(const struct ent_measure_input *input, bool out, bool in,
                                       struct entente_scores *scores) {
    const struct ent_simple_graph *graph = &input->layer->graph;
    for (size_t i = 0; i < scores->count; i++) scores->values[i] = 0;
    for (size_t e = 0; e < graph->edges; e++) {
        double weight = input->layer->weight[e];
        if (out || !graph->directed) scores->values[graph->from[e]] += weight;
        if (in || !graph->directed) scores->values[graph->to[e]] += weight;
    }
    return ENTENTE_OK;
}

static enum entente_status all_weight(const struct ent_measure_input *input, struct entente_scores *scores,
                                      const struct entente_sink *sink) {
    (void)sink;
    return add_weights(input, true, true, scores);
}

static enum entente_status weight_in(const struct ent_measure_input *input, struct entente_scores *scores,
                                     const struct entente_sink *sink) {
    (void)sink;
    return add_weights(input, false, true, scores);
}

static enum entente_status weight_out(const struct ent_measure_input *input, struct entente_scores *scores,
                                      const struct entente_sink *sink) {
    (void)sink;
    return add_weights(input, true, false, scores);
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
    .compute = all_weight,
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
    .compute = weight_in,
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
    .compute = weight_out,
};
