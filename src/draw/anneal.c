/* SPDX-License-Identifier: MIT */
#include "draw/anneal.h"

#include "base/memory.h"
#include "base/random.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a reader objects to, in crossings. */
static const double cost_crossing = 1, cost_flat_crossing = 0.27, cost_through_box = 3, cost_overlap = 40,
                    cost_crowded = 0.12, cost_narrow = 0.8, cost_hidden = 2, cost_wordless = 0.6,
                    cost_length = 0.09, cost_strange_bloc = 0.8, cost_off_middle = 0.03;

static const double flat_sine = 0.3;      /* lines that cross at less than 17 degrees */
static const double narrow_cosine = 0.97; /* lines that leave a box less than 14 degrees apart */
static const double grazing = 0.25;       /* share of the cost of running through */

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
    double growth;          /* of boxes: 1 when they have their size */
    double box_cost;        /* of a line through a box: more where every way round meets many lines */
    double word_cost;       /* of a line that is too short for its words: nothing where there is no room */
    double strictness;      /* about lines through boxes */
    double gap;             /* kept free between boxes */
    double unit;            /* the length that lines should about have */
    double pull[3];         /* of a link's sign */
    struct ent_size *sizes; /* of boxes, which grow while it cools */
    struct ent_point *bloc_sums;
    double *bloc_sizes;
    double *pairs, *hits, *spaces; /* costs of link and link, link and box, box and box */
    double *pair_sums, *link_hits, *box_hits, *space_sums, *lengths;
    double *new_pairs, *new_hits, *new_box_hits, *new_spaces; /* of the box that is moving */
    struct ent_random random;
    double work;
};

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

/* The way from the middle of a box to its border in direction d. */
static double reach(struct ent_size size, struct ent_point d) {
    double x = fabs(d.x) * size.height, y = fabs(d.y) * size.width;
    return x > y ? size.width / 2 / fmax(fabs(d.x), 1e-9) : size.height / 2 / fmax(fabs(d.y), 1e-9);
}

/* -- what is wrong ------------------------------------------------------------------------------------------
 */

/* Running through a box costs all, grazing it a part. */
static double hit_cost(const struct annealing *a, const struct strand *s, size_t box) {
    double lanes = a->plan->lane * (s->lines - 1) / 2, gap = a->growth * a->plan->clear;
    if (!strand_hits(s, a->at[box], a->sizes[box], lanes + gap)) return 0;
    bool runs_through = strand_hits(s, a->at[box], a->sizes[box], lanes + 0.2 * gap);
    return a->strictness * a->box_cost * s->lines * (runs_through ? 1 : grazing);
}

/* What the words take up of the line. */
static double label_length(const struct ent_link *link, const struct strand *s) {
    return link->label.width > 0 ? 2 * fmin(reach(link->label, s->along), link->label.width) : 0;
}

static double length_cost(const struct annealing *a, const struct ent_link *link, const struct strand *s) {
    double seen = s->length - reach(a->sizes[link->a], s->along) - reach(a->sizes[link->b], s->along);
    double cost = cost_length * a->pull[link->sign + 1] * fmax(seen, 0) / a->unit;
    double least = a->plan->least_line;
    if (seen < least) cost += cost_hidden * (1 - fmax(seen, -least) / least);
    double worded = label_length(link, s) + least;
    if (seen < worded) cost += a->word_cost * (1 - fmax(seen, 0) / worded);
    return cost;
}

/* `sign` is -1 where one strand comes and the other goes. */
static double angle_cost(const struct strand *s, const struct strand *t, double sign) {
    double cosine = sign * (s->along.x * t->along.x + s->along.y * t->along.y);
    if (cosine <= narrow_cosine) return 0;
    return cost_narrow * (cosine - narrow_cosine) / (1 - narrow_cosine);
}

static double pair_cost(const struct annealing *a, size_t one, size_t other) {
    const struct strand *s = &a->strands[one], *t = &a->strands[other];
    if (one == other || fabs(s->middle.x - t->middle.x) >= s->half.x + t->half.x ||
        fabs(s->middle.y - t->middle.y) >= s->half.y + t->half.y)
        return 0;
    const struct ent_link *e = &a->plan->links[one], *f = &a->plan->links[other];
    if (e->a == f->a || e->b == f->b) return angle_cost(s, t, 1);
    if (e->a == f->b || e->b == f->a) return angle_cost(s, t, -1);
    if (!ent_segments_cross(s->a, s->b, t->a, t->b)) return 0;
    double sine = fabs(s->along.x * t->along.y - s->along.y * t->along.x);
    double flat = sine < flat_sine ? cost_flat_crossing * (1 - sine / flat_sine) : 0;
    return (cost_crossing + flat) * s->lines * t->lines;
}

