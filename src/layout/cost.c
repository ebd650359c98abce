/* SPDX-License-Identifier: MIT */
#include "layout/cost.h"

#include "layout/cost_terms.h"
#include <math.h>
#include <string.h>

void ent_set_segment(struct ent_layout_cost *c, size_t index) {
    const struct ent_link *link = &c->plan->links[index];
    struct ent_point from = c->at[link->a], to = c->at[link->b];
    struct ent_point d = {to.x - from.x, to.y - from.y};
    double length = sqrt(d.x * d.x + d.y * d.y);
    struct ent_segment *s = &c->segments[index];
    s->a = from;
    s->b = to;
    s->along = length > 0 ? (struct ent_point){d.x / length, d.y / length} : (struct ent_point){1, 0};
    s->middle = (struct ent_point){(from.x + to.x) / 2, (from.y + to.y) / 2};
    s->half = (struct ent_point){fabs(d.x) / 2, fabs(d.y) / 2};
    s->length = length;
    ent_candidates_put_line(&c->candidates, index, from, to);
}

static void put_box(struct ent_layout_cost *c, size_t box, struct ent_point at) {
    c->at[box] = at;
    ent_candidates_put_box(&c->candidates, box, at, c->sizes[box]);
    for (size_t i = c->first[box]; i < c->first[box + 1]; i++) ent_set_segment(c, c->links[i]);
}

/* -- costs of two things in the present state, and their sums -------------------------------------------- */

size_t ent_link_of(const struct ent_layout_cost *c, size_t box, size_t index) {
    return c->links[c->first[box] + index];
}

size_t ent_link_count_of(const struct ent_layout_cost *c, size_t box) {
    return c->first[box + 1] - c->first[box];
}

static double *pairs_of(const struct ent_layout_cost *c, size_t link) {
    return c->pairs + link * c->plan->link_count;
}

static double *hits_of(const struct ent_layout_cost *c, size_t link) {
    return c->hits + link * c->plan->box_count;
}

static double *spaces_of(const struct ent_layout_cost *c, size_t box) {
    return c->spaces + box * c->plan->box_count;
}

static bool is_end(const struct ent_link *link, size_t box) {
    return link->a == box || link->b == box;
}

/* What the link costs with each other one, into `pairs`; returns their sum. */
static double find_pairs(struct ent_layout_cost *c, size_t link, double *pairs) {
    const struct ent_link *e = &c->plan->links[link];
    const size_t ends[] = {e->a, e->b};
    double sum = 0;
    memset(pairs, 0, c->plan->link_count * sizeof *pairs);
    size_t crossing = ent_candidates_crossing(&c->candidates, link);
    for (size_t i = 0; i < crossing; i++) {
        size_t other = c->candidates.found[i];
        sum += pairs[other] = ent_pair_cost(c, link, other);
    }
    for (size_t end = 0; end < 2; end++) {
        for (size_t i = 0; i < ent_link_count_of(c, ends[end]); i++) {
            size_t other = ent_link_of(c, ends[end], i);
            if (other != link) sum += pairs[other] = ent_pair_cost(c, link, other);
        }
    }
    return sum;
}

/* What the link costs with each box, into `hits`; returns their sum. */
static double find_hits(struct ent_layout_cost *c, size_t link, double *hits) {
    double sum = 0;
    memset(hits, 0, c->plan->box_count * sizeof *hits);
    size_t boxes = ent_candidates_boxes_on(&c->candidates, link, ent_hit_reach(c, c->segments[link].lines));
    for (size_t i = 0; i < boxes; i++) {
        size_t box = c->candidates.found[i];
        if (!is_end(&c->plan->links[link], box)) sum += hits[box] = ent_hit_cost(c, link, box);
    }
    return sum;
}

/* What the box costs with each other one, into `spaces`; returns their sum. */
static double find_spaces(struct ent_layout_cost *c, size_t box, double *spaces) {
    double sum = 0;
    memset(spaces, 0, c->plan->box_count * sizeof *spaces);
    size_t near = ent_candidates_boxes_near(&c->candidates, box, ent_spacing_reach(c));
    for (size_t i = 0; i < near; i++) {
        size_t other = c->candidates.found[i];
        sum += spaces[other] = ent_spacing_cost(c, box, other);
    }
    return sum;
}

static void sum_link(struct ent_layout_cost *c, size_t link) {
    c->pair_sums[link] = find_pairs(c, link, pairs_of(c, link));
    c->link_hits[link] = find_hits(c, link, hits_of(c, link));
    for (size_t i = 0; i < c->plan->box_count; i++) c->box_hits[i] += hits_of(c, link)[i];
    c->lengths[link] = ent_length_cost(c, link);
}

/* Works everything out anew; returns the cost of the whole. */
double ent_layout_cost_sum(struct ent_layout_cost *c) {
    const struct ent_plan *plan = c->plan;
    double cost = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        c->box_hits[i] = 0;
        c->space_sums[i] = find_spaces(c, i, spaces_of(c, i));
        cost += ent_place_cost(c, i) + c->space_sums[i] / 2;
    }
    for (size_t i = 0; i < plan->link_count; i++) {
        sum_link(c, i);
        cost += c->pair_sums[i] / 2 + c->link_hits[i] + c->lengths[i];
    }
    return cost;
}

/* What a link costs; two links of the box share a cost, which counts at the later one. */
static double known_link_cost(const struct ent_layout_cost *c, size_t box, size_t index) {
    size_t link = ent_link_of(c, box, index);
    double cost = c->pair_sums[link] + c->link_hits[link] + c->lengths[link];
    for (size_t j = 0; j < index; j++) cost -= pairs_of(c, link)[ent_link_of(c, box, j)];
    return cost;
}

