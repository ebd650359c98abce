/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/report.h"
#include "base/text.h"
#include "figure/figure.h"
#include "figure/scene.h"
#include "figure/view.h"
#include "model/url.h"
#include "name/name.h"
#include "paint/svg_outlines.h"
#include "svg/svg_fonts.h"
#include "svg/svg_ids.h"
#include "svg/svg_labels.h"
#include "svg/svg_lines.h"
#include "svg/svg_marks.h"
#include "write/writer.h"

#include <math.h>
#include <string.h>

static const double gone_border[2] = {5, 3};
static const double border_width = 1.5;

/* -- lines ----------------------------------------------------------------------------------------------- */

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
    if (line->turned_to != 0) ent_svg_attribute(svg, "data-turned", "true");
    ent_buffer_real(&svg->text, line->weight);
    ent_svg_put(svg, "data-weight");
    if (line->back != NULL) ent_svg_attribute(svg, "data-mutual", "true");
    if (line->change < ENTENTE_CHANGE_COUNT)
        ent_svg_attribute(svg, "data-change", entente_change_name(line->change));
    ent_svg_leaf(svg, "title", line->title);
    bool is_linked = begin_link(svg, scene, line);
    ent_svg_tie(svg, scene->theme, line);
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
    ent_svg_label(svg, scene, line);
    ent_svg_end(svg);
}

/* -- nodes ----------------------------------------------------------------------------------------------- */

static void put_shape(struct ent_svg *svg, struct ent_scene *scene, const struct ent_node *node) {
    struct ent_marks marks = {0};
    struct ent_paint border = {.fill = node->fill, .stroke = node->border, .width = border_width};
    if (node->is_new) border.width = 2 * border_width;
    if (node->is_gone) memcpy(border.dash, gone_border, sizeof gone_border);
    ent_mark_shape(&marks, &scene->arena, &node->shape, node->box.centre, border);
    if (marks.failed) svg->failed = true;
    ent_svg_marks(svg, scene->theme, &marks);
    ent_marks_clear(&marks);
}

