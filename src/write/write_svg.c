/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "base/text.h"
#include "draw/scene.h"
#include "model/name.h"
#include "write/svg_elements.h"
#include "write/writer.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char fonts[] =
    "Arial, Helvetica, 'Liberation Sans', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif";
static const double border_width = 1.75, inner_width = 1, badge_arm = 3.6, middle_of_letters = 0.35;

/* -- ids ----------------------------------------------------------------------------------------------------
 */

/* FNV-1a, 32 bits. */
static uint32_t hash_text(uint32_t hash, const char *text) {
    for (; *text != '\0'; text++) hash = (hash ^ (unsigned char)*text) * 16777619u;
    return (hash ^ 0xFFu) * 16777619u;
}

static uint32_t hash_scene(const struct ent_scene *scene) {
    char size[64];
    snprintf(size, sizeof size, "%.0f %.0f", scene->size.width, scene->size.height);
    uint32_t hash = hash_text(2166136261u, scene->title);
    hash = hash_text(hash_text(hash, scene->theme->choice.name), size);
    for (size_t i = 0; i < scene->node_count; i++) hash = hash_text(hash, scene->nodes[i].title);
    for (size_t i = 0; i < scene->line_count; i++) hash = hash_text(hash, scene->lines[i].title);
    return hash;
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

/* -- marks --------------------------------------------------------------------------------------------------
 */

static void put_text(struct ent_svg *svg, const char *text, struct ent_point at, const char *anchor) {
    ent_svg_begin(svg, "text");
    ent_svg_number(svg, "x", at.x);
    ent_svg_number(svg, "y", at.y);
    if (anchor != NULL) ent_svg_attribute(svg, "text-anchor", anchor);
    ent_svg_content(svg, text);
    ent_svg_end(svg);
}

static void put_box(struct ent_svg *svg, const struct ent_box *box, double inset, double radius) {
    ent_svg_begin(svg, "rect");
    ent_svg_number(svg, "x", box->centre.x - box->size.width / 2 + inset);
    ent_svg_number(svg, "y", box->centre.y - box->size.height / 2 + inset);
    ent_svg_number(svg, "width", box->size.width - 2 * inset);
    ent_svg_number(svg, "height", box->size.height - 2 * inset);
    if (radius > 0) ent_svg_number(svg, "rx", radius);
}

static void paint_shape(struct ent_svg *svg, const struct ent_node *node, const char *fill, double width) {
    ent_svg_attribute(svg, "fill", fill);
    ent_svg_attribute(svg, "stroke", node->border);
    ent_svg_add_real(svg, floor(width));
    if (width > floor(width)) ent_svg_add(svg, ".75");
    ent_svg_put(svg, "stroke-width");
    ent_svg_end(svg);
}

static void put_fold(struct ent_svg *svg, const struct ent_node *node) {
    double x = node->box.centre.x + node->box.size.width / 2,
           y = node->box.centre.y - node->box.size.height / 2;
    const struct ent_point corner[] = {
        {x - node->shape.fold, y}, {x - node->shape.fold, y + node->shape.fold}, {x, y + node->shape.fold}};
    ent_svg_begin(svg, "polyline");
    ent_svg_points(svg, corner, 3, (struct ent_point){0, 0});
    paint_shape(svg, node, "none", inner_width);
}

static void put_shape(struct ent_svg *svg, const struct ent_node *node) {
    const struct ent_shape *shape = &node->shape;
    if (shape->corner_count > 0) {
        ent_svg_begin(svg, "polygon");
        ent_svg_points(svg, shape->corners, shape->corner_count, node->box.centre);
    } else {
        put_box(svg, &node->box, 0, shape->radius);
    }
    paint_shape(svg, node, node->fill, border_width);
    if (shape->inner > 0) {
        put_box(svg, &node->box, shape->inner, fmax(0, shape->radius - shape->inner));
        paint_shape(svg, node, "none", inner_width);
    }
    if (shape->fold > 0) put_fold(svg, node);
}

static void put_name(struct ent_svg *svg, const struct ent_node *node) {
    double step = 1.2 * node->font_size;
    double y =
        node->box.centre.y - step * ((double)node->lines.count - 1) / 2 + middle_of_letters * node->font_size;
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "fill", node->ink);
    ent_svg_number(svg, "font-size", node->font_size);
    if (node->type == ENT_BOLD) ent_svg_attribute(svg, "font-weight", "bold");
    for (size_t i = 0; i < node->lines.count; i++) {
        put_text(svg, node->lines.line[i], (struct ent_point){node->box.centre.x, y + step * (double)i},
                 "middle");
    }
    ent_svg_end(svg);
}

