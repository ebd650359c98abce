/* SPDX-License-Identifier: MIT */
#include "draw/score.h"

#include <stdint.h>

static const double per_overlap = 200, per_through_node = 60, per_crossing = 1, per_bare = 1.5,
                    per_wordless = 0.15, per_length = 0.25;

enum { STEPS = 16, LINES_MOST = 3000 };

struct course {
    struct ent_point at[STEPS + 1];
    struct ent_box bounds;
    size_t steps;
};

static struct course course_of(const struct ent_line *line) {
    struct course course = {.steps = line->is_straight ? 1 : STEPS};
    for (size_t i = 0; i <= course.steps; i++) {
        course.at[i] = ent_curve_at(&line->curve, (double)i / (double)course.steps);
        struct ent_box point = {course.at[i], {1, 1}};
        ent_box_hold(&course.bounds, &point);
    }
    return course;
}

static bool runs_through(const struct course *course, const struct ent_box *box) {
    for (size_t i = 0; i < course->steps; i++) {
        if (ent_segment_hits_box(course->at[i], course->at[i + 1], box, -1)) return true;
    }
    return false;
}

static bool courses_cross(const struct course *a, const struct course *b) {
    if (!ent_boxes_near(&a->bounds, &b->bounds, 0)) return false;
    for (size_t i = 0; i < a->steps; i++) {
        for (size_t j = 0; j < b->steps; j++) {
            if (ent_segments_cross(a->at[i], a->at[i + 1], b->at[j], b->at[j + 1])) return true;
        }
    }
    return false;
}

static bool may_meet(const struct ent_line *a, const struct ent_line *b) {
    if (!a->is_straight || !b->is_straight) return true;
    return ent_segments_cross(a->curve.start, a->curve.end, b->curve.start, b->curve.end);
}

static void score_line(const struct ent_scene *scene, size_t index, struct ent_score *score) {
    const struct ent_line *line = &scene->lines[index];
    struct course course = course_of(line);
    for (size_t i = 0; i < scene->node_count; i++) {
        if (i == line->source || i == line->target) continue;
        score->through_nodes += runs_through(&course, &scene->nodes[i].box);
    }
    for (size_t i = 0; i < index; i++) {
        if (!may_meet(line, &scene->lines[i])) continue;
        struct course other = course_of(&scene->lines[i]);
        score->crossings += courses_cross(&course, &other);
    }
    bool shares_badge = line->is_ambivalent && line->sign < 0;
    score->bare += line->sign != 0 && !line->has_badge && !shares_badge;
    score->wordless += !line->has_words;
    score->length += ent_point_distance(line->curve.start, line->curve.end) / scene->size.width;
}

size_t ent_first_hit(const struct ent_scene *scene, size_t index) {
    const struct ent_line *line = &scene->lines[index];
    struct course course = course_of(line);
    for (size_t i = 0; i < scene->node_count; i++) {
        if (i == line->source || i == line->target) continue;
        if (runs_through(&course, &scene->nodes[i].box)) return i;
    }
    return SIZE_MAX;
}

struct ent_score ent_score_of(const struct ent_scene *scene) {
    struct ent_score score = {0};
    for (size_t i = 0; i < scene->node_count; i++) {
        for (size_t j = 0; j < i; j++) {
            score.overlaps += ent_boxes_near(&scene->nodes[i].box, &scene->nodes[j].box, 0);
        }
    }
    for (size_t i = 0; i < scene->line_count && scene->line_count <= LINES_MOST; i++) {
        score_line(scene, i, &score);
    }
    return score;
}

double ent_score_total(const struct ent_score *score) {
    return per_overlap * (double)score->overlaps + per_through_node * (double)score->through_nodes +
           per_crossing * (double)score->crossings + per_bare * (double)score->bare +
           per_wordless * (double)score->wordless + per_length * score->length;
}
