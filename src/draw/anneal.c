/* SPDX-License-Identifier: MIT */
#include "draw/anneal.h"

#include "base/memory.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a reader objects to, in crossings. */
static const double cost_crossing = 1, cost_flat_crossing = 1.2, cost_through_box = 9, cost_overlap = 30,
                    cost_crowded = 0.6, cost_narrow = 2.2, cost_hidden = 5, cost_length = 1.1,
                    cost_strange_bloc = 0.8, cost_off_middle = 0.04;

static const double flat_sine = 0.3;      /* lines that cross at less than 17 degrees */
static const double narrow_cosine = 0.97; /* lines that leave a box less than 14 degrees apart */
static const double clear_of_box = 6;     /* pixels between a line and a box that it passes */

/* A link as it now lies, from middle to middle. */
struct strand {
    struct ent_point a, b, along;
    struct ent_point middle, half; /* of the rectangle round it */
    double length;
    double lines; /* that run side by side in it */
};

struct annealing {
    const struct ent_plan *plan;
    struct ent_point *at;
    struct strand *strands;
    size_t *first; /* per box: where its links start in `links` */
    size_t *links;
    double growth; /* of boxes: 1 when they have their size */
    double gap;  /* kept free between boxes */
    double unit; /* the length that lines should about have */
    double pull[3]; /* of a link's sign */
    struct ent_size *sizes; /* of boxes, which grow while it cools */
    struct ent_point *bloc_sums;
    double *bloc_sizes;
    uint64_t random;
    double work;
};

/* -- chance: xorshift64*, Vigna 2016 ------------------------------------------------------------------------
 */

static uint64_t next_random(struct annealing *a) {
    a->random ^= a->random >> 12;
    a->random ^= a->random << 25;
    a->random ^= a->random >> 27;
    return a->random * UINT64_C(2685821657736338717);
}

/* From 0 to below 1. */
static double chance(struct annealing *a) {
    return (double)(next_random(a) >> 11) * 0x1p-53;
}

static size_t any_of(struct annealing *a, size_t count) {
    return (size_t)(next_random(a) >> 33) % count;
}

/* -- geometry -----------------------------------------------------------------------------------------------
 */

static void stretch_strand(struct annealing *a, size_t index) {
    const struct ent_link *link = &a->plan->links[index];
    struct ent_point from = a->at[link->a], to = a->at[link->b];
    struct ent_point d = {to.x - from.x, to.y - from.y};
    double length = sqrt(d.x * d.x + d.y * d.y);
    struct strand *s = &a->strands[index];
    s->a = from;
    s->b = to;
    s->along = length > 0 ? (struct ent_point){d.x / length, d.y / length} : (struct ent_point){1, 0};
    s->middle = (struct ent_point){(from.x + to.x) / 2, (from.y + to.y) / 2};
    s->half = (struct ent_point){fabs(d.x) / 2, fabs(d.y) / 2};
    s->length = length;
}

static void put_box(struct annealing *a, size_t box, struct ent_point at) {
    a->at[box] = at;
    for (size_t i = a->first[box]; i < a->first[box + 1]; i++) stretch_strand(a, a->links[i]);
}

static bool strand_hits(const struct strand *s, struct ent_point middle, struct ent_size size, double gap) {
    double width = size.width / 2 + gap, height = size.height / 2 + gap;
    double x = middle.x - s->middle.x, y = middle.y - s->middle.y;
    return fabs(x) < width + s->half.x && fabs(y) < height + s->half.y &&
           fabs(s->along.x * y - s->along.y * x) < width * fabs(s->along.y) + height * fabs(s->along.x);
}

static bool strands_cross(const struct strand *s, const struct strand *t) {
    return fabs(s->middle.x - t->middle.x) < s->half.x + t->half.x &&
           fabs(s->middle.y - t->middle.y) < s->half.y + t->half.y &&
           ent_segments_cross(s->a, s->b, t->a, t->b);
}

/* The way from the middle of a box to its border in direction d. */
static double reach(struct ent_size size, struct ent_point d) {
    double x = fabs(d.x) * size.height, y = fabs(d.y) * size.width;
    return x > y ? size.width / 2 / fmax(fabs(d.x), 1e-9) : size.height / 2 / fmax(fabs(d.y), 1e-9);
}

/* -- what is wrong ------------------------------------------------------------------------------------------
 */

static double hit_cost(const struct annealing *a, const struct strand *s, size_t box) {
    double gap = a->growth * clear_of_box + a->plan->lane * (s->lines - 1) / 2;
    return strand_hits(s, a->at[box], a->sizes[box], gap) ? cost_through_box * s->lines : 0;
}

