/* SPDX-License-Identifier: MIT */
#include "arrange/routing.h"

#include "arrange/arrange.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* Lines pass boxes this far off, by size of type. */
static const double clear_of_box = 0.45;

static const double cost_outside = 500, cost_through_node = 60, cost_crossing = 2.5, cost_bend = 60;

/* Short lines bend as if they were this long, by size of type: a node in their way is no smaller. */
static const double least_bent = 20;

/* Above this many lines they are straight: bending looks at every two. */
enum { BENT_LINES_MOST = 1500 };

/* Of a bent course, as it is tested against others. */
enum { PIECES = 12 };

struct key {
    size_t low, high, source, line;
};

static int by_pair(const void *a, const void *b) {
    const struct key *x = a, *y = b;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    if (x->high != y->high) return x->high < y->high ? -1 : 1;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    return x->line < y->line ? -1 : x->line > y->line;
}

static void set_offsets(struct ent_routing *r) {
    for (size_t b = 0; b < r->bundle_count; b++) {
        struct ent_bundle *bundle = &r->bundles[b];
        for (size_t i = 1; i < bundle->count; i++) {
            size_t at = bundle->first + i;
            r->offsets[at] = r->offsets[at - 1] + ent_lane(r->scene);
        }
        bundle->span = r->offsets[bundle->first + bundle->count - 1];
    }
}

static bool group(struct ent_routing *r) {
    size_t count = r->scene->line_count;
    struct key *keys = ent_alloc(count, sizeof *keys);
    if (keys == NULL) return false;
    for (size_t i = 0; i < count; i++) {
        const struct ent_line *line = &r->scene->lines[i];
        keys[i] = (struct key){ent_line_low(line), ent_line_high(line), line->source, i};
    }
    qsort(keys, count, sizeof *keys, by_pair);
    for (size_t i = 0; i < count; i++) {
        bool starts = i == 0 || keys[i].low != keys[i - 1].low || keys[i].high != keys[i - 1].high;
        if (starts)
            r->bundles[r->bundle_count++] =
                (struct ent_bundle){.a = keys[i].low, .b = keys[i].high, .first = i};
        r->bundles[r->bundle_count - 1].count++;
        r->order[i] = keys[i].line;
    }
    free(keys);
    set_offsets(r);
    return true;
}

/* The whole curve of a bundle's line, from middle to middle, in its own direction. */
static struct ent_curve curve_of(const struct ent_routing *r, const struct ent_bundle *bundle, size_t index,
                                 struct ent_bend bend) {
    const struct ent_node *a = &r->scene->nodes[bundle->a], *b = &r->scene->nodes[bundle->b];
    const struct ent_line *line = &r->scene->lines[r->order[bundle->first + index]];
    double offset = r->offsets[bundle->first + index] - bundle->span / 2;
    double most = 0.38 * fmin(a->box.size.height, b->box.size.height);
    double aside = fmax(-most, fmin(most, offset));
    struct ent_point along = ent_direction(a->box.centre, b->box.centre);
    struct ent_point from = ent_point_aside(a->box.centre, along, aside);
    struct ent_point to = ent_point_aside(b->box.centre, along, aside);
    double length = fmax(ent_point_distance(from, to), least_bent * r->scene->type);
    double bulge = offset - aside + bend.by * length;
    bool turned = line->source != bundle->a;
    struct ent_curve curve = turned ? ent_curve_bent(to, from, -bulge) : ent_curve_bent(from, to, bulge);
    curve.control.x += along.x * bend.at * length;
    curve.control.y += along.y * bend.at * length;
    return curve;
}

bool ent_curve_is_straight(const struct ent_curve *curve) {
    struct ent_point middle = ent_point_between(curve->start, curve->end, 0.5);
    return ent_point_distance(curve->control, middle) < 0.5;
}

struct ent_course ent_route_course(const struct ent_curve *curve) {
    return ent_course_of(curve, ent_curve_is_straight(curve) ? 1 : PIECES);
}

static double node_cost(const struct ent_routing *r, const struct ent_bundle *bundle,
                        const struct ent_course *course) {
    double gap = clear_of_box * r->scene->type;
    double cost = ent_box_sticks_out(&course->bounds, &r->scene->room, 1) ? cost_outside : 0;
    for (size_t i = 0; i < r->scene->node_count; i++) {
        if (i == bundle->a || i == bundle->b) continue;
        if (ent_course_hits(course, &r->scene->nodes[i].box, gap)) cost += cost_through_node;
    }
    return cost;
}

static double crossing_cost(const struct ent_routing *r, const struct ent_bundle *bundle,
                            const struct ent_course *course) {
    double cost = 0;
    for (size_t other = 0; other < r->bundle_count; other++) {
        const struct ent_bundle *theirs = &r->bundles[other];
        if (theirs == bundle) continue;
        for (size_t i = 0; i < theirs->count; i++) {
            if (ent_courses_cross(course, &r->courses[r->order[theirs->first + i]])) cost += cost_crossing;
        }
    }
    return cost;
}

static bool is_straight(struct ent_bend bend) {
    return fabs(bend.by) + fabs(bend.at) <= 0;
}

