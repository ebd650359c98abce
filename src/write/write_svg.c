/* SPDX-License-Identifier: MIT */
#include "arrange/line_words.h"
#include "base/number.h"
#include "base/report.h"
#include "base/text.h"
#include "figure/badge.h"
#include "figure/figure.h"
#include "figure/scene.h"
#include "figure/view.h"
#include "model/url.h"
#include "name/name.h"
#include "paint/svg_outlines.h"
#include "write/svg_elements.h"
#include "write/svg_fonts.h"
#include "write/writer.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const double gone_border[2] = {5, 3};
static const double border_width = 1.5, middle_of_letters = ENT_MIDDLE_OF_LETTERS;

/* -- ids ------------------------------------------------------------------------------------------------- */

/* FNV-1a, 32 bits. */
static uint32_t hash_text(uint32_t hash, const char *text) {
    for (; *text != '\0'; text++) hash = (hash ^ (unsigned char)*text) * 16777619u;
    return (hash ^ 0xFFu) * 16777619u;
}

static uint32_t hash_number(uint32_t hash, double value) {
    char text[ENT_NUMBER_SIZE];
    snprintf(text, sizeof text, "%.0f", value);
    return hash_text(hash, text);
}

static uint32_t hash_marks(uint32_t hash, const struct ent_marks *marks) {
    for (size_t i = 0; i < marks->count; i++) {
        const struct ent_mark *mark = &marks->items[i];
        if (mark->title != NULL) hash = hash_text(hash, mark->title);
        hash = hash_number(hash_number(hash, mark->box.centre.x), mark->box.centre.y);
    }
    return hash;
}

static uint32_t hash_drawing(uint32_t hash, const struct ent_scene *scene) {
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct ent_node *node = &scene->nodes[i];
        hash = hash_text(hash, node->title);
        hash = hash_number(hash_number(hash, node->box.centre.x), node->box.centre.y);
    }
    for (size_t i = 0; i < scene->line_count; i++) hash = hash_text(hash, scene->lines[i].title);
    for (size_t i = 0; i < scene->panel_count; i++) hash = hash_drawing(hash, &scene->panels[i]);
    return hash;
}

/* Of what is shown and where: figures that look different differ in it. */
static uint32_t hash_scene(const struct ent_scene *scene) {
    uint32_t hash = hash_text(2166136261u, scene->title);
    hash = hash_text(hash_text(hash, scene->theme->choice.name), scene->view->choice.name);
    hash = hash_number(hash_number(hash, scene->size.width), scene->size.height);
    hash = hash_drawing(hash, scene);
    return hash_marks(hash_marks(hash, &scene->marks), &scene->frame);
}

static bool fits_in_id(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
}

/* A name by XML's rules, without a letter that CSS would want escaped but '.'. */
static void choose_prefix(struct ent_svg *svg, const struct ent_scene *scene, const char *wanted) {
    if (wanted == NULL || *wanted == '\0') {
        snprintf(svg->prefix, sizeof svg->prefix, "e%08x", (unsigned)hash_scene(scene));
        return;
    }
    size_t length = 0;
    bool starts_well =
        (*wanted >= 'a' && *wanted <= 'z') || (*wanted >= 'A' && *wanted <= 'Z') || *wanted == '_';
    if (!starts_well) svg->prefix[length++] = '_';
    for (; *wanted != '\0' && length < 64; wanted++)
        svg->prefix[length++] = fits_in_id(*wanted) ? *wanted : '_';
    svg->prefix[length] = '\0';
}

/* -- marks ----------------------------------------------------------------------------------------------- */

