/* SPDX-License-Identifier: MIT */
#include "layout/objections.h"

#include "base/memory.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a reader objects to, in crossings. */
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
static const double border_gap = 0.04; /* that each side keeps off the border, by width of the room */
static const double lines_most = 3;    /* side by side that are told apart */

/* -- geometry -------------------------------------------------------------------------------------------- */

static void stretch_strand(struct ent_objections *o, size_t index) {
    const struct ent_link *link = &o->plan->links[index];
    struct ent_point from = o->at[link->a], to = o->at[link->b];
    struct ent_point d = {to.x - from.x, to.y - from.y};
    double length = sqrt(d.x * d.x + d.y * d.y);
    struct ent_strand *s = &o->strands[index];
    s->a = from;
    s->b = to;
    s->along = length > 0 ? (struct ent_point){d.x / length, d.y / length} : (struct ent_point){1, 0};
    s->middle = (struct ent_point){(from.x + to.x) / 2, (from.y + to.y) / 2};
    s->half = (struct ent_point){fabs(d.x) / 2, fabs(d.y) / 2};
    s->length = length;
    ent_sieve_put_line(&o->sieve, index, from, to);
}

static void put_box(struct ent_objections *o, size_t box, struct ent_point at) {
    o->at[box] = at;
    ent_sieve_put_box(&o->sieve, box, at, o->sizes[box]);
    for (size_t i = o->first[box]; i < o->first[box + 1]; i++) stretch_strand(o, o->links[i]);
}

