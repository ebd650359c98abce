/* SPDX-License-Identifier: MIT */
#include "svg/svg_labels.h"

#include "arrange/line_words.h"
#include "figure/badge.h"
#include "svg/svg_marks.h"
#include <math.h>

static enum ent_sign_look look_of(const struct ent_line *line) {
    return line->is_ambivalent ? ENT_LOOK_MIXED : (enum ent_sign_look)(line->sign + 1);
}

/* Begins a group that is turned as the box is, and in which the box's middle is the origin. */
static void begin_turned(struct ent_svg *svg, const struct ent_turned_box *box) {
    static const double degrees = 57.295779513082320877;
    ent_svg_begin(svg, "g");
    ent_svg_add_point(svg, "translate(", box->centre);
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
    ent_svg_marks(svg, scene->theme, &marks);
    ent_marks_clear(&marks);
    if (turns) ent_svg_end(svg);
}

/* One badge, or one for each sign: `step` from the first to the second. */
static void put_badges(struct ent_svg *svg, struct ent_scene *scene, const struct ent_line *line,
                       struct ent_point middle, struct ent_point step) {
    if (line->label.badges == 1) put_badge(svg, scene, line, look_of(line), middle);
    if (line->label.badges < 2) return;
    struct ent_point first = {middle.x - step.x / 2, middle.y - step.y / 2};
    for (size_t i = 0; i < 2; i++) {
        enum ent_sign_look look = (enum ent_sign_look)(ent_line_sign_at(line, i) + 1);
        put_badge(svg, scene, line, look,
                  (struct ent_point){first.x + (double)i * step.x, first.y + (double)i * step.y});
    }
}

static void put_words(struct ent_svg *svg, const struct ent_scene *scene, const struct ent_line *line,
                      double left) {
    const struct ent_turned_box *box = &line->label.box;
    const struct ent_lines *rows = &line->label.words->rows;
    double size = scene->words_size, step = ENT_WORDS_STEP * size;
    bool is_centred = line->label.badges == 0;
    struct ent_point at = {is_centred ? box->centre.x : left, box->centre.y -
                                                                  step * ((double)rows->count - 1) / 2 +
                                                                  ENT_MIDDLE_OF_LETTERS * size};
    ent_svg_begin(svg, "g");
    ent_svg_colours(svg, scene->theme, ENT_INK, ENT_NO_COLOUR);
    ent_svg_number(svg, "font-size", size);
    for (size_t i = 0; i < rows->count; i++, at.y += step)
        ent_svg_text(svg, rows->line[i], at, is_centred ? ENT_ANCHOR_MIDDLE : ENT_ANCHOR_START);
    ent_svg_end(svg);
}

/* Badges on the left, a row of words beside each, or all beside the one. */
static void put_label_upright(struct ent_svg *svg, struct ent_scene *scene, const struct ent_line *line) {
    const struct ent_label *label = &line->label;
    double badge = 2 * scene->badge_radius + 1, step = ENT_WORDS_STEP * scene->words_size;
    if (label->words == NULL) {
        put_badges(svg, scene, line, label->box.centre, (struct ent_point){badge, 0});
        return;
    }
    double left = label->box.centre.x - label->box.size.width / 2 + 2;
    if (label->is_on_lines) {
        ent_svg_box(svg, &(struct ent_box){label->box.centre, label->box.size}, 3);
        ent_svg_paint(svg, scene->theme, &(struct ent_paint){.fill = ENT_BACKGROUND});
    }
    double in_row = label->words->is_in_a_row ? badge * (double)label->badges : badge;
    struct ent_point steps = {label->words->is_in_a_row ? badge : 0, label->words->is_in_a_row ? 0 : step};
    put_badges(svg, scene, line, (struct ent_point){left + in_row / 2, label->box.centre.y}, steps);
    if (label->badges > 0) left += in_row + ent_label_gap(scene);
    put_words(svg, scene, line, left);
}

void ent_svg_label(struct ent_svg *svg, struct ent_scene *scene, const struct ent_line *line) {
    if (!is_turned(&line->label.box)) {
        put_label_upright(svg, scene, line);
        return;
    }
    struct ent_line at_origin = *line;
    at_origin.label.box.centre = (struct ent_point){0, 0};
    begin_turned(svg, &line->label.box);
    put_label_upright(svg, scene, &at_origin);
    ent_svg_end(svg);
}
