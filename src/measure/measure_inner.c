/* SPDX-License-Identifier: MIT */
/* What an actor is to itself: no tie is made of it, so nothing else counts it. */
#include "measure/measure.h"
#include "model/document.h"

static enum entente_status add_inner(const struct ent_measure_input *input, bool is_net,
                                     struct entente_scores *scores) {
    const entente_document *document = entente_network_document(input->network);
    for (size_t i = 0; i < input->count; i++) scores->values[i] = 0;
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        if (!entente_is_inner(relation)) continue;
        double weight = input->options->unweighted ? 1 : relation->weight;
        scores->values[relation->source] += is_net ? relation->sign * weight : weight;
    }
    return ENTENTE_OK;
}

static enum entente_status net(const struct ent_measure_input *input, struct entente_scores *scores) {
    return add_inner(input, true, scores);
}

static enum entente_status all_weight(const struct ent_measure_input *input, struct entente_scores *scores) {
    return add_inner(input, false, scores);
}

#define INNER_TEXTS                                                                                          \
    .unit = "weight", .high = ENT_UNBOUNDED, .signs = "both signs", .weights = "weight",                     \
    .directions = "ignored", .undefined = "never; 0 for an actor that is nothing to itself",                 \
    .cost = "O(V + R), R the relations", .scope = ENTENTE_PER_ACTOR, .layered = false,                       \
    .source = "diagonal of a blockmodel: White, Boorman & Breiger 1976, American Journal of Sociology 81: "  \
              "730-780"

const struct ent_measure ent_measure_inner = {
    .about = {.name = "inner",
              .title = "Inner",
              .definition = "Positive minus negative weight of the relations of the actor with itself; after "
                            "--roll-up, of those among all that belong to it.",
              .equivalent = "networkx: sum(d[\"sign\"] * d[\"weight\"] for a, b, d in G.edges(v, data=True) "
                            "if a == b), G a MultiDiGraph",
              .low = -ENT_UNBOUNDED,
              INNER_TEXTS},
    .compute = net,
};

const struct ent_measure ent_measure_inner_strength = {
    .about = {.name = "inner_strength",
              .title = "Inner strength",
              .definition = "Sum of the weights of the relations of the actor with itself, whatever their "
                            "signs; after --roll-up, of those among all that belong to it.",
              .equivalent =
                  "networkx: sum(d[\"weight\"] for a, b, d in G.edges(v, data=True) if a == b), G a "
                  "MultiDiGraph",
              .low = 0,
              INNER_TEXTS},
    .compute = all_weight,
};
