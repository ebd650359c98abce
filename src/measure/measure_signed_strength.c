/* SPDX-License-Identifier: MIT */
/* How much positive and negative weight an actor's ties have. Nothing is netted silently. */
#include "measure/signed_sums.h"

#define SIGNED_STRENGTH(id, ...) ENT_SIGNED_MEASURE(id, ENT_SIGNED_WEIGHT, "weight", __VA_ARGS__)

SIGNED_STRENGTH(positive_strength, ENT_SIGNED_POSITIVE, ENT_WAYS_BOTH, 0, ENT_UNBOUNDED, "weight",
                "Positive strength", "both", ENT_SIGNED_ALWAYS,
                "Sum of the positive weights of the ties of the actor.",
                "networkx: dict(P.degree(weight=\"weight\")), P the graph of the ties with positive weight")
SIGNED_STRENGTH(
    positive_in_strength, ENT_SIGNED_POSITIVE, ENT_WAYS_IN, 0, ENT_UNBOUNDED, "weight",
    "Positive in-strength", "in", ENT_SIGNED_ALWAYS,
    "Sum of the positive weights of the ties that point at the actor.",
    "networkx: dict(P.in_degree(weight=\"weight\")), P the graph of the ties with positive weight")
SIGNED_STRENGTH(
    positive_out_strength, ENT_SIGNED_POSITIVE, ENT_WAYS_OUT, 0, ENT_UNBOUNDED, "weight",
    "Positive "
    "out-strength",
    "out", ENT_SIGNED_ALWAYS, "Sum of the positive weights of the ties that start at the actor.",
    "networkx: dict(P.out_degree(weight=\"weight\")), P the graph of the ties with positive weight")
SIGNED_STRENGTH(negative_strength, ENT_SIGNED_NEGATIVE, ENT_WAYS_BOTH, 0, ENT_UNBOUNDED, "weight",
                "Negative strength", "both", ENT_SIGNED_ALWAYS,
                "Sum of the negative weights of the ties of the actor; a magnitude, never below zero.",
                "networkx: dict(N.degree(weight=\"weight\")), N the graph of the ties with negative weight")
SIGNED_STRENGTH(
    negative_in_strength, ENT_SIGNED_NEGATIVE, ENT_WAYS_IN, 0, ENT_UNBOUNDED, "weight",
    "Negative in-strength", "in", ENT_SIGNED_ALWAYS,
    "Sum of the negative weights of the ties that point at the actor; a magnitude, never below zero.",
    "networkx: dict(N.in_degree(weight=\"weight\")), N the graph of the ties with negative weight")
SIGNED_STRENGTH(
    negative_out_strength, ENT_SIGNED_NEGATIVE, ENT_WAYS_OUT, 0, ENT_UNBOUNDED, "weight",
    "Negative out-strength", "out", ENT_SIGNED_ALWAYS,
    "Sum of the negative weights of the ties that start at the actor; a magnitude, never below zero.",
    "networkx: dict(N.out_degree(weight=\"weight\")), N the graph of the ties with negative weight")
SIGNED_STRENGTH(
    net_strength, ENT_SIGNED_NET, ENT_WAYS_BOTH, -ENT_UNBOUNDED, ENT_UNBOUNDED, "weight", "Net strength",
    "both", ENT_SIGNED_ALWAYS, "Positive minus negative weight of the ties of the actor.",
    "networkx: P.degree(weight=\"weight\")[v] - N.degree(weight=\"weight\")[v], P and N the graphs of "
    "the ties with positive and negative weight")
SIGNED_STRENGTH(
    net_in_strength, ENT_SIGNED_NET, ENT_WAYS_IN, -ENT_UNBOUNDED, ENT_UNBOUNDED, "weight", "Net in-strength",
    "in", ENT_SIGNED_ALWAYS, "Positive minus negative weight of the ties that point at the actor.",
    "networkx: P.in_degree(weight=\"weight\")[v] - N.in_degree(weight=\"weight\")[v], P and N the "
    "graphs of the ties with positive and negative weight")
SIGNED_STRENGTH(
    net_out_strength, ENT_SIGNED_NET, ENT_WAYS_OUT, -ENT_UNBOUNDED, ENT_UNBOUNDED, "weight",
    "Net out-strength", "out", ENT_SIGNED_ALWAYS,
    "Positive minus negative weight of the ties that start at the actor.",
    "networkx: P.out_degree(weight=\"weight\")[v] - N.out_degree(weight=\"weight\")[v], P and N the "
    "graphs of the ties with positive and negative weight")
SIGNED_STRENGTH(
    ratio_strength, ENT_SIGNED_RATIO, ENT_WAYS_BOTH, 0, 1, "share of weight", "Ratio strength", "both",
    ENT_SIGNED_NEEDS_TIE,
    "Share of positive weight in the positive and negative weight of the ties of the actor: positive / "
    "(positive + negative).",
    "networkx: p / (p + n), p = P.degree(weight=\"weight\")[v], n = N.degree(weight=\"weight\")[v], P "
    "and N the graphs of the ties with positive and negative weight")
SIGNED_STRENGTH(
    ratio_in_strength, ENT_SIGNED_RATIO, ENT_WAYS_IN, 0, 1, "share of weight", "Ratio in-strength", "in",
    ENT_SIGNED_NEEDS_TIE,
    "Share of positive weight in the positive and negative weight of the ties that point at the actor: "
    "positive / (positive + negative).",
    "networkx: p / (p + n), p = P.in_degree(weight=\"weight\")[v], n = "
    "N.in_degree(weight=\"weight\")[v], P and N the graphs of the ties with positive and negative weight")
SIGNED_STRENGTH(
    ratio_out_strength, ENT_SIGNED_RATIO, ENT_WAYS_OUT, 0, 1, "share of weight", "Ratio out-strength", "out",
    ENT_SIGNED_NEEDS_TIE,
    "Share of positive weight in the positive and negative weight of the ties that start at the actor: "
    "positive / (positive + negative).",
    "networkx: p / (p + n), p = P.out_degree(weight=\"weight\")[v], n = "
    "N.out_degree(weight=\"weight\")[v], P and N the graphs of the ties with positive and negative weight")