static double length_cost(const struct annealing *a, const struct ent_link *link, const struct strand *s) {
    double seen = s->length - reach(a->sizes[link->a], s->along) -
                  reach(a->sizes[link->b], s->along);
    double cost = cost_length * a->pull[link->sign + 1] * fmax(seen, 0) / a->unit;
    double least = a->plan->least_line;
    if (seen < least) cost += cost_hidden * (1 - fmax(seen, -least) / least);
    return cost;
}

/* `sign` is -1 where one strand comes and the other goes. */
static double angle_cost(const struct strand *s, const struct strand *t, double sign) {
    double cosine = sign * (s->along.x * t->along.x + s->along.y * t->along.y);
    if (cosine <= narrow_cosine) return 0;
    return cost_narrow * (cosine - narrow_cosine) / (1 - narrow_cosine);
}

static double pair_cost(const struct annealing *a, size_t one, size_t other) {
    const struct ent_link *e = &a->plan->links[one], *f = &a->plan->links[other];
    const struct strand *s = &a->strands[one], *t = &a->strands[other];
    if (e->a == f->a || e->b == f->b) return angle_cost(s, t, 1);
    if (e->a == f->b || e->b == f->a) return angle_cost(s, t, -1);
    if (!strands_cross(s, t)) return 0;
    double sine = fabs(s->along.x * t->along.y - s->along.y * t->along.x);
    double flat = sine < flat_sine ? cost_flat_crossing * (1 - sine / flat_sine) : 0;
    return (cost_crossing + flat) * s->lines * t->lines;
}

static double spacing_cost(const struct annealing *a, size_t box, size_t other) {
    struct ent_size p = a->sizes[box], q = a->sizes[other];
    double x = fabs(a->at[box].x - a->at[other].x) - (p.width + q.width) / 2;
    double y = fabs(a->at[box].y - a->at[other].y) - (p.height + q.height) / 2;
    double apart = fmax(x, y);
    if (apart >= 2.5 * a->gap) return 0;
    if (apart >= a->gap) return cost_crowded * (1 - (apart - a->gap) / (1.5 * a->gap));
    double depth = fmin(1, (a->gap - apart) / (a->gap + fmin(p.height, q.height)));
    return cost_crowded + cost_overlap * (0.3 + 0.7 * depth);
}

static double bloc_cost(const struct annealing *a, size_t box) {
    if (a->plan->blocs == NULL || a->plan->blocs[box] == 0) return 0;
    size_t bloc = a->plan->blocs[box];
    struct ent_point sum = a->bloc_sums[bloc];
    double size = a->bloc_sizes[bloc];
    struct ent_point middle = {sum.x / size, sum.y / size};
    return cost_strange_bloc * ent_point_distance(middle, a->at[box]) / a->unit;
}

/* All that would change if this box moved; given up as soon as it is above `most`. */
static double box_cost(struct annealing *a, size_t box, double most) {
    const struct ent_plan *plan = a->plan;
    double cost = bloc_cost(a, box);
    struct ent_point middle = {plan->room.width / 2, plan->room.height / 2};
    cost += cost_off_middle * ent_point_distance(a->at[box], middle) / a->unit;
    for (size_t i = 0; i < plan->box_count; i++) {
        if (i != box) cost += spacing_cost(a, box, i);
    }
    a->work += (double)plan->box_count;
    for (size_t i = 0; i < plan->link_count && cost <= most; i++) {
        const struct ent_link *link = &plan->links[i];
        if (link->a != box && link->b != box) cost += hit_cost(a, &a->strands[i], box);
    }
    a->work += (double)plan->link_count;
    for (size_t i = a->first[box]; i < a->first[box + 1] && cost <= most; i++) {
        size_t index = a->links[i];
        const struct ent_link *link = &plan->links[index];
        const struct strand *s = &a->strands[index];
        cost += length_cost(a, link, s);
        for (size_t j = 0; j < plan->box_count; j++) {
            if (j != link->a && j != link->b) cost += hit_cost(a, s, j);
        }
        for (size_t j = 0; j < plan->link_count; j++) {
            if (j != index) cost += pair_cost(a, index, j);
        }
        a->work += (double)(plan->box_count + plan->link_count);
    }
    return cost;
}

static double whole_cost(struct annealing *a) {
    const struct ent_plan *plan = a->plan;
    double cost = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        cost += bloc_cost(a, i);
        for (size_t j = i + 1; j < plan->box_count; j++) cost += spacing_cost(a, i, j);
    }
    for (size_t i = 0; i < plan->link_count; i++) {
        const struct ent_link *link = &plan->links[i];
        cost += length_cost(a, link, &a->strands[i]);
        for (size_t j = 0; j < plan->box_count; j++) {
            if (j != link->a && j != link->b) cost += hit_cost(a, &a->strands[i], j);
        }
        for (size_t j = i + 1; j < plan->link_count; j++) cost += pair_cost(a, i, j);
    }
    return cost;
}

