/* SPDX-License-Identifier: MIT */
/* How much positive and negative weight an actor's ties have. Nothing is netted silently. */
#include "measure/signed_sums.h"

/* A record and its computation: what the twelve differ in are the form, the ways and their words. */
#define SIGNED_STRENGTH(id, form, ways, low_end, high_end, units, title_text, way, when_undefined,           \
                        definition_text, same_as)                                                            \
    static enum entente_status compute_##id(const struct ent_measure_input *input,                           \
                                            struct entente_scores *scores,                                   \
                                            const struct entente_sink *sink) {                               \
        return ent_signed_sums(input, form, ways, ENT_SIGNED_WEIGHT, scores, sink);                          \
    }                                                                                                        \
    const struct ent_measure ent_measure_##id = {                                                            \
        .about = {.name = #id,                                                                               \
                  .title = title_text,                                                                       \
                  .definition = definition_text,                                                             \
                  .unit = units,                                                                             \
                  .low = low_end,                                                                            \
                  .high = high_end,                                                                          \
                  .signs = "both signs",                                                                     \
                  .weights = "weight",                                                                       \
                  .directions = way,                                                                         \
                  .undefined = when_undefined,                                                               \
                  .cost = "O(V + E)",                                                                        \
                  .source = "Everett & Borgatti 2014, Social Networks 38: 111-120",                          \
                  .equivalent = same_as,                                                                     \
                  .scope = ENTENTE_PER_ACTOR,                                                                \
                  .layered = false},                                                                         \
        .compute = compute_##id,                                                                             \
    };

#define NEVER         "never; 0 for an actor without such ties"
#define NO_SIGNED_TIE "null for an actor without a positive or negative tie of that direction"

SIGNED_STRENGTH(positive_strength, ENT_SIGNED_POSITIVE, ENT_WAYS_BOTH, 0, ENT_UNBOUNDED, "weight",
                "Positive strength", "both", NEVER, "Sum of the positive weights of the ties of the actor.",
                "networkx: dict(P.degree(weight=\"weight\")), P the graph of the ties with positive weight")
SIGNED_STRENGTH(
    positive_in_strength, ENT_SIGNED_POSITIVE, ENT_WAYS_IN, 0, ENT_UNBOUNDED, "weight",
    "Positive in-strength", "in", NEVER, "Sum of the positive weights of the ties that point at the actor.",
    "networkx: dict(P.in_degree(weight=\"weight\")), P the graph of the ties with positive weight")
SIGNED_STRENGTH(
    positive_out_strength, ENT_SIGNED_POSITIVE, ENT_WAYS_OUT, 0, ENT_UNBOUNDED, "weight",
    "Positive "
    "out-strength",
    "out", NEVER, "Sum of the positive weights of the ties that start at the actor.",
    "networkx: dict(P.out_degree(weight=\"weight\")), P the graph of the ties with positive weight")
SIGNED_STRENGTH(negative_strength, ENT_SIGNED_NEGATIVE, ENT_WAYS_BOTH, 0, ENT_UNBOUNDED, "weight",
                "Negative strength", "both", NEVER,
                "Sum of the negative weights of the ties of the actor; a magnitude, never below zero.",
                "networkx: dict(N.degree(weight=\"weight\")), N the graph of the ties with negative weight")
SIGNED_STRENGTH(
    negative_in_strength, ENT_SIGNED_NEGATIVE, ENT_WAYS_IN, 0, ENT_UNBOUNDED, "weight",
    "Negative in-strength", "in", NEVER,
    "Sum of the negative weights of the ties that point at the actor; a magnitude, never below zero.",
    "networkx: dict(N.in_degree(weight=\"weight\")), N the graph of the ties with negative weight")
SIGNED_STRENGTH(
    negative_out_strength, ENT_SIGNED_NEGATIVE, ENT_WAYS_OUT, 0, ENT_UNBOUNDED, "weight",
    "Negative out-strength", "out", NEVER,
    "Sum of the negative weights of the ties that start at the actor; a magnitude, never below zero.",
    "networkx: dict(N.out_degree(weight=\"weight\")), N the graph of the ties with negative weight")
SIGNED_STRENGTH(
    net_strength, ENT_SIGNED_NET, ENT_WAYS_BOTH, -ENT_UNBOUNDED, ENT_UNBOUNDED, "weight", "Net strength",
    "both", NEVER, "Positive minus negative weight of the ties of the actor.",
    "networkx: P.degree(weight=\"weight\")[v] - N.degree(weight=\"weight\")[v], P and N the graphs of "
    "the ties with positive and negative weight")
SIGNED_STRENGTH(
    net_in_strength, ENT_SIGNED_NET, ENT_WAYS_IN, -ENT_UNBOUNDED, ENT_UNBOUNDED, "weight", "Net in-strength",
    "in", NEVER, "Positive minus negative weight of the ties that point at the actor.",
    "networkx: P.in_degree(weight=\"weight\")[v] - N.in_degree(weight=\"weight\")[v], P and N the "
    "graphs of the ties with positive and negative weight")
SIGNED_STRENGTH(
    net_out_strength, ENT_SIGNED_NET, ENT_WAYS_OUT, -ENT_UNBOUNDED, ENT_UNBOUNDED, "weight",
    "Net out-strength", "out", NEVER, "Positive minus negative weight of the ties that start at the actor.",
    "networkx: P.out_degree(weight=\"weight\")[v] - N.out_degree(weight=\"weight\")[v], P and N the "
    "graphs of the ties with positive and negative weight")
SIGNED_STRENGTH(
    ratio_strength, ENT_SIGNED_RATIO, ENT_WAYS_BOTH, 0, 1, "share of weight", "Ratio strength", "both",
    NO_SIGNED_TIE,
    "Share of positive weight in the positive and negative weight of the ties of the actor: positive / "
    "(positive + negative).",
    "networkx: p / (p + n), p = P.degree(weight=\"weight\")[v], n = N.degree(weight=\"weight\")[v], P "
    "and N the graphs of the ties with positive and negative weight")
SIGNED_STRENGTH(
    ratio_in_strength, ENT_SIGNED_RATIO, ENT_WAYS_IN, 0, 1, "share of weight", "Ratio in-strength", "in",
    NO_SIGNED_TIE,
    "Share of positive weight in the positive and negative weight of the ties that point at the actor: "
    "positive / (positive + negative).",
    "networkx: p / (p + n), p = P.in_degree(weight=\"weight\")[v], n = "
    "N.in_degree(weight=\"weight\")[v], P and N the graphs of the ties with positive and negative weight")
SIGNED_STRENGTH(
    ratio_out_strength, ENT_SIGNED_RATIO, ENT_WAYS_OUT, 0, 1, "share of weight", "Ratio out-strength", "out",
    NO_SIGNED_TIE,
    "Share of positive weight in the positive and negative weight of the ties that start at the actor: "
    "positive / (positive + negative).",
    "networkx: p / (p + n), p = P.out_degree(weight=\"weight\")[v], n = "
    "N.out_degree(weight=\"weight\")[v], P and N the graphs of the ties with positive and negative weight")
