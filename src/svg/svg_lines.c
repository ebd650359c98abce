/* SPDX-License-Identifier: MIT */
#include "svg/svg_lines.h"

#include "svg/svg_marks.h"
#include <math.h>

/* The part of a curve between two parameters, as steps of a path. */
static void add_part(struct ent_svg *svg, const struct ent_line *line, const struct ent_curve *curve,
                     double from, double to) {
    struct ent_curve part = ent_curve_part(curve, from, to);
    ent_svg_add_point(svg, svg->text.length > 0 ? " M" : "M", part.start);
    if (line->is_straight) {
        ent_svg_add_point(svg, " L", part.end);
    } else {
        ent_svg_add_point(svg, " Q", part.control);
        ent_svg_add_point(svg, " ", part.end);
    }
}

/* A curve without what is behind words: those of others, and its own where that gap is given. */
static void add_curve(struct ent_svg *svg, const struct ent_line *line, const struct ent_curve *curve,
                      struct ent_gap own) {
    double at = 0;
    bool is_own_done = !(own.to > own.from);
    for (size_t i = 0; i < line->gap_count || !is_own_done;) {
        bool takes_own = !is_own_done && (i == line->gap_count || own.from < line->gaps[i].from);
        struct ent_gap gap = takes_own ? own : line->gaps[i++];
        is_own_done = is_own_done || takes_own;
        if (gap.from > at) add_part(svg, line, curve, at, gap.from);
        at = fmax(at, gap.to);
    }
    if (at < 1) add_part(svg, line, curve, at, 1);
}

/* A stroke on the curve, with gaps where words stand. */
static void put_stroke(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_line *line,
                       const struct ent_curve *curve, struct ent_paint *stroke, const double *dash) {
    for (int i = 0; i < ENT_DASH_MOST; i++) stroke->dash[i] = dash[i] * stroke->width;
    ent_svg_begin(svg, "path");
    add_curve(svg, line, curve, line->label.gap);
    ent_svg_put(svg, "d");
    ent_svg_paint(svg, theme, stroke);
}

static struct ent_point moved(struct ent_point point, struct ent_point by) {
    return (struct ent_point){point.x + by.x, point.y + by.y};
}

/* One half of a line that has both signs, lengthwise; their widths share that of the line by weight. */
static void put_half(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_line *line,
                     enum ent_sign_look look, double share, double side) {
    static const double least = 1.3, apart = 0.8;
    struct ent_point along = ent_direction(line->curve.start, line->curve.end);
    double whole = fmax(line->width, 2 * least), width = fmax(least, share * whole);
    double off = side * (width + apart) / 2;
    struct ent_point by = {-along.y * off, along.x * off};
    struct ent_curve curve = {moved(line->curve.start, by), moved(line->curve.control, by),
                              moved(line->curve.end, by)};
    struct ent_paint stroke = {.stroke = theme->signs[look].colour, .width = width};
    bool is_gone = line->change == ENTENTE_CHANGE_GONE;
    put_stroke(svg, theme, line, &curve, &stroke, is_gone ? line->look->dash : theme->signs[look].dash);
}

/* Unseen and wide, so that a pointer finds thin lines and the gaps in them. */
static void put_target(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_line *line) {
    static const double width = 10;
    ent_svg_begin(svg, "path");
    add_curve(svg, line, &line->curve, (struct ent_gap){0, 0});
    ent_svg_put(svg, "d");
    ent_svg_attribute(svg, "stroke-opacity", "0");
    ent_svg_paint(svg, theme, &(struct ent_paint){.stroke = line->look->colour, .width = width});
}

void ent_svg_tie(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_line *line) {
    put_target(svg, theme, line);
    bool is_split = line->is_ambivalent && !line->is_quiet;
    struct ent_paint stroke = {.stroke = line->look->colour, .width = line->width};
    if (is_split) {
        double friendly = line->shares[ENT_LOOK_POSITIVE], hostile = line->shares[ENT_LOOK_NEGATIVE];
        put_half(svg, theme, line, ENT_LOOK_POSITIVE, friendly / (friendly + hostile), -1);
        put_half(svg, theme, line, ENT_LOOK_NEGATIVE, hostile / (friendly + hostile), 1);
    } else {
        put_stroke(svg, theme, line, &line->curve, &stroke, line->look->dash);
    }
    struct ent_paint head = {.fill = is_split ? theme->signs[ENT_LOOK_MIXED].colour : line->look->colour};
    if (line->has_head) {
        ent_svg_area(svg, line->head, 3);
        ent_svg_paint(svg, theme, &head);
    }
    if (line->has_head && line->back != NULL) {
        ent_svg_area(svg, line->tail, 3);
        ent_svg_paint(svg, theme, &head);
    }
}
