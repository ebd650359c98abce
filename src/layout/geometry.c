/* SPDX-License-Identifier: MIT */
#include "layout/geometry.h"

#include <math.h>

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

bool ent_box_sticks_out(const struct ent_box *box, const struct ent_box *room, double slack) {
    return fabs(box->centre.x - room->centre.x) > (room->size.width - box->size.width) / 2 + slack ||
           fabs(box->centre.y - room->centre.y) > (room->size.height - box->size.height) / 2 + slack;
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