static void put_box(struct ent_svg *svg, const struct ent_box *box, double radius) {
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

static void add_point(struct ent_svg *svg, const char *before, struct ent_point point) {
    ent_svg_add(svg, before);
    ent_svg_add_real(svg, point.x);
    ent_svg_add(svg, " ");
    ent_svg_add_real(svg, point.y);
}

static void put_path(struct ent_svg *svg, const struct ent_point *points, size_t count) {
    ent_svg_begin(svg, "path");
    for (size_t i = 0; i < count; i++) add_point(svg, i == 0 ? "M" : " L", points[i]);
    ent_svg_put(svg, "d");
}

static void put_area(struct ent_svg *svg, const struct ent_point *points, size_t count) {
    ent_svg_begin(svg, "polygon");
    ent_svg_points(svg, points, count, (struct ent_point){0, 0});
}

/* A colour, and where browsers may show another one at night a class that the style names. */
static void put_colours(struct ent_svg *svg, const struct ent_theme *theme, enum ent_colour fill,
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

/* Ends the element with its colours. */
static void paint(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_paint *paint) {
    put_colours(svg, theme, paint->fill, paint->stroke);
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
        add_point(svg, "translate(", mark->box.centre);
        ent_svg_add(svg, ") rotate(-90)");
        ent_svg_put(svg, "transform");
    } else {
        ent_svg_number(svg, "x", mark->box.centre.x);
        ent_svg_number(svg, "y", mark->box.centre.y);
    }
    ent_svg_number(svg, "font-size", mark->size);
    if (mark->type == ENT_BOLD) ent_svg_attribute(svg, "font-weight", "bold");
    put_colours(svg, theme, mark->paint.fill, ENT_NO_COLOUR);
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
        put_box(svg, &mark->box, mark->radius);
        break;
    case ENT_MARK_DISC:
        put_disc(svg, mark->box.centre, mark->box.size.width / 2);
        break;
    case ENT_MARK_PATH:
        put_path(svg, mark->points, mark->point_count);
        break;
    case ENT_MARK_AREA:
        put_area(svg, mark->points, mark->point_count);
        break;
    }
    paint(svg, theme, &mark->paint);
}

static void put_marks(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_marks *marks) {
    for (size_t i = 0; i < marks->count && !svg->failed; i++) put_mark(svg, theme, &marks->items[i]);
}

/* -- nodes and lines ------------------------------------------------------------------------------------- */

static void put_shape(struct ent_svg *svg, struct ent_scene *scene, const struct ent_node *node) {
    struct ent_marks marks = {0};
    struct ent_paint border = {.fill = node->fill, .stroke = node->border, .width = border_width};
    if (node->is_new) border.width = 2 * border_width;
    if (node->is_gone) memcpy(border.dash, gone_border, sizeof gone_border);
    ent_mark_shape(&marks, &scene->arena, &node->shape, node->box.centre, border);
    if (marks.failed) svg->failed = true;
    put_marks(svg, scene->theme, &marks);
    ent_marks_clear(&marks);
}

static void put_line_of_text(struct ent_svg *svg, const char *text, struct ent_point at,
                             enum ent_anchor anchor) {
    ent_svg_begin(svg, "text");
    ent_svg_number(svg, "x", at.x);
    ent_svg_number(svg, "y", at.y);
    ent_svg_line(svg, anchor, text);
    ent_svg_end(svg);
}

static void put_name(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_node *node) {
    double step = 1.2 * node->font_size;
    double y =
        node->box.centre.y - step * ((double)node->lines.count - 1) / 2 + middle_of_letters * node->font_size;
    ent_svg_begin(svg, "g");
    put_colours(svg, theme, node->ink, ENT_NO_COLOUR);
    ent_svg_number(svg, "font-size", node->font_size);
    if (node->type == ENT_BOLD) ent_svg_attribute(svg, "font-weight", "bold");
    for (size_t i = 0; i < node->lines.count; i++) {
        put_line_of_text(svg, node->lines.line[i],
                         (struct ent_point){node->box.centre.x, y + step * (double)i}, ENT_ANCHOR_MIDDLE);
    }
    ent_svg_end(svg);
}

