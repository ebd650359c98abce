/* SPDX-License-Identifier: MIT */
#include "structure/camp_search.h"

#include "base/memory.h"
#include "base/random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Sums of weights are not exact: what differs by less, relative to the greatest loss of a pair, is the same.
 */
static const double same = 1e-9;

double ent_camp_loss(const struct ent_camp_task *task, const struct ent_pair *pair, bool together) {
    double positive = task->weighted ? pair->positive : (double)pair->positive_ties;
    double negative = task->weighted ? pair->negative : (double)pair->negative_ties;
    return together ? 2 * task->alpha * negative : 2 * (1 - task->alpha) * positive;
}

double ent_camps_cost(const struct ent_camp_task *task, const size_t *camps) {
    double cost = 0;
    for (size_t i = 0; i < task->pairs->count; i++) {
        const struct ent_pair *pair = &task->pairs->items[i];
        cost += ent_camp_loss(task, pair, camps[pair->a] == camps[pair->b]);
    }
    return cost;
}

static double greatest_loss(const struct ent_camp_task *task) {
    double most = 0;
    for (size_t i = 0; i < task->pairs->count; i++) {
        const struct ent_pair *pair = &task->pairs->items[i];
        most = fmax(most, fmax(ent_camp_loss(task, pair, true), ent_camp_loss(task, pair, false)));
    }
    return most;
}

static struct ent_camp_task prepared(const struct ent_camp_task *given) {
    struct ent_camp_task task = *given;
    task.slack = same * greatest_loss(given);
    return task;
}

/* Of k camps of which every two are hostile there are k (k - 1) / 2 hostile pairs. */
size_t ent_camps_enough(const struct ent_pairs *pairs) {
    size_t hostile = 0, camps = 1;
    for (size_t i = 0; i < pairs->count; i++) hostile += pairs->items[i].negative > 0;
    while (camps < pairs->actors && (camps + 1) * camps / 2 <= hostile) camps++;
    return camps;
}

double ent_camps_floor(const struct ent_camp_task *task) {
    double sum = 0;
    for (size_t i = 0; i < task->pairs->count; i++) {
        const struct ent_pair *pair = &task->pairs->items[i];
        sum += fmin(ent_camp_loss(task, pair, true), ent_camp_loss(task, pair, false));
    }
    return sum;
}

/* -- search ---------------------------------------------------------------------------------------------- */

/* What the actor would lose in each camp, into `losses`. */
static void weigh(const struct ent_camp_task *task, const size_t *camps, size_t actor, double *losses) {
    const struct ent_pairs *pairs = task->pairs;
    double apart = 0;
    for (size_t i = 0; i < task->most; i++) losses[i] = 0;
    for (size_t i = pairs->first[actor]; i < pairs->first[actor + 1]; i++) {
        const struct ent_pair *pair = &pairs->items[pairs->at[i]];
        double between = ent_camp_loss(task, pair, false);
        apart += between;
        losses[camps[ent_pair_other(pair, actor)]] += ent_camp_loss(task, pair, true) - between;
    }
    for (size_t i = 0; i < task->most; i++) losses[i] += apart;
}

/* Moves the actor to where it loses least; returns what that gains. */
static double relocate(const struct ent_camp_task *task, size_t *camps, size_t actor, double *losses) {
    size_t best = camps[actor];
    weigh(task, camps, actor, losses);
    for (size_t i = 0; i < task->most; i++) {
        if (losses[i] < losses[best] - task->slack) best = i;
    }
    double gain = losses[camps[actor]] - losses[best];
    camps[actor] = best;
    return gain;
}

/* Changes places of two when both together gain what neither gains alone. */
static double exchange(const struct ent_camp_task *task, size_t *camps, const struct ent_pair *pair,
                       double *losses) {
    size_t a = camps[pair->a], b = camps[pair->b];
    if (a == b) return 0;
    weigh(task, camps, pair->a, losses);
    double gain = losses[a] - losses[b];
    camps[pair->a] = b;
    weigh(task, camps, pair->b, losses);
    gain += losses[b] - losses[a];
    camps[pair->b] = a;
    if (gain > task->slack) return gain;
    camps[pair->a] = a;
    camps[pair->b] = b;
    return 0;
}