static void put_stroke(struct ent_svg *svg, const struct ent_line *line, const char *colour) {
    const double *dash = line->look->dash;
    ent_svg_begin(svg, "path");
    const struct ent_point *points[] = {&line->curve.start, &line->curve.control, &line->curve.end};
    for (int i = 0; i < 3; i++) {
        ent_svg_add(svg, i == 0 ? "M" : i == 1 ? " Q" : " ");
        ent_svg_add_real(svg, points[i]->x);
        ent_svg_add(svg, " ");
        ent_svg_add_real(svg, points[i]->y);
    }
    ent_svg_put(svg, "d");
    ent_svg_attribute(svg, "fill", "none");
    ent_svg_attribute(svg, "stroke", colour);
    ent_svg_number(svg, "stroke-width", line->width);
    for (int i = 0; i < ENT_DASH_MOST && dash[i] > 0; i++) {
        if (i > 0) ent_svg_add(svg, " ");
        ent_svg_add_real(svg, dash[i] * line->width);
    }
    if (dash[0] > 0) ent_svg_put(svg, "stroke-dasharray");
    ent_svg_end(svg);
}

static void put_badge(struct ent_svg *svg, const struct ent_line *line, const struct ent_theme *theme) {
    ent_svg_begin(svg, "circle");
    ent_svg_number(svg, "cx", line->badge.x);
    ent_svg_number(svg, "cy", line->badge.y);
    ent_svg_number(svg, "r", ENT_BADGE_RADIUS);
    ent_svg_attribute(svg, "fill", theme->background);
    ent_svg_attribute(svg, "stroke", line->look->colour);
    ent_svg_attribute(svg, "stroke-width", "1.5");
    ent_svg_end(svg);
    ent_svg_begin(svg, "path");
    ent_svg_add(svg, "M");
    ent_svg_add_real(svg, line->badge.x - badge_arm);
    ent_svg_add(svg, " ");
    ent_svg_add_real(svg, line->badge.y);
    ent_svg_add(svg, " h7.2");
    if (line->sign > 0) {
        ent_svg_add(svg, " M");
        ent_svg_add_real(svg, line->badge.x);
        ent_svg_add(svg, " ");
        ent_svg_add_real(svg, line->badge.y - badge_arm);
        ent_svg_add(svg, " v7.2");
    }
    ent_svg_put(svg, "d");
    ent_svg_attribute(svg, "stroke", line->look->colour);
    ent_svg_attribute(svg, "stroke-width", "2");
    ent_svg_end(svg);
}

static void put_words(struct ent_svg *svg, const struct ent_line *line, const struct ent_theme *theme) {
    const struct ent_box *box = &line->words_box;
    static const char *const anchors[] = {NULL, "middle", "end"};
    double first = ENT_WORDS_STEP * ((double)line->words.count - 1) / 2;
    double side = (double)line->words_flush - ENT_CENTRED;
    struct ent_point at = {box->centre.x + side * (box->size.width / 2 - 3),
                           box->centre.y - first + middle_of_letters * ENT_WORDS_SIZE};
    put_box(svg, box, 0, 3);
    ent_svg_attribute(svg, "fill", theme->background);
    ent_svg_end(svg);
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "fill", theme->ink);
    ent_svg_number(svg, "font-size", ENT_WORDS_SIZE);
    for (size_t i = 0; i < line->words.count; i++, at.y += ENT_WORDS_STEP) {
        put_text(svg, line->words.line[i], at, anchors[line->words_flush]);
    }
    ent_svg_end(svg);
}

/* -- parts of the figure ------------------------------------------------------------------------------------
 */

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

static void put_edge(struct ent_svg *svg, struct ent_scene *scene, size_t index) {
    const entente_document *document = entente_network_document(scene->network);
    const struct ent_line *line = &scene->lines[index];
    const char *colour = line->look->colour;
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", "edge");
    ent_svg_id(svg, "id", "e", index);
    ent_svg_attribute(svg, "role", "graphics-symbol img");
    ent_svg_attribute(svg, "aria-label", line->label);
    attribute_cut(svg, scene, "data-source",
                  entente_document_actor(document, scene->nodes[line->source].actor)->id);
    attribute_cut(svg, scene, "data-target",
                  entente_document_actor(document, scene->nodes[line->target].actor)->id);
    ent_svg_attribute(svg, "data-sign", sign_name(line->sign));
    ent_buffer_real(&svg->text, line->weight);
    ent_svg_put(svg, "data-weight");
    ent_svg_leaf(svg, "title", line->title);
    put_stroke(svg, line, colour);
    if (line->has_head) {
        ent_svg_begin(svg, "polygon");
        ent_svg_points(svg, line->head, 3, (struct ent_point){0, 0});
        ent_svg_attribute(svg, "fill", colour);
        ent_svg_end(svg);
    }
    ent_svg_end(svg);
}

static void put_edge_label(struct ent_svg *svg, const struct ent_scene *scene, size_t index) {
    const struct ent_line *line = &scene->lines[index];
    if (!line->has_badge && !line->has_words) return;
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", "edge-label");
    ent_svg_id(svg, "data-edge", "e", index);
    ent_svg_attribute(svg, "aria-hidden", "true");
    if (line->has_words) put_words(svg, line, scene->theme);
    if (line->has_badge) put_badge(svg, line, scene->theme);
    ent_svg_end(svg);
}

