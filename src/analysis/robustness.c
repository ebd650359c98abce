/* SPDX-License-Identifier: MIT */
#include "analysis/corroboration.h"
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"
#include "measure/quantile.h"
#include "measure/ranking.h"
#include "model/document.h"
#include "resample/replicates.h"
#include <entente/robustness.h>

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { REPLICATES = 1000, SHARES = 9, DRAWS_PER_SHARE = 100, RELATIONS_MOST = 2000 };

static const double usual_level = 0.95, kept_correlation = 0.7, certainty = 0.95;
static const size_t scores_most = (size_t)1 << 27;

const char *entente_left_out_name(enum entente_left_out what) {
    static const char *const names[ENTENTE_LEFT_OUT_COUNT] = {"source", "actor", "relation"};
    return what < ENTENTE_LEFT_OUT_COUNT ? names[what] : NULL;
}

/* The scores of all variants, in blocks: as drawn, then each share of dropped ones, then what is left out. */
struct study {
    const entente_network *network;
    struct ent_replicates replicates;
    struct ent_variant *variants;
    double *rows;
    size_t width, drawn, fewer; /* variants of the first two blocks */
    struct entente_robustness *found;
};

/* -- which variants -------------------------------------------------------------------------------------- */

static void count_left_out(const entente_network *network, size_t tried[ENTENTE_LEFT_OUT_COUNT]) {
    const entente_document *document = network->document;
    for (size_t i = 0; i < document->relation_count && tried[ENTENTE_WITHOUT_SOURCE] == 0; i++) {
        if (ent_names_source(&document->relations[i])) tried[ENTENTE_WITHOUT_SOURCE] = document->source_count;
    }
    tried[ENTENTE_WITHOUT_ACTOR] = document->actor_count <= RELATIONS_MOST ? document->actor_count : 0;
    tried[ENTENTE_WITHOUT_RELATION] =
        document->relation_count <= RELATIONS_MOST ? document->relation_count : 0;
}

size_t entente_robustness_variants(const entente_network *network,
                                   const struct entente_robustness_options *options) {
    size_t tried[ENTENTE_LEFT_OUT_COUNT] = {0};
    size_t count = options->replicates > 0 ? options->replicates : REPLICATES;
    count_left_out(network, tried);
    for (size_t what = 0; what < ENTENTE_LEFT_OUT_COUNT; what++) count += tried[what];
    return count + (size_t)SHARES * DRAWS_PER_SHARE;
}

static void list_variants(struct study *study) {
    static const enum ent_variant_kind kinds[ENTENTE_LEFT_OUT_COUNT] = {
        ENT_VARIANT_WITHOUT_SOURCE, ENT_VARIANT_WITHOUT_ACTOR, ENT_VARIANT_WITHOUT_RELATION};
    const struct entente_robustness_options *options = &study->found->options;
    struct ent_variant *at = study->variants;
    uint64_t seed = ent_draws_begin(options->seed);
    for (size_t i = 0; i < study->drawn; i++)
        *at++ = (struct ent_variant){.kind = ENT_VARIANT_DRAWN, .index = seed++};
    for (size_t i = 0; i < study->fewer; i++) {
        size_t share = i / DRAWS_PER_SHARE + 1;
        *at++ = (struct ent_variant){
            .kind = ENT_VARIANT_FEWER, .index = seed++, .dropped = (double)share / (SHARES + 1)};
    }
    for (size_t what = 0; what < ENTENTE_LEFT_OUT_COUNT; what++) {
        for (size_t i = 0; i < study->found->tried[what]; i++)
            *at++ = (struct ent_variant){.kind = kinds[what], .index = i};
    }
}

