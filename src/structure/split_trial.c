/* SPDX-License-Identifier: MIT */
#include "structure/split_trial.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void ent_fixed_begin(struct ent_fixed *fixed, const int *first) {
    fixed->first = first;
    memset(fixed->of, 0, fixed->actors * sizeof *fixed->of);
}

/* Those of a class that stand to the first split as its lowest actor does stay; the others are a class. */
bool ent_fixed_meet(struct ent_fixed *fixed, const int *sides) {
    size_t *other = ent_alloc(fixed->actors, sizeof *other); /* per class: the new one, by its lowest actor */
    if (other == NULL) return false;
    for (size_t i = 0; i < fixed->actors; i++) {
        size_t of = fixed->of[i];
        if (sides[i] * fixed->first[i] == sides[of] * fixed->first[of]) continue;
        if (other[of] == 0) other[of] = i;
        fixed->of[i] = other[of];
    }
    free(other);
    return true;
}

struct trial {
    size_t actors;
    double pull[ENT_TRIED_ACTORS][ENT_TRIED_ACTORS]; /* above zero where the two are to be together */
    int sides[ENT_TRIED_ACTORS];
    double cost;
};

static void set_up(struct trial *t, const struct ent_part *part) {
    *t = (struct trial){.actors = part->actor_count};
    for (size_t i = 0; i < t->actors; i++) t->sides[i] = -1;
    for (size_t i = 0; i < part->edge_count; i++) {
        const struct ent_edge *edge = &part->edges[i];
        t->pull[edge->a][edge->b] = t->pull[edge->b][edge->a] = edge->sign * edge->cost;
    }
    t->cost = ent_part_cost(part, t->sides);
}

static void go_over(struct trial *t, size_t actor) {
    for (size_t i = 0; i < t->actors; i++) t->cost += t->pull[actor][i] * t->sides[actor] * t->sides[i];
    t->sides[actor] = -t->sides[actor];
}

/* The actor that goes over in a step of a Gray code; the first one never does. */
static size_t turn_of(unsigned step) {
    size_t actor = 1;
    for (; (step & 1) == 0; step >>= 1) actor++;
    return actor;
}

/* Up to exchange of sides. */
static unsigned count_splits(const struct trial *t) {
    return (1u << t->actors) / 2;
}

static double find_least(struct trial *t) {
    double least = t->cost;
    for (unsigned step = 1; step < count_splits(t); step++) {
        go_over(t, turn_of(step));
        least = fmin(least, t->cost);
    }
    return least;
}

bool ent_part_try_all(const struct ent_part *part, int *sides, struct ent_fixed *fixed, size_t *optima) {
    struct trial trial;
    set_up(&trial, part);
    double most = find_least(&trial) + ent_same_cost;
    set_up(&trial, part);
    *optima = 0;
    for (unsigned step = 0; step < count_splits(&trial); step++) {
        if (step > 0) go_over(&trial, turn_of(step));
        if (trial.cost > most) continue;
        if ((*optima)++ == 0) {
            memcpy(sides, trial.sides, trial.actors * sizeof *sides);
            ent_fixed_begin(fixed, sides);
        } else if (!ent_fixed_meet(fixed, trial.sides)) {
            return false;
        }
    }
    return true;
}
