/* SPDX-License-Identifier: MIT */
/* Lines give way to words: to their own, and to those of others that they pass behind. */
#include "arrange/cuts.h"

#include "layout/course.h"

#include <stdlib.h>

/* The parameter at which the line leaves the label, from its place on. */
static double leaves_at(const struct ent_line *line, const struct ent_turned_box *box, double from,
                        double to) {
    double inside = from, outside = to;
    if (ent_turned_holds(box, ent_curve_at(&line->curve, to), ENT_CUT_GAP)) return to;
    for (int i = 0; i < 14; i++) {
        double middle = (inside + outside) / 2;
        if (ent_turned_holds(box, ent_curve_at(&line->curve, middle), ENT_CUT_GAP))
            inside = middle;
        else
            outside = middle;
    }
    return outside;
}

/* The part of the line that is behind the words of another; empty when it passes by. */
static struct ent_gap gap_behind(const struct ent_line *line, const struct ent_turned_box *box) {
    enum { STEPS = 200 };
    for (int i = 0; i <= STEPS; i++) {
        double t = (double)i / STEPS;
        if (ent_turned_holds(box, ent_curve_at(&line->curve, t), ENT_CUT_GAP))
            return (struct ent_gap){leaves_at(line, box, t, 0), leaves_at(line, box, t, 1)};
    }
    return (struct ent_gap){0, 0};
}

/* What only brushes a corner goes on. */
static bool is_gap(const struct ent_line *line, const struct ent_gap *gap) {
    static const double least = 2 * ENT_CUT_GAP;
    return gap->to > gap->from && ent_point_distance(ent_curve_at(&line->curve, gap->from),
                                                     ent_curve_at(&line->curve, gap->to)) >= least;
}

static void cut_behind(struct ent_scene *scene, size_t index) {
    const struct ent_label *label = &scene->lines[index].label;
    for (size_t i = 0; i < scene->line_count && label->crosses; i++) {
        struct ent_line *other = &scene->lines[i];
        if (i == index || other->gap_count == ENT_GAPS_MOST) continue;
        if (!ent_course_hits_turned(&other->course, &label->box, ENT_CUT_GAP)) continue;
        struct ent_gap gap = gap_behind(other, &label->box);
        if (is_gap(other, &gap)) other->gaps[other->gap_count++] = gap;
    }
}

static int first_first(const void *a, const void *b) {
    const struct ent_gap *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

void ent_cut_lines(struct ent_scene *scene) {
    for (size_t i = 0; i < scene->line_count; i++) scene->lines[i].gap_count = 0;
    for (size_t i = 0; i < scene->line_count; i++) {
        struct ent_line *line = &scene->lines[i];
        struct ent_label *label = &line->label;
        if (label->cuts)
            label->gap = (struct ent_gap){leaves_at(line, &label->box, label->at, 0),
                                          leaves_at(line, &label->box, label->at, 1)};
        cut_behind(scene, i);
    }
    for (size_t i = 0; i < scene->line_count; i++)
        qsort(scene->lines[i].gaps, scene->lines[i].gap_count, sizeof *scene->lines[i].gaps, first_first);
}