static enum entente_status plan(struct study *study, const struct entente_sink *sink) {
    const struct entente_robustness_options *options = &study->found->options;
    study->replicates = (struct ent_replicates){.network = study->network,
                                                .measures = options->measures,
                                                .measure_count = options->measure_count,
                                                .measuring = options->measuring,
                                                .step = "measuring variants",
                                                .jobs = options->jobs};
    study->width = ent_replicates_width(&study->replicates);
    study->drawn = options->replicates;
    study->fewer = (size_t)SHARES * DRAWS_PER_SHARE;
    count_left_out(study->network, study->found->tried);
    size_t count = entente_robustness_variants(study->network, options);
    if (options->replicates > scores_most || study->width > scores_most / count) {
        return ent_fail(sink, ENTENTE_TOO_LARGE, "too-many-replicates", NULL,
                        "ask for fewer --replicates, fewer measures, or a part of the network",
                        "%zu variants of %zu scores are too many to keep", count, study->width);
    }
    study->variants = ent_alloc(count, sizeof *study->variants);
    study->rows = ent_alloc(count * study->width, sizeof *study->rows);
    if (study->variants == NULL || study->rows == NULL) return ent_no_memory(sink);
    list_variants(study);
    study->replicates.variants = study->variants;
    study->replicates.variant_count = count;
    return ent_replicates_run(&study->replicates, study->rows, sink);
}

/* -- ranges ---------------------------------------------------------------------------------------------- */

static void estimate_score(const struct study *study, size_t column, double *values,
                           struct entente_estimate *estimate) {
    double tail = (1 - study->found->options.level) / 2, sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < study->drawn; i++) {
        double value = study->rows[i * study->width + column];
        if (isfinite(value)) values[count++] = value;
    }
    estimate->defined = count;
    estimate->mean = estimate->low = estimate->high = ENT_UNDEFINED;
    if (count == 0) return;
    ent_sort_values(values, count);
    for (size_t i = 0; i < count; i++) sum += values[i];
    estimate->mean = sum / (double)count;
    estimate->low = ent_quantile(values, count, tail);
    estimate->high = ent_quantile(values, count, 1 - tail);
}

/* Fills rank[actor]; false when memory is out. */
static bool rank_row(const double *values, size_t count, size_t *rank) {
    struct ent_rank *ranks = ent_rank_actors(values, count);
    for (size_t i = 0; ranks != NULL && i < count; i++) rank[ranks[i].actor] = ranks[i].rank;
    bool fine = ranks != NULL;
    free(ranks);
    return fine;
}

/* An actor's place in one replicate: who shares a place may be anywhere in it. */
struct place {
    uint32_t best, worst; /* 0: none */
};

/* The places that hold at least the level; each actor's lie `drawn` apart. */
static void estimate_rank(const struct study *study, const struct place *places, double *values,
                          struct entente_estimate *estimate) {
    double tail = (1 - study->found->options.level) / 2;
    size_t count = 0;
    for (size_t i = 0; i < study->drawn; i++) {
        if (places[i].best > 0) values[count++] = (double)places[i].best;
    }
    if (count == 0) return;
    ent_sort_values(values, count);
    estimate->rank_low = (size_t)floor(ent_quantile(values, count, tail));
    count = 0;
    for (size_t i = 0; i < study->drawn; i++) {
        if (places[i].best > 0) values[count++] = (double)places[i].worst;
    }
    ent_sort_values(values, count);
    estimate->rank_high = (size_t)ceil(ent_quantile(values, count, 1 - tail));
}

/* -- stability ------------------------------------------------------------------------------------------- */

/* Equal ranks share their mean. Ranks are from 1 to count; `tally` has room for one more. */
static void mean_ranks(const size_t *rank, const bool *counts, size_t count, size_t *tally, double *mean) {
    memset(tally, 0, (count + 1) * sizeof *tally);
    for (size_t i = 0; i < count; i++) tally[rank[i]] += counts[i];
    for (size_t r = 1, before = 0; r <= count; r++) {
        size_t equal = tally[r];
        tally[r] = 2 * before + equal + 1; /* twice the mean */
        before += equal;
    }
    for (size_t i = 0; i < count; i++) {
        if (counts[i]) mean[i] = (double)tally[rank[i]] / 2;
    }
}

