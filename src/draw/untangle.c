/* SPDX-License-Identifier: MIT */
#include "draw/untangle.h"

#include "base/memory.h"
#include <math.h>
#include <stdlib.h>

/* What is wrong with a drawing, in points. */
static const double points_boxes_overlap = 60;
static const double points_line_through_box = 40;
static const double points_label_on_box = 16;
static const double points_lines_cross = 10;
static const double points_label_on_label = 4;
static const double points_line_through_label = 2.5;
static const double points_narrow_angle = 10;
static const double points_too_short = 30;
static const double points_too_long = 1.5;
static const double points_far_out = 1.5;

static const double narrow_cosine = 0.94; /* 20 degrees */
static const double least_line = 44;      /* pixels of line to be seen beside the label */
static const double room_per_link = 5;    /* more of it where many lines meet */
static const double stretch = 1.5;        /* drawings are this much wider than high */

/* Tests of two things against each other that may be spent. */
enum { WORK_MOST = 300000 };

/* A link as it now lies. */
struct strand {
    struct ent_point a, b, along;
    struct ent_point middle, half; /* of the rectangle round it */
    double length;
};

struct tangle {
    const struct ent_plan *plan;
    struct ent_point *at;
    struct strand *strands;
    size_t *first; /* per box: where its links start in `links` */
    size_t *links;
    double radius;
    size_t work;
};

static void stretch_strand(struct tangle *t, size_t index) {
    const struct ent_link *link = &t->plan->links[index];
    struct ent_point a = t->at[link->a], b = t->at[link->b];
    struct ent_point d = {b.x - a.x, b.y - a.y};
    double length = sqrt(d.x * d.x + d.y * d.y);
    struct ent_point along =
        length > 0 ? (struct ent_point){d.x / length, d.y / length} : (struct ent_point){1, 0};
    t->strands[index] = (struct strand){
        .a = a,
        .b = b,
        .along = along,
        .middle = {(a.x + b.x) / 2, (a.y + b.y) / 2},
        .half = {fabs(d.x) / 2, fabs(d.y) / 2},
        .length = length,
    };
}

static void put_box(struct tangle *t, size_t box, struct ent_point at) {
    t->at[box] = at;
    for (size_t i = t->first[box]; i < t->first[box + 1]; i++) stretch_strand(t, t->links[i]);
}

/* -- what is wrong
 * ------------------------------------------------------------------------------------------- */

static bool strand_hits(const struct strand *s, struct ent_point middle, struct ent_size size, double gap) {
    double width = size.width / 2 + gap, height = size.height / 2 + gap;
    double x = middle.x - s->middle.x, y = middle.y - s->middle.y;
    return fabs(x) < width + s->half.x && fabs(y) < height + s->half.y &&
           fabs(s->along.x * y - s->along.y * x) < width * fabs(s->along.y) + height * fabs(s->along.x);
}