static bool strand_hits(const struct ent_strand *s, struct ent_point middle, struct ent_size size,
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

/* -- what is wrong --------------------------------------------------------------------------------------- */

static double lanes_of(const struct ent_objections *o, double lines) {
    return o->plan->lane * (lines - 1) / 2;
}

/* The middle of what is seen of the link: there its words want to stand. */
static struct ent_point words_at(const struct ent_objections *o, const struct ent_link *link,
                                 const struct ent_strand *s) {
    double shift = (reach(o->sizes[link->a], s->along) - reach(o->sizes[link->b], s->along)) / 2;
    return (struct ent_point){s->middle.x + shift * s->along.x, s->middle.y + shift * s->along.y};
}

/* A box where the words would stand. */
static double covered_cost(const struct ent_objections *o, size_t link, size_t box) {
    const struct ent_size *label = &o->plan->links[link].label, *size = &o->sizes[box];
    if (!(label->width > 0)) return 0;
    struct ent_point at = words_at(o, &o->plan->links[link], &o->strands[link]);
    double x = (label->width + size->width) / 2 + o->gap / 2 - fabs(at.x - o->at[box].x);
    double y = (label->height + size->height) / 2 + o->gap / 2 - fabs(at.y - o->at[box].y);
    if (x <= 0 || y <= 0) return 0;
    return o->word_cost * cost_covered * fmin(1, fmin(x / label->width, y / label->height) + 0.3);
}

/* Running through a box costs all, grazing it a part. */
static double hit_cost(const struct ent_objections *o, size_t link, size_t box) {
    const struct ent_strand *s = &o->strands[link];
    double covered = o->growth >= 1 ? covered_cost(o, link, box) : 0;
    double lanes = lanes_of(o, s->lines), gap = o->growth * o->plan->clear;
    if (!strand_hits(s, o->at[box], o->sizes[box], lanes + gap)) return covered;
    bool runs_through = strand_hits(s, o->at[box], o->sizes[box], lanes + 0.2 * gap);
    return covered + o->strictness * o->box_cost * s->lines * (runs_through ? 1 : grazing);
}

/* What the words take up of the line. */
static double label_length(const struct ent_link *link, const struct ent_strand *s) {
    return link->label.width > 0 ? 2 * fmin(reach(link->label, s->along), link->label.width) : 0;
}

static double length_cost(const struct ent_objections *o, const struct ent_link *link,
                          const struct ent_strand *s) {
    double seen = s->length - reach(o->sizes[link->a], s->along) - reach(o->sizes[link->b], s->along);
    double cost = cost_length * pull[link->sign + 1] * fmax(seen, 0) / o->unit;
    double least = o->plan->least_line;
    if (seen < least) cost += cost_hidden * (1 - fmax(seen, -least) / least);
    double worded = label_length(link, s) + least;
    if (seen < worded) cost += o->word_cost * (1 - fmax(seen, 0) / worded);
    return cost;
}

/* Lines side by side of two strands that part from one box: how many cross outside of it. */
static double fan_crossings(const struct ent_objections *o, const struct ent_strand *s,
                            const struct ent_strand *t, size_t box, double cosine) {
    double sine = fmax(fabs(s->along.x * t->along.y - s->along.y * t->along.x), 1e-3), count = 0;
    double s_from = reach(o->sizes[box], s->along), t_from = reach(o->sizes[box], t->along);
    for (int i = 0; i < (int)s->lines; i++) {
        for (int j = 0; j < (int)t->lines; j++) {
            double one = i - (s->lines - 1) / 2, other = j - (t->lines - 1) / 2;
            double along_s = o->plan->lane * (other + one * cosine) / sine;
            double along_t = o->plan->lane * (one + other * cosine) / sine;
            count += along_s > s_from && along_t > t_from && along_s < s->length && along_t < t->length;
        }
    }
    return count;
}

/* `sign` is -1 where one strand comes and the other goes. */
static double angle_cost(const struct ent_objections *o, const struct ent_strand *s,
                         const struct ent_strand *t, size_t box, double sign) {
    double cosine = sign * (s->along.x * t->along.x + s->along.y * t->along.y);
    if (cosine <= fan_cosine) return 0;
    double fan = s->lines + t->lines > 2 ? cost_crossing * fan_crossings(o, s, t, box, cosine) : 0;
    return cosine <= narrow_cosine ? fan : fan + cost_narrow * (cosine - narrow_cosine) / (1 - narrow_cosine);
}

static double pair_cost(const struct ent_objections *o, size_t one, size_t other) {
    const struct ent_strand *s = &o->strands[one], *t = &o->strands[other];
    if (one == other) return 0;
    const struct ent_link *e = &o->plan->links[one], *f = &o->plan->links[other];
    if (e->a == f->a || e->b == f->b) return angle_cost(o, s, t, e->a == f->a ? e->a : e->b, 1);
    if (e->a == f->b || e->b == f->a) return angle_cost(o, s, t, e->a == f->b ? e->a : e->b, -1);
    if (!ent_segments_cross(s->a, s->b, t->a, t->b)) return 0;
    double sine = fabs(s->along.x * t->along.y - s->along.y * t->along.x);
    double flat = sine < flat_sine ? cost_flat_crossing * (1 - sine / flat_sine) : 0;
    return (cost_crossing + flat) * s->lines * t->lines;
}

/* Things nearer to each other than they need be leave room unused elsewhere. */
static double uneven_cost(const struct ent_objections *o, double apart) {
    double uneven = 1 - apart / o->even;
    return uneven > 0 ? cost_uneven * uneven * uneven : 0;
}

static bool are_of_one_bloc(const struct ent_plan *plan, size_t box, size_t other) {
    return plan->blocs != NULL && plan->blocs[box] != 0 && plan->blocs[box] == plan->blocs[other];
}

static double spacing_cost(const struct ent_objections *o, size_t box, size_t other) {
    if (box == other) return 0;
    struct ent_size p = o->sizes[box], q = o->sizes[other];
    double x = fabs(o->at[box].x - o->at[other].x) - (p.width + q.width) / 2;
    double y = fabs(o->at[box].y - o->at[other].y) - (p.height + q.height) / 2;
    double apart = fmax(x, y);
    double cost = uneven_cost(o, apart) * (are_of_one_bloc(o->plan, box, other) ? evenness_in_bloc : 1);
    if (apart >= crowding * o->gap) return cost;
    if (apart >= o->gap) return cost + cost_crowded * (1 - (apart - o->gap) / ((crowding - 1) * o->gap));
    double depth = fmin(1, (o->gap - apart) / (o->gap + fmin(p.height, q.height)));
    return cost + cost_crowded + cost_overlap * (0.3 + 0.7 * depth);
}

/* As if another box stood as far behind the border of the room. */
static double wall_cost(const struct ent_objections *o, size_t box) {
    struct ent_point at = o->at[box];
    struct ent_size size = o->sizes[box], room = o->plan->room;
    double x = fmin(at.x, room.width - at.x) - size.width / 2;
    double y = fmin(at.y, room.height - at.y) - size.height / 2;
    return by_wall * (uneven_cost(o, 2 * x) + uneven_cost(o, 2 * y));
}

/* What depends on this box's place alone. */
static double place_cost(const struct ent_objections *o, size_t box) {
    const struct ent_plan *plan = o->plan;
    struct ent_point middle = {plan->room.width / 2, plan->room.height / 2};
    double cost = cost_off_middle * ent_point_distance(o->at[box], middle) / o->unit + wall_cost(o, box);
    if (plan->blocs == NULL || plan->blocs[box] == 0) return cost;
    struct ent_point sum = o->bloc_sums[plan->blocs[box]];
    double size = o->bloc_sizes[plan->blocs[box]];
    struct ent_point bloc = {sum.x / size, sum.y / size};
    return cost + cost_strange_bloc * ent_point_distance(bloc, o->at[box]) / o->unit;
}

/* -- what is known of the present state: costs of two things, and their sums ----------------------------- */

size_t ent_link_of(const struct ent_objections *o, size_t box, size_t index) {
    return o->links[o->first[box] + index];
}

size_t ent_link_count_of(const struct ent_objections *o, size_t box) {
    return o->first[box + 1] - o->first[box];
}

static double *pairs_of(const struct ent_objections *o, size_t link) {
    return o->pairs + link * o->plan->link_count;
}

static double *hits_of(const struct ent_objections *o, size_t link) {
    return o->hits + link * o->plan->box_count;
}

static double *spaces_of(const struct ent_objections *o, size_t box) {
    return o->spaces + box * o->plan->box_count;
}

/* How far from a line its words may meet a box; nothing while boxes grow. */
static double words_reach(const struct ent_objections *o) {
    return o->growth >= 1 && o->word_cost > 0 ? o->words_reach : 0;
}

static bool is_end(const struct ent_link *link, size_t box) {
    return link->a == box || link->b == box;
}

/* What the link costs with each other one, into `pairs`; returns their sum. */
static double find_pairs(struct ent_objections *o, size_t link, double *pairs) {
    const struct ent_link *e = &o->plan->links[link];
    const size_t ends[] = {e->a, e->b};
    double sum = 0;
    memset(pairs, 0, o->plan->link_count * sizeof *pairs);
    size_t crossing = ent_sieve_crossing(&o->sieve, link);
    for (size_t i = 0; i < crossing; i++) {
        size_t other = o->sieve.found[i];
        sum += pairs[other] = pair_cost(o, link, other);
    }
    for (size_t end = 0; end < 2; end++) {
        for (size_t i = 0; i < ent_link_count_of(o, ends[end]); i++) {
            size_t other = ent_link_of(o, ends[end], i);
            if (other != link) sum += pairs[other] = pair_cost(o, link, other);
        }
    }
    return sum;
}

/* What the link costs with each box, into `hits`; returns their sum. */
static double find_hits(struct ent_objections *o, size_t link, double *hits) {
    const struct ent_strand *s = &o->strands[link];
    double sum = 0;
    memset(hits, 0, o->plan->box_count * sizeof *hits);
    size_t boxes = ent_sieve_boxes_on(
        &o->sieve, link, fmax(lanes_of(o, s->lines) + o->growth * o->plan->clear, words_reach(o)));
    for (size_t i = 0; i < boxes; i++) {
        size_t box = o->sieve.found[i];
        if (!is_end(&o->plan->links[link], box)) sum += hits[box] = hit_cost(o, link, box);
    }
    return sum;
}

/* What the box costs with each other one, into `spaces`; returns their sum. */
static double find_spaces(struct ent_objections *o, size_t box, double *spaces) {
    double sum = 0;
    memset(spaces, 0, o->plan->box_count * sizeof *spaces);
    size_t near = ent_sieve_boxes_near(&o->sieve, box, fmax(crowding * o->gap, o->even));
    for (size_t i = 0; i < near; i++) {
        size_t other = o->sieve.found[i];
        sum += spaces[other] = spacing_cost(o, box, other);
    }
    return sum;
}

static void learn_link(struct ent_objections *o, size_t link) {
    o->pair_sums[link] = find_pairs(o, link, pairs_of(o, link));
    o->link_hits[link] = find_hits(o, link, hits_of(o, link));
    for (size_t i = 0; i < o->plan->box_count; i++) o->box_hits[i] += hits_of(o, link)[i];
    o->lengths[link] = length_cost(o, &o->plan->links[link], &o->strands[link]);
}

/* Works everything out anew; returns the cost of the whole. */
double ent_learn(struct ent_objections *o) {
    const struct ent_plan *plan = o->plan;
    double cost = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        o->box_hits[i] = 0;
        o->space_sums[i] = find_spaces(o, i, spaces_of(o, i));
        cost += place_cost(o, i) + o->space_sums[i] / 2;
    }
    for (size_t i = 0; i < plan->link_count; i++) {
        learn_link(o, i);
        cost += o->pair_sums[i] / 2 + o->link_hits[i] + o->lengths[i];
    }
    return cost;
}

