/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "draw/captions.h"
#include "draw/compose.h"
#include "draw/sentence.h"
#include "model/name.h"

#include <math.h>
#include <string.h>

static const double least_width = 640;
enum { TITLE_SIZE = 24, SUBTITLE_SIZE = 14, SOURCE_SIZE = 12, SOURCES_MOST = 4, TITLE_MOST = 4096 };

static struct ent_box bounds_of(const struct ent_scene *scene) {
    struct ent_box bounds = {0};
    for (size_t i = 0; i < scene->node_count; i++) ent_box_hold(&bounds, &scene->nodes[i].box);
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        for (int step = 0; step <= 8; step++) {
            struct ent_box point = {ent_curve_at(&line->curve, step / 8.0), {line->width, line->width}};
            ent_box_hold(&bounds, &point);
        }
        if (line->plate.size.width > 0) ent_box_hold(&bounds, &line->plate);
    }
    return bounds;
}

static void move(struct ent_point *point, struct ent_point by) {
    *point = (struct ent_point){point->x + by.x, point->y + by.y};
}

static void move_all(struct ent_scene *scene, struct ent_point by) {
    for (size_t i = 0; i < scene->node_count; i++) move(&scene->nodes[i].box.centre, by);
    for (size_t i = 0; i < scene->line_count; i++) {
        struct ent_line *line = &scene->lines[i];
        move(&line->curve.start, by);
        move(&line->curve.control, by);
        move(&line->curve.end, by);
        for (int corner = 0; corner < 3; corner++) move(&line->head[corner], by);
        move(&line->plate.centre, by);
        move(&line->badge, by);
        move(&line->words_box.centre, by);
    }
}

static size_t count_kind(const struct ent_scene *scene, bool issues) {
    const entente_document *document = entente_network_document(scene->network);
    size_t count = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        count += (entente_document_actor(document, i)->kind == ENTENTE_ISSUE) == issues;
    }
    return count;
}

static void add_count(struct ent_buffer *out, const char *before, size_t count, const char *one) {
    ent_buffer_format(out, "%s%zu %s%s", before, count, one, count == 1 ? "" : "s");
}

/* "26 actors, 12 issues, 62 relations" */
static void add_counts(struct ent_buffer *out, const struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    size_t issues = count_kind(scene, true);
    add_count(out, "", count_kind(scene, false), "actor");
    if (issues > 0) add_count(out, ", ", issues, "issue");
    add_count(out, ", ", entente_document_relation_count(document), "relation");
}

static void add_lower_first(struct ent_buffer *out, const char *title) {
    bool is_word = title[0] >= 'A' && title[0] <= 'Z' && title[1] >= 'a' && title[1] <= 'z';
    char first = is_word ? (char)(title[0] - 'A' + 'a') : title[0];
    ent_buffer_add_bytes(out, &first, 1);
    ent_buffer_add(out, title + 1);
}

static const char *subtitle(struct ent_scene *scene, const struct entente_scores *sizes) {
    struct ent_buffer out = {0};
    if (sizes != NULL) {
        ent_buffer_add(&out, "Larger boxes: higher ");
        add_lower_first(&out, sizes->measure->title);
        if (sizes->options.layer != ENTENTE_LAYER_ALL) {
            ent_buffer_format(&out, " in %s ties", entente_layer_name(sizes->options.layer));
        }
        ent_buffer_add(&out, ". ");
    }
    add_counts(&out, scene);
    ent_buffer_add(&out, ".");
    return ent_scene_keep(scene, &out);
}