/* -- moves --------------------------------------------------------------------------------------------------
 */

static struct ent_point keep_inside(const struct annealing *a, size_t box, struct ent_point at) {
    struct ent_size size = a->plan->boxes[box], room = a->plan->room;
    double x = fmin(size.width / 2, room.width / 2), y = fmin(size.height / 2, room.height / 2);
    return (struct ent_point){round(fmax(x, fmin(room.width - x, at.x))),
                              round(fmax(y, fmin(room.height - y, at.y)))};
}

static void shift_bloc(struct annealing *a, size_t box, struct ent_point from, struct ent_point to) {
    if (a->plan->blocs == NULL) return;
    struct ent_point *sum = &a->bloc_sums[a->plan->blocs[box]];
    sum->x += to.x - from.x;
    sum->y += to.y - from.y;
}

static bool is_taken(struct annealing *a, double change, double heat) {
    return change <= 0 || (heat > 0 && chance(a) < exp(-change / heat));
}

/* A step of about `step`; seldom a leap to anywhere. */
static struct ent_point somewhere(struct annealing *a, size_t box, double step, bool leaps) {
    struct ent_size room = a->plan->room;
    double x = chance(a) + chance(a) - 1, y = chance(a) + chance(a) - 1;
    if (leaps) return (struct ent_point){chance(a) * room.width, chance(a) * room.height};
    return (struct ent_point){a->at[box].x + x * step, a->at[box].y + y * step * room.height / room.width};
}

static double try_move(struct annealing *a, size_t box, struct ent_point to, double heat) {
    struct ent_point from = a->at[box];
    double old = box_cost(a, box, HUGE_VAL);
    double most = heat > 0 ? old + 12 * heat : old;
    put_box(a, box, to);
    shift_bloc(a, box, from, to);
    double change = box_cost(a, box, most) - old;
    if (is_taken(a, change, heat)) return change;
    put_box(a, box, from);
    shift_bloc(a, box, to, from);
    return 0;
}

/* The cost of two boxes together counts twice what is between them: as before, so after. */
static double try_swap(struct annealing *a, size_t one, size_t other, double heat, double whole) {
    struct ent_point p = a->at[one], q = a->at[other];
    double old = box_cost(a, one, HUGE_VAL) + box_cost(a, other, HUGE_VAL);
    struct ent_point to = keep_inside(a, one, q), back = keep_inside(a, other, p);
    put_box(a, one, to);
    put_box(a, other, back);
    shift_bloc(a, one, p, to);
    shift_bloc(a, other, q, back);
    double change = box_cost(a, one, HUGE_VAL) + box_cost(a, other, HUGE_VAL) - old;
    if (is_taken(a, change, heat)) return whole_cost(a) - whole;
    put_box(a, one, p);
    put_box(a, other, q);
    shift_bloc(a, one, to, p);
    shift_bloc(a, other, back, q);
    return 0;
}

static double try_something(struct annealing *a, double step, double heat, double whole) {
    size_t box = any_of(a, a->plan->box_count);
    double kind = chance(a);
    if (kind < 0.1 && a->plan->box_count > 1) {
        size_t other = any_of(a, a->plan->box_count);
        return other != box ? try_swap(a, box, other, heat, whole) : 0;
    }
    struct ent_point to = keep_inside(a, box, somewhere(a, box, step, kind < 0.18));
    return try_move(a, box, to, heat);
}

static void grow(struct annealing *a, double growth) {
    a->growth = growth;
    a->gap = growth * a->plan->gap;
    for (size_t i = 0; i < a->plan->box_count; i++) {
        a->sizes[i].width = growth * a->plan->boxes[i].width;
        a->sizes[i].height = growth * a->plan->boxes[i].height;
    }
}

/* A hot search begins with small boxes: they are less in each other's way. */
static double growth_at(double done, double heat) {
    static const double smallest = 0.35, grown_at = 0.6;
    if (heat < 0.5 || done >= grown_at) return 1;
    return smallest + (1 - smallest) * done / grown_at;
}

