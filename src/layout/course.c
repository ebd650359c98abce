/* SPDX-License-Identifier: MIT */
#include "layout/course.h"

#include <math.h>

/* Half a pixel round the points. */
static struct ent_box bounds_of(const struct ent_point *at, size_t count) {
    struct ent_point least = at[0], most = at[0];
    for (size_t i = 1; i < count; i++) {
        least.x = at[i].x < least.x ? at[i].x : least.x;
        least.y = at[i].y < least.y ? at[i].y : least.y;
        most.x = at[i].x > most.x ? at[i].x : most.x;
        most.y = at[i].y > most.y ? at[i].y : most.y;
    }
    return (struct ent_box){ent_point_between(least, most, 0.5),
                            {most.x - least.x + 1, most.y - least.y + 1}};
}

struct ent_course ent_course_of(const struct ent_curve *curve, size_t pieces) {
    struct ent_course course = {.pieces = pieces};
    for (size_t i = 0; i <= pieces; i++) course.at[i] = ent_curve_at(curve, (double)i / (double)pieces);
    course.bounds = bounds_of(course.at, pieces + 1);
    return course;
}

bool ent_course_hits(const struct ent_course *course, const struct ent_box *box, double gap) {
    if (!ent_boxes_near(&course->bounds, box, gap)) return false;
    for (size_t i = 0; i < course->pieces; i++) {
        if (ent_segment_hits_box(course->at[i], course->at[i + 1], box, gap)) return true;
    }
    return false;
}

double ent_course_distance(const struct ent_course *course, struct ent_point point, double most) {
    double least = most;
    struct ent_box around = {point, {2 * most, 2 * most}};
    if (!ent_boxes_near(&course->bounds, &around, 0)) return most;
    for (size_t i = 0; i < course->pieces; i++) {
        struct ent_point a = course->at[i], b = course->at[i + 1];
        double x = b.x - a.x, y = b.y - a.y, length = x * x + y * y;
        double t = length > 0 ? ((point.x - a.x) * x + (point.y - a.y) * y) / length : 0;
        least = fmin(least, ent_point_distance(point, ent_point_between(a, b, fmax(0, fmin(1, t)))));
    }
    return least;
}

double ent_courses_cross_at(const struct ent_course *a, const struct ent_course *b) {
    if (!ent_boxes_near(&a->bounds, &b->bounds, 0)) return -1;
    for (size_t i = 0; i < a->pieces; i++) {
        if (a->pieces > 1 && !ent_segment_hits_box(a->at[i], a->at[i + 1], &b->bounds, 0)) continue;
        for (size_t j = 0; j < b->pieces; j++) {
            if (!ent_segments_cross(a->at[i], a->at[i + 1], b->at[j], b->at[j + 1])) continue;
            return ent_sine_between(ent_direction(a->at[i], a->at[i + 1]),
                                    ent_direction(b->at[j], b->at[j + 1]));
        }
    }
    return -1;
}

bool ent_courses_cross(const struct ent_course *a, const struct ent_course *b) {
    return ent_courses_cross_at(a, b) >= 0;
}