/* All that would change if this box moved. Two links of the box share a cost that is in both their sums. */
static double known_cost(const struct ent_objections *o, size_t box) {
    double cost = place_cost(o, box) + o->space_sums[box] + o->box_hits[box];
    for (size_t i = 0; i < ent_link_count_of(o, box); i++) {
        size_t link = ent_link_of(o, box, i);
        cost += o->pair_sums[link] + o->link_hits[link] + o->lengths[link];
        for (size_t j = 0; j < i; j++) cost -= pairs_of(o, link)[ent_link_of(o, box, j)];
    }
    return cost;
}

/* What the box that is moving costs with the lines of others; returns their sum. */
static double find_box_hits(struct ent_objections *o, size_t box) {
    double sum = 0, gap = fmax(lanes_of(o, lines_most) + o->growth * o->plan->clear, words_reach(o));
    memset(o->new_box_hits, 0, o->plan->link_count * sizeof *o->new_box_hits);
    size_t lines = ent_sieve_lines_on(&o->sieve, box, gap);
    for (size_t i = 0; i < lines; i++) {
        size_t link = o->sieve.found[i];
        if (is_end(&o->plan->links[link], box)) continue;
        sum += o->new_box_hits[link] = hit_cost(o, link, box);
    }
    return sum;
}

