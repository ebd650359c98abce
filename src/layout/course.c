/* SPDX-License-Identifier: MIT */
#include "layout/course.h"

struct ent_course ent_course_of(const struct ent_curve *curve, size_t pieces) {
    struct ent_course course = {.pieces = pieces};
    for (size_t i = 0; i <= pieces; i++) {
        course.at[i] = ent_curve_at(curve, (double)i / (double)pieces);
        struct ent_box point = {course.at[i], {1, 1}};
        ent_box_hold(&course.bounds, &point);
    }
    return course;
}

bool ent_course_hits(const struct ent_course *course, const struct ent_box *box, double gap) {
    if (!ent_boxes_near(&course->bounds, box, gap)) return false;
    for (size_t i = 0; i < course->pieces; i++) {
        if (ent_segment_hits_box(course->at[i], course->at[i + 1], box, gap)) return true;
    }
    return false;
}

bool ent_courses_cross(const struct ent_course *a, const struct ent_course *b) {
    if (!ent_boxes_near(&a->bounds, &b->bounds, 0)) return false;
    for (size_t i = 0; i < a->pieces; i++) {
        for (size_t j = 0; j < b->pieces; j++) {
            if (ent_segments_cross(a->at[i], a->at[i + 1], b->at[j], b->at[j + 1])) return true;
        }
    }
    return false;
}
