/* SPDX-License-Identifier: MIT */
#include "arrange/arrange.h"
#include "base/memory.h"
#include "layout/course.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* Arrowheads: length by size of type and stroke width, half width by length. */
static const double head_base = 0.36, head_per_width = 2, head_half_width = 0.42;
static const double border_gap = 1;
/* Lines pass boxes this far off, by size of type. */
static const double clear_of_box = 0.33;

static const double cost_outside = 500, cost_through_node = 60, cost_crossing = 2.5, cost_bend = 60;

/* Short lines bend as if they were this long, by size of type: a node in their way is no smaller. */
static const double least_bent = 20;

/* Above this many lines they are straight: bending looks at every two. */
enum { BENT_LINES_MOST = 1500 };

/* Of a bent course, as it is tested against others. */
enum { PIECES = 12 };

/* How a bundle leaves the straight way: by how much, and where most, as shares of its length from its middle.
 */
struct bend {
    double by, at;
};

/* The lines of one pair of nodes, a < b: next to each other in `order`. */
struct bundle {
    size_t a, b, first, count;
    struct bend bend;
    double span; /* from the first line to the last */
};

struct routing {
    struct ent_scene *scene;
    size_t *order; /* line indices, grouped by pair */
    struct bundle *bundles;
    struct ent_course *courses; /* per line */
    double *offsets;            /* per place in `order`: from the bundle's first line */
    size_t bundle_count;
};

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

static void set_offsets(struct routing *r) {
    for (size_t b = 0; b < r->bundle_count; b++) {
        struct bundle *bundle = &r->bundles[b];
        for (size_t i = 1; i < bundle->count; i++) {
            size_t at = bundle->first + i;
            r->offsets[at] = r->offsets[at - 1] + ent_lane(r->scene);
        }
        bundle->span = r->offsets[bundle->first + bundle->count - 1];
    }
}

static bool group(struct routing *r) {
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
            r->bundles[r->bundle_count++] = (struct bundle){.a = keys[i].low, .b = keys[i].high, .first = i};
        r->bundles[r->bundle_count - 1].count++;
        r->order[i] = keys[i].line;
    }
    free(keys);
    set_offsets(r);
    return true;
}

static struct ent_point move_aside(struct ent_point p, struct ent_point along, double by) {
    return (struct ent_point){p.x - along.y * by, p.y + along.x * by};
}

/* The whole curve of a bundle's line, from middle to middle, in its own direction. */
static struct ent_curve curve_of(const struct routing *r, const struct bundle *bundle, size_t index,
                                 struct bend bend) {
    const struct ent_node *a = &r->scene->nodes[bundle->a], *b = &r->scene->nodes[bundle->b];
    const struct ent_line *line = &r->scene->lines[r->order[bundle->first + index]];
    double offset = r->offsets[bundle->first + index] - bundle->span / 2;
    double most = 0.38 * fmin(a->box.size.height, b->box.size.height);
    double aside = fmax(-most, fmin(most, offset));
    struct ent_point along = ent_direction(a->box.centre, b->box.centre);
    struct ent_point from = move_aside(a->box.centre, along, aside);
    struct ent_point to = move_aside(b->box.centre, along, aside);
    double length = fmax(ent_point_distance(from, to), least_bent * r->scene->type);
    double bulge = offset - aside + bend.by * length;
    bool turned = line->source != bundle->a;
    struct ent_curve curve = turned ? ent_curve_bent(to, from, -bulge) : ent_curve_bent(from, to, bulge);
    curve.control.x += along.x * bend.at * length;
    curve.control.y += along.y * bend.at * length;
    return curve;
}

static bool is_even(const struct ent_curve *curve) {
    struct ent_point middle = ent_point_between(curve->start, curve->end, 0.5);
    return ent_point_distance(curve->control, middle) < 0.5;
}

static struct ent_course course_of(const struct ent_curve *curve) {
    return ent_course_of(curve, is_even(curve) ? 1 : PIECES);
}

