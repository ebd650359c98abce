/* SPDX-License-Identifier: MIT */
/* How many positive and negative ties an actor has. A tie that has both counts in both. */
#include "measure/signed_sums.h"

#define SIGNED_DEGREE(id, ...) ENT_SIGNED_MEASURE(id, ENT_SIGNED_TIES, "ignored", __VA_ARGS__)

SIGNED_DEGREE(positive_degree, ENT_SIGNED_POSITIVE, ENT_WAYS_BOTH, 0, ENT_UNBOUNDED, "ties",
              "Positive degree", "both", ENT_SIGNED_ALWAYS,
              "Number of the actor's ties that have positive weight.",
              "networkx: dict(P.degree()), P the graph of the ties with positive weight")
SIGNED_DEGREE(positive_in_degree, ENT_SIGNED_POSITIVE, ENT_WAYS_IN, 0, ENT_UNBOUNDED, "ties",
              "Positive in-degree", "in", ENT_SIGNED_ALWAYS,
              "Number of ties with positive weight that point at the actor.",
              "networkx: dict(P.in_degree()), P the graph of the ties with positive weight")
SIGNED_DEGREE(positive_out_degree, ENT_SIGNED_POSITIVE, ENT_WAYS_OUT, 0, ENT_UNBOUNDED, "ties",
              "Positive out-degree", "out", ENT_SIGNED_ALWAYS,
              "Number of ties with positive weight that start at the actor.",
              "networkx: dict(P.out_degree()), P the graph of the ties with positive weight")
SIGNED_DEGREE(negative_degree, ENT_SIGNED_NEGATIVE, ENT_WAYS_BOTH, 0, ENT_UNBOUNDED, "ties",
              "Negative degree", "both", ENT_SIGNED_ALWAYS,
              "Number of the actor's ties that have negative weight.",
              "networkx: dict(N.degree()), N the graph of the ties with negative weight")
SIGNED_DEGREE(negative_in_degree, ENT_SIGNED_NEGATIVE, ENT_WAYS_IN, 0, ENT_UNBOUNDED, "ties",
              "Negative in-degree", "in", ENT_SIGNED_ALWAYS,
              "Number of ties with negative weight that point at the actor.",
              "networkx: dict(N.in_degree()), N the graph of the ties with negative weight")
SIGNED_DEGREE(negative_out_degree, ENT_SIGNED_NEGATIVE, ENT_WAYS_OUT, 0, ENT_UNBOUNDED, "ties",
              "Negative out-degree", "out", ENT_SIGNED_ALWAYS,
              "Number of ties with negative weight that start at the actor.",
              "networkx: dict(N.out_degree()), N the graph of the ties with negative weight")
SIGNED_DEGREE(net_degree, ENT_SIGNED_NET, ENT_WAYS_BOTH, -ENT_UNBOUNDED, ENT_UNBOUNDED, "ties", "Net degree",
              "both", ENT_SIGNED_ALWAYS, "Positive minus negative ties of the actor.",
              "networkx: P.degree()[v] - N.degree()[v], P and N the graphs of the ties with positive and "
              "negative weight")
SIGNED_DEGREE(
    net_in_degree, ENT_SIGNED_NET, ENT_WAYS_IN, -ENT_UNBOUNDED, ENT_UNBOUNDED, "ties", "Net in-degree", "in",
    ENT_SIGNED_ALWAYS, "Positive minus negative ties that point at the actor.",
    "networkx: P.in_degree()[v] - N.in_degree()[v], P and N the graphs of the ties with positive and "
    "negative weight")
SIGNED_DEGREE(
    net_out_degree, ENT_SIGNED_NET, ENT_WAYS_OUT, -ENT_UNBOUNDED, ENT_UNBOUNDED, "ties", "Net out-degree",
    "out", ENT_SIGNED_ALWAYS, "Positive minus negative ties that start at the actor.",
    "networkx: P.out_degree()[v] - N.out_degree()[v], P and N the graphs of the ties with positive and "
    "negative weight")
SIGNED_DEGREE(
    ratio_degree, ENT_SIGNED_RATIO, ENT_WAYS_BOTH, 0, 1, "share of ties", "Ratio degree", "both",
    ENT_SIGNED_NEEDS_TIE,
    "Share of positive ties among the positive and negative ties of the actor: positive / (positive + "
    "negative).",
    "networkx: p / (p + n), p = P.degree()[v], n = N.degree()[v], P and N the graphs of the ties with "
    "positive and negative weight")
SIGNED_DEGREE(
    ratio_in_degree, ENT_SIGNED_RATIO, ENT_WAYS_IN, 0, 1, "share of ties", "Ratio in-degree", "in",
    ENT_SIGNED_NEEDS_TIE,
    "Share of positive ties among the positive and negative ties that point at the actor: positive / "
    "(positive + negative).",
    "networkx: p / (p + n), p = P.in_degree()[v], n = N.in_degree()[v], P and N the graphs of the ties "
    "with positive and negative weight")
SIGNED_DEGREE(
    ratio_out_degree, ENT_SIGNED_RATIO, ENT_WAYS_OUT, 0, 1, "share of ties", "Ratio out-degree", "out",
    ENT_SIGNED_NEEDS_TIE,
    "Share of positive ties among the positive and negative ties that start at the actor: positive / "
    "(positive + negative).",
    "networkx: p / (p + n), p = P.out_degree()[v], n = N.out_degree()[v], P and N the graphs of the "
    "ties with positive and negative weight")