/* Spearman's, over the actors that count; 0 where one side is all equal. */
static double correlation(const double *x, const double *y, const bool *counts, size_t count) {
    double n = 0, sx = 0, sy = 0, xx = 0, yy = 0, xy = 0;
    for (size_t i = 0; i < count; i++) {
        if (!counts[i]) continue;
        n++;
        sx += x[i];
        sy += y[i];
    }
    for (size_t i = 0; i < count; i++) {
        if (!counts[i]) continue;
        double dx = x[i] - sx / n, dy = y[i] - sy / n;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    return xx > 0 && yy > 0 ? xy / sqrt(xx * yy) : 0;
}

struct desk {
    size_t *rank, *other, *tally;
    struct place *places;
    double *mean, *other_mean, *values, *scores; /* the last: of a variant */
    bool *counts;
};

static double agreement(const struct desk *desk, size_t count) {
    for (size_t i = 0; i < count; i++) desk->counts[i] = desk->rank[i] > 0 && desk->other[i] > 0;
    mean_ranks(desk->rank, desk->counts, count, desk->tally, desk->mean);
    mean_ranks(desk->other, desk->counts, count, desk->tally, desk->other_mean);
    return correlation(desk->mean, desk->other_mean, desk->counts, count);
}

/* The least share is to drop a relation, and there is to be a ranking that may change. */
static bool can_be_stable(const struct study *study, const struct desk *desk, size_t count) {
    size_t ranked = 0, first = 0;
    if (ent_dropped_of(ent_draws_from(study->network->document), 1.0 / (SHARES + 1)) == 0) return false;
    for (size_t i = 0; i < count; i++) {
        ranked += desk->rank[i] > 0;
        first += desk->rank[i] == 1;
    }
    return first < ranked;
}

static bool find_stability(const struct study *study, const struct desk *desk, size_t column,
                           struct entente_estimates *estimates) {
    if (!can_be_stable(study, desk, estimates->count)) return true;
    estimates->stability = 0;
    for (size_t share = 0; share < SHARES; share++) {
        size_t kept = 0;
        for (size_t i = 0; i < DRAWS_PER_SHARE; i++) {
            size_t row = study->drawn + share * DRAWS_PER_SHARE + i;
            if (!rank_row(study->rows + row * study->width + column, estimates->count, desk->other))
                return false;
            kept += agreement(desk, estimates->count) >= kept_correlation;
        }
        if ((double)kept < certainty * DRAWS_PER_SHARE) return true;
        estimates->stability = (double)(share + 1) / (SHARES + 1);
    }
    return true;
}

/* -- what falls ------------------------------------------------------------------------------------------ */

/* Who alone comes first in a row of scores; an actor that is left out has none. */
static bool find_first(const struct desk *desk, const double *row, size_t count, size_t without,
                       size_t *first) {
    memcpy(desk->scores, row, count * sizeof *row);
    if (without < count) desk->scores[without] = ENT_UNDEFINED;
    if (!rank_row(desk->scores, count, desk->other)) return false;
    *first = ent_first_alone(desk->scores, desk->other, count);
    return true;
}

static bool note_falls(struct study *study, const struct desk *desk, size_t column, size_t index,
                       size_t *room) {
    struct entente_robustness *found = study->found;
    const struct entente_estimates *estimates = &found->estimates[index];
    size_t before = estimates->leader, after, row = study->drawn + study->fewer;
    if (before == ENTENTE_NONE) return true;
    for (enum entente_left_out what = 0; what < ENTENTE_LEFT_OUT_COUNT; what++) {
        for (size_t i = 0; i < found->tried[what]; i++, row++) {
            if (what == ENTENTE_WITHOUT_ACTOR && i == before) continue;
            size_t gone = what == ENTENTE_WITHOUT_ACTOR ? i : ENTENTE_NONE;
            if (!find_first(desk, study->rows + row * study->width + column, estimates->count, gone, &after))
                return false;
            if (after == before) continue;
            if (!ent_grow(&found->falls, room, found->fall_count + 1, sizeof *found->falls)) return false;
            found->falls[found->fall_count++] = (struct entente_fall){
                .what = what, .index = i, .measure = index, .before = before, .after = after};
        }
    }
    return true;
}

static int by_what(const void *a, const void *b) {
    const struct entente_fall *x = a, *y = b;
    if (x->what != y->what) return x->what < y->what ? -1 : 1;
    if (x->index != y->index) return x->index < y->index ? -1 : 1;
    return x->measure < y->measure ? -1 : x->measure > y->measure;
}

/* -- all of it ------------------------------------------------------------------------------------------- */

static bool make_desk(struct desk *desk, size_t actors, size_t drawn) {
    size_t most = actors > 0 ? actors : 1;
    desk->rank = ent_alloc(most, sizeof *desk->rank);
    desk->other = ent_alloc(most, sizeof *desk->other);
    desk->places = ent_alloc(most * drawn, sizeof *desk->places);
    desk->scores = ent_alloc(most, sizeof *desk->scores);
    desk->tally = ent_alloc(most + 1, sizeof *desk->tally);
    desk->mean = ent_alloc(most, sizeof *desk->mean);
    desk->other_mean = ent_alloc(most, sizeof *desk->other_mean);
    desk->counts = ent_alloc(most, sizeof *desk->counts);
    desk->values = ent_alloc(drawn, sizeof *desk->values);
    return desk->rank != NULL && desk->other != NULL && desk->places != NULL && desk->scores != NULL &&
           desk->tally != NULL && desk->mean != NULL && desk->other_mean != NULL && desk->counts != NULL &&
           desk->values != NULL;
}

static void clear_desk(struct desk *desk) {
    free(desk->rank);
    free(desk->other);
    free(desk->places);
    free(desk->scores);
    free(desk->tally);
    free(desk->mean);
    free(desk->other_mean);
    free(desk->counts);
    free(desk->values);
}

/* Notes each actor's place in the replicate whose ranks are on the desk, and who comes first in it. */
static void note_places(const struct study *study, const struct desk *desk, const double *row,
                        size_t replicate, struct entente_estimates *estimates) {
    size_t count = estimates->count, holders = ent_first_holders(row, desk->other, count);
    memset(desk->tally, 0, (count + 1) * sizeof *desk->tally);
    for (size_t a = 0; a < count; a++) desk->tally[desk->other[a]]++;
    for (size_t a = 0; a < count; a++) {
        size_t rank = desk->other[a], worst = rank > 0 ? rank + desk->tally[rank] - 1 : 0;
        desk->places[a * study->drawn + replicate] =
            (struct place){.best = (uint32_t)rank, .worst = (uint32_t)worst};
        if (rank != 1) continue;
        estimates->items[a].first += holders > 0;
        estimates->items[a].first_alone += holders == 1;
    }
}

static bool rank_replicates(const struct study *study, const struct desk *desk, size_t column,
                            struct entente_estimates *estimates) {
    for (size_t i = 0; i < study->drawn; i++) {
        const double *row = study->rows + i * study->width + column;
        if (!rank_row(row, estimates->count, desk->other)) return false;
        note_places(study, desk, row, i, estimates);
    }
    for (size_t a = 0; a < estimates->count; a++) {
        struct entente_estimate *estimate = &estimates->items[a];
        estimate->rank = desk->rank[a];
        estimate->first /= (double)study->drawn;
        estimate->first_alone /= (double)study->drawn;
        estimate_rank(study, desk->places + a * study->drawn, desk->values, estimate);
    }
    return true;
}

static enum entente_status take_scores(const struct study *study, struct entente_estimates *estimates,
                                       double *values, const struct entente_sink *sink) {
    struct entente_scores scores;
    enum entente_status status = entente_measure_run(study->network, estimates->measure,
                                                     &study->found->options.measuring, &scores, sink);
    if (status != ENTENTE_OK) return status;
    for (size_t i = 0; i < scores.count; i++) values[i] = scores.values[i];
    entente_scores_clear(&scores);
    return ENTENTE_OK;
}

static enum entente_status estimate(struct study *study, const struct desk *desk, double *scores,
                                    size_t column, size_t index, size_t *room,
                                    const struct entente_sink *sink) {
    struct entente_estimates *estimates = &study->found->estimates[index];
    bool is_single = estimates->measure->scope == ENTENTE_PER_NETWORK;
    size_t count = is_single ? 1 : study->network->actor_count;
    estimates->stability = ENT_UNDEFINED;
    estimates->leader = ENTENTE_NONE;
    estimates->items = ent_alloc(count, sizeof *estimates->items);
    if (estimates->items == NULL) return ent_no_memory(sink);
    estimates->count = count;
    enum entente_status status = take_scores(study, estimates, scores, sink);
    if (status != ENTENTE_OK) return status;
    for (size_t i = 0; i < count; i++) {
        estimates->items[i].score = scores[i];
        estimate_score(study, column + i, desk->values, &estimates->items[i]);
    }
    if (is_single) return ENTENTE_OK;
    if (!rank_row(scores, count, desk->rank)) return ent_no_memory(sink);
    estimates->leader = ent_first_alone(scores, desk->rank, count);
    bool fine = rank_replicates(study, desk, column, estimates) &&
                find_stability(study, desk, column, estimates) &&
                note_falls(study, desk, column, index, room);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

static enum entente_status estimate_all(struct study *study, const struct entente_sink *sink) {
    struct entente_robustness *found = study->found;
    struct desk desk = {0};
    size_t column = 0, room = 0, actors = study->network->actor_count;
    double *scores = ent_alloc(actors + 1, sizeof *scores);
    bool fine = make_desk(&desk, actors, study->drawn) && scores != NULL;
    enum entente_status status = fine ? ENTENTE_OK : ent_no_memory(sink);
    for (size_t i = 0; status == ENTENTE_OK && i < found->options.measure_count; i++) {
        found->estimates[i].measure = found->options.measures[i];
        status = estimate(study, &desk, scores, column, i, &room, sink);
        column += found->estimates[i].count;
    }
    if (status == ENTENTE_OK && found->fall_count > 0)
        qsort(found->falls, found->fall_count, sizeof *found->falls, by_what);
    free(scores);
    clear_desk(&desk);
    return status;
}

static enum entente_status begin(const entente_network *network,
                                 const struct entente_robustness_options *options,
                                 struct entente_robustness *found, const struct entente_sink *sink) {
    *found = (struct entente_robustness){.options = *options, .tie_count = network->tie_count};
    if (found->options.replicates == 0) found->options.replicates = REPLICATES;
    if (!(found->options.level > 0)) found->options.level = usual_level;
    if (found->options.level >= 1) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-level", NULL, "0.95 is usual",
                        "the level of a range is below 1");
    }
    found->estimates = ent_alloc(options->measure_count, sizeof *found->estimates);
    found->tie_sources = ent_alloc(network->tie_count, sizeof *found->tie_sources);
    if (found->estimates == NULL || found->tie_sources == NULL ||
        !ent_corroborate(network, found->tie_sources)) {
        return ent_no_memory(sink);
    }
    return ENTENTE_OK;
}

enum entente_status entente_robustness_find(const entente_network *network,
                                            const struct entente_robustness_options *options,
                                            struct entente_robustness *robustness,
                                            const struct entente_sink *sink) {
    static const struct entente_robustness_options usual = {0};
    if (options == NULL) options = &usual;
    struct study study = {.network = network, .found = robustness};
    enum entente_status status = begin(network, options, robustness, sink);
    if (status == ENTENTE_OK) status = plan(&study, sink);
    if (status == ENTENTE_OK) status = estimate_all(&study, sink);
    robustness->options.measures = NULL; /* the caller's; each estimate has its own */
    free(study.variants);
    free(study.rows);
    if (status != ENTENTE_OK) entente_robustness_clear(robustness);
    return status;
}

void entente_robustness_clear(struct entente_robustness *robustness) {
    for (size_t i = 0; robustness->estimates != NULL && i < robustness->options.measure_count; i++)
        free(robustness->estimates[i].items);
    free(robustness->estimates);
    free(robustness->falls);
    free(robustness->tie_sources);
    *robustness = (struct entente_robustness){0};
}
