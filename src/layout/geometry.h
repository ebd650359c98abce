/* SPDX-License-Identifier: MIT */
/** Points, boxes and curves in pixels, y downwards. */
#ifndef ENT_GEOMETRY_H
#define ENT_GEOMETRY_H

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

struct ent_point ent_point_between(struct ent_point a, struct ent_point b, double t);
double ent_point_distance(struct ent_point a, struct ent_point b);
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
bool ent_boxes_near(const struct ent_box *a, const struct ent_box *b, double gap);
/** True when `box` sticks out of `room` by more than `slack`. */
bool ent_box_sticks_out(const struct ent_box *box, const struct ent_box *room, double slack);
/** True when the segment comes nearer than `gap` to the box. */
bool ent_segment_hits_box(struct ent_point a, struct ent_point b, const struct ent_box *box, double gap);
/** True when the segments have a point in common that is no end of either. */
bool ent_segments_cross(struct ent_point a, struct ent_point b, struct ent_point c, struct ent_point d);

/** Grows `box` to hold `more`; an empty box (size 0, 0) is replaced. */
void ent_box_hold(struct ent_box *box, const struct ent_box *more);

#endif