static void cool(struct annealing *a, double work, double heat, struct ent_point *middles) {
    static const double hottest = 4, coldest = 0.04, widest = 0.5, narrowest = 0.012;
    double start = fmax(hottest * heat, coldest), cost = whole_cost(a), least = HUGE_VAL;
    size_t bytes = a->plan->box_count * sizeof *middles;
    memcpy(middles, a->at, bytes);
    a->growth = 0;
    while (a->work < work) {
        double done = a->work / work, growth = growth_at(done, heat);
        if (growth > a->growth + 0.03 || (growth >= 1 && a->growth < 1)) {
            grow(a, growth);
            cost = whole_cost(a);
        }
        double temperature = done < 0.92 ? start * pow(coldest / start, done / 0.92) : 0;
        double step = a->plan->room.width * widest * pow(narrowest / widest, done) * fmax(heat, 0.2);
        cost += try_something(a, step, temperature, cost);
        if (cost >= least - 1e-9 || a->growth < 1) continue;
        least = cost;
        memcpy(middles, a->at, bytes);
    }
}

/* -- setting up ---------------------------------------------------------------------------------------------
 */

static void free_all(struct annealing *a) {
    free(a->at);
    free(a->strands);
    free(a->sizes);
    free(a->first);
    free(a->links);
    free(a->bloc_sums);
    free(a->bloc_sizes);
}

static void list_links(struct annealing *a) {
    const struct ent_plan *plan = a->plan;
    for (size_t i = 0; i < plan->link_count; i++) {
        a->first[plan->links[i].a + 1]++;
        a->first[plan->links[i].b + 1]++;
    }
    for (size_t i = 0; i < plan->box_count; i++) a->first[i + 1] += a->first[i];
    for (size_t i = plan->link_count; i > 0; i--) {
        a->links[--a->first[plan->links[i - 1].a + 1]] = i - 1;
        a->links[--a->first[plan->links[i - 1].b + 1]] = i - 1;
    }
    for (size_t i = 0; i < plan->box_count; i++) a->first[i] = a->first[i + 1];
    a->first[plan->box_count] = 2 * plan->link_count;
}

static void sum_blocs(struct annealing *a) {
    for (size_t i = 0; a->plan->blocs != NULL && i < a->plan->box_count; i++) {
        size_t bloc = a->plan->blocs[i];
        a->bloc_sums[bloc].x += a->at[i].x;
        a->bloc_sums[bloc].y += a->at[i].y;
        a->bloc_sizes[bloc] += 1;
    }
}

static bool set_up(struct annealing *a, const struct ent_plan *plan, uint64_t seed,
                   const struct ent_point *middles) {
    size_t count = plan->box_count;
    *a = (struct annealing){
        .plan = plan,
        .at = ent_alloc(count, sizeof *a->at),
        .sizes = ent_alloc(count, sizeof *a->sizes),
        .strands = ent_alloc(plan->link_count, sizeof *a->strands),
        .first = ent_alloc(count + 1, sizeof *a->first),
        .links = ent_alloc(2 * plan->link_count, sizeof *a->links),
        .bloc_sums = ent_alloc(count + 1, sizeof *a->bloc_sums),
        .bloc_sizes = ent_alloc(count + 1, sizeof *a->bloc_sizes),
        .gap = plan->gap,
        .unit = sqrt(plan->room.width * plan->room.height / fmax((double)count, 1)),
        .pull = {0.7, 0.9, 1.2},
        .random = seed * UINT64_C(0x9E3779B97F4A7C15) + 1,
    };
    if (a->at == NULL || a->sizes == NULL || a->strands == NULL || a->first == NULL || a->links == NULL ||
        a->bloc_sums == NULL || a->bloc_sizes == NULL)
        return false;
    list_links(a);
    grow(a, 1);
    for (size_t i = 0; i < count; i++) a->at[i] = keep_inside(a, i, middles[i]);
    for (size_t i = 0; i < plan->link_count; i++) {
        a->strands[i].lines = fmin((double)plan->links[i].lines, 3);
        stretch_strand(a, i);
    }
    sum_blocs(a);
    return true;
}

enum entente_status ent_anneal(const struct ent_plan *plan, uint64_t seed, double work, double heat,
                               struct ent_point *middles) {
    struct annealing a;
    bool fine = set_up(&a, plan, seed, middles);
    if (fine && plan->box_count > 0) cool(&a, work, heat, middles);
    free_all(&a);
    return fine ? ENTENTE_OK : ENTENTE_NO_MEMORY;
}

enum entente_status ent_anneal_cost(const struct ent_plan *plan, const struct ent_point *middles,
                                    double *cost) {
    struct annealing a;
    bool fine = set_up(&a, plan, 1, middles);
    if (fine) *cost = whole_cost(&a);
    free_all(&a);
    return fine ? ENTENTE_OK : ENTENTE_NO_MEMORY;
}
