/* SPDX-License-Identifier: MIT */
#include "analysis/support.h"

#include <math.h>

/* Shortest paths of all actors in thousands of variants would take minutes in large networks. */
static bool can_afford_paths(const entente_network *network, size_t replicates) {
    static const double most = 8e8;
    double actors = (double)entente_network_actor_count(network);
    double relations = (double)entente_document_relation_count(entente_network_document(network));
    double variants = (double)(replicates > 0 ? replicates : 1000) + 900 + actors + fmin(relations, 2000);
    return variants * actors * (actors + (double)entente_network_tie_count(network)) <= most;
}

static enum entente_status find_robustness(const entente_network *network,
                                           const struct entente_brief_options *options,
                                           struct entente_robustness *robustness,
                                           const struct entente_sink *sink) {
    const struct entente_measure *measures[3] = {entente_measure_find("strength")};
    size_t count = 1;
    if (can_afford_paths(network, options->replicates))
        measures[count++] = entente_measure_find("betweenness");
    if (entente_network_directed(network)) measures[count++] = entente_measure_find("in_strength");
    const struct entente_robustness_options asked = {
        .measures = measures,
        .measure_count = count,
        .replicates = options->replicates,
        .seed = options->seed,
        .jobs = options->jobs,
    };
    return entente_robustness_find(network, &asked, robustness, sink);
}

enum entente_status entente_brief_find(const entente_network *network,
                                       const struct entente_brief_options *options,
                                       struct entente_brief *brief, const struct entente_sink *sink) {
    static const struct entente_brief_options usual = {0};
    if (options == NULL) options = &usual;
    const struct entente_balance_options by_ties = {.net = options->net};
    const struct entente_coalition_options camps = {.net = options->net};
    const struct entente_position_options by_sign = {0};
    *brief = (struct entente_brief){0};
    enum entente_status status = find_robustness(network, options, &brief->robustness, sink);
    if (status == ENTENTE_OK) status = entente_balance_find(network, &by_ties, &brief->balance, sink);
    if (status == ENTENTE_OK) status = entente_coalitions_find(network, &camps, &brief->coalitions, sink);
    if (status == ENTENTE_OK) status = entente_mediation_find(network, &brief->mediation, sink);
    if (status == ENTENTE_OK) status = entente_positions_find(network, &by_sign, &brief->positions, sink);
    if (status == ENTENTE_OK) status = ent_support_find(network, brief, sink);
    if (status != ENTENTE_OK) entente_brief_clear(brief);
    return status;
}

void entente_brief_clear(struct entente_brief *brief) {
    entente_robustness_clear(&brief->robustness);
    entente_balance_clear(&brief->balance);
    entente_coalitions_clear(&brief->coalitions);
    entente_mediation_clear(&brief->mediation);
    entente_positions_clear(&brief->positions);
    ent_support_clear(&brief->support);
}
