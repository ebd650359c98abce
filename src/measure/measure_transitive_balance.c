/* SPDX-License-Identifier: MIT */
/* How balanced the network is where direction counts. */
#include "measure/measure.h"
#include <entente/triads.h>

static enum entente_status compute(const struct ent_measure_input *input, struct entente_scores *scores) {
    struct entente_triads triads;
    enum entente_status status = entente_triads_find(input->network, NULL, &triads, input->sink);
    if (status != ENTENTE_OK) return status;
    if (triads.transitive > 0) scores->values[0] = triads.balanced / triads.transitive;
    entente_triads_clear(&triads);
    return ENTENTE_OK;
}

const struct ent_measure ent_measure_transitive_balance = {
    .about =
        {.name = "transitive_balance",
         .title = "Transitive balance",
         .definition =
             "Share of the ways a > b > c with a > c in which the product of the three signs is positive: "
             "the directed twin of triangle balance. Triads with a tie of both signs are left out.",
         .unit = "share of transitive triples",
         ENT_RANGE(0, 1),
         ENT_BOTH_SIGNS("ignored", "both"),
         .undefined = "null without transitive triples",
         .cost = "O(E · largest degree)",
         .source = "transitive semicycles as in Aref, Dinh, Rezapour & Diesner 2020, Scientific Reports "
                   "10: 15228; Cartwright & Harary 1956",
         .equivalent =
             "networkx: over a, b in G.edges, c in G[b] with G.has_edge(a, c): whether the three signs multiply to 1",
         .scope = ENTENTE_PER_NETWORK},
    .compute = compute,
};
