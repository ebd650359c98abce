/* SPDX-License-Identifier: MIT */
#include "layout/turned_box.h"

#include <math.h>

static struct ent_point across(struct ent_point along) {
    return (struct ent_point){-along.y, along.x};
}

static double dot(struct ent_point a, struct ent_point b) {
    return a.x * b.x + a.y * b.y;
}

double ent_turned_reach(const struct ent_turned_box *box, struct ent_point direction) {
    return fabs(dot(box->along, direction)) * box->size.width / 2 +
           fabs(dot(across(box->along), direction)) * box->size.height / 2;
}

double ent_turned_way_out(const struct ent_turned_box *box, struct ent_point direction) {
    double along = fabs(dot(box->along, direction)), aside = fabs(dot(across(box->along), direction));
    double width = box->size.width / 2 / fmax(along, 1e-9), height = box->size.height / 2 / fmax(aside, 1e-9);
    return fmin(width, height);
}

struct ent_box ent_turned_bounds(const struct ent_turned_box *box) {
    double width = 2 * ent_turned_reach(box, (struct ent_point){1, 0});
    double height = 2 * ent_turned_reach(box, (struct ent_point){0, 1});
    return (struct ent_box){box->centre, {width, height}};
}

/* Seen from the box: its middle is the origin, its width lies along x. */
static struct ent_point seen_from(const struct ent_turned_box *box, struct ent_point point) {
    struct ent_point d = {point.x - box->centre.x, point.y - box->centre.y};
    return (struct ent_point){dot(d, box->along), dot(d, across(box->along))};
}

bool ent_turned_holds(const struct ent_turned_box *box, struct ent_point point, double gap) {
    struct ent_point p = seen_from(box, point);
    return fabs(p.x) < box->size.width / 2 + gap && fabs(p.y) < box->size.height / 2 + gap;
}

/* By separating axes: the directions of a's sides. */
static bool is_apart_along(const struct ent_turned_box *a, const struct ent_turned_box *b, double gap) {
    struct ent_point p = seen_from(a, b->centre);
    return fabs(p.x) >= a->size.width / 2 + ent_turned_reach(b, a->along) + gap ||
           fabs(p.y) >= a->size.height / 2 + ent_turned_reach(b, across(a->along)) + gap;
}

bool ent_turned_near(const struct ent_turned_box *a, const struct ent_turned_box *b, double gap) {
    return !is_apart_along(a, b, gap) && !is_apart_along(b, a, gap);
}

bool ent_turned_near_box(const struct ent_turned_box *turned, const struct ent_box *box, double gap) {
    struct ent_turned_box upright = {box->centre, box->size, {1, 0}};
    return ent_turned_near(turned, &upright, gap);
}

bool ent_course_hits_turned(const struct ent_course *course, const struct ent_turned_box *box, double gap) {
    const struct ent_box bounds = ent_turned_bounds(box), at_origin = {{0, 0}, box->size};
    if (!ent_boxes_near(&course->bounds, &bounds, gap)) return false;
    struct ent_point last = seen_from(box, course->at[0]);
    for (size_t i = 1; i <= course->pieces; i++) {
        struct ent_point next = seen_from(box, course->at[i]);
        if (ent_segment_hits_box(last, next, &at_origin, gap)) return true;
        last = next;
    }
    return false;
}