/* What the box that is moving costs with the lines of others; returns their sum. */
static double find_box_hits(struct ent_layout_cost *c, size_t box) {
    double sum = 0;
    memset(c->new_box_hits, 0, c->plan->link_count * sizeof *c->new_box_hits);
    size_t lines = ent_candidates_lines_on(&c->candidates, box, ent_hit_reach(c, ENT_LINES_MOST));
    for (size_t i = 0; i < lines; i++) {
        size_t link = c->candidates.found[i];
        if (is_end(&c->plan->links[link], box)) continue;
        sum += c->new_box_hits[link] = ent_hit_cost(c, link, box);
    }
    return sum;
}

/* The cost of one of its links for where the box now stands, into the scratch rows. */
static double new_link_cost(struct ent_layout_cost *c, size_t box, size_t index) {
    const struct ent_plan *plan = c->plan;
    size_t link = ent_link_of(c, box, index);
    double *pairs = c->new_pairs + index * plan->link_count;
    double cost = ent_length_cost(c, link) + find_hits(c, link, c->new_hits + index * plan->box_count) +
                  find_pairs(c, link, pairs);
    for (size_t j = 0; j < index; j++) cost -= pairs[ent_link_of(c, box, j)];
    c->work += (double)(plan->box_count + plan->link_count);
    return cost;
}

/* By how much, in crossings, what is known of a move may be too dear for the rest to make it good. */
static const double made_good_most = 2;

/* What it costs more that the box now stands where it does, `place` being what its old place cost; given up
 * when what is known is so much above `most` that the rest will not make it good. */
static double change_of(struct ent_layout_cost *c, size_t box, double place, double most) {
    double hopeless = most + made_good_most;
    double change = ent_place_cost(c, box) - place + find_spaces(c, box, c->new_spaces) - c->space_sums[box];
    c->work += (double)c->plan->box_count;
    if (change > hopeless) return change;
    change += find_box_hits(c, box) - c->box_hits[box];
    c->work += (double)c->plan->link_count;
    for (size_t i = 0; i < ent_link_count_of(c, box) && change <= hopeless; i++)
        change += new_link_cost(c, box, i) - known_link_cost(c, box, i);
    return change;
}

static void keep_spaces(struct ent_layout_cost *c, size_t box) {
    double *spaces = spaces_of(c, box);
    double sum = 0;
    for (size_t i = 0; i < c->plan->box_count; i++) {
        sum += c->new_spaces[i];
        if (i == box) continue;
        c->space_sums[i] += c->new_spaces[i] - spaces[i];
        spaces_of(c, i)[box] = spaces[i] = c->new_spaces[i];
    }
    c->space_sums[box] = sum;
}

static void keep_box_hits(struct ent_layout_cost *c, size_t box) {
    double sum = 0;
    for (size_t i = 0; i < c->plan->link_count; i++) {
        c->link_hits[i] += c->new_box_hits[i] - hits_of(c, i)[box];
        hits_of(c, i)[box] = c->new_box_hits[i];
        sum += c->new_box_hits[i];
    }
    c->box_hits[box] = sum;
}

static void keep_link(struct ent_layout_cost *c, size_t link, const double *new_pairs,
                      const double *new_hits) {
    double *pairs = pairs_of(c, link), *hits = hits_of(c, link);
    double sum = 0, hit_sum = 0;
    for (size_t i = 0; i < c->plan->link_count; i++) {
        sum += new_pairs[i];
        if (i == link || new_pairs[i] == pairs[i]) continue;
        c->pair_sums[i] += new_pairs[i] - pairs[i];
        pairs_of(c, i)[link] = pairs[i] = new_pairs[i];
    }
    for (size_t i = 0; i < c->plan->box_count; i++) {
        c->box_hits[i] += new_hits[i] - hits[i];
        hits[i] = new_hits[i];
        hit_sum += new_hits[i];
    }
    c->pair_sums[link] = sum;
    c->link_hits[link] = hit_sum;
    c->lengths[link] = ent_length_cost(c, link);
}

/* The scratch rows become what is known. */
static void accept(struct ent_layout_cost *c, size_t box) {
    keep_spaces(c, box);
    keep_box_hits(c, box);
    for (size_t i = 0; i < ent_link_count_of(c, box); i++) {
        keep_link(c, ent_link_of(c, box, i), c->new_pairs + i * c->plan->link_count,
                  c->new_hits + i * c->plan->box_count);
    }
}

/* -- moving ---------------------------------------------------------------------------------------------- */

static void shift_bloc(struct ent_layout_cost *c, size_t box, struct ent_point from, struct ent_point to) {
    if (c->plan->blocs == NULL) return;
    struct ent_point *sum = &c->bloc_sums[c->plan->blocs[box]];
    sum->x += to.x - from.x;
    sum->y += to.y - from.y;
}

double ent_move_if(struct ent_layout_cost *c, size_t box, struct ent_point to, double most) {
    struct ent_point from = c->at[box];
    double place = ent_place_cost(c, box);
    put_box(c, box, to);
    shift_bloc(c, box, from, to);
    double change = change_of(c, box, place, most);
    if (change <= most) {
        accept(c, box);
        return change;
    }
    put_box(c, box, from);
    shift_bloc(c, box, to, from);
    return 0;
}

void ent_grow_boxes(struct ent_layout_cost *c, double growth) {
    c->growth = growth;
    c->gap = growth * c->plan->gap;
    for (size_t i = 0; i < c->plan->box_count; i++) {
        c->sizes[i].width = growth * c->plan->boxes[i].width;
        c->sizes[i].height = growth * c->plan->boxes[i].height;
        ent_candidates_put_box(&c->candidates, i, c->at[i], c->sizes[i]);
    }
}