/* The same for where the box now stands, into the scratch rows; given up above `most`. */
static double new_cost(struct ent_objections *o, size_t box, double most) {
    const struct ent_plan *plan = o->plan;
    double cost = place_cost(o, box) + find_spaces(o, box, o->new_spaces);
    o->work += (double)plan->box_count;
    if (cost > most) return cost;
    cost += find_box_hits(o, box);
    o->work += (double)plan->link_count;
    for (size_t i = 0; i < ent_link_count_of(o, box) && cost <= most; i++) {
        size_t link = ent_link_of(o, box, i);
        double *pairs = o->new_pairs + i * plan->link_count;
        cost += length_cost(o, &plan->links[link], &o->strands[link]);
        cost += find_hits(o, link, o->new_hits + i * plan->box_count);
        cost += find_pairs(o, link, pairs);
        for (size_t j = 0; j < i; j++) cost -= pairs[ent_link_of(o, box, j)];
        o->work += (double)(plan->box_count + plan->link_count);
    }
    return cost;
}

static void take_spaces(struct ent_objections *o, size_t box) {
    double *spaces = spaces_of(o, box);
    double sum = 0;
    for (size_t i = 0; i < o->plan->box_count; i++) {
        sum += o->new_spaces[i];
        if (i == box) continue;
        o->space_sums[i] += o->new_spaces[i] - spaces[i];
        spaces_of(o, i)[box] = spaces[i] = o->new_spaces[i];
    }
    o->space_sums[box] = sum;
}