/* Nothing for a straight bundle that meets no node. Given up above `most`. */
static double bundle_cost(const struct ent_routing *r, const struct ent_bundle *bundle, struct ent_bend bend,
                          double most) {
    double cost = cost_bend * (fabs(bend.by) + 0.5 * fabs(bend.at));
    for (size_t i = 0; i < bundle->count && cost < most; i++) {
        struct ent_curve curve = curve_of(r, bundle, i, bend);
        struct ent_course course = ent_route_course(&curve);
        cost += node_cost(r, bundle, &course);
    }
    if (is_straight(bend) && cost <= 0) return 0;
    bool is_weighed = r->scene->line_count <= ENT_WEIGHED_LINES_MOST;
    for (size_t i = 0; i < bundle->count && cost < most && is_weighed; i++) {
        struct ent_curve curve = curve_of(r, bundle, i, bend);
        struct ent_course course = ent_route_course(&curve);
        cost += crossing_cost(r, bundle, &course);
    }
    return cost;
}

static void lay(struct ent_routing *r, struct ent_bundle *bundle, struct ent_bend bend) {
    bundle->bend = bend;
    for (size_t i = 0; i < bundle->count; i++) {
        struct ent_curve curve = curve_of(r, bundle, i, bend);
        r->courses[r->order[bundle->first + i]] = ent_route_course(&curve);
    }
}

static void try_bends(const struct ent_routing *r, const struct ent_bundle *bundle, double at, double *least,
                      struct ent_bend *best) {
    static const double bends[] = {0.05, 0.1, 0.15, 0.2, 0.26, 0.33, 0.4, 0.5};
    for (size_t i = 0; i < 2 * sizeof bends / sizeof *bends; i++) {
        struct ent_bend bend = {i % 2 == 0 ? bends[i / 2] : -bends[i / 2], at};
        double cost = bundle_cost(r, bundle, bend, *least);
        if (cost >= *least - 1e-9) continue;
        *least = cost;
        *best = bend;
    }
}

/* A straight bundle that meets no node stays straight. Else the bend with the fewest conflicts; lopsided ones
 * only where even ones meet a node as well. */
static void bend(struct ent_routing *r, struct ent_bundle *bundle) {
    static const double sides[] = {0.2, -0.2, 0.35, -0.35};
    struct ent_bend best = {0, 0};
    double least = bundle_cost(r, bundle, best, HUGE_VAL);
    if (least > 0) try_bends(r, bundle, 0, &least, &best);
    for (size_t i = 0; i < sizeof sides / sizeof *sides && least >= cost_through_node; i++) {
        try_bends(r, bundle, sides[i], &least, &best);
    }
    lay(r, bundle, best);
}

void ent_routing_clear(struct ent_routing *r) {
    free(r->order);
    free(r->bundles);
    free(r->courses);
    free(r->offsets);
}

bool ent_routing_init(struct ent_routing *r, struct ent_scene *scene) {
    size_t count = scene->line_count;
    *r = (struct ent_routing){
        .scene = scene,
        .order = ent_alloc(count, sizeof *r->order),
        .bundles = ent_alloc(count, sizeof *r->bundles),
        .courses = ent_alloc(count, sizeof *r->courses),
        .offsets = ent_alloc(count, sizeof *r->offsets),
    };
    return r->order != NULL && r->bundles != NULL && r->courses != NULL && r->offsets != NULL && group(r);
}

static void draw(struct ent_routing *r, const struct ent_bundle *bundle) {
    for (size_t i = 0; i < bundle->count; i++) {
        struct ent_curve whole = curve_of(r, bundle, i, bundle->bend);
        ent_draw_line(r->scene, &r->scene->lines[r->order[bundle->first + i]], &whole);
    }
}

void ent_route_bundle(struct ent_routing *r, struct ent_bundle *bundle) {
    bend(r, bundle);
    draw(r, bundle);
}

void ent_route_all(struct ent_routing *r) {
    enum { ROUNDS = 2 };
    for (size_t i = 0; i < r->bundle_count; i++) lay(r, &r->bundles[i], (struct ent_bend){0, 0});
    for (int round = 0; round < ROUNDS && r->scene->line_count <= BENT_LINES_MOST; round++) {
        for (size_t i = 0; i < r->bundle_count; i++) bend(r, &r->bundles[i]);
    }
    for (size_t i = 0; i < r->bundle_count; i++) draw(r, &r->bundles[i]);
}

/* True when the bundle's way meets the box. */
static bool meets(const struct ent_routing *r, const struct ent_bundle *bundle, const struct ent_box *box) {
    double gap = clear_of_box * r->scene->type;
    for (size_t i = 0; i < bundle->count; i++) {
        if (ent_course_hits(&r->courses[r->order[bundle->first + i]], box, gap)) return true;
    }
    return false;
}

bool ent_bundle_minds(const struct ent_routing *r, const struct ent_bundle *bundle, size_t node,
                      const struct ent_box *before) {
    const struct ent_node *nodes = r->scene->nodes;
    if (bundle->a == node || bundle->b == node || meets(r, bundle, &nodes[node].box)) return true;
    double gap = clear_of_box * r->scene->type + bundle->span / 2;
    return !is_straight(bundle->bend) &&
           ent_segment_hits_box(nodes[bundle->a].box.centre, nodes[bundle->b].box.centre, before, gap);
}

bool ent_compose_routes(struct ent_scene *scene) {
    struct ent_routing r;
    bool fine = ent_routing_init(&r, scene);
    if (fine) ent_route_all(&r);
    ent_routing_clear(&r);
    return fine;
}
