/* SPDX-License-Identifier: MIT */
#include "measure/frustration.h"

#include "base/memory.h"
#include "base/random.h"
#include "base/report.h"
#include "measure/frustration_core.h"
#include "measure/frustration_program.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Up to so many actors all splits are tried: that is sooner done than starting a process. */
enum { STARTS = 32, TRIED_ACTORS_MOST = 12 };

const struct ent_frustration_limits ent_frustration_quick = {.seconds = 30, .steps = 20000};

double ent_split_loss(const struct ent_pairs *pairs, const int *camps, bool weighted) {
    double loss = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        const struct ent_pair *pair = &pairs->items[i];
        loss += ent_pair_loss(pair, camps[pair->a] == camps[pair->b], weighted);
    }
    return loss;
}

/* -- search -------------------------------------------------------------------------------------------------
 */

struct search {
    const struct ent_pairs *pairs;
    bool weighted;
    int *camps;
    double *gain; /* per actor: what going over saves */
};

static double gain_of(const struct search *s, const struct ent_pair *pair) {
    bool together = s->camps[pair->a] == s->camps[pair->b];
    return ent_pair_loss(pair, together, s->weighted) - ent_pair_loss(pair, !together, s->weighted);
}

static void weigh(struct search *s) {
    memset(s->gain, 0, s->pairs->actors * sizeof *s->gain);
    for (size_t i = 0; i < s->pairs->count; i++) {
        const struct ent_pair *pair = &s->pairs->items[i];
        s->gain[pair->a] += gain_of(s, pair);
        s->gain[pair->b] += gain_of(s, pair);
    }
}

static void go_over(struct search *s, size_t actor) {
    s->camps[actor] = -s->camps[actor];
    s->gain[actor] = -s->gain[actor];
    for (size_t i = s->pairs->first[actor]; i < s->pairs->first[actor + 1]; i++) {
        const struct ent_pair *pair = &s->pairs->items[s->pairs->at[i]];
        s->gain[ent_pair_other(pair, actor)] += 2 * gain_of(s, pair);
    }
}

/* Moves whoever saves most, until nobody saves anything. */
static void descend(struct search *s) {
    weigh(s);
    for (;;) {
        size_t best = 0;
        for (size_t i = 1; i < s->pairs->actors; i++) {
            if (s->gain[i] > s->gain[best] + 1e-12) best = i;
        }
        if (s->pairs->actors == 0 || !(s->gain[best] > 1e-9)) return;
        go_over(s, best);
    }
}

static double search_all(struct search *s, int *best) {
    struct ent_random random = ent_random_from(1);
    double least = HUGE_VAL;
    for (int start = 0; start < STARTS; start++) {
        for (size_t i = 0; i < s->pairs->actors; i++)
            s->camps[i] = start == 0 || ent_random_below(&random, 2) == 1 ? 1 : -1;
        descend(s);
        double loss = ent_split_loss(s->pairs, s->camps, s->weighted);
        if (loss >= least - 1e-9) continue;
        least = loss;
        memcpy(best, s->camps, s->pairs->actors * sizeof *best);
    }
    return least;
}

/* -- proof --------------------------------------------------------------------------------------------------
 */

/* What is lost on either side is no stake; the rest is. Returns what is lost anyway. */
static double collect_stakes(const struct ent_pairs *pairs, bool weighted, struct ent_stake *stakes,
                             size_t *count) {
    double anyway = 0;
    *count = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        const struct ent_pair *pair = &pairs->items[i];
        double together = ent_pair_loss(pair, true, weighted), apart = ent_pair_loss(pair, false, weighted);
        anyway += fmin(together, apart);
        if (fabs(together - apart) <= 0) continue;
        stakes[(*count)++] = (struct ent_stake){
            .a = pair->a, .b = pair->b, .sign = together < apart ? 1 : -1, .cost = fabs(together - apart)};
    }
    return anyway;
}

/* Sides mean something within a component only: there the first actor is on the left. */
static void settle_from(const struct ent_pairs *pairs, size_t actor, int turn, int *camps, bool *seen,
                        size_t *stack) {
    size_t depth = 0;
    stack[depth++] = actor;
    seen[actor] = true;
    while (depth > 0) {
        size_t at = stack[--depth];
        camps[at] *= turn;
        for (size_t i = pairs->first[at]; i < pairs->first[at + 1]; i++) {
            size_t other = ent_pair_other(&pairs->items[pairs->at[i]], at);
            if (seen[other]) continue;
            seen[other] = true;
            stack[depth++] = other;
        }
    }
}

