/* SPDX-License-Identifier: MIT */
#include "draw/captions.h"
#include "draw/compose.h"
#include "draw/short_number.h"

#include <math.h>
#include <stdio.h>

static const double row_height = 26, gap_after_sample = 8, gap_between = 24, text_size = 12.5;
static const double line_sample_width = 46;

/* Where the next item goes; rows are as wide as the page allows. */
struct row {
    struct ent_scene *scene;
    double left, width, x, y;
};

/* Goes on to the next row when an item of this width has no room in this one; returns its left end. */
static double claim(struct row *row, double width) {
    if (row->x > row->left && row->x + width > row->left + row->width) {
        row->x = row->left;
        row->y += row_height;
    }
    double x = row->x;
    row->x += width + gap_between;
    return x;
}

static void put_text(struct row *row, double x, const char *text) {
    const struct ent_type type = {text_size, ENT_REGULAR, row->scene->theme->ink};
    ent_caption_line(row->scene, text, &type, (struct ent_point){round(x), round(row->y + 0.35 * text_size)});
}

static double width_of(const char *text) {
    return ent_text_width(text, text_size, ENT_REGULAR);
}

static void add_node_item(struct row *row, const struct ent_node *look, const char *text) {
    struct ent_scene *scene = row->scene;
    if (scene->node_sample_count >= ENT_SAMPLES_MOST) return;
    double width = look->shape.size.width;
    double x = claim(row, width + gap_after_sample + width_of(text));
    struct ent_node *sample = &scene->node_samples[scene->node_sample_count++];
    *sample = *look;
    sample->box = (struct ent_box){{round(x + width / 2), round(row->y)}, look->shape.size};
    put_text(row, x + width + gap_after_sample, text);
}

static void add_line_item(struct row *row, const struct ent_line *look, const char *text) {
    struct ent_scene *scene = row->scene;
    if (scene->line_sample_count >= ENT_SAMPLES_MOST) return;
    double x = claim(row, line_sample_width + gap_after_sample + width_of(text));
    struct ent_line *sample = &scene->line_samples[scene->line_sample_count++];
    struct ent_point from = {round(x), round(row->y)}, to = {from.x + line_sample_width, from.y};
    *sample = *look;
    sample->has_head = sample->has_words = false;
    sample->curve = (struct ent_curve){from, ent_point_between(from, to, 0.5), to};
    sample->badge = ent_point_between(from, to, 0.5);
    double side = 2 * ENT_BADGE_RADIUS + 2;
    sample->plate = (struct ent_box){sample->badge, {side, side}};
    put_text(row, x + line_sample_width + gap_after_sample, text);
}

static void add_signs(struct row *row) {
    static const struct {
        int sign;
        const char *text;
    } signs[] = {
        {1, "positive: for, friendly"}, {-1, "negative: against, hostile"}, {0, "neutral or unclear"}};
    for (size_t s = 0; s < sizeof signs / sizeof *signs; s++) {
        for (size_t i = 0; i < row->scene->line_count; i++) {
            const struct ent_line *line = &row->scene->lines[i];
            if (line->sign != signs[s].sign) continue;
            struct ent_line look = *line;
            look.width = 2.5;
            look.has_badge = line->sign != 0;
            add_line_item(row, &look, signs[s].text);
            break;
        }
    }
}

static const struct ent_node *first_of_kind(const struct ent_scene *scene, enum entente_kind kind) {
    const entente_document *document = entente_network_document(scene->network);
    for (size_t i = 0; i < scene->node_count; i++) {
        if (entente_document_actor(document, scene->nodes[i].actor)->kind == kind) return &scene->nodes[i];
    }
    return NULL;
}

static bool all_are_other(const struct ent_scene *scene) {
    for (enum entente_kind kind = 0; kind < ENTENTE_OTHER; kind++) {
        if (first_of_kind(scene, kind) != NULL) return false;
    }
    return true;
}

static void add_kinds(struct row *row) {
    if (all_are_other(row->scene)) return;
    const struct ent_theme *theme = row->scene->theme;
    for (enum entente_kind kind = 0; kind < ENTENTE_KIND_COUNT; kind++) {
        if (first_of_kind(row->scene, kind) == NULL) continue;
        bool is_issue = kind == ENTENTE_ISSUE || kind == ENTENTE_EVENT;
        const struct ent_node look = {
            .shape = ent_shape_sized(kind, (struct ent_size){32, 18}),
            .fill = is_issue ? theme->issue_fill : theme->node_fill,
            .border = is_issue ? theme->issue_border : theme->node_border,
        };
        add_node_item(row, &look, entente_kind_name(kind));
    }
}

static bool any_unscored(const struct entente_scores *scores) {
    for (size_t i = 0; i < scores->count; i++) {
        if (!isfinite(scores->values[i])) return true;
    }
    return false;
}

static void add_unscored(struct row *row, const struct entente_figure *figure) {
    if (figure->sizes == NULL || !any_unscored(figure->sizes)) return;
    const struct ent_theme *theme = row->scene->theme;
    const struct ent_node look = {
        .shape = ent_shape_sized(ENTENTE_STATE, (struct ent_size){32, 18}),
        .fill = theme->unscored_fill,
        .border = theme->unscored_border,
    };
    add_node_item(row, &look, "score undefined");
}

/* Lines are sorted by weight. */
static bool add_weights(struct row *row) {
    struct ent_scene *scene = row->scene;
    if (scene->line_count == 0) return true;
    const struct ent_line *weak = &scene->lines[0], *strong = &scene->lines[scene->line_count - 1];
    if (weak->width >= strong->width) return true;
    char low[ENT_NUMBER_SIZE], high[ENT_NUMBER_SIZE];
    ent_short_number(weak->weight, low);
    ent_short_number(strong->weight, high);
    const struct ent_line *ends[] = {weak, strong};
    static const struct ent_line_look solid = {.colour = NULL};
    struct ent_buffer text = {0};
    for (int i = 0; i < 2; i++) {
        struct ent_line look = {.width = ends[i]->width, .look = &solid};
        ent_buffer_format(&text, "weight %s", i == 0 ? low : high);
        const char *kept = ent_scene_keep(scene, &text);
        if (kept == NULL) return false;
        add_line_item(row, &look, kept);
    }
    return true;
}

double ent_compose_legend(struct ent_scene *scene, const struct entente_figure *figure, double top,
                          double width) {
    struct row row = {scene, ENT_MARGIN, width, ENT_MARGIN, top + row_height / 2};
    add_signs(&row);
    if (!add_weights(&row)) return -1;
    if (row.x > row.left && !all_are_other(scene)) {
        row.x = row.left;
        row.y += row_height;
    }
    add_kinds(&row);
    add_unscored(&row, figure);
    bool is_empty = scene->line_sample_count + scene->node_sample_count == 0;
    return is_empty ? top : row.y + row_height / 2;
}
