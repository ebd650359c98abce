/* SPDX-License-Identifier: MIT */
#include "layout/anneal.h"

#include "base/random.h"
#include "layout/cost.h"
#include <math.h>
#include <string.h>

enum { STAGES = 40 };

struct annealing {
    struct ent_layout_cost now;
    struct ent_random random;
};

/* -- moves ----------------------------------------------------------------------------------------------- */

static double swap_if(struct annealing *a, size_t one, size_t other, double most) {
    struct ent_layout_cost *now = &a->now;
    struct ent_point p = now->at[one], q = now->at[other];
    double change = ent_move_if(now, one, ent_keep_inside(now, one, q), HUGE_VAL);
    change += ent_move_if(now, other, ent_keep_inside(now, other, p), HUGE_VAL);
    if (change <= most) return change;
    ent_move_if(now, one, p, HUGE_VAL);
    ent_move_if(now, other, q, HUGE_VAL);
    return 0;
}

static struct ent_point anywhere(struct annealing *a) {
    struct ent_size room = a->now.plan->room;
    double x = ent_random_share(&a->random), y = ent_random_share(&a->random);
    return (struct ent_point){x * room.width, y * room.height};
}

/* A step of about `step`. */
static struct ent_point nearby(struct annealing *a, struct ent_point at, double step) {
    struct ent_size room = a->now.plan->room;
    double x = ent_random_share(&a->random) + ent_random_share(&a->random) - 1,
           y = ent_random_share(&a->random) + ent_random_share(&a->random) - 1;
    return (struct ent_point){at.x + x * step, at.y + y * step * room.height / room.width};
}

/* Beside somebody it is linked to; anywhere when there is nobody. */
static struct ent_point beside_friend(struct annealing *a, size_t box) {
    const struct ent_layout_cost *now = &a->now;
    size_t friends = ent_link_count_of(now, box);
    if (friends == 0) return anywhere(a);
    const struct ent_link *link =
        &now->plan->links[ent_link_of(now, box, ent_random_below(&a->random, friends))];
    return nearby(a, now->at[link->a == box ? link->b : link->a], 2.5 * now->unit);
}

/* Powers and logarithms may differ in their last digit on another machine. */
static double rounded(double value) {
    return (double)(float)value;
}

/* Metropolis: worse by as much as chance allows at this temperature. */
static double allowance(struct annealing *a, double temperature) {
    if (temperature <= 0) return -1e-9;
    return rounded(-temperature * log(1 - ent_random_share(&a->random)));
}

static double try_something(struct annealing *a, double step, double temperature) {
    struct ent_layout_cost *now = &a->now;
    size_t box = ent_random_below(&a->random, now->plan->box_count);
    double kind = ent_random_share(&a->random), most = allowance(a, temperature);
    if (kind < 0.05 && now->plan->box_count > 1) {
        size_t other = ent_random_below(&a->random, now->plan->box_count);
        return other != box ? swap_if(a, box, other, most) : 0;
    }
    struct ent_point to = kind < 0.08  ? anywhere(a)
                          : kind < 0.2 ? beside_friend(a, box)
                                       : nearby(a, now->at[box], step);
    return ent_move_if(now, box, ent_keep_inside(now, box, to), most);
}

/* -- cooling --------------------------------------------------------------------------------------------- */

/* A hot search begins with small boxes: they are less in each other's way. */
static double growth_at(double done, double temperature) {
    static const double smallest = 0.1, grown_at = 0.6;
    if (temperature < 0.5 || done >= grown_at) return 1;
    return smallest + (1 - smallest) * done / grown_at;
}

/* At first a line through a box may do, so that boxes get past lines; at the end it may not. */
static double strictness_at(double done, double temperature) {
    static const double last = 2, from = 0.5, to = 0.9;
    if (temperature <= 0) return last;
    return 1 + (last - 1) * fmax(0, fmin(1, (done - from) / (to - from)));
}

/* From `start` to `end`, by the same share in every stage. */
static double cooled(double start, double end, double done) {
    return rounded(start * pow(end / start, done));
}

/* Works until `work` is done; returns the least cost, which is paid at `middles`. */
static double search_at(struct annealing *a, double step, double temperature, double work,
                        struct ent_point *middles) {
    struct ent_layout_cost *now = &a->now;
    size_t bytes = now->plan->box_count * sizeof *middles;
    double cost = ent_layout_cost_sum(now), least = cost;
    memcpy(middles, now->at, bytes);
    while (now->work < work) {
        cost += try_something(a, step, temperature);
        if (cost >= least - 1e-6) continue;
        least = cost;
        memcpy(middles, now->at, bytes);
    }
    return least;
}

static double cool(struct annealing *a, const struct ent_search *search, struct ent_point *middles) {
    static const double hottest = 4, coldest = 0.06, narrowest = 0.015, cold_at = 0.95;
    double hot = fmax(hottest * search->temperature, coldest), reach = fmax(search->temperature, 0.2),
           cost = 0;
    int first = (int)lround(search->from * STAGES), stages = (int)lround(search->to * STAGES) - first;
    for (int i = 0; i < stages; i++) {
        double done = (double)(first + i) / STAGES;
        double temperature = first + i + 1 < STAGES ? cooled(hot, coldest, done / cold_at) : 0;
        double step = a->now.plan->room.width * cooled(1, narrowest, done) * reach;
        ent_grow_boxes(&a->now, growth_at(done, search->temperature));
        a->now.strictness = strictness_at(done, search->temperature);
        cost = search_at(a, step, temperature, search->work * (i + 1) / stages, middles);
    }
    return cost;
}

enum entente_status ent_anneal(const struct ent_plan *plan, const struct ent_search *search,
                               struct ent_point *middles, double *cost) {
    struct annealing a = {.random = ent_random_from(search->seed)};
    bool fine = ent_layout_cost_init(&a.now, plan, middles);
    double left = fine && plan->box_count > 0 ? cool(&a, search, middles) : 0;
    if (cost != NULL) *cost = left;
    ent_layout_cost_clear(&a.now);
    return fine ? ENTENTE_OK : ENTENTE_NO_MEMORY;
}