static void descend(const struct ent_camp_task *task, size_t *camps, double *losses) {
    double gain;
    do {
        gain = 0;
        for (size_t i = 0; i < task->pairs->actors; i++) gain += relocate(task, camps, i, losses);
        if (gain > task->slack) continue;
        for (size_t i = 0; i < task->pairs->count; i++)
            gain += exchange(task, camps, &task->pairs->items[i], losses);
    } while (gain > task->slack);
}

double ent_camps_search(const struct ent_camp_task *given, size_t starts, size_t *camps) {
    const struct ent_camp_task task = prepared(given);
    size_t actors = task.pairs->actors;
    size_t *tried = ent_alloc(actors, sizeof *tried);
    double *losses = ent_alloc(task.most, sizeof *losses), least = -1;
    struct ent_random random = ent_random_from(task.most);
    bool fine = tried != NULL && losses != NULL;
    if (fine) {
        descend(&task, camps, losses);
        least = ent_camps_cost(&task, camps);
    }
    for (size_t start = 0; fine && start < starts && least > ent_camps_floor(&task) + task.slack; start++) {
        for (size_t i = 0; i < actors; i++) tried[i] = ent_random_below(&random, task.most);
        descend(&task, tried, losses);
        double cost = ent_camps_cost(&task, tried);
        if (cost >= least - task.slack) continue;
        least = cost;
        memcpy(camps, tried, actors * sizeof *camps);
    }
    free(tried);
    free(losses);
    return least;
}

/* -- trying all ------------------------------------------------------------------------------------------ */

struct trial {
    const struct ent_camp_task *task;
    size_t *camps;
    size_t *best;                    /* where the least is sought */
    double most;                     /* what costs more is given up */
    struct ent_camps_shared *shared; /* where those of the least are counted */
};

/* What the actor loses with those before it. */
static double lost_with(const struct trial *t, size_t actor) {
    const struct ent_pairs *pairs = t->task->pairs;
    double sum = 0;
    for (size_t i = pairs->first[actor]; i < pairs->first[actor + 1]; i++) {
        const struct ent_pair *pair = &pairs->items[pairs->at[i]];
        size_t other = ent_pair_other(pair, actor);
        if (other < actor) sum += ent_camp_loss(t->task, pair, t->camps[other] == t->camps[actor]);
    }
    return sum;
}

static void note_way(const struct trial *t) {
    t->shared->count++;
    for (size_t i = 0; i < t->task->pairs->actors; i++) {
        for (size_t j = 0; j < i; j++) {
            if (t->camps[i] == t->camps[j])
                t->shared->together[i][j] = t->shared->together[j][i] = true;
            else
                t->shared->apart[i][j] = t->shared->apart[j][i] = true;
        }
    }
}

static void take_way(struct trial *t, double cost) {
    if (t->shared != NULL) {
        note_way(t);
        return;
    }
    t->most = cost - t->task->slack;
    memcpy(t->best, t->camps, t->task->pairs->actors * sizeof *t->best);
}

/* Each actor joins a camp of those before it, or opens the next one. */
static void try_from(struct trial *t, size_t actor, size_t open, double cost) {
    if (cost > t->most) return;
    if (actor == t->task->pairs->actors) {
        take_way(t, cost);
        return;
    }
    for (size_t camp = 0; camp <= open && camp < t->task->most; camp++) {
        t->camps[actor] = camp;
        try_from(t, actor + 1, camp == open ? open + 1 : open, cost + lost_with(t, actor));
    }
}

double ent_camps_try_all(const struct ent_camp_task *given, size_t *camps) {
    const struct ent_camp_task task = prepared(given);
    struct trial t = {.task = &task, .best = camps, .most = HUGE_VAL};
    t.camps = ent_alloc(task.pairs->actors, sizeof *t.camps);
    if (t.camps == NULL) return -1;
    try_from(&t, 0, 0, 0);
    free(t.camps);
    return ent_camps_cost(&task, camps);
}

bool ent_camps_count(const struct ent_camp_task *given, double least, struct ent_camps_shared *shared) {
    const struct ent_camp_task task = prepared(given);
    struct trial t = {.task = &task, .most = least + task.slack, .shared = shared};
    *shared = (struct ent_camps_shared){0};
    t.camps = ent_alloc(task.pairs->actors, sizeof *t.camps);
    if (t.camps == NULL) return false;
    try_from(&t, 0, 0, 0);
    free(t.camps);
    return true;
}
