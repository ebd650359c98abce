/* SPDX-License-Identifier: MIT */
#include "layout/cost_terms.h"

#include <math.h>

/* In crossings. */
static const double cost_crossing = 1, cost_flat_crossing = 0.27, cost_through_box = 3, cost_overlap = 40,
                    cost_crowded = 0.12, cost_narrow = 0.4, cost_hidden = 2, cost_wordless = 1,
                    cost_uneven = 0.5, cost_covered = 1, cost_length = 0.09, cost_strange_bloc = 0.8,
                    cost_off_middle = 0.01;

/* Of length, by a link's sign: friends are drawn together, opponents less. */
static const double pull[] = {0.7, 0.9, 1.2};

static const double flat_sine = 0.3;      /* lines that cross at less than 17 degrees */
static const double fan_cosine = 0.8;     /* lines that leave a box more than 37 degrees apart part in it */
static const double narrow_cosine = 0.97; /* lines that leave a box less than 14 degrees apart */
static const double grazing = 0.15;       /* share of the cost of running through */
static const double crowding = 2.5;       /* gaps between boxes below which they look crowded */
/* Up to where things are too near to each other, by the usual length of lines: more where they are few. */
static const double even_least = 0.6, even_most = 1.3, even_boxes = 13;
static const double evenness_in_bloc = 0.3, by_wall = 0.4; /* shares of the cost of being too near */

/* -- geometry -------------------------------------------------------------------------------------------- */

static bool segment_hits(const struct ent_segment *s, struct ent_point middle, struct ent_size size,
                         double gap) {
    double width = size.width / 2 + gap, height = size.height / 2 + gap;
    double x = middle.x - s->middle.x, y = middle.y - s->middle.y;
    return fabs(x) < width + s->half.x && fabs(y) < height + s->half.y &&
           fabs(s->along.x * y - s->along.y * x) < width * fabs(s->along.y) + height * fabs(s->along.x);
}

/* The way from the middle of a box to its border in direction d. */
static double reach(struct ent_size size, struct ent_point d) {
    double x = fabs(d.x) * size.height, y = fabs(d.y) * size.width;
    return x > y ? size.width / 2 / fmax(fabs(d.x), 1e-9) : size.height / 2 / fmax(fabs(d.y), 1e-9);
}

/* -- lines and boxes ------------------------------------------------------------------------------------- */

static double lanes_of(const struct ent_layout_cost *c, double lines) {
    return c->plan->lane * (lines - 1) / 2;
}

/* The middle of what is seen of the link: there its words want to stand. */
static struct ent_point words_at(const struct ent_layout_cost *c, const struct ent_link *link,
                                 const struct ent_segment *s) {
    double shift = (reach(c->sizes[link->a], s->along) - reach(c->sizes[link->b], s->along)) / 2;
    return (struct ent_point){s->middle.x + shift * s->along.x, s->middle.y + shift * s->along.y};
}

/* A box where the words would stand. */
static double covered_cost(const struct ent_layout_cost *c, size_t link, size_t box) {
    const struct ent_size *label = &c->plan->links[link].label, *size = &c->sizes[box];
    if (!(label->width > 0)) return 0;
    struct ent_point at = words_at(c, &c->plan->links[link], &c->segments[link]);
    double x = (label->width + size->width) / 2 + c->gap / 2 - fabs(at.x - c->at[box].x);
    double y = (label->height + size->height) / 2 + c->gap / 2 - fabs(at.y - c->at[box].y);
    if (x <= 0 || y <= 0) return 0;
    return c->word_cost * cost_covered * fmin(1, fmin(x / label->width, y / label->height) + 0.3);
}

double ent_hit_reach(const struct ent_layout_cost *c, double lines) {
    double words = c->growth >= 1 && c->word_cost > 0 ? c->words_reach : 0;
    return fmax(lanes_of(c, lines) + c->growth * c->plan->clear, words);
}