static bool rectangles_meet(struct ent_point p, struct ent_size a, struct ent_point q, struct ent_size b,
                            double gap) {
    return fabs(p.x - q.x) < (a.width + b.width) / 2 + gap &&
           fabs(p.y - q.y) < (a.height + b.height) / 2 + gap;
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

static double room(const struct tangle *t, size_t box) {
    return room_per_link * (double)(t->first[box + 1] - t->first[box]);
}

static double wanted_length(const struct tangle *t, size_t index) {
    const struct ent_link *link = &t->plan->links[index];
    struct ent_point along = t->strands[index].along;
    double label = link->label.width > 0 ? 2 * reach(link->label, along) : 0;
    return reach(t->plan->boxes[link->a], along) + reach(t->plan->boxes[link->b], along) + label +
           least_line + room(t, link->a) + room(t, link->b);
}

static double length_cost(const struct tangle *t, size_t index) {
    double ratio = t->strands[index].length / wanted_length(t, index);
    if (ratio < 1) return points_too_short * (1 - ratio) * (1.25 - ratio);
    return points_too_long * (ratio - 1);
}

/* `sign` is -1 where one strand comes and the other goes. */
static double angle_cost(const struct strand *s, const struct strand *t, double sign) {
    double cosine = sign * (s->along.x * t->along.x + s->along.y * t->along.y);
    return cosine > narrow_cosine ? points_narrow_angle * (cosine - narrow_cosine) / (1 - narrow_cosine) : 0;
}

static double pair_cost(const struct tangle *t, size_t one, size_t other) {
    const struct ent_link *e = &t->plan->links[one], *f = &t->plan->links[other];
    const struct strand *s = &t->strands[one], *u = &t->strands[other];
    double cost = 0;
    if (e->a == f->a || e->b == f->b)
        cost = angle_cost(s, u, 1);
    else if (e->a == f->b || e->b == f->a)
        cost = angle_cost(s, u, -1);
    else if (strands_cross(s, u))
        cost = points_lines_cross;
    if (rectangles_meet(s->middle, e->label, u->middle, f->label, 2)) cost += points_label_on_label;
    if (strand_hits(u, s->middle, e->label, 1)) cost += points_line_through_label;
    if (strand_hits(s, u->middle, f->label, 1)) cost += points_line_through_label;
    return cost;
}

static double hit_cost(const struct tangle *t, size_t index, size_t box) {
    const struct ent_link *link = &t->plan->links[index];
    const struct strand *s = &t->strands[index];
    struct ent_size size = t->plan->boxes[box];
    bool is_end = box == link->a || box == link->b;
    double cost = 0;
    if (!is_end && strand_hits(s, t->at[box], size, 6)) cost += points_line_through_box;
    if (rectangles_meet(s->middle, link->label, t->at[box], size, 3)) cost += points_label_on_box;
    return cost;
}

/* Costs are given up as soon as they are above `most`. */
static double link_cost(struct tangle *t, size_t index, double most) {
    double cost = length_cost(t, index);
    for (size_t i = 0; i < t->plan->box_count && cost <= most; i++) {
        cost += hit_cost(t, index, i);
    }
    for (size_t i = 0; i < t->plan->link_count && cost <= most; i++) {
        if (i != index) cost += pair_cost(t, index, i);
    }
    t->work += t->plan->box_count + t->plan->link_count;
    return cost;
}

/* All that would change if this box moved. */
static double box_cost(struct tangle *t, size_t box, double most) {
    struct ent_point at = t->at[box];
    double x = at.x / stretch / t->radius, y = at.y / t->radius;
    double cost = points_far_out * (x * x + y * y);
    for (size_t i = 0; i < t->plan->box_count; i++) {
        double gap = ENT_GAP + (room(t, box) + room(t, i)) / 2;
        if (i == box || !rectangles_meet(at, t->plan->boxes[box], t->at[i], t->plan->boxes[i], gap)) continue;
        cost += points_boxes_overlap;
    }
    for (size_t i = 0; i < t->plan->link_count && cost <= most; i++) {
        const struct ent_link *link = &t->plan->links[i];
        if (link->a != box && link->b != box) cost += hit_cost(t, i, box);
    }
    for (size_t i = t->first[box]; i < t->first[box + 1] && cost <= most; i++) {
        cost += link_cost(t, t->links[i], most - cost);
    }
    t->work += t->plan->box_count + t->plan->link_count;
    return cost;
}

/* -- moves
 * ---------------------------------------------------------------------------------------------------- */

static const double enough = 1e-6;

/* Tries a place for the box; keeps it and lowers *least when it is better, else leaves *best as it is. */
static void try_place(struct tangle *t, size_t box, struct ent_point at, double *least,
                      struct ent_point *best) {
    put_box(t, box, at);
    double cost = box_cost(t, box, *least);
    if (cost >= *least - enough) return;
    *least = cost;
    *best = at;
}

/* Tries the four ways straight on, or the four aslant. */
static bool try_steps(struct tangle *t, size_t box, double step, bool aslant) {
    static const double ways[2][4][2] = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}},
                                         {{0.7, 0.7}, {-0.7, 0.7}, {-0.7, -0.7}, {0.7, -0.7}}};
    struct ent_point from = t->at[box], best = from;
    double least = box_cost(t, box, HUGE_VAL);
    for (size_t i = 0; i < 4; i++) {
        const double *way = ways[aslant][i];
        struct ent_point to = {from.x + stretch * step * way[0], from.y + step * way[1]};
        try_place(t, box, to, &least, &best);
    }
    put_box(t, box, best);
    return best.x != from.x || best.y != from.y;
}

