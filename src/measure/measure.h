/* SPDX-License-Identifier: MIT */
/**
 * Contract of a measure: a record that says what it is, and a function that computes it.
 *
 * The runner gives the function the layer that the options ask for; a measure of one layer never sees a
 * sign. One file may hold a family (in, out and total of one idea); measures.def lists each record.
 */
#ifndef ENT_MEASURE_H
#define ENT_MEASURE_H

#include "network/network.h"
#include <entente/measure.h>
#include <math.h>

/** A score that does not exist, and the end of a range that has none; as doubles, which math.h's are not. */
#define ENT_UNDEFINED ((double)NAN)
#define ENT_UNBOUNDED ((double)INFINITY)

/** Fields of a record: its range; and what of ties it reads: those of one layer, or both signs itself. */
#define ENT_RANGE(least, most) .low = least, .high = most
#define ENT_LAYER(of_weights, of_directions)                                                                 \
    .signs = "one layer", .layered = true, .weights = of_weights, .directions = of_directions
#define ENT_BOTH_SIGNS(of_weights, of_directions)                                                            \
    .signs = "both signs", .layered = false, .weights = of_weights, .directions = of_directions

struct ent_measure_input {
    const entente_network *network;
    const struct entente_measure_options *options;
    const struct ent_layer *layer; /* directed as the network; not built for measures with .layered = false */
    const struct ent_layer *flat;  /* without direction; built only when .needs_flat */
    size_t count;                  /* actors; never 0 */
    enum ent_ways ways;            /* the record's */
    const struct entente_sink *sink;
};

struct ent_measure {
    struct entente_measure about;
    bool needs_flat;
    enum ent_ways ways; /* of the ties that count, for measures that differ in it */
    /** Fills scores->values (already `count` NaNs) and, where a score stays undefined, scores->reason with a
     *  text of static storage; without one, about.undefined is the reason. */
    enum entente_status (*compute)(const struct ent_measure_input *input, struct entente_scores *scores);
};

/** Remarks how many of the ordered pairs have a path, where not all have: what is without one does not count.
 */
void ent_remark_reach(struct entente_scores *scores, size_t actors, size_t reached);
/** The same, counted. */
enum entente_status ent_remark_unreached(const struct ent_measure_input *input,
                                         struct entente_scores *scores);

/** How long each edge of the layer is: NULL when every tie is one step, which lets paths be counted instead
 * of added. */
const double *ent_path_lengths(const struct ent_measure_input *input);

/** Sums over each actor's ties of input->ways, every tie when the network is undirected: of `weight`, or how
 * many there are when that is NULL. */
enum entente_status ent_sum_ties(const struct ent_measure_input *input, const double *weight,
                                 struct entente_scores *scores);

/** True when the layer has at least one tie. */
bool ent_layer_has_ties(const struct ent_layer *layer);

/** The measures. */
#define MEASURE(name) extern const struct ent_measure ent_measure_##name;
#include "measure/measures.def"
#undef MEASURE

#endif
