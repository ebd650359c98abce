/* SPDX-License-Identifier: MIT */
#include "svg/svg_marks.h"

void ent_svg_box(struct ent_svg *svg, const struct ent_box *box, double radius) {
    ent_svg_begin(svg, "rect");
    ent_svg_number(svg, "x", box->centre.x - box->size.width / 2);
    ent_svg_number(svg, "y", box->centre.y - box->size.height / 2);
    ent_svg_number(svg, "width", box->size.width);
    ent_svg_number(svg, "height", box->size.height);
    if (radius > 0) ent_svg_number(svg, "rx", radius);
}

static void put_disc(struct ent_svg *svg, struct ent_point centre, double radius) {
    ent_svg_begin(svg, "circle");
    ent_svg_number(svg, "cx", centre.x);
    ent_svg_number(svg, "cy", centre.y);
    ent_svg_number(svg, "r", radius);
}

void ent_svg_add_point(struct ent_svg *svg, const char *before, struct ent_point point) {
    ent_svg_add(svg, before);
    ent_svg_add_real(svg, point.x);
    ent_svg_add(svg, " ");
    ent_svg_add_real(svg, point.y);
}

static void put_path(struct ent_svg *svg, const struct ent_point *points, size_t count) {
    ent_svg_begin(svg, "path");
    for (size_t i = 0; i < count; i++) ent_svg_add_point(svg, i == 0 ? "M" : " L", points[i]);
    ent_svg_put(svg, "d");
}

void ent_svg_area(struct ent_svg *svg, const struct ent_point *points, size_t count) {
    ent_svg_begin(svg, "polygon");
    ent_svg_points(svg, points, count, (struct ent_point){0, 0});
}

void ent_svg_colours(struct ent_svg *svg, const struct ent_theme *theme, enum ent_colour fill,
                     enum ent_colour stroke) {
    if (theme->night != NULL) {
        if (fill != ENT_NO_COLOUR) ent_buffer_format(&svg->text, "f-%s", ent_colour_name(fill));
        if (fill != ENT_NO_COLOUR && stroke != ENT_NO_COLOUR) ent_svg_add(svg, " ");
        if (stroke != ENT_NO_COLOUR) ent_buffer_format(&svg->text, "s-%s", ent_colour_name(stroke));
        if (svg->text.length > 0) ent_svg_put(svg, "class");
    }
    const char *colour = ent_theme_colour(theme, fill);
    ent_svg_attribute(svg, "fill", colour != NULL ? colour : "none");
    if (stroke != ENT_NO_COLOUR) ent_svg_attribute(svg, "stroke", ent_theme_colour(theme, stroke));
}

void ent_svg_paint(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_paint *paint) {
    ent_svg_colours(svg, theme, paint->fill, paint->stroke);
    if (paint->stroke != ENT_NO_COLOUR) {
        ent_svg_number(svg, "stroke-width", paint->width);
        for (int i = 0; i < ENT_DASH_MOST && paint->dash[i] > 0; i++) {
            if (i > 0) ent_svg_add(svg, " ");
            ent_svg_add_real(svg, paint->dash[i]);
        }
        if (paint->dash[0] > 0) ent_svg_put(svg, "stroke-dasharray");
    }
    ent_svg_end(svg);
}

static void put_mark_text(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_mark *mark) {
    ent_svg_begin(svg, "text");
    if (mark->upright) {
        ent_svg_add_point(svg, "translate(", mark->box.centre);
        ent_svg_add(svg, ") rotate(-90)");
        ent_svg_put(svg, "transform");
    } else {
        ent_svg_number(svg, "x", mark->box.centre.x);
        ent_svg_number(svg, "y", mark->box.centre.y);
    }
    ent_svg_number(svg, "font-size", mark->size);
    if (mark->type == ENT_BOLD) ent_svg_attribute(svg, "font-weight", "bold");
    ent_svg_colours(svg, theme, mark->paint.fill, ENT_NO_COLOUR);
    ent_svg_line(svg, mark->anchor, mark->text);
    ent_svg_end(svg);
}

static void begin_group(struct ent_svg *svg, const struct ent_mark *mark) {
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", mark->text);
    if (mark->label != NULL) {
        ent_svg_attribute(svg, "role", "graphics-symbol img");
        ent_svg_attribute(svg, "aria-label", mark->label);
    } else {
        ent_svg_attribute(svg, "aria-hidden", "true");
    }
    if (mark->title != NULL) ent_svg_leaf(svg, "title", mark->title);
}

static void put_mark(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_mark *mark) {
    switch (mark->kind) {
    case ENT_MARK_TEXT:
        put_mark_text(svg, theme, mark);
        return;
    case ENT_MARK_GROUP:
        begin_group(svg, mark);
        return;
    case ENT_MARK_END:
        ent_svg_end(svg);
        return;
    case ENT_MARK_BOX:
        ent_svg_box(svg, &mark->box, mark->radius);
        break;
    case ENT_MARK_DISC:
        put_disc(svg, mark->box.centre, mark->box.size.width / 2);
        break;
    case ENT_MARK_PATH:
        put_path(svg, mark->points, mark->point_count);
        break;
    case ENT_MARK_AREA:
        ent_svg_area(svg, mark->points, mark->point_count);
        break;
    }
    ent_svg_paint(svg, theme, &mark->paint);
}

void ent_svg_marks(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_marks *marks) {
    for (size_t i = 0; i < marks->count && !svg->failed; i++) put_mark(svg, theme, &marks->items[i]);
}

void ent_svg_text(struct ent_svg *svg, const char *text, struct ent_point at, enum ent_anchor anchor) {
    ent_svg_begin(svg, "text");
    ent_svg_number(svg, "x", at.x);
    ent_svg_number(svg, "y", at.y);
    ent_svg_line(svg, anchor, text);
    ent_svg_end(svg);
}