static void put_name(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_node *node) {
    double step = 1.2 * node->font_size;
    double y = node->box.centre.y - step * ((double)node->lines.count - 1) / 2 +
               ENT_MIDDLE_OF_LETTERS * node->font_size;
    ent_svg_begin(svg, "g");
    ent_svg_colours(svg, theme, node->ink, ENT_NO_COLOUR);
    ent_svg_number(svg, "font-size", node->font_size);
    if (node->type == ENT_BOLD) ent_svg_attribute(svg, "font-weight", "bold");
    for (size_t i = 0; i < node->lines.count; i++) {
        ent_svg_text(svg, node->lines.line[i], (struct ent_point){node->box.centre.x, y + step * (double)i},
                     ENT_ANCHOR_MIDDLE);
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

/* -- the figure ------------------------------------------------------------------------------------------ */

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

static const double pixels_of_millimetre = 96 / 25.4;

/* What the page's length is written as: pixels, or for print tenths of millimetres. The drawing's size is
 * rounded, what is written is the one that is wanted. */
static double length_of(const struct ent_scene *scene, double length, double wanted) {
    length = length == round(wanted * scene->scale) ? wanted : length / scene->scale;
    return scene->preset->in_millimetres ? round(10 * length / pixels_of_millimetre) / 10 : length;
}

static void put_length(struct ent_svg *svg, const struct ent_scene *scene, const char *name, double length) {
    ent_svg_add_real(svg, length);
    if (scene->preset->in_millimetres) ent_svg_add(svg, "mm");
    ent_svg_put(svg, name);
}

/* As long as the page to the last digit, else a line of nothing stands at its edge. */
static void add_drawn(struct ent_svg *svg, const struct ent_scene *scene, double drawn, double length) {
    char digits[ENT_NUMBER_SIZE];
    if (!scene->preset->in_millimetres) {
        ent_svg_add_real(svg, drawn);
        return;
    }
    ent_number_text(round(1e4 * length * pixels_of_millimetre * scene->scale) / 1e4, digits);
    ent_svg_add(svg, digits);
}

static void put_root(struct ent_svg *svg, const struct ent_scene *scene) {
    if (scene->figure->xml_declaration) ent_svg_declare(svg);
    ent_svg_begin(svg, "svg");
    ent_svg_attribute(svg, "xmlns", "http://www.w3.org/2000/svg");
    if (scene->figure->evidence_links) ent_svg_attribute(svg, "xmlns:xlink", "http://www.w3.org/1999/xlink");
    ent_buffer_format(&svg->text, "%s-root", svg->prefix);
    ent_svg_put(svg, "id");
    double width = length_of(scene, scene->size.width, scene->preset->width);
    double height = length_of(scene, scene->size.height, scene->preset->tallest);
    put_length(svg, scene, "width", width);
    put_length(svg, scene, "height", height);
    ent_svg_add(svg, "0 0 ");
    add_drawn(svg, scene, scene->size.width, width);
    ent_svg_add(svg, " ");
    add_drawn(svg, scene, scene->size.height, height);
    ent_svg_put(svg, "viewBox");
    ent_svg_attribute(svg, "role", "graphics-document document");
    ent_svg_attribute(svg, "aria-roledescription", scene->view->role);
    if (scene->figure->scale_to > 0) ent_svg_number(svg, "data-scale-to", scene->figure->scale_to);
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
    ent_svg_marks(svg, scene->theme, &scene->under);
    for (size_t i = 0; i < scene->line_count && !svg->failed; i++) put_edge(svg, scene, i);
    for (size_t i = 0; i < scene->line_count && !svg->failed; i++) put_edge_label(svg, scene, i);
    for (size_t i = 0; i < scene->node_count && !svg->failed; i++) put_node(svg, scene, i);
    ent_svg_marks(svg, scene->theme, &scene->marks);
}

static void put_panel(struct ent_svg *svg, struct ent_scene *panel) {
    ent_svg_begin(svg, "g");
    ent_svg_attribute(svg, "class", "panel");
    ent_svg_attribute(svg, "role", "group");
    ent_svg_attribute(svg, "aria-label", panel->share->name);
    put_drawing(svg, panel);
    ent_svg_end(svg);
}

/* All of the page, of which tenths may leave a hair's breadth free. */
static struct ent_box ground_of(const struct ent_scene *scene) {
    struct ent_size size = scene->size;
    if (scene->preset->in_millimetres) {
        double tenth = 10 * pixels_of_millimetre * scene->scale;
        size.width = ceil(tenth * length_of(scene, size.width, scene->preset->width)) / 10;
        size.height = ceil(tenth * length_of(scene, size.height, scene->preset->tallest)) / 10;
    }
    return (struct ent_box){{size.width / 2, size.height / 2}, size};
}

static void put_figure(struct ent_svg *svg, struct ent_scene *scene) {
    const struct ent_box page = ground_of(scene);
    put_root(svg, scene);
    if (scene->theme->night != NULL) put_night(svg, scene->theme);
    if (!scene->figure->no_background) {
        ent_svg_box(svg, &page, 0);
        ent_svg_paint(svg, scene->theme, &(struct ent_paint){.fill = ENT_BACKGROUND});
    }
    put_drawing(svg, scene);
    for (size_t i = 0; i < scene->panel_count; i++) put_panel(svg, &scene->panels[i]);
    ent_svg_marks(svg, scene->theme, &scene->frame);
    ent_svg_end(svg);
}

static enum entente_status write_svg(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    struct ent_scene scene;
    enum entente_status status = ent_figure_compose(&scene, output->network, &output->figure, sink);
    if (status == ENTENTE_OK) {
        struct ent_svg svg;
        if (ent_svg_init(&svg)) {
            ent_svg_choose_prefix(&svg, &scene, output->figure.id_prefix);
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
    .format = {"svg", ".svg", "a picture for pages, slides and browsers", ENTENTE_WRITES_FIGURE},
    .write = write_svg,
};