static double node_cost(const struct routing *r, const struct bundle *bundle,
                        const struct ent_course *course) {
    double gap = clear_of_box * r->scene->type;
    double cost = ent_box_sticks_out(&course->bounds, &r->scene->room, 1) ? cost_outside : 0;
    for (size_t i = 0; i < r->scene->node_count; i++) {
        if (i == bundle->a || i == bundle->b) continue;
        if (ent_course_hits(course, &r->scene->nodes[i].box, gap)) cost += cost_through_node;
    }
    return cost;
}

static double crossing_cost(const struct routing *r, const struct bundle *bundle,
                            const struct ent_course *course) {
    double cost = 0;
    for (size_t other = 0; other < r->bundle_count; other++) {
        const struct bundle *theirs = &r->bundles[other];
        if (theirs == bundle) continue;
        for (size_t i = 0; i < theirs->count; i++) {
            if (ent_courses_cross(course, &r->courses[r->order[theirs->first + i]])) cost += cost_crossing;
        }
    }
    return cost;
}

static bool is_straight(struct bend bend) {
    return fabs(bend.by) + fabs(bend.at) <= 0;
}

/* Nothing for a straight bundle that meets no node. Given up above `most`. */
static double bundle_cost(const struct routing *r, const struct bundle *bundle, struct bend bend,
                          double most) {
    double cost = cost_bend * (fabs(bend.by) + 0.5 * fabs(bend.at));
    for (size_t i = 0; i < bundle->count && cost < most; i++) {
        struct ent_curve curve = curve_of(r, bundle, i, bend);
        struct ent_course course = course_of(&curve);
        cost += node_cost(r, bundle, &course);
    }
    if (is_straight(bend) && cost <= 0) return 0;
    bool is_weighed = r->scene->line_count <= ENT_WEIGHED_LINES_MOST;
    for (size_t i = 0; i < bundle->count && cost < most && is_weighed; i++) {
        struct ent_curve curve = curve_of(r, bundle, i, bend);
        struct ent_course course = course_of(&curve);
        cost += crossing_cost(r, bundle, &course);
    }
    return cost;
}

static void lay(struct routing *r, struct bundle *bundle, struct bend bend) {
    bundle->bend = bend;
    for (size_t i = 0; i < bundle->count; i++) {
        struct ent_curve curve = curve_of(r, bundle, i, bend);
        r->courses[r->order[bundle->first + i]] = course_of(&curve);
    }
}

static void try_bends(const struct routing *r, const struct bundle *bundle, double at, double *least,
                      struct bend *best) {
    static const double bends[] = {0.05, 0.1, 0.15, 0.2, 0.26, 0.33, 0.4, 0.5};
    for (size_t i = 0; i < 2 * sizeof bends / sizeof *bends; i++) {
        struct bend bend = {i % 2 == 0 ? bends[i / 2] : -bends[i / 2], at};
        double cost = bundle_cost(r, bundle, bend, *least);
        if (cost >= *least - 1e-9) continue;
        *least = cost;
        *best = bend;
    }
}

/* A straight bundle that meets no node stays straight. Else the bend with the fewest conflicts; lopsided ones
 * only where even ones meet a node as well. */
static void bend(struct routing *r, struct bundle *bundle) {
    static const double sides[] = {0.2, -0.2, 0.35, -0.35};
    struct bend best = {0, 0};
    double least = bundle_cost(r, bundle, best, HUGE_VAL);
    if (least > 0) try_bends(r, bundle, 0, &least, &best);
    for (size_t i = 0; i < sizeof sides / sizeof *sides && least >= cost_through_node; i++) {
        try_bends(r, bundle, sides[i], &least, &best);
    }
    lay(r, bundle, best);
}

/* -- ends ------------------------------------------------------------------------------------------------ */

