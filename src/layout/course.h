/* SPDX-License-Identifier: MIT */
/** A curve in straight pieces, for what tests many lines against boxes and against each other. */
#ifndef ENT_COURSE_H
#define ENT_COURSE_H

#include "layout/geometry.h"

enum { ENT_PIECES_MOST = 16 };

struct ent_course {
    struct ent_point at[ENT_PIECES_MOST + 1];
    size_t pieces;
    struct ent_box bounds;
};

/** Cuts the curve into 1 to ENT_PIECES_MOST pieces; a straight one needs no more than one. */
struct ent_course ent_course_of(const struct ent_curve *curve, size_t pieces);

/** True when the course comes nearer than `gap` to the box. */
bool ent_course_hits(const struct ent_course *course, const struct ent_box *box, double gap);
/** How far the point is from the course; `most` when it is farther. */
double ent_course_distance(const struct ent_course *course, struct ent_point point, double most);
/** The sine of the angle at which they cross first; below 0: they do not. */
double ent_courses_cross_at(const struct ent_course *a, const struct ent_course *b);
/** True when the courses have a point in common that is no end of a piece. */
bool ent_courses_cross(const struct ent_course *a, const struct ent_course *b);

#endif