static double spacing_cost(const struct annealing *a, size_t box, size_t other) {
    if (box == other) return 0;
    struct ent_size p = a->sizes[box], q = a->sizes[other];
    double x = fabs(a->at[box].x - a->at[other].x) - (p.width + q.width) / 2;
    double y = fabs(a->at[box].y - a->at[other].y) - (p.height + q.height) / 2;
    double apart = fmax(x, y);
    if (apart >= 2.5 * a->gap) return 0;
    if (apart >= a->gap) return cost_crowded * (1 - (apart - a->gap) / (1.5 * a->gap));
    double depth = fmin(1, (a->gap - apart) / (a->gap + fmin(p.height, q.height)));
    return cost_crowded + cost_overlap * (0.3 + 0.7 * depth);
}

/* What depends on this box's place alone. */
static double place_cost(const struct annealing *a, size_t box) {
    const struct ent_plan *plan = a->plan;
    struct ent_point middle = {plan->room.width / 2, plan->room.height / 2};
    double cost = cost_off_middle * ent_point_distance(a->at[box], middle) / a->unit;
    if (plan->blocs == NULL || plan->blocs[box] == 0) return cost;
    struct ent_point sum = a->bloc_sums[plan->blocs[box]];
    double size = a->bloc_sizes[plan->blocs[box]];
    struct ent_point bloc = {sum.x / size, sum.y / size};
    return cost + cost_strange_bloc * ent_point_distance(bloc, a->at[box]) / a->unit;
}

/* -- what is known of the present state: costs of two things, and their sums --------------------------------
 */

static size_t link_at(const struct annealing *a, size_t box, size_t index) {
    return a->links[a->first[box] + index];
}

static size_t degree(const struct annealing *a, size_t box) {
    return a->first[box + 1] - a->first[box];
}

static double *pairs_of(const struct annealing *a, size_t link) {
    return a->pairs + link * a->plan->link_count;
}

static double *hits_of(const struct annealing *a, size_t link) {
    return a->hits + link * a->plan->box_count;
}

static double *spaces_of(const struct annealing *a, size_t box) {
    return a->spaces + box * a->plan->box_count;
}

static bool is_end(const struct ent_link *link, size_t box) {
    return link->a == box || link->b == box;
}

static void learn_link(struct annealing *a, size_t link) {
    const struct ent_plan *plan = a->plan;
    const struct strand *s = &a->strands[link];
    double sum = 0, hits = 0;
    for (size_t i = 0; i < plan->link_count; i++) {
        sum += pairs_of(a, link)[i] = pair_cost(a, link, i);
    }
    for (size_t i = 0; i < plan->box_count; i++) {
        double cost = is_end(&plan->links[link], i) ? 0 : hit_cost(a, s, i);
        hits += hits_of(a, link)[i] = cost;
        a->box_hits[i] += cost;
    }
    a->pair_sums[link] = sum;
    a->link_hits[link] = hits;
    a->lengths[link] = length_cost(a, &plan->links[link], s);
}

/* Works everything out anew; returns the cost of the whole. */
static double learn(struct annealing *a) {
    const struct ent_plan *plan = a->plan;
    double cost = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        a->box_hits[i] = a->space_sums[i] = 0;
        for (size_t j = 0; j < plan->box_count; j++) {
            a->space_sums[i] += spaces_of(a, i)[j] = spacing_cost(a, i, j);
        }
        cost += place_cost(a, i) + a->space_sums[i] / 2;
    }
    for (size_t i = 0; i < plan->link_count; i++) {
        learn_link(a, i);
        cost += a->pair_sums[i] / 2 + a->link_hits[i] + a->lengths[i];
    }
    return cost;
}

/* All that would change if this box moved. Two links of the box share a cost that is in both their sums. */
static double known_cost(const struct annealing *a, size_t box) {
    double cost = place_cost(a, box) + a->space_sums[box] + a->box_hits[box];
    for (size_t i = 0; i < degree(a, box); i++) {
        size_t link = link_at(a, box, i);
        cost += a->pair_sums[link] + a->link_hits[link] + a->lengths[link];
        for (size_t j = 0; j < i; j++) cost -= pairs_of(a, link)[link_at(a, box, j)];
    }
    return cost;
}

