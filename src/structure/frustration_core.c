/* SPDX-License-Identifier: MIT */
#include "structure/frustration_core.h"

#include "base/memory.h"
#include "base/report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Beyond, a matrix is too large, or a process is sooner started than all splits are tried. */
enum { ACTORS_MOST = 250, LEFT_MOST = 16 };

/* An actor taken away, and the pulls it had: its place follows from theirs. */
struct taken {
    size_t actor, ends[2];
    double pulls[2];
    size_t count;
};

struct core {
    size_t actors;
    double *pull; /* actors × actors: above zero where a pair is to be together, below where apart */
    bool *is_gone;
    struct taken *taken;
    size_t taken_count;
    size_t left[LEFT_MOST], left_count;
};

static double *pull_of(const struct core *core, size_t a, size_t b) {
    return &core->pull[a * core->actors + b];
}

static void add_pull(const struct core *core, size_t a, size_t b, double pull) {
    *pull_of(core, a, b) += pull;
    *pull_of(core, b, a) += pull;
}

/* The first two pulls of an actor, and how many it has, counted up to three. */
static void look_at(const struct core *core, size_t actor, struct taken *seen) {
    *seen = (struct taken){.actor = actor};
    for (size_t i = 0; i < core->actors && seen->count < 3; i++) {
        double pull = *pull_of(core, actor, i);
        if (core->is_gone[i] || fabs(pull) <= 0) continue;
        if (seen->count < 2) {
            seen->ends[seen->count] = i;
            seen->pulls[seen->count] = pull;
        }
        seen->count++;
    }
}

/* Pulls of both signs between the same two add up: what the lesser one loses is lost anyway. */
static void take_away(struct core *core, const struct taken *seen) {
    core->is_gone[seen->actor] = true;
    core->taken[core->taken_count++] = *seen;
    if (seen->count < 2) return;
    double less = fmin(fabs(seen->pulls[0]), fabs(seen->pulls[1]));
    add_pull(core, seen->ends[0], seen->ends[1], seen->pulls[0] * seen->pulls[1] > 0 ? less : -less);
}

static void reduce(struct core *core) {
    bool moved = true;
    while (moved) {
        moved = false;
        for (size_t i = 0; i < core->actors; i++) {
            struct taken seen;
            if (core->is_gone[i]) continue;
            look_at(core, i, &seen);
            if (seen.count > 2) continue;
            take_away(core, &seen);
            moved = true;
        }
    }
}

static bool list_left(struct core *core) {
    for (size_t i = 0; i < core->actors; i++) {
        if (core->is_gone[i]) continue;
        if (core->left_count == LEFT_MOST) return false;
        core->left[core->left_count++] = i;
    }
    return true;
}

/* What changes when one goes over; the pulls of those together, less those apart, are to be greatest. */
static double swing(const struct core *core, const int *sides, size_t actor) {
    double sum = 0;
    for (size_t i = 0; i < core->left_count; i++) {
        size_t other = core->left[i];
        if (other != actor) sum += *pull_of(core, actor, other) * sides[other];
    }
    return -2 * sum * sides[actor];
}

/* All splits, one actor going over at a time (Gray 1953); the last one stays where it is. */
static void try_all(const struct core *core, int *sides) {
    size_t count = core->left_count, split = 0;
    double value = 0, best = 0;
    size_t best_split = 0;
    for (size_t i = 0; i < count; i++) sides[core->left[i]] = 1;
    for (size_t step = 1; count > 1 && step < (size_t)1 << (count - 1); step++) {
        size_t turn = 0;
        while ((step >> turn & 1) == 0) turn++;
        value += swing(core, sides, core->left[turn]);
        sides[core->left[turn]] *= -1;
        split ^= (size_t)1 << turn;
        if (value <= best + ent_same_cost) continue;
        best = value;
        best_split = split;
    }
    for (size_t i = 0; i < count; i++) sides[core->left[i]] = best_split >> i & 1 ? -1 : 1;
}

/* In the reverse order, so that the ends stand already. */
static void place_taken(const struct core *core, int *sides) {
    for (size_t i = core->taken_count; i-- > 0;) {
        const struct taken *taken = &core->taken[i];
        double sum = 0;
        for (size_t e = 0; e < taken->count; e++) sum += taken->pulls[e] * sides[taken->ends[e]];
        sides[taken->actor] = sum < 0 ? -1 : 1;
    }
}

static bool set_up(struct core *core, const struct ent_part *part) {
    core->actors = part->actor_count;
    core->pull = ent_alloc(core->actors * core->actors, sizeof *core->pull);
    core->is_gone = ent_alloc(core->actors, sizeof *core->is_gone);
    core->taken = ent_alloc(core->actors, sizeof *core->taken);
    if (core->pull == NULL || core->is_gone == NULL || core->taken == NULL) return false;
    for (size_t i = 0; i < part->edge_count; i++) {
        const struct ent_edge *edge = &part->edges[i];
        add_pull(core, edge->a, edge->b, edge->sign * edge->cost);
    }
    return true;
}

enum entente_status ent_core_solve(const struct ent_part *part, int *sides, bool *solved,
                                   const struct entente_sink *sink) {
    struct core core = {0};
    *solved = false;
    if (part->actor_count > ACTORS_MOST) return ENTENTE_OK;
    bool fine = set_up(&core, part);
    if (fine) reduce(&core);
    if (fine && list_left(&core)) {
        try_all(&core, sides);
        place_taken(&core, sides);
        *solved = true;
    }
    free(core.pull);
    free(core.is_gone);
    free(core.taken);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}
