/* SPDX-License-Identifier: MIT */
/* How many of an actor's contacts are not redundant. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"
#include "network/igraph_guard.h"

#include <math.h>
#include <stdlib.h>

/* The flat layer from where one actor stands. */
struct ego {
    const struct ent_layer *flat;
    const igraph_inclist_t *ties; /* per actor */
    double *tie_to;               /* per actor: weight of the tie with ego, 0 where there is none */
    double strength;              /* of ego */
};

static igraph_integer_t other_end(const struct ego *ego, igraph_integer_t edge, igraph_integer_t actor) {
    return IGRAPH_OTHER(&ego->flat->graph, edge, actor);
}

/* The part of ego's tie with `contact` that ego's other contacts could stand in for. */
static double redundancy(const struct ego *ego, igraph_integer_t contact) {
    const igraph_vector_int_t *edges = igraph_inclist_get(ego->ties, contact);
    double strongest = 0, shared = 0;
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(edges); i++) {
        igraph_integer_t edge = VECTOR(*edges)[i];
        double weight = VECTOR(ego->flat->weight)[edge];
        strongest = fmax(strongest, weight);
        shared += ego->tie_to[other_end(ego, edge, contact)] / ego->strength * weight;
    }
    return shared / strongest;
}

static double size_around(struct ego *ego, igraph_integer_t actor) {
    const igraph_vector_int_t *edges = igraph_inclist_get(ego->ties, actor);
    igraph_integer_t contacts = igraph_vector_int_size(edges);
    if (contacts == 0) return ENT_UNDEFINED;
    ego->strength = 0;
    for (igraph_integer_t i = 0; i < contacts; i++) {
        igraph_integer_t edge = VECTOR(*edges)[i];
        ego->tie_to[other_end(ego, edge, actor)] = VECTOR(ego->flat->weight)[edge];
        ego->strength += VECTOR(ego->flat->weight)[edge];
    }
    double size = 0;
    for (igraph_integer_t i = 0; i < contacts; i++) {
        size += 1 - redundancy(ego, other_end(ego, VECTOR(*edges)[i], actor));
    }
    for (igraph_integer_t i = 0; i < contacts; i++) ego->tie_to[other_end(ego, VECTOR(*edges)[i], actor)] = 0;
    return size;
}

static enum entente_status measure_sizes(const struct ent_measure_input *input, struct entente_scores *scores,
                                         const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    igraph_inclist_t ties = {0};
    struct ego ego = {.flat = input->flat, .ties = &ties};
    ego.tie_to = ent_alloc(input->count, sizeof *ego.tie_to);
    if (ego.tie_to == NULL) return ent_no_memory(sink);
    TRY_IGRAPH(ent_inclist_init(&input->flat->graph, &ties));
    for (size_t i = 0; i < input->count; i++) scores->values[i] = size_around(&ego, (igraph_integer_t)i);
done:
    igraph_inclist_destroy(&ties);
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
              .low = 1,
              .high = ENT_UNBOUNDED,
              .signs = "one layer",
              .weights = "weight",
              .directions = "ignored",
              .undefined = "null for an actor without ties",
              .cost = "O(sum of squared degrees)",
              .source = "Burt 1992, Structural Holes, p. 52",
              .equivalent = "networkx: nx.effective_size(U, weight=\"weight\"), U the undirected sum",
              .scope = ENTENTE_PER_ACTOR,
              .layered = true},
    .needs_flat = true,
    .compute = measure_sizes,
};