/* The same for where the box now stands, into the scratch rows; given up above `most`. */
static double new_cost(struct annealing *a, size_t box, double most) {
    const struct ent_plan *plan = a->plan;
    double cost = place_cost(a, box);
    for (size_t i = 0; i < plan->box_count; i++) {
        cost += a->new_spaces[i] = spacing_cost(a, box, i);
    }
    a->work += (double)plan->box_count;
    if (cost > most) return cost;
    for (size_t i = 0; i < plan->link_count; i++) {
        bool is_own = is_end(&plan->links[i], box);
        cost += a->new_box_hits[i] = is_own ? 0 : hit_cost(a, &a->strands[i], box);
    }
    a->work += (double)plan->link_count;
    for (size_t i = 0; i < degree(a, box) && cost <= most; i++) {
        size_t link = link_at(a, box, i);
        const struct strand *s = &a->strands[link];
        double *pairs = a->new_pairs + i * plan->link_count, *hits = a->new_hits + i * plan->box_count;
        cost += length_cost(a, &plan->links[link], s);
        for (size_t j = 0; j < plan->box_count; j++) {
            cost += hits[j] = is_end(&plan->links[link], j) ? 0 : hit_cost(a, s, j);
        }
        for (size_t j = 0; j < plan->link_count; j++) {
            cost += pairs[j] = pair_cost(a, link, j);
        }
        for (size_t j = 0; j < i; j++) cost -= pairs[link_at(a, box, j)];
        a->work += (double)(plan->box_count + plan->link_count);
    }
    return cost;
}

static void take_spaces(struct annealing *a, size_t box) {
    double *spaces = spaces_of(a, box);
    double sum = 0;
    for (size_t i = 0; i < a->plan->box_count; i++) {
        sum += a->new_spaces[i];
        if (i == box) continue;
        a->space_sums[i] += a->new_spaces[i] - spaces[i];
        spaces_of(a, i)[box] = spaces[i] = a->new_spaces[i];
    }
    a->space_sums[box] = sum;
}

static void take_box_hits(struct annealing *a, size_t box) {
    double sum = 0;
    for (size_t i = 0; i < a->plan->link_count; i++) {
        a->link_hits[i] += a->new_box_hits[i] - hits_of(a, i)[box];
        hits_of(a, i)[box] = a->new_box_hits[i];
        sum += a->new_box_hits[i];
    }
    a->box_hits[box] = sum;
}

static void take_link(struct annealing *a, size_t link, const double *new_pairs, const double *new_hits) {
    double *pairs = pairs_of(a, link), *hits = hits_of(a, link);
    double sum = 0, hit_sum = 0;
    for (size_t i = 0; i < a->plan->link_count; i++) {
        sum += new_pairs[i];
        if (i == link || new_pairs[i] == pairs[i]) continue;
        a->pair_sums[i] += new_pairs[i] - pairs[i];
        pairs_of(a, i)[link] = pairs[i] = new_pairs[i];
    }
    for (size_t i = 0; i < a->plan->box_count; i++) {
        a->box_hits[i] += new_hits[i] - hits[i];
        hits[i] = new_hits[i];
        hit_sum += new_hits[i];
    }
    a->pair_sums[link] = sum;
    a->link_hits[link] = hit_sum;
    a->lengths[link] = length_cost(a, &a->plan->links[link], &a->strands[link]);
}

/* The scratch rows become what is known. */
static void take(struct annealing *a, size_t box) {
    take_spaces(a, box);
    take_box_hits(a, box);
    for (size_t i = 0; i < degree(a, box); i++) {
        take_link(a, link_at(a, box, i), a->new_pairs + i * a->plan->link_count,
                  a->new_hits + i * a->plan->box_count);
    }
}

/* -- moves --------------------------------------------------------------------------------------------------
 */

static struct ent_point keep_inside(const struct annealing *a, size_t box, struct ent_point at) {
    struct ent_size size = a->plan->boxes[box], room = a->plan->room;
    double x = fmin(size.width / 2, room.width / 2), y = fmin(size.height / 2, room.height / 2);
    double left = x, right = room.width - x;
    int camp = a->plan->camps != NULL ? a->plan->camps[box] : 0;
    if (camp < 0) right = fmax(left, 0.44 * room.width - x);
    if (camp > 0) left = fmin(right, 0.56 * room.width + x);
    return (struct ent_point){round(fmax(left, fmin(right, at.x))),
                              round(fmax(y, fmin(room.height - y, at.y)))};
}