static bool settle(const struct ent_pairs *pairs, int *camps) {
    bool *seen = ent_alloc(pairs->actors, sizeof *seen);
    size_t *stack = ent_alloc(pairs->actors, sizeof *stack);
    bool fine = seen != NULL && stack != NULL;
    for (size_t i = 0; fine && i < pairs->actors; i++) {
        if (pairs->first[i] == pairs->first[i + 1]) camps[i] = 0;
        if (camps[i] != 0 && !seen[i]) settle_from(pairs, i, camps[i] > 0 ? -1 : 1, camps, seen, stack);
    }
    free(seen);
    free(stack);
    return fine;
}

/* The first of those that an actor hangs together with, by pairs that pass. */
static size_t root_of(size_t *root, size_t actor) {
    while (root[actor] != actor) actor = root[actor] = root[root[actor]];
    return actor;
}

static bool is_stake(const struct ent_pair *pair, bool weighted) {
    return fabs(ent_pair_loss(pair, true, weighted) - ent_pair_loss(pair, false, weighted)) > 0;
}

static void join(size_t *root, const struct ent_pair *pair) {
    size_t a = root_of(root, pair->a), b = root_of(root, pair->b);
    root[a < b ? b : a] = a < b ? a : b;
}

/* Who hangs together by stakes goes over together without loss: the first of them stays. */
static size_t list_free(const struct ent_pairs *pairs, bool weighted, size_t *free_actors) {
    size_t root[TRIED_ACTORS_MOST], count = 0;
    for (size_t i = 0; i < pairs->actors; i++) root[i] = i;
    for (size_t p = 0; p < pairs->count; p++) {
        if (is_stake(&pairs->items[p], weighted)) join(root, &pairs->items[p]);
    }
    for (size_t i = 0; i < pairs->actors; i++) {
        if (root[i] != i) free_actors[count++] = i;
    }
    return count;
}

/* Where only pairs without a stake lead from one part to another, either may go over: each such way makes
 * another split as good of every one that was counted. */
static enum entente_status count_turns(const struct ent_pairs *pairs, bool weighted, size_t optima_most,
                                       struct ent_frustration *found, const struct entente_sink *sink) {
    size_t *root = ent_alloc(pairs->actors, sizeof *root);
    if (root == NULL) return ent_no_memory(sink);
    for (size_t i = 0; i < pairs->actors; i++) root[i] = i;
    for (size_t p = 0; p < pairs->count; p++) {
        if (is_stake(&pairs->items[p], weighted)) join(root, &pairs->items[p]);
    }
    for (size_t p = 0; p < pairs->count && found->optima <= optima_most; p++) {
        const struct ent_pair *pair = &pairs->items[p];
        if (root_of(root, pair->a) == root_of(root, pair->b)) continue;
        join(root, pair);
        found->optima *= 2;
    }
    if (found->optima > optima_most + 1) {
        found->optima = optima_most + 1;
        found->more_optima = true;
    }
    free(root);
    return ENTENTE_OK;
}

static void try_all(const struct ent_pairs *pairs, bool weighted, size_t optima_most,
                    struct ent_frustration *found) {
    size_t free_actors[TRIED_ACTORS_MOST], optima = 0;
    size_t free_count = list_free(pairs, weighted, free_actors);
    int camps[TRIED_ACTORS_MOST];
    double least = HUGE_VAL;
    for (unsigned split = 0; split < 1u << free_count; split++) {
        for (size_t i = 0; i < pairs->actors; i++) camps[i] = -1;
        for (size_t i = 0; i < free_count; i++) camps[free_actors[i]] = split >> i & 1 ? 1 : -1;
        double loss = ent_split_loss(pairs, camps, weighted);
        if (loss < least - 1e-9) {
            least = loss;
            optima = 0;
            memcpy(found->camps, camps, pairs->actors * sizeof *camps);
        }
        optima += loss <= least + 1e-9;
    }
    found->lower = found->upper = least;
    found->is_proven = true;
    found->more_optima = optima_most > 0 && optima > optima_most + 1;
    found->optima = optima_most == 0 ? 1 : found->more_optima ? optima_most + 1 : optima;
}