static void put_node(struct ent_svg *svg, struct ent_scene *scene, size_t index) {
    const struct ent_node *node = &scene->nodes[index];
    const struct entente_actor *actor =
        entente_document_actor(entente_network_document(scene->network), node->actor);
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", "node");
    ent_svg_id(svg, "id", "n", index);
    ent_svg_attribute(svg, "role", "graphics-symbol img");
    ent_svg_attribute(svg, "aria-label", node->title);
    attribute_cut(svg, scene, "data-actor", actor->id);
    ent_svg_attribute(svg, "data-kind", entente_kind_name(actor->kind));
    ent_svg_leaf(svg, "title", node->title);
    put_shape(svg, node);
    put_name(svg, node);
    ent_svg_end(svg);
}

static void put_legend(struct ent_svg *svg, const struct ent_scene *scene) {
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", "legend");
    ent_svg_attribute(svg, "aria-hidden", "true");
    for (size_t i = 0; i < scene->line_sample_count; i++) {
        const struct ent_line *line = &scene->line_samples[i];
        put_stroke(svg, line, line->look->colour != NULL ? line->look->colour : scene->theme->muted);
        if (line->has_badge) put_badge(svg, line, scene->theme);
    }
    for (size_t i = 0; i < scene->node_sample_count; i++) put_shape(svg, &scene->node_samples[i]);
    ent_svg_end(svg);
}

static void put_captions(struct ent_svg *svg, const struct ent_scene *scene) {
    for (size_t i = 0; i < scene->caption_count; i++) {
        const struct ent_caption *caption = &scene->captions[i];
        ent_svg_begin(svg, "text");
        ent_svg_number(svg, "x", caption->at.x);
        ent_svg_number(svg, "y", caption->at.y);
        ent_svg_attribute(svg, "fill", caption->colour);
        ent_svg_number(svg, "font-size", caption->size);
        if (caption->type == ENT_BOLD) ent_svg_attribute(svg, "font-weight", "bold");
        ent_svg_content(svg, caption->text);
        ent_svg_end(svg);
    }
}

static void put_root(struct ent_svg *svg, const struct ent_scene *scene) {
    ent_svg_begin(svg, "svg");
    ent_svg_attribute(svg, "xmlns", "http://www.w3.org/2000/svg");
    ent_svg_number(svg, "width", scene->size.width);
    ent_svg_number(svg, "height", scene->size.height);
    ent_svg_add(svg, "0 0 ");
    ent_svg_add_real(svg, scene->size.width);
    ent_svg_add(svg, " ");
    ent_svg_add_real(svg, scene->size.height);
    ent_svg_put(svg, "viewBox");
    ent_svg_attribute(svg, "role", "graphics-document document");
    ent_svg_attribute(svg, "aria-roledescription", "signed network diagram");
    ent_svg_id(svg, "aria-labelledby", "title", 0);
    ent_svg_id(svg, "aria-describedby", "desc", 0);
    ent_svg_attribute(svg, "lang", "en");
    ent_svg_attribute(svg, "font-family", fonts);
    ent_svg_begin(svg, "title");
    ent_svg_id(svg, "id", "title", 0);
    ent_svg_content(svg, scene->title);
    ent_svg_end(svg);
    ent_svg_begin(svg, "desc");
    ent_svg_id(svg, "id", "desc", 0);
    ent_svg_content(svg, scene->description);
    ent_svg_end(svg);
}

static void put_figure(struct ent_svg *svg, struct ent_scene *scene) {
    const struct ent_box page = {{scene->size.width / 2, scene->size.height / 2}, scene->size};
    put_root(svg, scene);
    put_box(svg, &page, 0, 0);
    ent_svg_attribute(svg, "fill", scene->theme->background);
    ent_svg_end(svg);
    for (size_t i = 0; i < scene->line_count && !svg->failed; i++) put_edge(svg, scene, i);
    for (size_t i = 0; i < scene->line_count && !svg->failed; i++) put_edge_label(svg, scene, i);
    for (size_t i = 0; i < scene->node_count && !svg->failed; i++) put_node(svg, scene, i);
    put_legend(svg, scene);
    put_captions(svg, scene);
    ent_svg_end(svg);
}

static enum entente_status write_svg(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    struct ent_scene scene;
    enum entente_status status = ent_scene_init(&scene, output->network, &output->figure, sink);
    if (status == ENTENTE_OK) {
        struct ent_svg svg;
        if (ent_svg_init(&svg)) {
            choose_prefix(&svg, &scene, output->figure.id_prefix);
            put_figure(&svg, &scene);
        }
        if (!ent_svg_finish(&svg, bytes)) status = ent_no_memory(sink);
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