/* Running through a box costs all, grazing it a part. */
double ent_hit_cost(const struct ent_layout_cost *c, size_t link, size_t box) {
    const struct ent_segment *s = &c->segments[link];
    double covered = c->growth >= 1 ? covered_cost(c, link, box) : 0;
    double lanes = lanes_of(c, s->lines), gap = c->growth * c->plan->clear;
    if (!segment_hits(s, c->at[box], c->sizes[box], lanes + gap)) return covered;
    bool runs_through = segment_hits(s, c->at[box], c->sizes[box], lanes + 0.2 * gap);
    return covered + c->strictness * c->box_cost * s->lines * (runs_through ? 1 : grazing);
}

/* What the words take up of the line. */
static double label_length(const struct ent_link *link, const struct ent_segment *s) {
    return link->label.width > 0 ? 2 * fmin(reach(link->label, s->along), link->label.width) : 0;
}

double ent_length_cost(const struct ent_layout_cost *c, size_t index) {
    const struct ent_link *link = &c->plan->links[index];
    const struct ent_segment *s = &c->segments[index];
    double seen = s->length - reach(c->sizes[link->a], s->along) - reach(c->sizes[link->b], s->along);
    double cost = cost_length * pull[link->sign + 1] * fmax(seen, 0) / c->unit;
    double least = c->plan->least_line;
    if (seen < least) cost += cost_hidden * (1 - fmax(seen, -least) / least);
    double worded = label_length(link, s) + least;
    if (seen < worded) cost += c->word_cost * (1 - fmax(seen, 0) / worded);
    return cost;
}

/* -- lines and lines ------------------------------------------------------------------------------------- */

/* Lines side by side of two segments that part from one box: how many cross outside of it. */
static double fan_crossings(const struct ent_layout_cost *c, const struct ent_segment *s,
                            const struct ent_segment *t, size_t box, double cosine) {
    double sine = fmax(fabs(s->along.x * t->along.y - s->along.y * t->along.x), 1e-3), count = 0;
    double s_from = reach(c->sizes[box], s->along), t_from = reach(c->sizes[box], t->along);
    for (int i = 0; i < (int)s->lines; i++) {
        for (int j = 0; j < (int)t->lines; j++) {
            double one = i - (s->lines - 1) / 2, other = j - (t->lines - 1) / 2;
            double along_s = c->plan->lane * (other + one * cosine) / sine;
            double along_t = c->plan->lane * (one + other * cosine) / sine;
            count += along_s > s_from && along_t > t_from && along_s < s->length && along_t < t->length;
        }
    }
    return count;
}

/* `sign` is -1 where one segment comes and the other goes. */
static double angle_cost(const struct ent_layout_cost *c, const struct ent_segment *s,
                         const struct ent_segment *t, size_t box, double sign) {
    double cosine = sign * (s->along.x * t->along.x + s->along.y * t->along.y);
    if (cosine <= fan_cosine) return 0;
    double fan = s->lines + t->lines > 2 ? cost_crossing * fan_crossings(c, s, t, box, cosine) : 0;
    return cosine <= narrow_cosine ? fan : fan + cost_narrow * (cosine - narrow_cosine) / (1 - narrow_cosine);
}

double ent_pair_cost(const struct ent_layout_cost *c, size_t one, size_t other) {
    const struct ent_segment *s = &c->segments[one], *t = &c->segments[other];
    if (one == other) return 0;
    const struct ent_link *e = &c->plan->links[one], *f = &c->plan->links[other];
    if (e->a == f->a || e->b == f->b) return angle_cost(c, s, t, e->a == f->a ? e->a : e->b, 1);
    if (e->a == f->b || e->b == f->a) return angle_cost(c, s, t, e->a == f->b ? e->a : e->b, -1);
    if (!ent_segments_cross(s->a, s->b, t->a, t->b)) return 0;
    double sine = fabs(s->along.x * t->along.y - s->along.y * t->along.x);
    double flat = sine < flat_sine ? cost_flat_crossing * (1 - sine / flat_sine) : 0;
    return (cost_crossing + flat) * s->lines * t->lines;
}