/* Where the curve leaves the outline of `node`, as a parameter, looking from the end at `inside`. */
static double leave(const struct ent_node *node, const struct ent_curve *curve, double inside,
                    double outside) {
    for (int i = 0; i < 24; i++) {
        double middle = (inside + outside) / 2;
        struct ent_point p = ent_curve_at(curve, middle);
        struct ent_point relative = {p.x - node->box.centre.x, p.y - node->box.centre.y};
        if (ent_shape_holds(&node->shape, relative))
            inside = middle;
        else
            outside = middle;
    }
    return outside;
}

/* The parameter `distance` pixels before `from`, on the way to `to`. */
static double step_back(const struct ent_curve *curve, double from, double to, double distance) {
    struct ent_point start = ent_curve_at(curve, from);
    double near = from, far = to;
    for (int i = 0; i < 24; i++) {
        double middle = (near + far) / 2;
        if (ent_point_distance(start, ent_curve_at(curve, middle)) < distance)
            near = middle;
        else
            far = middle;
    }
    return far;
}

static void put_head(struct ent_point head[3], struct ent_point tip, struct ent_point foot) {
    struct ent_point along = ent_direction(foot, tip);
    double half = ent_point_distance(foot, tip) * head_half_width;
    head[0] = tip;
    head[1] = move_aside(foot, along, half);
    head[2] = move_aside(foot, along, -half);
}

/* Puts a head at `end`, and returns where the line meets it. */
static double put_end(const struct ent_scene *scene, const struct ent_line *line,
                      const struct ent_curve *whole, double end, double other, struct ent_point head[3]) {
    double length = head_base * scene->type + head_per_width * line->width;
    double foot = step_back(whole, end, other, length);
    put_head(head, ent_curve_at(whole, end), ent_curve_at(whole, foot));
    return step_back(whole, foot, end, 1); /* a little into the head */
}

static void trim(const struct ent_scene *scene, struct ent_line *line, const struct ent_curve *whole) {
    double start = leave(&scene->nodes[line->source], whole, 0, 0.5);
    double end = leave(&scene->nodes[line->target], whole, 1, 0.5);
    start = step_back(whole, start, 0.5, border_gap);
    end = step_back(whole, end, 0.5, border_gap);
    double middle = (start + end) / 2, from = start, to = end;
    if (line->has_head) to = put_end(scene, line, whole, end, middle, line->head);
    if (line->has_head && line->back != NULL) from = put_end(scene, line, whole, start, middle, line->tail);
    line->curve = ent_curve_part(whole, from, to);
    line->course = course_of(&line->curve);
}

static void trim_all(struct routing *r) {
    for (size_t b = 0; b < r->bundle_count; b++) {
        for (size_t i = 0; i < r->bundles[b].count; i++) {
            struct ent_curve whole = curve_of(r, &r->bundles[b], i, r->bundles[b].bend);
            struct ent_line *line = &r->scene->lines[r->order[r->bundles[b].first + i]];
            line->is_straight = is_even(&whole);
            trim(r->scene, line, &whole);
        }
    }
}

bool ent_compose_routes(struct ent_scene *scene) {
    enum { ROUNDS = 2 };
    size_t count = scene->line_count;
    struct routing r = {
        .scene = scene,
        .order = ent_alloc(count, sizeof *r.order),
        .bundles = ent_alloc(count, sizeof *r.bundles),
        .courses = ent_alloc(count, sizeof *r.courses),
        .offsets = ent_alloc(count, sizeof *r.offsets),
    };
    bool fine = r.order != NULL && r.bundles != NULL && r.courses != NULL && r.offsets != NULL && group(&r);
    for (size_t i = 0; fine && i < r.bundle_count; i++) lay(&r, &r.bundles[i], (struct bend){0, 0});
    for (int round = 0; fine && round < ROUNDS && count <= BENT_LINES_MOST; round++) {
        for (size_t i = 0; i < r.bundle_count; i++) bend(&r, &r.bundles[i]);
    }
    if (fine) trim_all(&r);
    free(r.order);
    free(r.bundles);
    free(r.courses);
    free(r.offsets);
    return fine;
}
