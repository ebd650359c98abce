/* SPDX-License-Identifier: MIT */
#include "analysis/balance.h"
#include "analysis/compare.h"
#include "analysis/hypothetical.h"
#include "base/memory.h"
#include "base/report.h"
#include "structure/frustration.h"
#include "structure/split_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* -- every flip ------------------------------------------------------------------------------------------ */

static void turn(struct ent_pair *pair) {
    double positive = pair->positive;
    size_t positive_ties = pair->positive_ties;
    pair->positive = pair->negative;
    pair->negative = positive;
    pair->positive_ties = pair->negative_ties;
    pair->negative_ties = positive_ties;
}

/* A flip moves the loss of every split by as much as the pair's two sides differ. When the best split gains
 * all of that, no other can be better. */
static bool is_told_by_split(const struct entente_balance *balance, const struct ent_pair *pair,
                             double *index) {
    bool weighted = balance->options.weighted;
    bool together = balance->camps[pair->a] == balance->camps[pair->b];
    double gain = ent_pair_loss(pair, together, weighted) - ent_pair_loss(pair, !together, weighted);
    *index = balance->upper - gain;
    return gain >= 0;
}

/* All flips share what one balance may take. */
static struct ent_frustration_limits share_of(double seconds, size_t pairs) {
    struct ent_frustration_limits limits = {0};
    double parts = fmax(1, (double)pairs);
    if (seconds > 0)
        limits.seconds = seconds / parts;
    else
        limits.work = ent_frustration_usual.work / parts;
    return limits;
}

static enum entente_status try_flip(const struct ent_pairs *pairs, size_t index, bool weighted,
                                    const struct ent_frustration_limits *limits, double *frustration,
                                    const struct entente_sink *sink) {
    struct ent_frustration found;
    turn(&pairs->items[index]);
    enum entente_status status = ent_frustration_find(pairs, weighted, limits, &found, sink);
    turn(&pairs->items[index]);
    if (status != ENTENTE_OK) return status;
    *frustration = found.is_proved ? found.upper : (double)NAN;
    ent_frustration_clear(&found);
    return ENTENTE_OK;
}

static enum entente_status fill_flips(const struct ent_pairs *pairs, const struct entente_balance *balance,
                                      struct entente_flip *flips, const struct entente_sink *sink) {
    const struct ent_frustration_limits limits = share_of(balance->options.seconds, pairs->count);
    const struct entente_sink part = ent_sink_of_part(sink);
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; status == ENTENTE_OK && i < pairs->count; i++) {
        ent_tell_progress(sink, "trying flips", i, pairs->count);
        double frustration = (double)NAN, told;
        if (balance->is_proved && is_told_by_split(balance, &pairs->items[i], &told))
            frustration = told;
        else if (balance->is_proved && pairs->count <= ENTENTE_FLIPS_TRIED)
            status = try_flip(pairs, i, balance->options.weighted, &limits, &frustration, &part);
        flips[i] = (struct entente_flip){pairs->items[i].a, pairs->items[i].b, frustration};
    }
    return status;
}

static enum entente_status try_flips(const entente_network *network, struct entente_whatif *whatif,
                                     const struct entente_sink *sink) {
    struct ent_pairs pairs;
    enum entente_status status = ent_pairs_init(&pairs, network, sink);
    if (status != ENTENTE_OK) return status;
    struct entente_flip *flips = ent_alloc(pairs.count, sizeof *flips);
    status = flips != NULL ? fill_flips(&pairs, &whatif->before, flips, sink) : ent_no_memory(sink);
    whatif->flips = flips;
    whatif->flip_count = pairs.count;
    ent_pairs_clear(&pairs);
    return status;
}

/* -- hypothetical changes
 * ---------------------------------------------------------------------------------------
 */

static struct ent_compared side_of(const entente_network *network, const struct entente_balance *balance) {
    return (struct ent_compared){.network = network,
                                 .camps = balance->camps,
                                 .components = balance->components,
                                 .fixed_sets = balance->fixed_sets,
                                 .is_settled = ent_is_only_split(balance->splits, balance->component_count),
                                 .frustration = balance->is_proved ? balance->upper : (double)NAN};
}

