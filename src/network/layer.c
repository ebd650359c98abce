/* SPDX-License-Identifier: MIT */
#include "network/network.h"

#include "base/memory.h"
#include "base/report.h"
#include <math.h>
#include <stdlib.h>

/* An edge before it is one of the graph. */
struct edge {
    size_t from, to, tie;
    double weight, shortest; /* of its ties: their sum, and the least of them */
};

static size_t collect_edges(const entente_network *network, const struct entente_measure_options *options,
                            struct edge *edges) {
    size_t count = 0;
    for (size_t t = 0; t < network->tie_count; t++) {
        const struct entente_tie *tie = &network->ties[t];
        double weight = ent_tie_weight(tie, options->layer);
        if (!(weight > 0)) continue;
        edges[count++] = (struct edge){
            .from = tie->source,
            .to = tie->target,
            .tie = t,
            .weight = options->unweighted ? 1 : weight,
            .shortest = weight,
        };
    }
    return count;
}

static int by_ends(const void *a, const void *b) {
    const struct edge *x = a, *y = b;
    if (x->from != y->from) return x->from < y->from ? -1 : 1;
    if (x->to != y->to) return x->to < y->to ? -1 : 1;
    return x->tie < y->tie ? -1 : x->tie > y->tie;
}

/* Drops direction and merges the two ties of a pair. */
static size_t flatten(struct edge *edges, size_t count, bool unweighted) {
    for (size_t i = 0; i < count; i++) {
        if (edges[i].from < edges[i].to) continue;
        size_t from = edges[i].from;
        edges[i].from = edges[i].to;
        edges[i].to = from;
    }
    qsort(edges, count, sizeof *edges, by_ends);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool repeats = kept > 0 && edges[kept - 1].from == edges[i].from && edges[kept - 1].to == edges[i].to;
        if (!repeats) {
            edges[kept++] = edges[i];
        } else if (!unweighted) {
            edges[kept - 1].weight += edges[i].weight;
            edges[kept - 1].shortest = fmin(edges[kept - 1].shortest, edges[i].shortest);
        }
    }
    return kept;
}

static double distance_of(const struct edge *edge, const struct entente_measure_options *options) {
    if (options->unweighted || options->distance == ENTENTE_DISTANCE_HOPS) return 1;
    return options->distance == ENTENTE_DISTANCE_WEIGHT ? edge->shortest : 1 / edge->weight;
}

static enum entente_status fill(struct ent_layer *layer, const struct edge *edges, size_t count,
                                const struct entente_measure_options *options,
                                const struct entente_sink *sink) {
    layer->weight = ent_alloc(count, sizeof *layer->weight);
    layer->distance = ent_alloc(count, sizeof *layer->distance);
    if (layer->weight == NULL || layer->distance == NULL) return ent_no_memory(sink);
    for (size_t e = 0; e < count; e++) {
        layer->graph.from[e] = edges[e].from;
        layer->graph.to[e] = edges[e].to;
        layer->weight[e] = edges[e].weight;
        layer->distance[e] = distance_of(&edges[e], options);
        if (layer->tie != NULL) layer->tie[e] = edges[e].tie;
    }
    return ent_simple_graph_build(&layer->graph, sink);
}

static enum entente_status build(struct ent_layer *layer, const entente_network *network,
                                 const struct entente_measure_options *options, bool flat,
                                 const struct entente_sink *sink) {
    *layer = (struct ent_layer){0};
    enum entente_status status = ENTENTE_OK;
    struct edge *edges = ent_alloc(network->tie_count, sizeof *edges);
    if (!flat) layer->tie = ent_alloc(network->tie_count, sizeof *layer->tie);
    if (edges == NULL || (!flat && layer->tie == NULL)) {
        status = ent_no_memory(sink);
    } else {
        size_t count = collect_edges(network, options, edges);
        if (flat) count = flatten(edges, count, options->unweighted);
        status = ent_simple_graph_init(&layer->graph, network->actor_count, count, network->directed && !flat,
                                       sink);
        if (status == ENTENTE_OK) status = fill(layer, edges, count, options, sink);
    }
    free(edges);
    if (status != ENTENTE_OK) ent_layer_clear(layer);
    return status;
}

enum entente_status ent_layer_init(struct ent_layer *layer, const entente_network *network,
                                   const struct entente_measure_options *options,
                                   const struct entente_sink *sink) {
    return build(layer, network, options, false, sink);
}

enum entente_status ent_layer_init_flat(struct ent_layer *layer, const entente_network *network,
                                        const struct entente_measure_options *options,
                                        const struct entente_sink *sink) {
    return build(layer, network, options, true, sink);
}

void ent_layer_clear(struct ent_layer *layer) {
    ent_simple_graph_clear(&layer->graph);
    free(layer->weight);
    free(layer->distance);
    free(layer->tie);
    *layer = (struct ent_layer){0};
}