static void take_box_hits(struct ent_objections *o, size_t box) {
    double sum = 0;
    for (size_t i = 0; i < o->plan->link_count; i++) {
        o->link_hits[i] += o->new_box_hits[i] - hits_of(o, i)[box];
        hits_of(o, i)[box] = o->new_box_hits[i];
        sum += o->new_box_hits[i];
    }
    o->box_hits[box] = sum;
}

static void take_link(struct ent_objections *o, size_t link, const double *new_pairs,
                      const double *new_hits) {
    double *pairs = pairs_of(o, link), *hits = hits_of(o, link);
    double sum = 0, hit_sum = 0;
    for (size_t i = 0; i < o->plan->link_count; i++) {
        sum += new_pairs[i];
        if (i == link || new_pairs[i] == pairs[i]) continue;
        o->pair_sums[i] += new_pairs[i] - pairs[i];
        pairs_of(o, i)[link] = pairs[i] = new_pairs[i];
    }
    for (size_t i = 0; i < o->plan->box_count; i++) {
        o->box_hits[i] += new_hits[i] - hits[i];
        hits[i] = new_hits[i];
        hit_sum += new_hits[i];
    }
    o->pair_sums[link] = sum;
    o->link_hits[link] = hit_sum;
    o->lengths[link] = length_cost(o, &o->plan->links[link], &o->strands[link]);
}

/* The scratch rows become what is known. */
static void take(struct ent_objections *o, size_t box) {
    take_spaces(o, box);
    take_box_hits(o, box);
    for (size_t i = 0; i < ent_link_count_of(o, box); i++) {
        take_link(o, ent_link_of(o, box, i), o->new_pairs + i * o->plan->link_count,
                  o->new_hits + i * o->plan->box_count);
    }
}

/* -- moving ---------------------------------------------------------------------------------------------- */

struct ent_point ent_keep_inside(const struct ent_objections *o, size_t box, struct ent_point at) {
    struct ent_size size = o->plan->boxes[box], room = o->plan->room;
    double x = fmin(size.width / 2, room.width / 2), y = fmin(size.height / 2, room.height / 2);
    double left = x, right = room.width - x;
    int camp = o->plan->camps != NULL ? o->plan->camps[box] : 0;
    if (camp < 0) right = fmax(left, o->border - border_gap * room.width - x);
    if (camp > 0) left = fmin(right, o->border + border_gap * room.width + x);
    double top = y, bottom = room.height - y;
    if (o->plan->camps != NULL && camp == 0) top = fmin(bottom, o->floor + o->plan->gap / 2 + y);
    if (o->plan->camps != NULL && camp != 0) bottom = fmax(top, o->floor - o->plan->gap / 2 - y);
    return (struct ent_point){round(fmax(left, fmin(right, at.x))), round(fmax(top, fmin(bottom, at.y)))};
}

static void shift_bloc(struct ent_objections *o, size_t box, struct ent_point from, struct ent_point to) {
    if (o->plan->blocs == NULL) return;
    struct ent_point *sum = &o->bloc_sums[o->plan->blocs[box]];
    sum->x += to.x - from.x;
    sum->y += to.y - from.y;
}

double ent_move_if(struct ent_objections *o, size_t box, struct ent_point to, double most) {
    struct ent_point from = o->at[box];
    double old = known_cost(o, box);
    put_box(o, box, to);
    shift_bloc(o, box, from, to);
    double change = new_cost(o, box, old + most) - old;
    if (change <= most) {
        take(o, box);
        return change;
    }
    put_box(o, box, from);
    shift_bloc(o, box, to, from);
    return 0;
}

