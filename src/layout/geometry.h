/* SPDX-License-Identifier: MIT */
/** Points, boxes and curves in pixels, y downwards. What is asked most is inline: layouts ask it millions of
 * times. */
#ifndef ENT_GEOMETRY_H
#define ENT_GEOMETRY_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

struct ent_point {
    double x, y;
};

struct ent_size {
    double width, height;
};

/** A rectangle by its middle. */
struct ent_box {
    struct ent_point centre;
    struct ent_size size;
};

/** A quadratic Bézier curve. */
struct ent_curve {
    struct ent_point start, control, end;
};

static inline struct ent_point ent_point_between(struct ent_point a, struct ent_point b, double t) {
    return (struct ent_point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

static inline double ent_point_distance(struct ent_point a, struct ent_point b) {
    double x = b.x - a.x, y = b.y - a.y;
    return sqrt(x * x + y * y);
}

/** The unit vector from a to b; (1, 0) when they are one point. */
struct ent_point ent_direction(struct ent_point a, struct ent_point b);
/** `by` pixels to the right of p, for who looks along a unit vector. */
struct ent_point ent_point_aside(struct ent_point p, struct ent_point along, double by);
/** The sine of the angle between two unit vectors, whichever way they point: 0 to 1. */
double ent_sine_between(struct ent_point a, struct ent_point b);

struct ent_point ent_curve_at(const struct ent_curve *curve, double t);
/** The part between two parameters. */
struct ent_curve ent_curve_part(const struct ent_curve *curve, double from, double to);
/** A curve from a to b that passes `bulge` pixels to the right of their middle (left when negative). */
struct ent_curve ent_curve_bent(struct ent_point a, struct ent_point b, double bulge);

/** True when the boxes come nearer than `gap` in both directions. */
static inline bool ent_boxes_near(const struct ent_box *a, const struct ent_box *b, double gap) {
    return fabs(a->centre.x - b->centre.x) < (a->size.width + b->size.width) / 2 + gap &&
           fabs(a->centre.y - b->centre.y) < (a->size.height + b->size.height) / 2 + gap;
}

/** True when `box` sticks out of `room` by more than `slack`. */
bool ent_box_sticks_out(const struct ent_box *box, const struct ent_box *room, double slack);
/** True when the segment comes nearer than `gap` to the box. By separating axes: the box's two, and the one
 *  across the segment. */
static inline bool ent_segment_hits_box(struct ent_point a, struct ent_point b, const struct ent_box *box,
                                        double gap) {
    double half_width = box->size.width / 2 + gap, half_height = box->size.height / 2 + gap;
    double x = (b.x - a.x) / 2, y = (b.y - a.y) / 2;
    double off_x = box->centre.x - (a.x + x), off_y = box->centre.y - (a.y + y);
    return fabs(off_x) < half_width + fabs(x) && fabs(off_y) < half_height + fabs(y) &&
           fabs(x * off_y - y * off_x) < half_width * fabs(y) + half_height * fabs(x);
}

/** Twice the area of the triangle: above zero when c lies to the right of a → b. */
static inline double ent_side_of(struct ent_point a, struct ent_point b, struct ent_point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** True when the segments have a point in common that is no end of either. */
static inline bool ent_segments_cross(struct ent_point a, struct ent_point b, struct ent_point c,
                                      struct ent_point d) {
    return ent_side_of(a, b, c) * ent_side_of(a, b, d) < 0 && ent_side_of(c, d, a) * ent_side_of(c, d, b) < 0;
}

/** Grows `box` to hold `more`; an empty box (size 0, 0) is replaced. */
void ent_box_hold(struct ent_box *box, const struct ent_box *more);

#endif