/* Boxes with one or two links may stand anywhere round a neighbour: tries twelve places in two rings. */
static void try_rings(struct tangle *t, size_t box) {
    enum { PLACES = 12, TRIES = 24 };
    static const double x[PLACES] = {1, 0.87, 0.5, 0, -0.5, -0.87, -1, -0.87, -0.5, 0, 0.5, 0.87};
    struct ent_point best = t->at[box];
    double least = box_cost(t, box, HUGE_VAL);
    for (size_t i = t->first[box]; i < t->first[box + 1]; i++) {
        const struct ent_link *link = &t->plan->links[t->links[i]];
        struct ent_point hub = t->at[link->a == box ? link->b : link->a];
        double far = wanted_length(t, t->links[i]);
        for (size_t p = 0; p < TRIES; p++) {
            double away = p < PLACES ? far : 1.6 * far;
            struct ent_point at = {hub.x + away * x[p % PLACES], hub.y + away * x[(p + 9) % PLACES]};
            try_place(t, box, at, &least, &best);
        }
    }
    put_box(t, box, best);
}

static void place_loose_ends(struct tangle *t) {
    enum { LINKS_MOST = 2 };
    for (size_t box = 0; box < t->plan->box_count && t->work < WORK_MOST; box++) {
        if (t->first[box + 1] - t->first[box] <= LINKS_MOST) try_rings(t, box);
    }
}

/* Grows or shrinks the drawing until its lines are as long as they should be on the whole. */
static void scale(struct tangle *t) {
    double have = 0, want = 0;
    for (size_t i = 0; i < t->plan->link_count; i++) {
        have += t->strands[i].length;
        want += wanted_length(t, i);
    }
    if (have <= 0) return;
    for (size_t i = 0; i < t->plan->box_count; i++) {
        t->at[i] = (struct ent_point){t->at[i].x * want / have, t->at[i].y * want / have};
    }
    t->radius *= want / have;
    for (size_t i = 0; i < t->plan->link_count; i++) stretch_strand(t, i);
}

static bool step_all(struct tangle *t, double step, bool aslant) {
    bool moved = false;
    for (size_t box = 0; box < t->plan->box_count && t->work < WORK_MOST; box++) {
        moved = try_steps(t, box, step, aslant) || moved;
    }
    return moved;
}

static void improve(struct tangle *t) {
    static const double steps[] = {160, 120, 80, 50, 30, 15, 8};
    bool moved = true;
    for (size_t round = 0; moved && t->work < WORK_MOST; round++) {
        moved = false;
        place_loose_ends(t);
        for (size_t s = 0; s < sizeof steps / sizeof *steps; s++) {
            moved = step_all(t, steps[s], (round + s) % 2 != 0) || moved;
        }
    }
}

static void list_links(struct tangle *t) {
    const struct ent_plan *plan = t->plan;
    for (size_t i = 0; i < plan->link_count; i++) {
        t->first[plan->links[i].a + 1]++;
        t->first[plan->links[i].b + 1]++;
    }
    for (size_t i = 0; i < plan->box_count; i++) t->first[i + 1] += t->first[i];
    for (size_t i = 0; i < plan->link_count; i++) {
        t->links[t->first[plan->links[i].a]++] = i;
        t->links[t->first[plan->links[i].b]++] = i;
    }
    for (size_t i = plan->box_count; i > 0; i--) t->first[i] = t->first[i - 1];
    t->first[0] = 0;
}

static double mean_radius(const struct ent_plan *plan, const struct ent_point *middles) {
    double sum = 1;
    for (size_t i = 0; i < plan->box_count; i++) {
        double x = middles[i].x / stretch, y = middles[i].y;
        sum += x * x + y * y;
    }
    return sqrt(sum / (double)plan->box_count);
}

enum entente_status ent_untangle(const struct ent_plan *plan, struct ent_point *middles) {
    if (plan->box_count < 3) return ENTENTE_OK;
    struct tangle tangle = {
        .plan = plan,
        .at = middles,
        .strands = ent_alloc(plan->link_count, sizeof *tangle.strands),
        .first = ent_alloc(plan->box_count + 1, sizeof *tangle.first),
        .links = ent_alloc(2 * plan->link_count, sizeof *tangle.links),
        .radius = mean_radius(plan, middles),
    };
    bool fine = tangle.strands != NULL && tangle.first != NULL && tangle.links != NULL;
    if (fine) {
        list_links(&tangle);
        for (size_t i = 0; i < plan->link_count; i++) stretch_strand(&tangle, i);
        scale(&tangle);
        improve(&tangle);
    }
    free(tangle.strands);
    free(tangle.first);
    free(tangle.links);
    return fine ? ENTENTE_OK : ENTENTE_NO_MEMORY;
}
