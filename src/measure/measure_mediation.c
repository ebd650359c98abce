/* SPDX-License-Identifier: MIT */
/* On how good terms an actor is with both sides of quarrels. */
#include "measure/measure.h"
#include <entente/mediate.h>

static enum entente_status compute(const struct ent_measure_input *input, struct entente_scores *scores) {
    struct entente_mediation mediation;
    enum entente_status status = entente_mediation_find(input->network, &mediation, input->sink);
    if (status != ENTENTE_OK) return status;
    for (size_t i = 0; i < scores->count; i++) scores->values[i] = 0;
    for (size_t i = 0; i < mediation.quarrel_count; i++) {
        for (size_t k = 0; k < mediation.quarrels[i].mediator_count; k++) {
            const struct entente_mediator *mediator = &mediation.quarrels[i].mediators[k];
            scores->values[mediator->actor] += input->options->unweighted ? 1 : mediator->strength;
        }
    }
    entente_mediation_clear(&mediation);
    return ENTENTE_OK;
}

const struct ent_measure ent_measure_mediation = {
    .about =
        {.name = "mediation",
         .title = "Mediation",
         .definition =
             "Over the pairs of actors (not issues or events) whose ties are more negative than positive, and with both of whom the actor's ties "
             "are more positive than negative: the sum of the weaker of its two ties, positive less negative "
             "weight. --unweighted counts the pairs.",
         .unit = "weight",
         ENT_RANGE(0, ENT_UNBOUNDED),
         ENT_BOTH_SIGNS("weight", "ignored"),
         .undefined = "never; 0 for an actor between no quarrel",
         .cost = "O(E · largest degree)",
         .source = "brokerage as in Gould & Fernandez 1989, Sociological Methodology 19: 89-126, between "
                   "opponents",
         .equivalent =
             "networkx: over the edges of N and the common neighbours in P of their ends, of weights made "
             "symmetric",
         .scope = ENTENTE_PER_ACTOR},
    .compute = compute,
};