/* The split as it is, for those who are left and have a sign left. */
static void carry_over(const struct entente_whatif *whatif, const struct ent_pairs *pairs, int *camps) {
    const size_t *place = whatif->own->place;
    for (size_t i = 0; i < entente_network_actor_count(whatif->network); i++) {
        size_t at = place[i];
        if (at != ENTENTE_NONE)
            camps[at] = pairs->first[at] < pairs->first[at + 1] ? whatif->before.camps[i] : 0;
    }
}

/* Of splits that do equally well, the one there is stays: nobody moves who need not. */
static enum entente_status keep_split(struct entente_whatif *whatif, const struct entente_sink *sink) {
    struct ent_pairs pairs;
    enum entente_status status = ent_pairs_init(&pairs, whatif->hypothetical, sink);
    if (status != ENTENTE_OK) return status;
    int *camps = ent_alloc(pairs.actors, sizeof *camps);
    if (camps == NULL) {
        status = ent_no_memory(sink);
    } else {
        carry_over(whatif, &pairs, camps);
        double loss = ent_split_loss(&pairs, camps, whatif->after.options.weighted);
        whatif->is_split_kept = loss <= whatif->after.upper + ent_same_cost * whatif->after.total;
        if (whatif->is_split_kept) ent_balance_take_split(&whatif->after, &pairs, camps);
    }
    free(camps);
    ent_pairs_clear(&pairs);
    return status;
}

static enum entente_status suppose(const struct entente_whatif_options *options,
                                   struct entente_whatif *whatif, const struct entente_sink *sink) {
    const struct entente_measure *measure =
        options->measure != NULL ? options->measure : entente_measure_find("net_strength");
    enum entente_status status =
        ent_suppose(whatif->network, options->suppositions, options->count, &whatif->own, sink);
    if (status != ENTENTE_OK) return status;
    whatif->hypothetical = whatif->own->network;
    status = entente_balance_find(whatif->hypothetical, &whatif->before.options, &whatif->after, sink);
    if (status == ENTENTE_OK) status = keep_split(whatif, sink);
    if (status != ENTENTE_OK) return status;
    const struct ent_compared sides[] = {side_of(whatif->network, &whatif->before),
                                         side_of(whatif->hypothetical, &whatif->after)};
    return ent_compare_split(sides, measure, &whatif->comparison, sink);
}

static enum entente_status keep_suppositions(const struct entente_whatif_options *options,
                                             struct entente_whatif *whatif, const struct entente_sink *sink) {
    whatif->suppositions = ent_alloc(options->count, sizeof *whatif->suppositions);
    if (whatif->suppositions == NULL) return ent_no_memory(sink);
    for (size_t i = 0; i < options->count; i++) whatif->suppositions[i] = options->suppositions[i];
    whatif->count = options->count;
    return ENTENTE_OK;
}

enum entente_status entente_whatif_find(const entente_network *network,
                                        const struct entente_whatif_options *options,
                                        struct entente_whatif *whatif, const struct entente_sink *sink) {
    static const struct entente_whatif_options usual = {0};
    if (options == NULL) options = &usual;
    const struct entente_balance_options balancing = {.weighted = options->weighted,
                                                      .seconds = options->seconds};
    *whatif = (struct entente_whatif){.network = network, .hypothetical = network};
    enum entente_status status = keep_suppositions(options, whatif, sink);
    if (status == ENTENTE_OK) status = entente_balance_find(network, &balancing, &whatif->before, sink);
    if (status == ENTENTE_OK)
        status = options->count > 0 ? suppose(options, whatif, sink) : try_flips(network, whatif, sink);
    if (status != ENTENTE_OK) entente_whatif_clear(whatif);
    return status;
}

void entente_whatif_clear(struct entente_whatif *whatif) {
    free(whatif->suppositions);
    free(ent_unconst(whatif->flips));
    entente_balance_clear(&whatif->before);
    entente_balance_clear(&whatif->after);
    entente_comparison_clear(&whatif->comparison);
    ent_hypothetical_free(whatif->own);
    *whatif = (struct entente_whatif){0};
}