/* -- boxes ----------------------------------------------------------------------------------------------- */

/* Things nearer to each other than they need be leave room unused elsewhere. */
static double uneven_cost(const struct ent_layout_cost *c, double apart) {
    double uneven = 1 - apart / c->even;
    return uneven > 0 ? cost_uneven * uneven * uneven : 0;
}

static bool are_of_one_bloc(const struct ent_plan *plan, size_t box, size_t other) {
    return plan->blocs != NULL && plan->blocs[box] != 0 && plan->blocs[box] == plan->blocs[other];
}

double ent_spacing_cost(const struct ent_layout_cost *c, size_t box, size_t other) {
    if (box == other) return 0;
    struct ent_size p = c->sizes[box], q = c->sizes[other];
    double x = fabs(c->at[box].x - c->at[other].x) - (p.width + q.width) / 2;
    double y = fabs(c->at[box].y - c->at[other].y) - (p.height + q.height) / 2;
    double apart = fmax(x, y);
    double cost = uneven_cost(c, apart) * (are_of_one_bloc(c->plan, box, other) ? evenness_in_bloc : 1);
    if (apart >= crowding * c->gap) return cost;
    if (apart >= c->gap) return cost + cost_crowded * (1 - (apart - c->gap) / ((crowding - 1) * c->gap));
    double depth = fmin(1, (c->gap - apart) / (c->gap + fmin(p.height, q.height)));
    return cost + cost_crowded + cost_overlap * (0.3 + 0.7 * depth);
}

double ent_spacing_reach(const struct ent_layout_cost *c) {
    return fmax(crowding * c->gap, c->even);
}

/* As if another box stood as far behind the border of the room. */
static double wall_cost(const struct ent_layout_cost *c, size_t box) {
    struct ent_point at = c->at[box];
    struct ent_size size = c->sizes[box], room = c->plan->room;
    double x = fmin(at.x, room.width - at.x) - size.width / 2;
    double y = fmin(at.y, room.height - at.y) - size.height / 2;
    return by_wall * (uneven_cost(c, 2 * x) + uneven_cost(c, 2 * y));
}

double ent_place_cost(const struct ent_layout_cost *c, size_t box) {
    const struct ent_plan *plan = c->plan;
    struct ent_point middle = {plan->room.width / 2, plan->room.height / 2};
    double cost = cost_off_middle * ent_point_distance(c->at[box], middle) / c->unit + wall_cost(c, box);
    if (plan->blocs == NULL || plan->blocs[box] == 0) return cost;
    struct ent_point sum = c->bloc_sums[plan->blocs[box]];
    double size = c->bloc_sizes[plan->blocs[box]];
    struct ent_point bloc = {sum.x / size, sum.y / size};
    return cost + cost_strange_bloc * ent_point_distance(bloc, c->at[box]) / c->unit;
}

/* -- the plan as a whole
 * -------------------------------------------------------------------------------------------- */

/* The share of the room that boxes take up. */
static double fullness(const struct ent_plan *plan) {
    double sum = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        sum += (plan->boxes[i].width + plan->gap) * (plan->boxes[i].height + plan->gap);
    }
    return sum / fmax(plan->room.width * plan->room.height, 1);
}

void ent_weigh_terms(struct ent_layout_cost *c) {
    const struct ent_plan *plan = c->plan;
    double boxes = fmax((double)plan->box_count, 1);
    c->unit = sqrt(plan->room.width * plan->room.height / boxes);
    c->even = c->unit * fmax(even_least, fmin(even_most, even_boxes / boxes));
    c->box_cost = cost_through_box * fmax(1, (double)plan->link_count / (2 * boxes)) * (1 + plan->retry);
    c->word_cost = cost_wordless * fmax(0, 1 - 1.2 * fullness(plan));
    for (size_t i = 0; i < plan->link_count; i++)
        c->words_reach = fmax(c->words_reach, plan->links[i].label.width / 2 + plan->gap / 2);
}
