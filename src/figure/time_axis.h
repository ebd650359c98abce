/* SPDX-License-Identifier: MIT */
/** Days along a line, and the labels below them. */
#ifndef ENT_TIME_AXIS_H
#define ENT_TIME_AXIS_H

#include "calendar/calendar.h"
#include "figure/scene.h"

struct ent_time_axis {
    int32_t first, last; /* days */
    double left, width;
    double type; /* size of the labels */
};

/** Where the day begins. */
double ent_time_axis_x(const struct ent_time_axis *axis, int32_t day);

/** A rule from top to bottom at each tick, into `rules`, and its date below the bottom, into `labels`. Ticks
 * are as fine as their labels allow. False when memory is out. */
ENT_NODISCARD bool ent_time_axis_put(struct ent_scene *scene, const struct ent_time_axis *axis, double top,
                                     double bottom, struct ent_marks *rules, struct ent_marks *labels);

/** Height of the labels, per pixel of their type. */
#define ENT_TIME_AXIS_HEIGHT 1.9

#endif
