/* SPDX-License-Identifier: MIT */
/* How positive the whole network is, and how ambivalent. */
#include "measure/measure.h"

static enum entente_status share_positive(const struct ent_measure_input *input,
                                          struct entente_scores *scores) {
    bool count_only = input->options->unweighted;
    double positive = 0, negative = 0;
    for (size_t t = 0; t < entente_network_tie_count(input->network); t++) {
        const struct entente_tie *tie = entente_network_tie(input->network, t);
        if (tie->positive > 0) positive += count_only ? 1 : tie->positive;
        if (tie->negative > 0) negative += count_only ? 1 : tie->negative;
    }
    if (positive + negative > 0) scores->values[0] = positive / (positive + negative);
    return ENTENTE_OK;
}

static enum entente_status share_ambivalent(const struct ent_measure_input *input,
                                            struct entente_scores *scores) {
    double ambivalent = 0, is_signed = 0;
    for (size_t t = 0; t < entente_network_tie_count(input->network); t++) {
        const struct entente_tie *tie = entente_network_tie(input->network, t);
        if (tie->positive > 0 || tie->negative > 0) is_signed += 1;
        if (tie->positive > 0 && tie->negative > 0) ambivalent += 1;
    }
    if (is_signed > 0) scores->values[0] = ambivalent / is_signed;
    return ENTENTE_OK;
}

#define SHARE_TEXTS                                                                                          \
    .low = 0, .high = 1, .signs = "both signs", .directions = "ignored",                                     \
    .undefined = "null when no tie has positive or negative weight", .cost = "O(E)",                         \
    .source = "descriptive share; signed networks as in Everett & Borgatti 2014, Social Networks 38: "       \
              "111-120",                                                                                     \
    .scope = ENTENTE_PER_NETWORK, .layered = false

const struct ent_measure ent_measure_positive_share = {
    .about = {.name = "positive_share",
              .title = "Positive share",
              .definition = "Share of the positive and negative weight of all ties that is positive.",
              .unit = "share of weight",
              .weights = "weight",
              .equivalent =
                  "networkx: p / (p + n), p = P.size(weight=\"weight\"), n = N.size(weight=\"weight\"), P "
                  "and N the graphs of the ties with positive and negative weight",
              SHARE_TEXTS},
    .compute = share_positive,
};

const struct ent_measure ent_measure_ambivalent_share = {
    .about = {.name = "ambivalent_share",
              .title = "Ambivalent share",
              .definition = "Share of the signed ties that have positive and negative weight at once.",
              .unit = "share of ties",
              .weights = "ignored",
              .equivalent =
                  "networkx: b / (P.size() + N.size() - b), b = nx.intersection(P, N).size(), P and N the "
                  "graphs of the ties with positive and negative weight",
              SHARE_TEXTS},
    .compute = share_ambivalent,
};