static void shift_bloc(struct annealing *a, size_t box, struct ent_point from, struct ent_point to) {
    if (a->plan->blocs == NULL) return;
    struct ent_point *sum = &a->bloc_sums[a->plan->blocs[box]];
    sum->x += to.x - from.x;
    sum->y += to.y - from.y;
}

/* Moves the box when that costs at most `most` more; returns what it cost. */
static double move_if(struct annealing *a, size_t box, struct ent_point to, double most) {
    struct ent_point from = a->at[box];
    double old = known_cost(a, box);
    put_box(a, box, to);
    shift_bloc(a, box, from, to);
    double change = new_cost(a, box, old + most) - old;
    if (change <= most) {
        take(a, box);
        return change;
    }
    put_box(a, box, from);
    shift_bloc(a, box, to, from);
    return 0;
}

static double swap_if(struct annealing *a, size_t one, size_t other, double most) {
    struct ent_point p = a->at[one], q = a->at[other];
    double change = move_if(a, one, keep_inside(a, one, q), HUGE_VAL);
    change += move_if(a, other, keep_inside(a, other, p), HUGE_VAL);
    if (change <= most) return change;
    move_if(a, one, p, HUGE_VAL);
    move_if(a, other, q, HUGE_VAL);
    return 0;
}

/* A step of about `step`. */
static struct ent_point nearby(struct annealing *a, struct ent_point at, double step) {
    struct ent_size room = a->plan->room;
    double x = ent_random_share(&a->random) + ent_random_share(&a->random) - 1,
           y = ent_random_share(&a->random) + ent_random_share(&a->random) - 1;
    return (struct ent_point){at.x + x * step, at.y + y * step * room.height / room.width};
}

/* Beside somebody it is linked to; anywhere when there is nobody. */
static struct ent_point beside_friend(struct annealing *a, size_t box) {
    struct ent_size room = a->plan->room;
    if (degree(a, box) == 0)
        return (struct ent_point){ent_random_share(&a->random) * room.width,
                                  ent_random_share(&a->random) * room.height};
    const struct ent_link *link =
        &a->plan->links[link_at(a, box, ent_random_below(&a->random, degree(a, box)))];
    return nearby(a, a->at[link->a == box ? link->b : link->a], 2.5 * a->unit);
}

/* Metropolis: worse by as much as chance allows at this heat. */
static double try_something(struct annealing *a, double step, double heat) {
    size_t box = ent_random_below(&a->random, a->plan->box_count);
    double kind = ent_random_share(&a->random),
           most = heat > 0 ? -heat * log(1 - ent_random_share(&a->random)) : -1e-9;
    if (kind < 0.05 && a->plan->box_count > 1) {
        size_t other = ent_random_below(&a->random, a->plan->box_count);
        return other != box ? swap_if(a, box, other, most) : 0;
    }
    struct ent_point to;
    if (kind < 0.08)
        to = (struct ent_point){ent_random_share(&a->random) * a->plan->room.width,
                                ent_random_share(&a->random) * a->plan->room.height};
    else if (kind < 0.2)
        to = beside_friend(a, box);
    else
        to = nearby(a, a->at[box], step);
    return move_if(a, box, keep_inside(a, box, to), most);
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
    static const double smallest = 0.2, grown_at = 0.5;
    if (heat < 0.5 || done >= grown_at) return 1;
    return smallest + (1 - smallest) * done / grown_at;
}

/* At first a line through a box may do, so that boxes get past lines; at the end it may not. */
static double strictness_at(double done) {
    static const double last = 4, from = 0.5, to = 0.9;
    return 1 + (last - 1) * fmax(0, fmin(1, (done - from) / (to - from)));
}

static void cool(struct annealing *a, double work, double heat, struct ent_point *middles) {
    enum { STAGES = 40 };
    static const double hottest = 4, coldest = 0.06, widest = 1, narrowest = 0.015;
    double start = fmax(hottest * heat, coldest), cost = 0, least = HUGE_VAL;
    size_t bytes = a->plan->box_count * sizeof *middles;
    memcpy(middles, a->at, bytes);
    for (int stage = 0; stage < STAGES; stage++) {
        double done = (double)stage / STAGES, last = stage == STAGES - 1;
        double heat_now = last > 0 ? 0 : start * pow(coldest / start, done / 0.95);
        double step = a->plan->room.width * widest * pow(narrowest / widest, done) * fmax(heat, 0.2);
        grow(a, growth_at(done, heat));
        a->strictness = heat > 0 ? strictness_at(done) : strictness_at(1);
        cost = learn(a);
        least = HUGE_VAL;
        while (a->work < work * (stage + 1) / STAGES) {
            cost += try_something(a, step, heat_now);
            if (cost >= least - 1e-6) continue;
            least = cost;
            memcpy(middles, a->at, bytes);
        }
    }
}

