/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "measure/camp_search.h"
#include "measure/frustration.h"
#include "measure/modularity.h"
#include <entente/coalitions.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { STARTS = 200, TRIED_CAMPS = 8 };

static const double is_less = 1e-9;

struct quest {
    struct ent_pairs pairs;
    struct entente_coalitions *found;
    size_t *camps, *best;
    size_t signed_actors;
};

static bool may_try_all(const struct quest *q) {
    return q->signed_actors <= ENT_CAMPS_TRIED_MOST;
}

static struct ent_camp_task task_of(const struct quest *q, size_t most) {
    const struct entente_coalition_options *options = &q->found->options;
    return (struct ent_camp_task){
        .pairs = &q->pairs, .alpha = options->alpha, .weighted = options->weighted, .most = most};
}

/* The least for at most so many camps. It never rises: the camps of one less are where the search begins. */
static double find_least(struct quest *q, size_t most) {
    struct ent_camp_task task = task_of(q, most);
    return may_try_all(q) ? ent_camps_try_all(&task, q->camps) : ent_camps_search(&task, STARTS, q->camps);
}

static enum entente_status find_camps(struct quest *q, const struct entente_sink *sink) {
    struct entente_coalitions *found = q->found;
    size_t wanted = found->options.camps, last = wanted > 0 ? wanted : TRIED_CAMPS;
    found->criterion = HUGE_VAL;
    for (size_t most = 1; most <= last; most++) {
        double least = find_least(q, most);
        if (least < 0) return ent_no_memory(sink);
        found->curve[most] = least;
        found->curve_count = most;
        if (least >= found->criterion - is_less) continue;
        found->criterion = least;
        memcpy(q->best, q->camps, q->pairs.actors * sizeof *q->best);
    }
    return ENTENTE_OK;
}

/* Camps are numbered by their first actors. */
static void number_camps(struct quest *q) {
    size_t numbers[ENTENTE_CAMPS_MOST] = {0}, count = 0;
    for (size_t i = 0; i < q->pairs.actors; i++) {
        if (q->pairs.first[i + 1] == q->pairs.first[i]) continue;
        size_t *number = &numbers[q->best[i]];
        if (*number == 0) *number = ++count;
        q->found->camps[i] = *number;
    }
    q->found->camp_count = count;
}

static int heaviest_first(const void *a, const void *b) {
    const struct entente_misplaced *x = a, *y = b;
    if (x->loss > y->loss) return -1;
    if (x->loss < y->loss) return 1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

static bool list_misplaced(struct quest *q) {
    struct ent_camp_task task = task_of(q, ENTENTE_CAMPS_MOST);
    struct entente_coalitions *found = q->found;
    found->misplaced = ent_alloc(q->pairs.count, sizeof *found->misplaced);
    if (found->misplaced == NULL) return false;
    for (size_t i = 0; i < q->pairs.count; i++) {
        const struct ent_pair *pair = &q->pairs.items[i];
        bool together = found->camps[pair->a] == found->camps[pair->b];
        double loss = ent_camp_loss(&task, pair, together);
        found->total += found->options.weighted ? pair->positive + pair->negative
                                                : (double)(pair->positive_ties + pair->negative_ties);
        if (!(loss > 0)) continue;
        found->misplaced[found->misplaced_count++] =
            (struct entente_misplaced){pair->a, pair->b, together ? -1 : 1, loss};
    }
    if (found->misplaced_count > 0)
        qsort(found->misplaced, found->misplaced_count, sizeof *found->misplaced, heaviest_first);
    return true;
}

/* Of two camps at alpha 0.5 the frustration index is the least. */
static enum entente_status prove(struct quest *q, const struct entente_sink *sink) {
    struct entente_coalitions *found = q->found;
    found->is_proved = may_try_all(q) || found->criterion <= 0;
    if (found->is_proved || found->options.camps != 2 || fabs(found->options.alpha - 0.5) > 0)
        return ENTENTE_OK;
    struct ent_frustration least = {0};
    enum entente_status status =
        ent_frustration_find(&q->pairs, found->options.weighted, &ent_frustration_quick, &least, sink);
    if (status == ENTENTE_OK) found->is_proved = least.is_proven && found->criterion <= least.upper + 1e-6;
    ent_frustration_clear(&least);
    return status;
}

static enum entente_status check(const struct entente_coalition_options *options,
                                 const struct entente_sink *sink) {
    if (options->camps > ENTENTE_CAMPS_MOST)
        return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-camps", NULL, "from 1 to 12", "%zu camps are too many",
                        options->camps);
    if (!(options->alpha >= 0 && options->alpha < 1))
        return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-alpha", NULL, "above 0 and below 1, for example 0.5",
                        "alpha is out of range");
    return ENTENTE_OK;
}

static enum entente_status fill(struct quest *q, const struct entente_sink *sink) {
    size_t actors = q->pairs.actors;
    q->camps = ent_alloc(actors, sizeof *q->camps);
    q->best = ent_alloc(actors, sizeof *q->best);
    q->found->camps = ent_alloc(actors, sizeof *q->found->camps);
    if (q->camps == NULL || q->best == NULL || q->found->camps == NULL) return ent_no_memory(sink);
    for (size_t i = 0; i < actors; i++) q->signed_actors += q->pairs.first[i + 1] > q->pairs.first[i];
    enum entente_status status = find_camps(q, sink);
    if (status != ENTENTE_OK) return status;
    number_camps(q);
    if (!list_misplaced(q)) return ent_no_memory(sink);
    for (size_t i = 0; i < actors; i++) q->camps[i] = q->found->camps[i] > 0 ? q->found->camps[i] - 1 : 0;
    q->found->modularity = ent_modularity(&q->pairs, q->camps);
    if (q->found->modularity <= -1) return ent_no_memory(sink);
    return prove(q, sink);
}

enum entente_status entente_coalitions_find(const entente_network *network,
                                            const struct entente_coalition_options *options,
                                            struct entente_coalitions *coalitions,
                                            const struct entente_sink *sink) {
    struct quest quest = {.found = coalitions};
    *coalitions = (struct entente_coalitions){.options = *options};
    enum entente_status status = check(options, sink);
    if (status != ENTENTE_OK) return status;
    if (!(coalitions->options.alpha > 0)) coalitions->options.alpha = 0.5;
    status = ent_pairs_init(&quest.pairs, network, sink);
    if (status == ENTENTE_OK) status = fill(&quest, sink);
    ent_pairs_clear(&quest.pairs);
    free(quest.camps);
    free(quest.best);
    if (status != ENTENTE_OK) entente_coalitions_clear(coalitions);
    return status;
}

void entente_coalitions_clear(struct entente_coalitions *coalitions) {
    free(coalitions->camps);
    free(coalitions->misplaced);
    *coalitions = (struct entente_coalitions){0};
}