/* -- setting up ------------------------------------------------------------------------------------------ */

void ent_grow_boxes(struct ent_objections *o, double growth) {
    o->growth = growth;
    o->gap = growth * o->plan->gap;
    for (size_t i = 0; i < o->plan->box_count; i++) {
        o->sizes[i].width = growth * o->plan->boxes[i].width;
        o->sizes[i].height = growth * o->plan->boxes[i].height;
        ent_sieve_put_box(&o->sieve, i, o->at[i], o->sizes[i]);
    }
}

void ent_objections_clear(struct ent_objections *o) {
    void *const owned[] = {o->at,        o->strands,    o->sizes,        o->first,      o->links,
                           o->bloc_sums, o->bloc_sizes, o->pairs,        o->hits,       o->spaces,
                           o->pair_sums, o->link_hits,  o->box_hits,     o->space_sums, o->lengths,
                           o->new_pairs, o->new_hits,   o->new_box_hits, o->new_spaces};
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) free(owned[i]);
    ent_sieve_clear(&o->sieve);
}

static void list_links(struct ent_objections *o) {
    const struct ent_plan *plan = o->plan;
    for (size_t i = 0; i < plan->link_count; i++) {
        o->first[plan->links[i].a + 1]++;
        o->first[plan->links[i].b + 1]++;
    }
    for (size_t i = 0; i < plan->box_count; i++) o->first[i + 1] += o->first[i];
    for (size_t i = plan->link_count; i > 0; i--) {
        o->links[--o->first[plan->links[i - 1].a + 1]] = i - 1;
        o->links[--o->first[plan->links[i - 1].b + 1]] = i - 1;
    }
    for (size_t i = 0; i < plan->box_count; i++) o->first[i] = o->first[i + 1];
    o->first[plan->box_count] = 2 * plan->link_count;
}

static void sum_blocs(struct ent_objections *o) {
    for (size_t i = 0; o->plan->blocs != NULL && i < o->plan->box_count; i++) {
        size_t bloc = o->plan->blocs[i];
        o->bloc_sums[bloc].x += o->at[i].x;
        o->bloc_sums[bloc].y += o->at[i].y;
        o->bloc_sizes[bloc] += 1;
    }
}

static size_t largest_degree(const struct ent_objections *o) {
    size_t most = 0;
    for (size_t i = 0; i < o->plan->box_count; i++)
        most = ent_link_count_of(o, i) > most ? ent_link_count_of(o, i) : most;
    return most;
}

static bool make_room(struct ent_objections *o, size_t boxes, size_t links) {
    o->at = ent_alloc(boxes, sizeof *o->at);
    o->strands = ent_alloc(links, sizeof *o->strands);
    o->sizes = ent_alloc(boxes, sizeof *o->sizes);
    o->first = ent_alloc(boxes + 1, sizeof *o->first);
    o->links = ent_alloc(2 * links, sizeof *o->links);
    o->bloc_sums = ent_alloc(boxes + 1, sizeof *o->bloc_sums);
    o->bloc_sizes = ent_alloc(boxes + 1, sizeof *o->bloc_sizes);
    o->pairs = ent_alloc(links * links, sizeof *o->pairs);
    o->hits = ent_alloc(links * boxes, sizeof *o->hits);
    o->spaces = ent_alloc(boxes * boxes, sizeof *o->spaces);
    o->pair_sums = ent_alloc(links, sizeof *o->pair_sums);
    o->link_hits = ent_alloc(links, sizeof *o->link_hits);
    o->box_hits = ent_alloc(boxes, sizeof *o->box_hits);
    o->space_sums = ent_alloc(boxes, sizeof *o->space_sums);
    o->lengths = ent_alloc(links, sizeof *o->lengths);
    o->new_box_hits = ent_alloc(links, sizeof *o->new_box_hits);
    o->new_spaces = ent_alloc(boxes, sizeof *o->new_spaces);
    return o->at != NULL && o->strands != NULL && o->sizes != NULL && o->first != NULL && o->links != NULL &&
           o->bloc_sums != NULL && o->bloc_sizes != NULL && o->pairs != NULL && o->hits != NULL &&
           o->spaces != NULL && o->pair_sums != NULL && o->link_hits != NULL && o->box_hits != NULL &&
           o->space_sums != NULL && o->lengths != NULL && o->new_box_hits != NULL && o->new_spaces != NULL;
}