/* -- setting up ---------------------------------------------------------------------------------------------
 */

static void free_all(struct annealing *a) {
    void *const owned[] = {a->at,        a->strands,    a->sizes,        a->first,      a->links,
                           a->bloc_sums, a->bloc_sizes, a->pairs,        a->hits,       a->spaces,
                           a->pair_sums, a->link_hits,  a->box_hits,     a->space_sums, a->lengths,
                           a->new_pairs, a->new_hits,   a->new_box_hits, a->new_spaces};
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) free(owned[i]);
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

static size_t largest_degree(const struct annealing *a) {
    size_t most = 0;
    for (size_t i = 0; i < a->plan->box_count; i++) most = degree(a, i) > most ? degree(a, i) : most;
    return most;
}

static bool make_room(struct annealing *a, size_t boxes, size_t links) {
    a->at = ent_alloc(boxes, sizeof *a->at);
    a->strands = ent_alloc(links, sizeof *a->strands);
    a->sizes = ent_alloc(boxes, sizeof *a->sizes);
    a->first = ent_alloc(boxes + 1, sizeof *a->first);
    a->links = ent_alloc(2 * links, sizeof *a->links);
    a->bloc_sums = ent_alloc(boxes + 1, sizeof *a->bloc_sums);
    a->bloc_sizes = ent_alloc(boxes + 1, sizeof *a->bloc_sizes);
    a->pairs = ent_alloc(links * links, sizeof *a->pairs);
    a->hits = ent_alloc(links * boxes, sizeof *a->hits);
    a->spaces = ent_alloc(boxes * boxes, sizeof *a->spaces);
    a->pair_sums = ent_alloc(links, sizeof *a->pair_sums);
    a->link_hits = ent_alloc(links, sizeof *a->link_hits);
    a->box_hits = ent_alloc(boxes, sizeof *a->box_hits);
    a->space_sums = ent_alloc(boxes, sizeof *a->space_sums);
    a->lengths = ent_alloc(links, sizeof *a->lengths);
    a->new_box_hits = ent_alloc(links, sizeof *a->new_box_hits);
    a->new_spaces = ent_alloc(boxes, sizeof *a->new_spaces);
    return a->at != NULL && a->strands != NULL && a->sizes != NULL && a->first != NULL && a->links != NULL &&
           a->bloc_sums != NULL && a->bloc_sizes != NULL && a->pairs != NULL && a->hits != NULL &&
           a->spaces != NULL && a->pair_sums != NULL && a->link_hits != NULL && a->box_hits != NULL &&
           a->space_sums != NULL && a->lengths != NULL && a->new_box_hits != NULL && a->new_spaces != NULL;
}

/* The share of the room that boxes take up. */
static double fullness(const struct ent_plan *plan) {
    double sum = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        sum += (plan->boxes[i].width + plan->gap) * (plan->boxes[i].height + plan->gap);
    }
    return sum / fmax(plan->room.width * plan->room.height, 1);
}

static bool set_up(struct annealing *a, const struct ent_plan *plan, uint64_t seed,
                   const struct ent_point *middles) {
    size_t count = plan->box_count;
    *a = (struct annealing){
        .plan = plan,
        .unit = sqrt(plan->room.width * plan->room.height / fmax((double)count, 1)),
        .pull = {0.7, 0.9, 1.2},
        .box_cost = cost_through_box * fmax(1, (double)plan->link_count / (2 * fmax((double)count, 1))),
        .random = ent_random_from(seed),
    };
    if (!make_room(a, count, plan->link_count)) return false;
    list_links(a);
    size_t most = largest_degree(a);
    a->new_pairs = ent_alloc(most * plan->link_count, sizeof *a->new_pairs);
    a->new_hits = ent_alloc(most * count, sizeof *a->new_hits);
    if (a->new_pairs == NULL || a->new_hits == NULL) return false;
    a->word_cost = cost_wordless * fmax(0, 1 - 2.3 * fullness(plan));
    grow(a, 1);
    a->strictness = strictness_at(1);
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
    if (fine) *cost = learn(&a);
    free_all(&a);
    return fine ? ENTENTE_OK : ENTENTE_NO_MEMORY;
}