static enum entente_status prove(const struct ent_pairs *pairs, bool weighted,
                                 const struct ent_frustration_limits *limits, struct ent_frustration *found,
                                 const struct entente_sink *sink) {
    struct ent_stake *stakes = ent_alloc(pairs->count, sizeof *stakes);
    struct ent_program_answer answer;
    struct ent_program program = {.stakes = stakes,
                                  .actors = pairs->actors,
                                  .start = found->camps,
                                  .seconds = limits->seconds,
                                  .steps = limits->steps,
                                  .optima_most = limits->optima_most};
    if (stakes == NULL) return ent_no_memory(sink);
    double anyway = collect_stakes(pairs, weighted, stakes, &program.count);
    program.start_cost = found->upper - anyway;
    enum entente_status status = ent_program_solve(&program, &answer, found->camps, sink);
    if (status == ENTENTE_OK) {
        found->lower = answer.lower + anyway;
        found->upper = answer.upper + anyway;
        if (!weighted) found->lower = ceil(found->lower - 1e-6);
        found->is_proven = answer.is_proven || found->lower >= found->upper - 1e-6;
        if (found->is_proven) found->lower = found->upper;
        found->optima = answer.optima;
        found->more_optima = answer.more_optima;
    }
    free(stakes);
    return status;
}

/* The best split that is found from many starts; every actor is on a side. */
static enum entente_status search_splits(const struct ent_pairs *pairs, bool weighted, int *camps,
                                         double *loss, const struct entente_sink *sink) {
    struct search search = {.pairs = pairs,
                            .weighted = weighted,
                            .camps = ent_alloc(pairs->actors, sizeof *search.camps),
                            .gain = ent_alloc(pairs->actors, sizeof *search.gain)};
    bool fine = search.camps != NULL && search.gain != NULL;
    if (fine) *loss = search_all(&search, camps);
    free(search.camps);
    free(search.gain);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

enum entente_status ent_split_search(const struct ent_pairs *pairs, bool weighted, int *camps, double *loss,
                                     const struct entente_sink *sink) {
    enum entente_status status = search_splits(pairs, weighted, camps, loss, sink);
    if (status == ENTENTE_OK && !settle(pairs, camps)) status = ent_no_memory(sink);
    return status;
}

/* Sooner done than a process is started, but it tells nothing of other optima. */
static enum entente_status reduce_and_try(const struct ent_pairs *pairs, bool weighted,
                                          struct ent_frustration *found, const struct entente_sink *sink) {
    enum entente_status status = ent_core_solve(pairs, weighted, found->camps, &found->is_proven, sink);
    if (status != ENTENTE_OK || !found->is_proven) return status;
    found->lower = found->upper = ent_split_loss(pairs, found->camps, weighted);
    found->optima = 1;
    return ENTENTE_OK;
}

static enum entente_status search_and_prove(const struct ent_pairs *pairs, bool weighted,
                                            const struct ent_frustration_limits *limits,
                                            struct ent_frustration *found, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    if (limits->optima_most == 0) status = reduce_and_try(pairs, weighted, found, sink);
    if (status != ENTENTE_OK || found->is_proven) return status;
    status = search_splits(pairs, weighted, found->camps, &found->upper, sink);
    return status == ENTENTE_OK ? prove(pairs, weighted, limits, found, sink) : status;
}

enum entente_status ent_frustration_find(const struct ent_pairs *pairs, bool weighted,
                                         const struct ent_frustration_limits *limits,
                                         struct ent_frustration *found, const struct entente_sink *sink) {
    *found = (struct ent_frustration){.camps = ent_alloc(pairs->actors, sizeof *found->camps)};
    if (found->camps == NULL) return ent_no_memory(sink);
    enum entente_status status = ENTENTE_OK;
    if (pairs->actors <= TRIED_ACTORS_MOST)
        try_all(pairs, weighted, limits->optima_most, found);
    else
        status = search_and_prove(pairs, weighted, limits, found, sink);
    if (status == ENTENTE_OK && limits->optima_most > 0)
        status = count_turns(pairs, weighted, limits->optima_most, found, sink);
    if (status == ENTENTE_OK && !settle(pairs, found->camps)) status = ent_no_memory(sink);
    if (status != ENTENTE_OK) ent_frustration_clear(found);
    return status;
}

void ent_frustration_clear(struct ent_frustration *found) {
    free(found->camps);
    *found = (struct ent_frustration){0};
}
