/* SPDX-License-Identifier: MIT */
/* How often an actor lies on the shortest paths between others. */
#include "measure/measure.h"

/* igraph takes two paths for equally long when they differ by less than 1e-10 of their length; a tie that is
 * short beyond that would be no step at all, and paths through it would be counted wrongly. */
static const double widest_span = 1e9;

static bool spans_too_wide(const double *lengths, size_t count) {
    double shortest = HUGE_VAL, longest = 0;
    for (size_t i = 0; lengths != NULL && i < count; i++) {
        shortest = fmin(shortest, lengths[i]);
        longest = fmax(longest, lengths[i]);
    }
    return longest > widest_span * shortest;
}

static enum entente_status count_paths(const struct ent_measure_input *input, double unit,
                                       struct entente_scores *scores) {
    const double *lengths = ent_path_lengths(input);
    if (spans_too_wide(lengths, input->layer->graph.edges)) {
        scores->reason = "the distances of the ties differ by more than a factor of 1e9";
        return ENTENTE_OK;
    }
    enum entente_status status =
        ent_simple_graph_betweenness(&input->layer->graph, lengths, scores->values, input->sink);
    for (size_t i = 0; status == ENTENTE_OK && i < input->count; i++) scores->values[i] *= 1 / unit;
    return status;
}

static enum entente_status count_raw(const struct ent_measure_input *input, struct entente_scores *scores) {
    return count_paths(input, 1, scores);
}

static enum entente_status count_normalized(const struct ent_measure_input *input,
                                            struct entente_scores *scores) {
    if (input->count < 3) {
        scores->reason = "no actor can lie between others: there are fewer than three";
        return ENTENTE_OK;
    }
    double pairs = (double)(input->count - 1) * (double)(input->count - 2);
    if (!entente_network_directed(input->network)) pairs /= 2;
    return count_paths(input, pairs, scores);
}

#define BETWEENNESS_TEXTS                                                                                    \
    .low = 0, .signs = "one layer", .weights = "distance", .directions = "both",                             \
    .cost = "O(V·E + V²·log V)",                                                                             \
    .source = "Freeman 1977, Sociometry 40: 35-41; computed as in Brandes 2001, J. Math. Sociology 25: "     \
              "163-177",                                                                                     \
    .scope = ENTENTE_PER_ACTOR, .layered = true

const struct ent_measure ent_measure_betweenness = {
    .about = {.name = "betweenness",
              .title = "Betweenness",
              .definition =
                  "Sum over all ordered pairs of other actors (unordered when the network is undirected) "
                  "of the share of their shortest paths that pass through the actor.",
              .unit = "pairs of actors",
              .high = ENT_UNBOUNDED,
              .undefined =
                  "null for all when the distances of the ties differ by more than a factor of 1e9; pairs "
                  "that are not connected add 0",
              .equivalent = "python-igraph: g.betweenness(directed=True, weights=\"distance\"); networkx: "
                            "nx.betweenness_centrality(G, weight=\"distance\", normalized=False)",
              BETWEENNESS_TEXTS},
    .compute = count_raw,
};

const struct ent_measure ent_measure_betweenness_normalized = {
    .about = {.name = "betweenness_normalized",
              .title = "Normalized betweenness",
              .definition = "Betweenness divided by the number of pairs of other actors: (n - 1)(n - 2) in a "
                            "directed network of n actors, half of that in an undirected one.",
              .unit = "share of pairs",
              .high = 1,
              .undefined =
                  "null when there are fewer than three actors, and for all when the distances of the ties "
                  "differ by more than a factor of 1e9; pairs that are not connected add 0",
              .equivalent = "networkx: nx.betweenness_centrality(G, weight=\"distance\", normalized=True)",
              BETWEENNESS_TEXTS},
    .compute = count_normalized,
};
