/* SPDX-License-Identifier: MIT */
/* How far actors are from each other: the farthest of each, the farthest of all, and the mean. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"

#include <math.h>
#include <stdlib.h>

static enum entente_status farthest_of_each(const struct ent_measure_input *input,
                                            struct entente_scores *scores) {
    enum entente_status status = ENTENTE_OK;
    TRY(ent_simple_graph_eccentricity(&input->layer->graph, ent_path_lengths(input), scores->values,
                                      input->sink));
    for (size_t i = 0; i < input->count; i++) {
        if (!(scores->values[i] > 0)) scores->values[i] = ENT_UNDEFINED;
    }
    TRY(ent_remark_unreached(input, scores));
done:
    return status;
}

static enum entente_status farthest_of_all(const struct ent_measure_input *input,
                                           struct entente_scores *scores) {
    enum entente_status status = ENTENTE_OK;
    if (!ent_layer_has_ties(input->layer)) return ENTENTE_OK;
    double *values = ent_alloc(input->count, sizeof *values);
    if (values == NULL) return ent_no_memory(input->sink);
    TRY(ent_simple_graph_eccentricity(&input->layer->graph, ent_path_lengths(input), values, input->sink));
    scores->values[0] = values[0];
    for (size_t i = 1; i < input->count; i++) scores->values[0] = fmax(scores->values[0], values[i]);
    TRY(ent_remark_unreached(input, scores));
done:
    free(values);
    return status;
}

static enum entente_status mean_of_all(const struct ent_measure_input *input, struct entente_scores *scores) {
    enum entente_status status = ENTENTE_OK;
    double unreached;
    TRY(ent_simple_graph_mean_distance(&input->layer->graph, ent_path_lengths(input), &scores->values[0],
                                       &unreached, input->sink));
    if (ent_layer_has_ties(input->layer)) TRY(ent_remark_unreached(input, scores));
done:
    return status;
}

#define DISTANCE_TEXTS                                                                                       \
    .unit = "distance", .low = 0, .high = ENT_UNBOUNDED, .signs = "one layer", .weights = "distance",        \
    .cost = "O(V·E + V²·log V)", .layered = true

const struct ent_measure ent_measure_eccentricity = {
    .about = {.name = "eccentricity",
              .title = "Eccentricity",
              .definition = "Distance from the actor to the farthest actor that it can reach.",
              .directions = "out",
              .undefined =
                  "null for an actor that reaches nobody; actors that cannot be reached do not count",
              .source = "Hage & Harary 1995, Social Networks 17: 57-63",
              .equivalent =
                  "python-igraph: max(x for x in g.distances(v, weights=\"distance\", mode=\"out\")[0] "
                  "if x "
                  "< inf); networkx: max(nx.single_source_dijkstra_path_length(G, v, "
                  "weight=\"distance\").values())",
              .scope = ENTENTE_PER_ACTOR,
              DISTANCE_TEXTS},
    .compute = farthest_of_each,
};

const struct ent_measure ent_measure_diameter = {
    .about = {.name = "diameter",
              .title = "Diameter",
              .definition = "Largest distance between two actors of which the first can reach the second.",
              .directions = "both",
              .undefined = "null when there are no ties; pairs without a path do not count",
              .source = "Wasserman & Faust 1994, Social Network Analysis, ch. 4",
              .equivalent = "python-igraph: g.diameter(directed=True, unconn=True, weights=\"distance\")",
              .scope = ENTENTE_PER_NETWORK,
              DISTANCE_TEXTS},
    .compute = farthest_of_all,
};

const struct ent_measure ent_measure_mean_distance = {
    .about = {.name = "mean_distance",
              .title = "Mean distance",
              .definition =
                  "Mean distance over the ordered pairs of actors of which the first can reach the second.",
              .directions = "both",
              .undefined = "null when there are no ties; pairs without a path do not count",
              .source = "Watts & Strogatz 1998, Nature 393: 440-442",
              .equivalent =
                  "python-igraph: g.average_path_length(directed=True, unconn=True, weights=\"distance\")",
              .scope = ENTENTE_PER_NETWORK,
              DISTANCE_TEXTS},
    .compute = mean_of_all,
};
