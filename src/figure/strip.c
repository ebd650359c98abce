/* SPDX-License-Identifier: MIT */
#include "figure/strip.h"

#include "base/buffer.h"
#include "base/short_number.h"
#include "figure/time_axis.h"
#include "figure/view.h"
#include "style/text_width.h"

#include <math.h>

/* Per pixel of type: the height of a row and the gap between two. */
static const double row_height = 2.3, row_gap = 0.5, gap_above = 1.0, gap_below = 0.2;
/* In widths of the preset's thinnest line. */
static const double line_width = 1.2, dot_most = 2.1, dot_least = 0.8;

struct strip {
    struct ent_scene *scene;
    const struct entente_slices *slices;
    double type, small; /* size of titles and of the rest */
    struct ent_time_axis axis;
};

/* A row's values, from low at the bottom to high at the top. */
struct row {
    const struct entente_measure *measure;
    size_t offset;
    double low, high, top, height;
};

static double value_at(const struct strip *strip, const struct row *row, size_t slice) {
    return strip->slices->items[slice].values[row->offset];
}

/* 1, 2 or 5 times a power of ten, so that about so many steps make up the span. */
static double round_step(double span, double steps) {
    double ten = pow(10, floor(log10(span / steps))), share = span / steps / ten;
    return ten * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
}

/* Round numbers round the values; of a measure with a range never less than a fifth of that. */
static void find_range(const struct strip *strip, struct row *row) {
    double low = HUGE_VAL, high = -HUGE_VAL, range = row->measure->high - row->measure->low;
    for (size_t i = 0; i < strip->slices->count; i++) {
        double value = value_at(strip, row, i);
        if (!isfinite(value)) continue;
        low = fmin(low, value);
        high = fmax(high, value);
    }
    if (low > high) low = high = 0;
    double least = isfinite(range) ? range / 5 : fmax(1, fabs(high)) / 5;
    double step = round_step(fmax(high - low, least), 2);
    row->low = step * floor(low / step + 1e-9);
    row->high = step * ceil(high / step - 1e-9);
    if (row->high - row->low >= least) return;
    row->high += step;
    if (isfinite(range) && row->high > row->measure->high) {
        row->high -= step;
        row->low -= step;
    }
}

static struct ent_point point_of(const struct strip *strip, const struct row *row, size_t slice) {
    const struct entente_slice *s = &strip->slices->items[slice];
    double from = ent_time_axis_x(&strip->axis, s->first), to = ent_time_axis_x(&strip->axis, s->last + 1);
    double share = (value_at(strip, row, slice) - row->low) / (row->high - row->low);
    return (struct ent_point){(from + to) / 2, row->top + (1 - share) * row->height};
}

/* -- words ----------------------------------------------------------------------------------------------- */

/* "Line balance, 0 to 1" */
static const char *title_of(struct strip *strip, const struct row *row) {
    struct ent_buffer out = {0};
    char low[ENT_NUMBER_SIZE], high[ENT_NUMBER_SIZE];
    ent_short_number(row->low, low);
    ent_short_number(row->high, high);
    ent_buffer_format(&out, "%s, %s to %s", row->measure->title, low, high);
    return ent_scene_keep(strip->scene, &out);
}

static const char *dot_title(struct strip *strip, const struct row *row, size_t slice) {
    struct ent_buffer out = {0};
    char value[ENT_NUMBER_SIZE];
    ent_short_number(value_at(strip, row, slice), value);
    ent_buffer_format(&out, "%s, %s: %s", row->measure->title, strip->slices->items[slice].name, value);
    return ent_scene_keep(strip->scene, &out);
}

/* "Line balance: 0.778 in 1872, 0.818 in 1882": where it changes. */
static const char *label_of(struct strip *strip, const struct row *row) {
    struct ent_buffer out = {0};
    char value[ENT_NUMBER_SIZE];
    double last = HUGE_VAL;
    ent_buffer_format(&out, "%s through time", row->measure->title);
    const char *before = ": ";
    for (size_t i = 0; i < strip->slices->count; i++) {
        double now = value_at(strip, row, i);
        if (!isfinite(now) || fabs(now - last) < 1e-9) continue;
        ent_short_number(now, value);
        ent_buffer_format(&out, "%s%s in %s", before, value, strip->slices->items[i].name);
        before = ", ";
        last = now;
    }
    return ent_scene_keep(strip->scene, &out);
}

static double width_of_values(struct strip *strip, const struct row *row) {
    double width = 0;
    char value[ENT_NUMBER_SIZE];
    for (size_t i = 0; i < strip->slices->count; i++) {
        if (!isfinite(value_at(strip, row, i))) continue;
        ent_short_number(value_at(strip, row, i), value);
        width = fmax(width, ent_text_width(value, strip->small, ENT_BOLD));
    }
    return width;
}

/* -- marks ----------------------------------------------------------------------------------------------- */

static void put_rule(struct strip *strip, double y) {
    const struct ent_time_axis *axis = &strip->axis;
    ent_mark_line(&strip->scene->frame, &strip->scene->arena, (struct ent_point){axis->left, y},
                  (struct ent_point){axis->left + axis->width, y},
                  (struct ent_paint){.stroke = ENT_GRID, .width = 0.7});
}

