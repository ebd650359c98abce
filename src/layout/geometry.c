/* SPDX-License-Identifier: MIT */
#include "layout/geometry.h"

#include <math.h>

struct ent_point ent_point_between(struct ent_point a, struct ent_point b, double t) {
    return (struct ent_point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

double ent_point_distance(struct ent_point a, struct ent_point b) {
    double x = b.x - a.x, y = b.y - a.y;
    return sqrt(x * x + y * y);
}

struct ent_point ent_direction(struct ent_point a, struct ent_point b) {
    double length = ent_point_distance(a, b);
    if (length < 1e-9) return (struct ent_point){1, 0};
    return (struct ent_point){(b.x - a.x) / length, (b.y - a.y) / length};
}

struct ent_point ent_point_aside(struct ent_point p, struct ent_point along, double by) {
    return (struct ent_point){p.x - along.y * by, p.y + along.x * by};
}

double ent_sine_between(struct ent_point a, struct ent_point b) {
    return fabs(a.x * b.y - a.y * b.x);
}

struct ent_point ent_curve_at(const struct ent_curve *curve, double t) {
    return ent_point_between(ent_point_between(curve->start, curve->control, t),
                             ent_point_between(curve->control, curve->end, t), t);
}

struct ent_curve ent_curve_part(const struct ent_curve *curve, double from, double to) {
    struct ent_point a = ent_point_between(curve->start, curve->control, from);
    struct ent_point b = ent_point_between(curve->control, curve->end, from);
    return (struct ent_curve){ent_curve_at(curve, from), ent_point_between(a, b, to),
                              ent_curve_at(curve, to)};
}

struct ent_curve ent_curve_bent(struct ent_point a, struct ent_point b, double bulge) {
    struct ent_point along = ent_direction(a, b), middle = ent_point_between(a, b, 0.5);
    struct ent_point control = {middle.x - along.y * 2 * bulge, middle.y + along.x * 2 * bulge};
    return (struct ent_curve){a, control, b};
}

bool ent_boxes_near(const struct ent_box *a, const struct ent_box *b, double gap) {
    return fabs(a->centre.x - b->centre.x) < (a->size.width + b->size.width) / 2 + gap &&
           fabs(a->centre.y - b->centre.y) < (a->size.height + b->size.height) / 2 + gap;
}

bool ent_box_sticks_out(const struct ent_box *box, const struct ent_box *room, double slack) {
    return fabs(box->centre.x - room->centre.x) > (room->size.width - box->size.width) / 2 + slack ||
           fabs(box->centre.y - room->centre.y) > (room->size.height - box->size.height) / 2 + slack;
}

/* By separating axes: the box's two, and the one across the segment. */
bool ent_segment_hits_box(struct ent_point a, struct ent_point b, const struct ent_box *box, double gap) {
    double half_width = box->size.width / 2 + gap, half_height = box->size.height / 2 + gap;
    double x = (b.x - a.x) / 2, y = (b.y - a.y) / 2;
    double off_x = box->centre.x - (a.x + x), off_y = box->centre.y - (a.y + y);
    return fabs(off_x) < half_width + fabs(x) && fabs(off_y) < half_height + fabs(y) &&
           fabs(x * off_y - y * off_x) < half_width * fabs(y) + half_height * fabs(x);
}

/* Twice the area of the triangle: above zero when c lies to the right of a → b. */
static double side(struct ent_point a, struct ent_point b, struct ent_point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool ent_segments_cross(struct ent_point a, struct ent_point b, struct ent_point c, struct ent_point d) {
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

void ent_box_hold(struct ent_box *box, const struct ent_box *more) {
    if (box->size.width <= 0 && box->size.height <= 0) {
        *box = *more;
        return;
    }
    double left = fmin(box->centre.x - box->size.width / 2, more->centre.x - more->size.width / 2);
    double right = fmax(box->centre.x + box->size.width / 2, more->centre.x + more->size.width / 2);
    double top = fmin(box->centre.y - box->size.height / 2, more->centre.y - more->size.height / 2);
    double bottom = fmax(box->centre.y + box->size.height / 2, more->centre.y + more->size.height / 2);
    *box = (struct ent_box){{(left + right) / 2, (top + bottom) / 2}, {right - left, bottom - top}};
}
