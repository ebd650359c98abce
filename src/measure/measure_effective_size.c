/* SPDX-License-Identifier: MIT */
/* How many of an actor's contacts are not redundant. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"

#include <math.h>
#include <stdlib.h>

/* The flat layer from where one actor stands. */
struct ego {
    const struct ent_layer *flat;
    struct ent_incidence ties;
    double *tie_to;  /* per actor: weight of the tie with ego, 0 where there is none */
    double strength; /* of ego */
};

static size_t other_end(const struct ego *ego, size_t edge, size_t actor) {
    return ent_simple_graph_other_end(&ego->flat->graph, edge, actor);
}

/* The part of ego's tie with `contact` that ego's other contacts could stand in for. */
static double redundancy(const struct ego *ego, size_t contact) {
    double strongest = 0, shared = 0;
    for (size_t i = ego->ties.first[contact]; i < ego->ties.first[contact + 1]; i++) {
        size_t edge = ego->ties.edge[i];
        double weight = ego->flat->weight[edge];
        strongest = fmax(strongest, weight);
        shared += ego->tie_to[other_end(ego, edge, contact)] / ego->strength * weight;
    }
    return shared / strongest;
}

static double size_around(struct ego *ego, size_t actor) {
    const size_t *edges = ego->ties.edge + ego->ties.first[actor];
    size_t contacts = ego->ties.first[actor + 1] - ego->ties.first[actor];
    if (contacts == 0) return ENT_UNDEFINED;
    ego->strength = 0;
    for (size_t i = 0; i < contacts; i++) {
        ego->tie_to[other_end(ego, edges[i], actor)] = ego->flat->weight[edges[i]];
        ego->strength += ego->flat->weight[edges[i]];
    }
    double size = 0;
    for (size_t i = 0; i < contacts; i++) size += 1 - redundancy(ego, other_end(ego, edges[i], actor));
    for (size_t i = 0; i < contacts; i++) ego->tie_to[other_end(ego, edges[i], actor)] = 0;
    return size;
}

static enum entente_status measure_sizes(const struct ent_measure_input *input,
                                         struct entente_scores *scores) {
    enum entente_status status = ENTENTE_OK;
    struct ego ego = {.flat = input->flat, .tie_to = ent_alloc(input->count, sizeof *ego.tie_to)};
    if (ego.tie_to == NULL) return ent_no_memory(input->sink);
    TRY(ent_incidence_init(&ego.ties, &input->flat->graph, input->sink));
    for (size_t i = 0; i < input->count; i++) scores->values[i] = size_around(&ego, i);
done:
    ent_incidence_clear(&ego.ties);
    free(ego.tie_to);
    return status;
}

const struct ent_measure ent_measure_effective_size = {
    .about = {.name = "effective_size",
              .title = "Effective size",
              .definition =
                  "Sum over the actor's contacts j of 1 - sum over other contacts q of p_iq m_jq, p_iq "
                  "being "
                  "q's share of the weight of all ties of i and m_jq the weight of the tie of j and q over "
                  "that of j's strongest tie, both directions added: the number of contacts less their "
                  "redundancy.",
              .unit = "actors",
              ENT_RANGE(1, ENT_UNBOUNDED),
              ENT_LAYER("weight", "ignored"),
              .undefined = "null for an actor without ties",
              .cost = "O(sum of squared degrees)",
              .source = "Burt 1992, Structural Holes, p. 52",
              .equivalent = "networkx: nx.effective_size(U, weight=\"weight\"), U the undirected sum",
              .scope = ENTENTE_PER_ACTOR},
    .needs_flat = true,
    .compute = measure_sizes,
};
