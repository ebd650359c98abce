/* SPDX-License-Identifier: MIT */
#include <entente/null_model.h>

#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"
#include "measure/quantile.h"
#include "resample/replicates.h"
#include "structure/signed_pairs.h"

#include <stdlib.h>

enum { REPLICATES = 1000, REPLICATES_MOST = 1000000 };
static const double tail = 0.025;

static enum entente_status check(const struct entente_null_options *options,
                                 const struct entente_sink *sink) {
    for (size_t i = 0; i < options->measure_count; i++) {
        if (options->measures[i]->scope == ENTENTE_PER_NETWORK) continue;
        return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-measure", NULL, "give measures of the network",
                        "%s is a measure of actors", options->measures[i]->name);
    }
    if (options->replicates <= REPLICATES_MOST) return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_TOO_LARGE, "too-many-replicates", NULL, "1000 are usual",
                    "more than %d shuffles", REPLICATES_MOST);
}

static enum entente_status count_pairs(const entente_network *network, struct entente_null_model *model,
                                       const struct entente_sink *sink) {
    struct ent_pairs pairs;
    enum entente_status status = ent_pairs_init(&pairs, network, sink);
    if (status != ENTENTE_OK) return status;
    for (size_t i = 0; i < pairs.count; i++) {
        int sign = ent_pair_sign(&pairs.items[i]);
        model->pairs += sign != 0;
        model->negative += sign < 0;
        model->mixed += sign == 0;
    }
    ent_pairs_clear(&pairs);
    return ENTENTE_OK;
}

/* -- one measure ----------------------------------------------------------------------------------------- */

/* Sums in another order differ in the last digits, which is no difference. */
static bool is_below(double a, double b) {
    return a < b - 1e-9 * (1 + fabs(b));
}

static void place_observed(struct entente_null_score *score, const double *values, size_t count) {
    size_t as_high = 0, as_low = 0;
    if (!isfinite(score->observed)) return;
    for (size_t i = 0; i < count; i++) {
        as_high += !is_below(values[i], score->observed);
        as_low += !is_below(score->observed, values[i]);
    }
    score->at_least = (1 + (double)as_high) / (1 + (double)count);
    score->at_most = (1 + (double)as_low) / (1 + (double)count);
    if (score->deviation > 1e-9) score->z = (score->observed - score->mean) / score->deviation;
}

static void sum_up(struct entente_null_score *score, double *values, size_t count) {
    double sum = 0, squares = 0;
    score->defined = count;
    score->mean = score->deviation = score->low = score->high = ENT_UNDEFINED;
    score->z = score->at_least = score->at_most = ENT_UNDEFINED;
    if (count == 0) return;
    ent_sort_values(values, count);
    for (size_t i = 0; i < count; i++) sum += values[i];
    score->mean = sum / (double)count;
    for (size_t i = 0; i < count; i++) squares += (values[i] - score->mean) * (values[i] - score->mean);
    score->deviation = sqrt(squares / (double)count);
    score->low = ent_quantile(values, count, tail);
    score->high = ent_quantile(values, count, 1 - tail);
    place_observed(score, values, count);
}

static enum entente_status observe(const entente_network *network, const struct entente_null_options *options,
                                   size_t index, struct entente_null_score *score,
                                   const struct entente_sink *sink) {
    struct entente_scores scores;
    score->measure = options->measures[index];
    enum entente_status status =
        entente_measure_run(network, score->measure, &options->measuring, &scores, sink);
    if (status != ENTENTE_OK) return status;
    score->observed = scores.values[0];
    entente_scores_clear(&scores);
    return ENTENTE_OK;
}

/* -- all of them ----------------------------------------------------------------------------------------- */

struct study {
    struct ent_variant *variants;
    double *rows, *column;
};

static enum entente_status shuffle(const entente_network *network, const struct entente_null_options *options,
                                   struct study *study, const struct entente_sink *sink) {
    size_t count = options->replicates;
    study->variants = ent_alloc(count, sizeof *study->variants);
    study->rows = ent_alloc(count, options->measure_count * sizeof *study->rows);
    study->column = ent_alloc(count, sizeof *study->column);
    if (study->variants == NULL || study->rows == NULL || study->column == NULL) return ent_no_memory(sink);
    for (size_t i = 0; i < count; i++)
        study->variants[i] =
            (struct ent_variant){.kind = ENT_VARIANT_SHUFFLED, .index = ent_draws_begin(options->seed) + i};
    const struct ent_replicates replicates = {.network = network,
                                              .measures = options->measures,
                                              .measure_count = options->measure_count,
                                              .measuring = options->measuring,
                                              .variants = study->variants,
                                              .variant_count = count,
                                              .step = "measuring with shuffled signs",
                                              .jobs = options->jobs > 0 ? options->jobs : 1};
    return ent_replicates_run(&replicates, study->rows, sink);
}

static enum entente_status score_all(const entente_network *network, const struct study *study,
                                     struct entente_null_model *model, const struct entente_sink *sink) {
    const struct entente_null_options *options = &model->options;
    for (size_t k = 0; k < model->score_count; k++) {
        struct entente_null_score *score = &model->scores[k];
        enum entente_status status = observe(network, options, k, score, sink);
        if (status != ENTENTE_OK) return status;
        size_t defined = 0;
        for (size_t i = 0; i < options->replicates; i++) {
            double value = study->rows[i * options->measure_count + k];
            if (isfinite(value)) study->column[defined++] = value;
        }
        sum_up(score, study->column, defined);
    }
    return ENTENTE_OK;
}

enum entente_status entente_null_model_find(const entente_network *network,
                                            const struct entente_null_options *options,
                                            struct entente_null_model *model,
                                            const struct entente_sink *sink) {
    struct study study = {0};
    *model = (struct entente_null_model){.options = *options, .score_count = options->measure_count};
    if (model->options.replicates == 0) model->options.replicates = REPLICATES;
    enum entente_status status = check(&model->options, sink);
    if (status == ENTENTE_OK) status = count_pairs(network, model, sink);
    if (status == ENTENTE_OK) {
        model->scores = ent_alloc(options->measure_count, sizeof *model->scores);
        if (model->scores == NULL) status = ent_no_memory(sink);
    }
    if (status == ENTENTE_OK) status = shuffle(network, &model->options, &study, sink);
    if (status == ENTENTE_OK) status = score_all(network, &study, model, sink);
    model->options.measures = NULL; /* the caller's; each score has its own */
    free(study.variants);
    free(study.rows);
    free(study.column);
    if (status != ENTENTE_OK) entente_null_model_clear(model);
    return status;
}

void entente_null_model_clear(struct entente_null_model *model) {
    free(model->scores);
    *model = (struct entente_null_model){0};
}
