/* SPDX-License-Identifier: MIT */
#include "figure/time_axis.h"

#include "style/text_width.h"

#include <string.h>

double ent_time_axis_x(const struct ent_time_axis *axis, int32_t day) {
    double days = (double)axis->last - axis->first + 1;
    return axis->left + ((double)day - axis->first) * axis->width / days;
}

static double widest_label(struct ent_step step, double size) {
    static const char *const samples[] = {
        [ENT_DAY] = "28 Mar 2018", [ENT_WEEK] = "28 Mar 2018", [ENT_MONTH] = "Mar 2018", [ENT_YEAR] = "2018"};
    return ent_text_width(samples[step.unit], size, ENT_REGULAR) + 1.2 * size;
}

/* The finest whose labels stand apart. */
static struct ent_step choose_ticks(const struct ent_time_axis *axis) {
    double days = (double)axis->last - axis->first + 1;
    size_t i = 0;
    while (ent_steps[i + 1].count > 0 &&
           ent_step_days(ent_steps[i]) * axis->width / days < widest_label(ent_steps[i], axis->type))
        i++;
    return ent_steps[i];
}

bool ent_time_axis_put(struct ent_scene *scene, const struct ent_time_axis *axis, double top, double bottom,
                       struct ent_marks *rules, struct ent_marks *labels) {
    struct ent_step ticks = choose_ticks(axis);
    double free_from = axis->left - axis->type;
    const char *text;
    int32_t day = axis->first;
    ent_mark_group(labels, "axis", NULL, NULL);
    if (ent_step_floor(ticks, day) < day) day = ent_step_next(ticks, day);
    if (day > axis->last) day = axis->first;
    for (; day <= axis->last; day = ent_step_next(ticks, day)) {
        char label[ENT_DAY_TEXT];
        double x = ent_time_axis_x(axis, day);
        ent_step_text(ticks, day, label);
        if ((text = ent_arena_text(&scene->arena, label, strlen(label))) == NULL) return false;
        ent_mark_line(rules, &scene->arena, (struct ent_point){x, top},
                      (struct ent_point){x, bottom + 0.3 * axis->type},
                      (struct ent_paint){.stroke = ENT_GRID, .width = 0.7});
        double end = x + ent_text_width(text, axis->type, ENT_REGULAR);
        if (x < free_from || end > axis->left + axis->width + axis->type) continue;
        ent_mark_text(labels, (struct ent_point){x, bottom + 1.4 * axis->type}, text, axis->type, ENT_REGULAR,
                      ENT_ANCHOR_START, ENT_MUTED);
        free_from = end + 0.5 * axis->type;
    }
    ent_mark_end(labels);
    return true;
}
