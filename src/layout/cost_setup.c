/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "layout/cost.h"
#include "layout/cost_terms.h"

#include <math.h>
#include <stdlib.h>

static const double border_gap = 0.04; /* that each side keeps off the border, by width of the room */

void ent_layout_cost_clear(struct ent_layout_cost *c) {
    void *const owned[] = {c->at,        c->segments,   c->sizes,        c->first,      c->links,
                           c->bloc_sums, c->bloc_sizes, c->pairs,        c->hits,       c->spaces,
                           c->pair_sums, c->link_hits,  c->box_hits,     c->space_sums, c->lengths,
                           c->new_pairs, c->new_hits,   c->new_box_hits, c->new_spaces};
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) free(owned[i]);
    ent_candidates_clear(&c->candidates);
}

static void list_links(struct ent_layout_cost *c) {
    const struct ent_plan *plan = c->plan;
    for (size_t i = 0; i < plan->link_count; i++) {
        c->first[plan->links[i].a + 1]++;
        c->first[plan->links[i].b + 1]++;
    }
    for (size_t i = 0; i < plan->box_count; i++) c->first[i + 1] += c->first[i];
    for (size_t i = plan->link_count; i > 0; i--) {
        c->links[--c->first[plan->links[i - 1].a + 1]] = i - 1;
        c->links[--c->first[plan->links[i - 1].b + 1]] = i - 1;
    }
    for (size_t i = 0; i < plan->box_count; i++) c->first[i] = c->first[i + 1];
    c->first[plan->box_count] = 2 * plan->link_count;
}

static void sum_blocs(struct ent_layout_cost *c) {
    for (size_t i = 0; c->plan->blocs != NULL && i < c->plan->box_count; i++) {
        size_t bloc = c->plan->blocs[i];
        c->bloc_sums[bloc].x += c->at[i].x;
        c->bloc_sums[bloc].y += c->at[i].y;
        c->bloc_sizes[bloc] += 1;
    }
}

static size_t largest_degree(const struct ent_layout_cost *c) {
    size_t most = 0;
    for (size_t i = 0; i < c->plan->box_count; i++)
        most = ent_link_count_of(c, i) > most ? ent_link_count_of(c, i) : most;
    return most;
}

static bool make_room(struct ent_layout_cost *c, size_t boxes, size_t links) {
    c->at = ent_alloc(boxes, sizeof *c->at);
    c->segments = ent_alloc(links, sizeof *c->segments);
    c->sizes = ent_alloc(boxes, sizeof *c->sizes);
    c->first = ent_alloc(boxes + 1, sizeof *c->first);
    c->links = ent_alloc(2 * links, sizeof *c->links);
    c->bloc_sums = ent_alloc(boxes + 1, sizeof *c->bloc_sums);
    c->bloc_sizes = ent_alloc(boxes + 1, sizeof *c->bloc_sizes);
    c->pairs = ent_alloc(links * links, sizeof *c->pairs);
    c->hits = ent_alloc(links * boxes, sizeof *c->hits);
    c->spaces = ent_alloc(boxes * boxes, sizeof *c->spaces);
    c->pair_sums = ent_alloc(links, sizeof *c->pair_sums);
    c->link_hits = ent_alloc(links, sizeof *c->link_hits);
    c->box_hits = ent_alloc(boxes, sizeof *c->box_hits);
    c->space_sums = ent_alloc(boxes, sizeof *c->space_sums);
    c->lengths = ent_alloc(links, sizeof *c->lengths);
    c->new_box_hits = ent_alloc(links, sizeof *c->new_box_hits);
    c->new_spaces = ent_alloc(boxes, sizeof *c->new_spaces);
    return c->at != NULL && c->segments != NULL && c->sizes != NULL && c->first != NULL && c->links != NULL &&
           c->bloc_sums != NULL && c->bloc_sizes != NULL && c->pairs != NULL && c->hits != NULL &&
           c->spaces != NULL && c->pair_sums != NULL && c->link_hits != NULL && c->box_hits != NULL &&
           c->space_sums != NULL && c->lengths != NULL && c->new_box_hits != NULL && c->new_spaces != NULL;
}

/* -- the sides ------------------------------------------------------------------------------------------- */

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

bool ent_layout_cost_init(struct ent_layout_cost *c, const struct ent_plan *plan,
                          const struct ent_point *middles) {
    size_t count = plan->box_count;
    *c = (struct ent_layout_cost){
        .plan = plan,
        .strictness = 1,
        .border = border_of(plan),
        .floor = floor_of(plan),
    };
    ent_weigh_terms(c);
    if (!make_room(c, count, plan->link_count) ||
        !ent_candidates_init(&c->candidates, plan->link_count, count))
        return false;
    list_links(c);
    size_t most = largest_degree(c);
    c->new_pairs = ent_alloc(most * plan->link_count, sizeof *c->new_pairs);
    c->new_hits = ent_alloc(most * count, sizeof *c->new_hits);
    if (c->new_pairs == NULL || c->new_hits == NULL) return false;
    for (size_t i = 0; i < count; i++) c->at[i] = ent_keep_inside(c, i, middles[i]);
    ent_grow_boxes(c, 1);
    for (size_t i = 0; i < plan->link_count; i++) {
        c->segments[i].lines = fmin((double)plan->links[i].lines, ENT_LINES_MOST);
        ent_set_segment(c, i);
    }
    sum_blocs(c);
    return true;
}

struct ent_point ent_keep_inside(const struct ent_layout_cost *c, size_t box, struct ent_point at) {
    struct ent_size size = c->plan->boxes[box], room = c->plan->room;
    double x = fmin(size.width / 2, room.width / 2), y = fmin(size.height / 2, room.height / 2);
    double left = x, right = room.width - x;
    int camp = c->plan->camps != NULL ? c->plan->camps[box] : 0;
    if (camp < 0) right = fmax(left, c->border - border_gap * room.width - x);
    if (camp > 0) left = fmin(right, c->border + border_gap * room.width + x);
    double top = y, bottom = room.height - y;
    if (c->plan->camps != NULL && camp == 0) top = fmin(bottom, c->floor + c->plan->gap / 2 + y);
    if (c->plan->camps != NULL && camp != 0) bottom = fmax(top, c->floor - c->plan->gap / 2 - y);
    return (struct ent_point){round(fmax(left, fmin(right, at.x))), round(fmax(top, fmin(bottom, at.y)))};
}
