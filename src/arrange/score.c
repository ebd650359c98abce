/* SPDX-License-Identifier: MIT */
#include "arrange/score.h"

#include "layout/course.h"
#include <math.h>
#include <stdint.h>

static const double per_overlap = 200, per_through_node = 60, per_mending = 8, per_grazed = 2.5,
                    per_crossing = 1, per_flat = 0.7, per_narrow = 0.6, per_merged = 1.5, per_bare = 1.5,
                    per_wordless = 0.8, per_length = 0.25;

static const double flat_sine = 0.342, narrow_cosine = 0.9903;
/* How near is too near, and for how long, by the preset's least size of type. */
static const double near = 0.45, long_beside = 3.3;

enum { LINES_MOST = 3000 };

/* Two pixels less than the box are enough to be seen through. */
static bool runs_through(const struct ent_course *course, const struct ent_box *box) {
    return ent_course_hits(course, box, -1);
}

static bool is_end(const struct ent_line *line, size_t node) {
    return node == line->source || node == line->target;
}

static void score_hits(const struct ent_scene *scene, const struct ent_line *line, struct ent_score *score) {
    double gap = near * scene->preset->least;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct ent_box *box = &scene->nodes[i].box;
        if (is_end(line, i) || !ent_course_hits(&line->course, box, gap)) continue;
        if (runs_through(&line->course, box))
            score->through_nodes++;
        else
            score->grazed++;
    }
}

/* -- pairs of lines -------------------------------------------------------------------------------------- */

/* The way out of a node at which the line ends. */
static struct ent_point way_out(const struct ent_line *line, size_t node) {
    const struct ent_course *course = &line->course;
    size_t last = course->pieces;
    return line->source == node ? ent_direction(course->at[0], course->at[1])
                                : ent_direction(course->at[last], course->at[last - 1]);
}

static bool is_narrow(const struct ent_line *a, const struct ent_line *b, size_t node) {
    if (!is_end(a, node) || !is_end(b, node)) return false;
    struct ent_point p = way_out(a, node), q = way_out(b, node);
    return p.x * q.x + p.y * q.y > narrow_cosine;
}

/* Straight lines that differ much in direction are never near for long. */
static bool may_merge(const struct ent_line *a, const struct ent_line *b) {
    if (!a->is_straight || !b->is_straight) return true;
    struct ent_point p = ent_direction(a->curve.start, a->curve.end);
    struct ent_point q = ent_direction(b->curve.start, b->curve.end);
    return ent_sine_between(p, q) < flat_sine;
}

/* How long the one runs near the other. */
static bool is_merged(const struct ent_course *a, const struct ent_course *b, double gap, double most) {
    double beside = 0, step = gap;
    for (size_t i = 0; i < a->pieces && beside < most; i++) {
        double length = ent_point_distance(a->at[i], a->at[i + 1]);
        int steps = (int)(length / step + 0.5);
        for (int s = 0; s < steps; s++) {
            struct ent_point point = ent_point_between(a->at[i], a->at[i + 1], (s + 0.5) * step / length);
            if (ent_course_distance(b, point, gap) < gap) beside += step;
        }
    }
    return beside >= most;
}

static void score_pair(const struct ent_scene *scene, const struct ent_line *a, const struct ent_line *b,
                       struct ent_score *score) {
    if (ent_lines_join_same(a, b)) {
        score->crossings += ent_courses_cross(&a->course, &b->course);
        return;
    }
    double sine = ent_courses_cross_at(&a->course, &b->course), type = scene->preset->least;
    score->crossings += sine >= 0;
    score->flat += sine >= 0 && sine < flat_sine;
    score->narrow += is_narrow(a, b, a->source) + is_narrow(a, b, a->target);
    if (sine < flat_sine && ent_boxes_near(&a->course.bounds, &b->course.bounds, near * type) &&
        may_merge(a, b))
        score->merged += is_merged(&a->course, &b->course, near * type, long_beside * type);
}

/* In widths of the page. */
static double length_of(const struct ent_scene *scene, const struct ent_line *line) {
    return ent_point_distance(line->curve.start, line->curve.end) / scene->size.width;
}

static void score_line(const struct ent_scene *scene, size_t index, struct ent_score *score) {
    const struct ent_line *line = &scene->lines[index];
    score_hits(scene, line, score);
    for (size_t i = 0; i < index; i++) score_pair(scene, line, &scene->lines[i], score);
    score->length += length_of(scene, line);
}

/* -- single ones ------------------------------------------------------------------------------------------
 */

double ent_score_pair(const struct ent_scene *scene, const struct ent_line *a, const struct ent_line *b) {
    struct ent_score score = {0};
    score_pair(scene, a, b, &score);
    return ent_score_lines(&score);
}

double ent_score_hit(const struct ent_scene *scene, const struct ent_line *line, size_t node) {
    const struct ent_box *box = &scene->nodes[node].box;
    if (is_end(line, node) || !ent_course_hits(&line->course, box, near * scene->preset->least)) return 0;
    return runs_through(&line->course, box) ? per_through_node : per_grazed;
}

double ent_score_length(const struct ent_scene *scene, const struct ent_line *line) {
    return per_length * length_of(scene, line);
}

double ent_score_overlap(const struct ent_scene *scene, size_t one, size_t other) {
    return ent_boxes_near(&scene->nodes[one].box, &scene->nodes[other].box, 0) ? per_overlap : 0;
}

/* -- all of it ------------------------------------------------------------------------------------------- */

size_t ent_first_hit(const struct ent_scene *scene, size_t index) {
    const struct ent_line *line = &scene->lines[index];
    for (size_t i = 0; i < scene->node_count; i++) {
        if (!is_end(line, i) && runs_through(&line->course, &scene->nodes[i].box)) return i;
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
    struct ent_score score = {.overlaps = overlaps_of(scene)};
    for (size_t i = 0; i < scene->line_count; i++) score_hits(scene, &scene->lines[i], &score);
    return score.overlaps + score.through_nodes;
}

struct ent_score ent_score_of_lines(const struct ent_scene *scene) {
    struct ent_score score = {.overlaps = overlaps_of(scene)};
    for (size_t i = 0; i < scene->line_count && scene->line_count <= LINES_MOST; i++) {
        score_line(scene, i, &score);
    }
    return score;
}

void ent_score_words(const struct ent_scene *scene, struct ent_score *score) {
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_label *label = &scene->lines[i].label;
        score->bare += scene->lines[i].sign != 0 && !(label->box.size.width > 0);
        score->wordless += label->words == NULL || label->words->is_number;
    }
}

struct ent_score ent_score_of(const struct ent_scene *scene) {
    struct ent_score score = ent_score_of_lines(scene);
    ent_score_words(scene, &score);
    return score;
}

double ent_score_lines(const struct ent_score *score) {
    return per_overlap * (double)score->overlaps + per_through_node * (double)score->through_nodes +
           per_grazed * (double)score->grazed + per_crossing * (double)score->crossings +
           per_flat * (double)score->flat + per_narrow * (double)score->narrow +
           per_merged * (double)score->merged + per_length * score->length;
}

double ent_score_total(const struct ent_score *score) {
    return ent_score_lines(score) + per_bare * (double)score->bare + per_wordless * (double)score->wordless;
}

double ent_score_unmended(const struct ent_score *score) {
    return ent_score_total(score) - (per_through_node - per_mending) * (double)score->through_nodes;
}
