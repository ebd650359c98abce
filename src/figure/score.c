/* SPDX-License-Identifier: MIT */
#include "figure/score.h"

#include "layout/course.h"
#include <stdint.h>

static const double per_overlap = 200, per_through_node = 60, per_mending = 8, per_crossing = 1,
                    per_bare = 1.5, per_wordless = 0.8, per_length = 0.25;

enum { PIECES = 16, LINES_MOST = 3000 };

static struct ent_course course_of(const struct ent_line *line) {
    return ent_course_of(&line->curve, line->is_straight ? 1 : PIECES);
}

/* Two pixels less than the box are enough to be seen through. */
static bool runs_through(const struct ent_course *course, const struct ent_box *box) {
    return ent_course_hits(course, box, -1);
}

static bool may_meet(const struct ent_line *a, const struct ent_line *b) {
    if (!a->is_straight || !b->is_straight) return true;
    return ent_segments_cross(a->curve.start, a->curve.end, b->curve.start, b->curve.end);
}

static size_t hits_of(const struct ent_scene *scene, const struct ent_line *line) {
    struct ent_course course = course_of(line);
    size_t count = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (i != line->source && i != line->target) count += runs_through(&course, &scene->nodes[i].box);
    }
    return count;
}

static void score_line(const struct ent_scene *scene, size_t index, struct ent_score *score) {
    const struct ent_line *line = &scene->lines[index];
    struct ent_course course = course_of(line);
    score->through_nodes += hits_of(scene, line);
    for (size_t i = 0; i < index; i++) {
        if (!may_meet(line, &scene->lines[i])) continue;
        struct ent_course other = course_of(&scene->lines[i]);
        score->crossings += ent_courses_cross(&course, &other);
    }
    bool is_shown = line->label.box.size.width > 0;
    score->bare += line->sign != 0 && !is_shown;
    score->wordless += line->label.words == NULL;
    score->length += ent_point_distance(line->curve.start, line->curve.end) / scene->size.width;
}

size_t ent_first_hit(const struct ent_scene *scene, size_t index) {
    const struct ent_line *line = &scene->lines[index];
    struct ent_course course = course_of(line);
    for (size_t i = 0; i < scene->node_count; i++) {
        if (i == line->source || i == line->target) continue;
        if (runs_through(&course, &scene->nodes[i].box)) return i;
    }
    return SIZE_MAX;
}

static size_t overlaps_of(const struct ent_scene *scene) {
    size_t count = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        for (size_t j = 0; j < i; j++) count += ent_boxes_near(&scene->nodes[i].box, &scene->nodes[j].box, 0);
    }
    return count;
}

size_t ent_faults_of(const struct ent_scene *scene) {
    size_t count = overlaps_of(scene);
    for (size_t i = 0; i < scene->line_count; i++) count += hits_of(scene, &scene->lines[i]);
    return count;
}

struct ent_score ent_score_of(const struct ent_scene *scene) {
    struct ent_score score = {.overlaps = overlaps_of(scene)};
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

double ent_score_unmended(const struct ent_score *score) {
    return ent_score_total(score) - (per_through_node - per_mending) * (double)score->through_nodes;
}
