/* SPDX-License-Identifier: MIT */
/* How far the network falls into camps, however many. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/signed_sums.h"
#include "structure/modularity.h"

#include <stdlib.h>

static enum entente_status compute(const struct ent_measure_input *input, struct entente_scores *scores) {
    struct ent_pairs pairs;
    enum entente_status status = ent_pairs_to_split(input, &pairs, scores);
    if (status != ENTENTE_OK || pairs.first == NULL) return status;
    size_t *camps = ent_alloc(pairs.actors, sizeof *camps);
    double value = camps != NULL ? ent_modularity_search(&pairs, camps, &scores->is_searched) : -1;
    if (value <= -1) status = ent_no_memory(input->sink);
    scores->values[0] = value;
    free(camps);
    ent_pairs_clear(&pairs);
    return status;
}

const struct ent_measure ent_measure_signed_modularity = {
    .about =
        {.name = "signed_modularity",
         .title = "Signed modularity",
         .definition =
             "Positive weight inside camps beyond chance, less negative weight inside them beyond chance, "
             "as a share of all weight: the highest that is found over camps of any number.",
         .unit = "share of weight",
         ENT_RANGE(0, 1),
         ENT_BOTH_SIGNS("weight", "ignored"),
         .undefined = "null without positive or negative ties, and above 1,000 actors",
         .cost = "O(sweeps · V²)",
         .source = "Gómez, Jensen & Arenas 2009, Physical Review E 80: 016114",
         .equivalent =
             "networkx: (p * modularity(P, camps) - n * modularity(N, camps)) / (p + n), P and N the "
             "graphs of the ties with positive and negative weight, p and n their weight",
         .scope = ENTENTE_PER_NETWORK},
    .compute = compute,
};