/* The part of a curve between two parameters, as steps of a path. */
static void add_part(struct ent_svg *svg, const struct ent_line *line, const struct ent_curve *curve,
                     double from, double to) {
    struct ent_curve part = ent_curve_part(curve, from, to);
    add_point(svg, svg->text.length > 0 ? " M" : "M", part.start);
    if (line->is_straight) {
        add_point(svg, " L", part.end);
    } else {
        add_point(svg, " Q", part.control);
        add_point(svg, " ", part.end);
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
    paint(svg, theme, stroke);
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

static enum ent_sign_look look_of(const struct ent_line *line) {
    return line->is_ambivalent ? ENT_LOOK_MIXED : (enum ent_sign_look)(line->sign + 1);
}

/* Unseen and wide, so that a pointer finds thin lines and the gaps in them. */
static void put_target(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_line *line) {
    static const double width = 10;
    ent_svg_begin(svg, "path");
    add_curve(svg, line, &line->curve, (struct ent_gap){0, 0});
    ent_svg_put(svg, "d");
    ent_svg_attribute(svg, "stroke-opacity", "0");
    paint(svg, theme, &(struct ent_paint){.stroke = line->look->colour, .width = width});
}

static void put_line(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_line *line) {
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
        put_area(svg, line->head, 3);
        paint(svg, theme, &head);
    }
    if (line->has_head && line->back != NULL) {
        put_area(svg, line->tail, 3);
        paint(svg, theme, &head);
    }
}

/* -- words and badges at lines --------------------------------------------------------------------------- */

/* Begins a group that is turned as the box is, and in which the box's middle is the origin. */
static void begin_turned(struct ent_svg *svg, const struct ent_turned_box *box) {
    static const double degrees = 57.295779513082320877;
    ent_svg_begin(svg, "g");
    add_point(svg, "translate(", box->centre);
    ent_svg_add(svg, ") rotate(");
    ent_svg_add_real(svg, round(100 * atan2(box->along.y, box->along.x) * degrees) / 100);
    ent_svg_add(svg, ")");
    ent_svg_put(svg, "transform");
}

static bool is_turned(const struct ent_turned_box *box) {
    return fabs(box->along.y) > 1e-4;
}

/* Upright even where its label is turned: a minus that stands is none. */
static void put_badge(struct ent_svg *svg, struct ent_scene *scene, const struct ent_line *line,
                      enum ent_sign_look look, struct ent_point at) {
    struct ent_marks marks = {0};
    struct ent_point along = line->label.box.along, origin = {0, 0};
    bool turns = is_turned(&line->label.box);
    if (turns) begin_turned(svg, &(struct ent_turned_box){.centre = at, .along = {along.x, -along.y}});
    ent_badge_put(&marks, &scene->arena, line->change, look, turns ? origin : at, scene->badge_radius,
                  scene->theme->signs[look].colour);
    if (marks.failed) svg->failed = true;
    put_marks(svg, scene->theme, &marks);
    ent_marks_clear(&marks);
    if (turns) ent_svg_end(svg);
}

/* One badge, or one for each sign: `step` from the first to the second. */
static void put_badges(struct ent_svg *svg, struct ent_scene *scene, const struct ent_line *line,
                       struct ent_point middle, struct ent_point step) {
    if (line->label.badges == 1) put_badge(svg, scene, line, look_of(line), middle);
    if (line->label.badges < 2) return;
    struct ent_point first = {middle.x - step.x / 2, middle.y - step.y / 2};
    put_badge(svg, scene, line, ENT_LOOK_POSITIVE, first);
    put_badge(svg, scene, line, ENT_LOOK_NEGATIVE, moved(first, step));
}

static void put_words(struct ent_svg *svg, const struct ent_scene *scene, const struct ent_line *line,
                      double left) {
    const struct ent_turned_box *box = &line->label.box;
    const struct ent_lines *rows = &line->label.words->rows;
    double size = scene->words_size, step = ENT_WORDS_STEP * size;
    bool is_centred = line->label.badges == 0;
    struct ent_point at = {is_centred ? box->centre.x : left,
                           box->centre.y - step * ((double)rows->count - 1) / 2 + middle_of_letters * size};
    ent_svg_begin(svg, "g");
    put_colours(svg, scene->theme, ENT_INK, ENT_NO_COLOUR);
    ent_svg_number(svg, "font-size", size);
    for (size_t i = 0; i < rows->count; i++, at.y += step)
        put_line_of_text(svg, rows->line[i], at, is_centred ? ENT_ANCHOR_MIDDLE : ENT_ANCHOR_START);
    ent_svg_end(svg);
}

/* Badges on the left, a row of words beside each, or all beside the one. */
static void put_label(struct ent_svg *svg, struct ent_scene *scene, const struct ent_line *line) {
    const struct ent_label *label = &line->label;
    double badge = 2 * scene->badge_radius + 1, step = ENT_WORDS_STEP * scene->words_size;
    if (label->words == NULL) {
        put_badges(svg, scene, line, label->box.centre, (struct ent_point){badge, 0});
        return;
    }
    double left = label->box.centre.x - label->box.size.width / 2 + 2;
    if (label->is_on_lines) {
        put_box(svg, &(struct ent_box){label->box.centre, label->box.size}, 3);
        paint(svg, scene->theme, &(struct ent_paint){.fill = ENT_BACKGROUND});
    }
    double in_row = label->words->is_in_a_row ? badge * (double)label->badges : badge;
    struct ent_point steps = {label->words->is_in_a_row ? badge : 0, label->words->is_in_a_row ? 0 : step};
    put_badges(svg, scene, line, (struct ent_point){left + in_row / 2, label->box.centre.y}, steps);
    if (label->badges > 0) left += in_row + ent_label_gap(scene);
    put_words(svg, scene, line, left);
}

/* -- parts of the figure --------------------------------------------------------------------------------- */

static const char *sign_name(int sign) {
    return sign > 0 ? "positive" : sign < 0 ? "negative" : "neutral";
}

static void attribute_cut(struct ent_svg *svg, struct ent_scene *scene, const char *name, const char *value) {
    const char *cut = ent_arena_text(&scene->arena, value, ent_text_cut(value, ENT_NAME_SHOWN));
    if (cut == NULL)
        svg->failed = true;
    else
        ent_svg_attribute(svg, name, cut);
}

static bool is_address(const char *url) {
    return *url != '\0' && ent_url_fault(url) == NULL;
}

/* The first address that the tie's evidence has for the line; NULL when none is safe to follow. */
static const char *address_in(const entente_document *document, const struct ent_line *line,
                              const struct entente_tie *tie) {
    for (size_t i = 0; tie != NULL && i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (!(line->shares[relation->sign + 1] > 0)) continue;
        for (size_t e = 0; e < relation->evidence_count; e++) {
            const struct entente_evidence *evidence = &relation->evidence[e];
            if (is_address(evidence->url)) return evidence->url;
            const struct entente_source *source = entente_document_source(document, evidence->source);
            if (source != NULL && is_address(source->url)) return source->url;
        }
    }
    return NULL;
}

static const char *address_of(const struct ent_scene *scene, const struct ent_line *line) {
    const entente_document *document = entente_network_document(scene->network);
    const char *address = address_in(document, line, line->tie);
    return address != NULL ? address : address_in(document, line, line->back);
}

static bool begin_link(struct ent_svg *svg, const struct ent_scene *scene, const struct ent_line *line) {
    const char *address = scene->figure->evidence_links ? address_of(scene, line) : NULL;
    if (address == NULL) return false;
    ent_svg_begin(svg, "a");
    ent_svg_attribute(svg, "href", address);
    ent_svg_attribute(svg, "xlink:href", address);
    return true;
}

static void put_edge(struct ent_svg *svg, struct ent_scene *scene, size_t index) {
    const entente_document *document = entente_network_document(scene->network);
    const struct ent_line *line = &scene->lines[index];
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", "edge");
    ent_svg_id(svg, "id", "e", scene->first_line + index);
    ent_svg_attribute(svg, "role", "graphics-symbol img");
    ent_svg_attribute(svg, "aria-label", line->name);
    attribute_cut(svg, scene, "data-source",
                  entente_document_actor(document, scene->nodes[line->source].actor)->id);
    attribute_cut(svg, scene, "data-target",
                  entente_document_actor(document, scene->nodes[line->target].actor)->id);
    ent_svg_attribute(svg, "data-sign", line->is_ambivalent ? "mixed" : sign_name(line->sign));
    if (line->is_turned) ent_svg_attribute(svg, "data-turned", "true");
    ent_buffer_real(&svg->text, line->weight);
    ent_svg_put(svg, "data-weight");
    if (line->back != NULL) ent_svg_attribute(svg, "data-mutual", "true");
    if (line->change < ENTENTE_CHANGE_COUNT)
        ent_svg_attribute(svg, "data-change", entente_change_name(line->change));
    ent_svg_leaf(svg, "title", line->title);
    bool is_linked = begin_link(svg, scene, line);
    put_line(svg, scene->theme, line);
    if (is_linked) ent_svg_end(svg);
    ent_svg_end(svg);
}

static void put_edge_label(struct ent_svg *svg, struct ent_scene *scene, size_t index) {
    const struct ent_line *line = &scene->lines[index];
    if (!(line->label.box.size.width > 0)) return;
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", "edge-label");
    ent_svg_id(svg, "data-edge", "e", scene->first_line + index);
    ent_svg_attribute(svg, "aria-hidden", "true");
    ent_svg_leaf(svg, "title", line->title);
    if (is_turned(&line->label.box)) {
        struct ent_line at_origin = *line;
        at_origin.label.box.centre = (struct ent_point){0, 0};
        begin_turned(svg, &line->label.box);
        put_label(svg, scene, &at_origin);
        ent_svg_end(svg);
    } else {
        put_label(svg, scene, line);
    }
    ent_svg_end(svg);
}

static void put_node(struct ent_svg *svg, struct ent_scene *scene, size_t index) {
    const struct ent_node *node = &scene->nodes[index];
    const struct entente_actor *actor =
        entente_document_actor(entente_network_document(scene->network), node->actor);
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", "node");
    ent_svg_id(svg, "id", "n", scene->first_node + index);
    ent_svg_attribute(svg, "role", "graphics-symbol img");
    ent_svg_attribute(svg, "aria-label", node->title);
    attribute_cut(svg, scene, "data-actor", actor->id);
    ent_svg_attribute(svg, "data-kind", entente_kind_name(actor->kind));
    ent_svg_leaf(svg, "title", node->title);
    put_shape(svg, scene, node);
    put_name(svg, scene->theme, node);
    ent_svg_end(svg);
}

/* Light look in attributes; this style alone, which only browsers read, turns it round. Its selectors are of
 * the one kind that programs which ignore the condition ignore as well. */
static void put_night(struct ent_svg *svg, const struct ent_theme *theme) {
    ent_svg_begin(svg, "style");
    ent_svg_add(svg, "@media (prefers-color-scheme:dark){");
    for (enum ent_colour colour = ENT_NO_COLOUR + 1; colour < ENT_COLOUR_COUNT; colour++) {
        const char *name = ent_colour_name(colour), *value = ent_theme_colour(theme->night, colour);
        ent_buffer_format(&svg->text, "#%s-root [class~=\"f-%s\"]{fill:%s}", svg->prefix, name, value);
        ent_buffer_format(&svg->text, "#%s-root [class~=\"s-%s\"]{stroke:%s}", svg->prefix, name, value);
    }
    ent_svg_add(svg, "}");
    ent_svg_raw(svg);
    ent_svg_end(svg);
}

/* Pixels, or millimetres for print; a page that is too dense is drawn larger than it is shown. The
 * drawing's size is rounded, what is written is the one that is wanted. */
static void put_length(struct ent_svg *svg, const struct ent_scene *scene, const char *name, double length,
                       double wanted) {
    static const double millimetres = 25.4 / 96;
    length = length == round(wanted * scene->scale) ? wanted : length / scene->scale;
    if (scene->preset->in_millimetres) {
        ent_svg_add_real(svg, length * millimetres);
        ent_svg_add(svg, "mm");
    } else {
        ent_svg_add_real(svg, length);
    }
    ent_svg_put(svg, name);
}

static void put_root(struct ent_svg *svg, const struct ent_scene *scene) {
    if (scene->figure->xml_declaration) ent_svg_declare(svg);
    ent_svg_begin(svg, "svg");
    ent_svg_attribute(svg, "xmlns", "http://www.w3.org/2000/svg");
    if (scene->figure->evidence_links) ent_svg_attribute(svg, "xmlns:xlink", "http://www.w3.org/1999/xlink");
    ent_buffer_format(&svg->text, "%s-root", svg->prefix);
    ent_svg_put(svg, "id");
    put_length(svg, scene, "width", scene->size.width, scene->preset->width);
    put_length(svg, scene, "height", scene->size.height, scene->preset->tallest);
    ent_svg_add(svg, "0 0 ");
    ent_svg_add_real(svg, scene->size.width);
    ent_svg_add(svg, " ");
    ent_svg_add_real(svg, scene->size.height);
    ent_svg_put(svg, "viewBox");
    ent_svg_attribute(svg, "role", "graphics-document document");
    ent_svg_attribute(svg, "aria-roledescription", scene->view->role);
    ent_svg_id(svg, "aria-labelledby", "title", 0);
    ent_svg_id(svg, "aria-describedby", "desc", 0);
    ent_svg_attribute(svg, "lang", "en");
    ent_svg_fonts(scene, &svg->text);
    ent_svg_put(svg, "font-family");
    ent_svg_begin(svg, "title");
    ent_svg_id(svg, "id", "title", 0);
    ent_svg_content(svg, scene->title);
    ent_svg_end(svg);
    ent_svg_begin(svg, "desc");
    ent_svg_id(svg, "id", "desc", 0);
    ent_svg_content(svg, scene->description);
    ent_svg_end(svg);
}

static void put_drawing(struct ent_svg *svg, struct ent_scene *scene) {
    put_marks(svg, scene->theme, &scene->under);
    for (size_t i = 0; i < scene->line_count && !svg->failed; i++) put_edge(svg, scene, i);
    for (size_t i = 0; i < scene->line_count && !svg->failed; i++) put_edge_label(svg, scene, i);
    for (size_t i = 0; i < scene->node_count && !svg->failed; i++) put_node(svg, scene, i);
    put_marks(svg, scene->theme, &scene->marks);
}

static void put_panel(struct ent_svg *svg, struct ent_scene *panel) {
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", "panel");
    ent_svg_attribute(svg, "role", "group");
    ent_svg_attribute(svg, "aria-label", panel->share->name);
    put_drawing(svg, panel);
    ent_svg_end(svg);
}

static void put_figure(struct ent_svg *svg, struct ent_scene *scene) {
    const struct ent_box page = {{scene->size.width / 2, scene->size.height / 2}, scene->size};
    put_root(svg, scene);
    if (scene->theme->night != NULL) put_night(svg, scene->theme);
    if (!scene->figure->no_background) {
        put_box(svg, &page, 0);
        paint(svg, scene->theme, &(struct ent_paint){.fill = ENT_BACKGROUND});
    }
    put_drawing(svg, scene);
    for (size_t i = 0; i < scene->panel_count; i++) put_panel(svg, &scene->panels[i]);
    put_marks(svg, scene->theme, &scene->frame);
    ent_svg_end(svg);
}

static enum entente_status write_svg(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    struct ent_scene scene;
    enum entente_status status = ent_figure_compose(&scene, output->network, &output->figure, sink);
    if (status == ENTENTE_OK) {
        struct ent_svg svg;
        if (ent_svg_init(&svg)) {
            choose_prefix(&svg, &scene, output->figure.id_prefix);
            put_figure(&svg, &scene);
        }
        if (!ent_svg_finish(&svg, bytes)) status = ent_no_memory(sink);
    }
    if (status == ENTENTE_OK && output->figure.letters == ENTENTE_LETTERS_OUTLINES) {
        status = ent_svg_outline(bytes, sink);
    }
    ent_scene_clear(&scene);
    return status;
}

const struct ent_writer ent_writer_svg = {
    .format =
        {
            .name = "svg",
            .suffix = ".svg",
            .summary = "a picture for pages, slides and browsers",
            .subject = ENTENTE_WRITES_FIGURE,
        },
    .write = write_svg,
};