/* Lines between slices that follow each other; a gap where the measure is not defined. */
static bool put_line(struct strip *strip, const struct row *row) {
    size_t count = strip->slices->count;
    struct ent_point *points = ent_arena_take(&strip->scene->arena, count * sizeof *points);
    if (points == NULL) return false;
    for (size_t from = 0; from < count;) {
        size_t length = 0;
        while (from + length < count && isfinite(value_at(strip, row, from + length))) {
            points[from + length] = point_of(strip, row, from + length);
            length++;
        }
        if (length > 1)
            ent_mark_path(
                &strip->scene->frame, points + from, length,
                (struct ent_paint){.stroke = ENT_INK, .width = line_width * strip->scene->preset->thin});
        from += length + 1;
    }
    return true;
}

static bool put_dots(struct strip *strip, const struct row *row) {
    double radius = strip->axis.width / (3.5 * (double)strip->slices->count);
    double thin = strip->scene->preset->thin;
    radius = fmax(dot_least * thin, fmin(dot_most * thin, radius));
    for (size_t i = 0; i < strip->slices->count; i++) {
        if (!isfinite(value_at(strip, row, i))) continue;
        const char *title = dot_title(strip, row, i);
        if (title == NULL) return false;
        ent_mark_group(&strip->scene->frame, "dot", NULL, title);
        ent_mark_disc(&strip->scene->frame, point_of(strip, row, i), radius,
                      (struct ent_paint){.fill = ENT_INK});
        ent_mark_end(&strip->scene->frame);
    }
    return true;
}

/* The last value that is defined, beside its dot's row. */
static bool put_last(struct strip *strip, const struct row *row) {
    size_t i = strip->slices->count;
    while (i > 0 && !isfinite(value_at(strip, row, i - 1))) i--;
    if (i == 0) return true;
    char value[ENT_NUMBER_SIZE];
    ent_short_number(value_at(strip, row, i - 1), value);
    struct ent_buffer out = {0};
    ent_buffer_add(&out, value);
    const char *text = ent_scene_keep(strip->scene, &out);
    if (text == NULL) return false;
    double y = fmin(row->top + row->height,
                    fmax(row->top + 0.7 * strip->small,
                         point_of(strip, row, i - 1).y + ENT_MIDDLE_OF_LETTERS * strip->small));
    struct ent_point at = {strip->axis.left + strip->axis.width + 0.5 * strip->small, y};
    ent_mark_text(&strip->scene->frame, at, text, strip->small, ENT_BOLD, ENT_ANCHOR_START, ENT_INK);
    return true;
}

static bool put_row(struct strip *strip, struct row *row) {
    const char *title = title_of(strip, row), *label = label_of(strip, row);
    if (title == NULL || label == NULL) return false;
    put_rule(strip, row->top);
    put_rule(strip, row->top + row->height);
    struct ent_point at = {strip->axis.left - 0.7 * strip->type,
                           row->top + row->height / 2 + ENT_MIDDLE_OF_LETTERS * strip->type};
    ent_mark_group(&strip->scene->frame, "row", label, label);
    ent_mark_text(&strip->scene->frame, at, title, strip->type, ENT_REGULAR, ENT_ANCHOR_END, ENT_INK);
    bool fine = put_line(strip, row);
    ent_mark_end(&strip->scene->frame);
    return fine && put_dots(strip, row) && put_last(strip, row);
}

/* -- the whole ------------------------------------------------------------------------------------------- */

static bool fill_rows(struct strip *strip, struct row *rows) {
    double left = 0, right = 0;
    for (size_t k = 0; k < strip->slices->options.measure_count; k++) {
        rows[k] = (struct row){.measure = strip->slices->measures[k],
                               .offset = entente_slices_offset(strip->scene->network, strip->slices, k),
                               .height = row_height * strip->type};
        find_range(strip, &rows[k]);
        const char *title = title_of(strip, &rows[k]);
        if (title == NULL) return false;
        left = fmax(left, ent_text_width(title, strip->type, ENT_REGULAR));
        right = fmax(right, width_of_values(strip, &rows[k]));
    }
    double margin = strip->scene->preset->margin;
    const struct entente_slices *slices = strip->slices;
    strip->axis = (struct ent_time_axis){.first = slices->items[0].first,
                                         .last = slices->items[slices->count - 1].last,
                                         .left = ceil(margin + left + 0.7 * strip->type),
                                         .type = strip->small};
    strip->axis.width =
        fmax(1, floor(strip->scene->size.width - margin - right - 0.5 * strip->small - strip->axis.left));
    return true;
}

double ent_strip_put(struct ent_scene *scene, double bottom) {
    const struct entente_slices *slices = scene->figure->strip;
    if (slices == NULL || slices->count == 0 || slices->options.measure_count == 0) return bottom;
    const struct ent_preset *preset = scene->preset;
    struct strip strip = {.scene = scene,
                          .slices = slices,
                          .type = fmax(preset->least, 0.9 * preset->legend),
                          .small = fmax(preset->least, 0.8 * preset->legend)};
    size_t count = slices->options.measure_count;
    struct row *rows = ent_arena_take(&scene->arena, count * sizeof *rows);
    if (rows == NULL || !fill_rows(&strip, rows)) return -1;
    double step = (row_height + row_gap) * strip.type;
    double end = bottom - ENT_TIME_AXIS_HEIGHT * strip.small - gap_below * strip.type;
    double top = end - step * (double)count + row_gap * strip.type;
    ent_mark_group(&scene->frame, "strip", NULL, NULL);
    bool fine = ent_time_axis_put(scene, &strip.axis, top, end, &scene->frame, &scene->frame);
    ent_mark_end(&scene->frame);
    for (size_t k = 0; k < count && fine; k++) {
        rows[k].top = top + step * (double)k;
        fine = put_row(&strip, &rows[k]);
    }
    return fine ? top - gap_above * strip.type : -1;
}
