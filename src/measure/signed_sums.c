/* SPDX-License-Identifier: MIT */
#include "measure/signed_sums.h"

#include "base/memory.h"
#include "base/report.h"
#include <stdlib.h>

struct sums {
    double positive, negative;
};

static void add_tie(struct sums *sums, const struct entente_tie *tie, bool count_only) {
    if (tie->positive > 0) sums->positive += count_only ? 1 : tie->positive;
    if (tie->negative > 0) sums->negative += count_only ? 1 : tie->negative;
}

static double combine(const struct sums *sums, enum ent_signed_form form) {
    switch (form) {
    case ENT_SIGNED_POSITIVE:
        return sums->positive;
    case ENT_SIGNED_NEGATIVE:
        return sums->negative;
    case ENT_SIGNED_NET:
        return sums->positive - sums->negative;
    case ENT_SIGNED_RATIO:
        break;
    }
    double all = sums->positive + sums->negative;
    return all > 0 ? sums->positive / all : ENT_UNDEFINED;
}

enum entente_status ent_signed_sums(const struct ent_measure_input *input, enum ent_signed_form form,
                                    enum ent_ways ways, enum ent_signed_unit unit,
                                    struct entente_scores *scores) {
    bool count_only = unit == ENT_SIGNED_TIES || input->options->unweighted;
    bool undirected = !entente_network_directed(input->network);
    struct sums *sums = ent_alloc(input->count, sizeof *sums);
    if (sums == NULL) return ent_no_memory(input->sink);
    for (size_t t = 0; t < entente_network_tie_count(input->network); t++) {
        const struct entente_tie *tie = entente_network_tie(input->network, t);
        if (undirected || (ways & ENT_WAYS_OUT) != 0) add_tie(&sums[tie->source], tie, count_only);
        if (undirected || (ways & ENT_WAYS_IN) != 0) add_tie(&sums[tie->target], tie, count_only);
    }
    for (size_t i = 0; i < input->count; i++) scores->values[i] = combine(&sums[i], form);
    free(sums);
    return ENTENTE_OK;
}

enum entente_status ent_pairs_to_split(const struct ent_measure_input *input, struct ent_pairs *pairs,
                                       struct entente_scores *scores) {
    enum { ACTORS_MOST = 1000 };
    *pairs = (struct ent_pairs){0};
    if (input->count > ACTORS_MOST) {
        scores->reason = "more than 1,000 actors";
        return ENTENTE_OK;
    }
    enum entente_status status = ent_pairs_init(pairs, input->network, input->sink);
    if (status != ENTENTE_OK) return status;
    if (input->options->unweighted) ent_pairs_count(pairs);
    ent_pairs_scale(pairs);
    return ENTENTE_OK;
}
