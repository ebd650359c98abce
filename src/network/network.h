/* SPDX-License-Identifier: MIT */
/** The network's inside, and the layers that measures run on. */
#ifndef ENT_NETWORK_H
#define ENT_NETWORK_H

#include "network/simple_graph.h"
#include <entente/measure.h>
#include <entente/network.h>

/** A layer as a graph: never a sign, never a weight that is not finite and above zero, no loops, no parallel
 *  edges. Edge e of the graph is tie `tie[e]` of the network. */
struct ent_layer {
    struct ent_simple_graph graph; /* directed as the network is */
    double *weight;                /* per edge */
    double *distance;              /* per edge: by the option, 1/weight or 1 */
    size_t *tie;                   /* per edge; NULL in a flattened layer */
};

struct entente_network {
    const entente_document *document;
    bool directed;
    size_t actor_count, isolate_count, tie_count, tie_room;
    struct entente_tie *ties;
    size_t *relations; /* relation indices grouped by tie; ties point into it */
};

/** The weight of a tie in a layer; 0 when it is not in it. */
double ent_tie_weight(const struct entente_tie *tie, enum entente_layer layer);

/** Builds a layer with the options of a measure. Caller clears it. */
enum entente_status ent_layer_init(struct ent_layer *layer, const entente_network *network,
                                   const struct entente_measure_options *options,
                                   const struct entente_sink *sink);
/** The same without direction: the two ties of a pair become one edge, their weights added. */
enum entente_status ent_layer_init_flat(struct ent_layer *layer, const entente_network *network,
                                        const struct entente_measure_options *options,
                                        const struct entente_sink *sink);
void ent_layer_clear(struct ent_layer *layer);

#endif
