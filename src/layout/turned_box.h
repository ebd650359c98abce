/* SPDX-License-Identifier: MIT */
/** Rectangles that may be turned, as the texts along lines are. */
#ifndef ENT_TURNED_BOX_H
#define ENT_TURNED_BOX_H

#include "layout/course.h"

/** A rectangle by its middle; `along` is the unit vector of its width. */
struct ent_turned_box {
    struct ent_point centre;
    struct ent_size size;
    struct ent_point along;
};

/** The upright rectangle that holds it. */
struct ent_box ent_turned_bounds(const struct ent_turned_box *box);
/** Half of what it takes up in a direction, which is a unit vector. */
double ent_turned_reach(const struct ent_turned_box *box, struct ent_point direction);
/** From its middle to its border in a direction, which is a unit vector. */
double ent_turned_way_out(const struct ent_turned_box *box, struct ent_point direction);
/** True when the point is inside, or nearer than `gap` in both of its directions. */
bool ent_turned_holds(const struct ent_turned_box *box, struct ent_point point, double gap);
/** True when the two come nearer than `gap`, as ent_boxes_near. */
bool ent_turned_near(const struct ent_turned_box *a, const struct ent_turned_box *b, double gap);
bool ent_turned_near_box(const struct ent_turned_box *turned, const struct ent_box *box, double gap);
/** True when the course comes nearer than `gap` to it. */
bool ent_course_hits_turned(const struct ent_course *course, const struct ent_turned_box *box, double gap);

#endif