static const char *source_line(struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    size_t count = entente_document_source_count(document);
    struct ent_buffer out = {0};
    if (count > 0) ent_buffer_add(&out, count == 1 ? "Source: " : "Sources: ");
    for (size_t i = 0; i < count && i < SOURCES_MOST; i++) {
        if (i > 0) ent_buffer_add(&out, "; ");
        ent_add_source_name(&out, entente_document_source(document, i));
    }
    if (count > SOURCES_MOST) ent_buffer_format(&out, "; and %zu more", count - SOURCES_MOST);
    if (count > 0) ent_buffer_add(&out, ". ");
    const char *as_of = entente_document_as_of(document);
    if (*as_of != '\0') ent_buffer_format(&out, "As of %s. ", as_of);
    ent_buffer_add(&out, "No line means no evidence, not no relation.");
    if (scene->line_count > ENT_LINES_READABLE) {
        ent_buffer_format(&out, " %zu lines: words and badges stand only where there is room.",
                          scene->line_count);
    }
    return ent_scene_keep(scene, &out);
}

static const char *title_of(struct ent_scene *scene, const struct entente_figure *figure) {
    const char *title = figure->title;
    if (title == NULL) title = entente_document_title(entente_network_document(scene->network));
    struct ent_buffer out = {0};
    ent_buffer_add_bytes(&out, title, ent_text_cut(title, TITLE_MOST));
    if (*title == '\0') ent_buffer_add(&out, "Who is for and against whom and what");
    return ent_scene_keep(scene, &out);
}

static const char *description(struct ent_scene *scene) {
    size_t counts[3] = {0};
    for (size_t i = 0; i < scene->line_count; i++) counts[scene->lines[i].sign + 1]++;
    struct ent_buffer out = {0};
    ent_buffer_add(&out, "Signed network: ");
    add_counts(&out, scene);
    ent_buffer_format(
        &out, ". Lines: %zu positive (solid, plus), %zu negative (dashed, minus), %zu neutral (dotted).",
        counts[ENT_LOOK_POSITIVE], counts[ENT_LOOK_NEGATIVE], counts[ENT_LOOK_NEUTRAL]);
    return ent_scene_keep(scene, &out);
}

/* Title and subtitle; moves `at` below them. */
static bool put_head(struct ent_scene *scene, const struct entente_figure *figure, double width,
                     struct ent_point *at) {
    const struct ent_type large = {TITLE_SIZE, ENT_BOLD, scene->theme->ink};
    const struct ent_type small = {SUBTITLE_SIZE, ENT_REGULAR, scene->theme->muted};
    const char *below = subtitle(scene, figure->sizes);
    scene->title = title_of(scene, figure);
    scene->description = description(scene);
    return below != NULL && scene->title != NULL && scene->description != NULL &&
           ent_caption_block(scene, scene->title, &large, width, 2, at) &&
           ent_caption_block(scene, below, &small, width, 2, at);
}

static bool put_foot(struct ent_scene *scene, const struct entente_figure *figure, double width,
                     struct ent_point *at) {
    const struct ent_type small = {SOURCE_SIZE, ENT_REGULAR, scene->theme->muted};
    at->y = ent_compose_legend(scene, figure, at->y, width);
    if (at->y < 0) return false;
    at->y += 8;
    const char *sources = source_line(scene);
    return sources != NULL && ent_caption_block(scene, sources, &small, width, 3, at);
}

bool ent_compose_frame(struct ent_scene *scene, const struct entente_figure *figure) {
    struct ent_box bounds = bounds_of(scene);
    double width = ceil(fmax(least_width, bounds.size.width + 2 * ENT_MARGIN));
    double inside = width - 2 * ENT_MARGIN;
    struct ent_point at = {ENT_MARGIN, ENT_MARGIN};
    if (!put_head(scene, figure, inside, &at)) return false;
    at.y = ceil(at.y + 20);
    struct ent_point by = {round(width / 2 - bounds.centre.x),
                           round(at.y + bounds.size.height / 2 - bounds.centre.y)};
    move_all(scene, by);
    at.y = ceil(at.y + bounds.size.height + 20);
    if (!put_foot(scene, figure, inside, &at)) return false;
    scene->size = (struct ent_size){width, ceil(at.y + ENT_MARGIN - 6)};
    return true;
}