/* The share of the room that boxes take up. */
static double fullness(const struct ent_plan *plan) {
    double sum = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        sum += (plan->boxes[i].width + plan->gap) * (plan->boxes[i].height + plan->gap);
    }
    return sum / fmax(plan->room.width * plan->room.height, 1);
}

/* Where the sides meet: each has room by the size of its boxes. */
static double border_of(const struct ent_plan *plan) {
    static const double least = 0.25;
    double left = 0, both = 0;
    for (size_t i = 0; plan->camps != NULL && i < plan->box_count; i++) {
        double size = (plan->boxes[i].width + plan->gap) * (plan->boxes[i].height + plan->gap);
        left += plan->camps[i] < 0 ? size : 0;
        both += plan->camps[i] != 0 ? size : 0;
    }
    double share = both > 0 ? left / both : 0.5;
    return plan->room.width * fmax(least, fmin(1 - least, share));
}

/* Those on neither side stand in rows below, which need so much of the room; all of it without sides. */
static double floor_of(const struct ent_plan *plan) {
    static const double filled = 0.6, most = 0.5;
    double length = 0, tallest = 0;
    bool is_any = false;
    for (size_t i = 0; plan->camps != NULL && i < plan->box_count; i++) {
        is_any = is_any || plan->camps[i] != 0;
        if (plan->camps[i] != 0) continue;
        length += plan->boxes[i].width + plan->gap;
        tallest = fmax(tallest, plan->boxes[i].height);
    }
    if (!is_any) return 0;
    double rows = ceil(length / (filled * plan->room.width));
    return plan->room.height - fmin(rows * (tallest + plan->gap), most * plan->room.height);
}

bool ent_objections_init(struct ent_objections *o, const struct ent_plan *plan,
                         const struct ent_point *middles) {
    size_t count = plan->box_count;
    *o = (struct ent_objections){
        .plan = plan,
        .strictness = 1,
        .border = border_of(plan),
        .floor = floor_of(plan),
        .unit = sqrt(plan->room.width * plan->room.height / fmax((double)count, 1)),
        .box_cost = cost_through_box * fmax(1, (double)plan->link_count / (2 * fmax((double)count, 1))),
    };
    o->even = o->unit * fmax(even_least, fmin(even_most, even_boxes / fmax((double)count, 1)));
    if (!make_room(o, count, plan->link_count) || !ent_sieve_init(&o->sieve, plan->link_count, count))
        return false;
    list_links(o);
    size_t most = largest_degree(o);
    o->new_pairs = ent_alloc(most * plan->link_count, sizeof *o->new_pairs);
    o->new_hits = ent_alloc(most * count, sizeof *o->new_hits);
    if (o->new_pairs == NULL || o->new_hits == NULL) return false;
    o->word_cost = cost_wordless * fmax(0, 1 - 1.2 * fullness(plan));
    for (size_t i = 0; i < plan->link_count; i++)
        o->words_reach = fmax(o->words_reach, plan->links[i].label.width / 2 + plan->gap / 2);
    for (size_t i = 0; i < count; i++) o->at[i] = ent_keep_inside(o, i, middles[i]);
    ent_grow_boxes(o, 1);
    for (size_t i = 0; i < plan->link_count; i++) {
        o->strands[i].lines = fmin((double)plan->links[i].lines, lines_most);
        stretch_strand(o, i);
    }
    sum_blocs(o);
    return true;
}
