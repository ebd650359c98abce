/* SPDX-License-Identifier: MIT */
#include "draw/frame.h"

#include "base/buffer.h"
#include "base/report.h"
#include "base/text.h"
#include "draw/badge.h"
#include "draw/block.h"
#include "draw/change.h"
#include "draw/sentence.h"
#include "draw/shape.h"
#include "draw/short_number.h"
#include "draw/strip.h"
#include "draw/text_width.h"
#include "draw/view.h"
#include "model/name.h"

#include <math.h>
#include <string.h>

/* A title becomes this much smaller before it breaks into two lines. */
static const double title_least = 0.76;
enum { TITLE_MOST = 4096, HEAD_LINES = 3, FOOT_LINES = 4, SOURCES_MOST = 4 };

void ent_legend_add(struct ent_legend *legend, struct ent_key key) {
    if (legend->count < ENT_KEYS_MOST) legend->keys[legend->count++] = key;
}

/* -- words --------------------------------------------------------------------------------------------------
 */

static void add_sources(struct ent_buffer *out, const entente_document *document) {
    size_t count = entente_document_source_count(document);
    if (count > 0) ent_buffer_add(out, count == 1 ? "Source: " : "Sources: ");
    for (size_t i = 0; i < count && i < SOURCES_MOST; i++) {
        if (i > 0) ent_buffer_add(out, "; ");
        ent_add_source_name(out, entente_document_source(document, i));
    }
    if (count > SOURCES_MOST) ent_buffer_format(out, "; and %zu more", count - SOURCES_MOST);
    if (count > 0) ent_buffer_add(out, ". ");
}

static const char *source_line(struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    size_t relations = entente_document_relation_count(document);
    struct ent_buffer out = {0};
    add_sources(&out, document);
    const char *as_of = entente_document_as_of(document);
    if (*as_of != '\0') ent_buffer_format(&out, "As of %s. ", as_of);
    ent_buffer_format(&out, "%zu relation%s. ", relations, relations == 1 ? "" : "s");
    ent_buffer_format(&out, "%s means no evidence, not no relation.", scene->view->absence);
    return ent_scene_keep(scene, &out);
}

static const char *title_of(struct ent_scene *scene) {
    const char *title = scene->figure->title;
    if (title == NULL && scene->figure->changes != NULL) return ent_change_title(scene);
    if (title == NULL) title = entente_document_title(entente_network_document(scene->network));
    struct ent_buffer out = {0};
    ent_buffer_add_bytes(&out, title, ent_text_cut(title, TITLE_MOST));
    if (*title == '\0') ent_buffer_add(&out, "Who is for and against whom and what");
    return ent_scene_keep(scene, &out);
}

bool ent_frame_words(struct ent_scene *scene, const char *subtitle) {
    const struct entente_figure *figure = scene->figure;
    struct ent_frame_words *words = &scene->words;
    scene->title = title_of(scene);
    words->title = figure->title != NULL && *figure->title == '\0' ? "" : scene->title;
    words->subtitle = figure->subtitle != NULL ? figure->subtitle : subtitle;
    words->note = figure->note != NULL ? figure->note : "";
    words->handling = figure->handling != NULL ? figure->handling : "";
    words->source = figure->source_line != NULL ? figure->source_line : source_line(scene);
    if (scene->description == NULL) scene->description = words->subtitle;
    return scene->title != NULL && words->subtitle != NULL && words->source != NULL;
}

/* -- head ---------------------------------------------------------------------------------------------------
 */

/* The largest size, down to a share of it, at which the text is one line. */
static double size_for_line(const char *text, double size, double least, double width,
                            enum ent_weight_of_type weight) {
    double needed = ent_text_width(text, size, weight);
    if (needed <= width) return size;
    return fmax(floor(2 * size * width / needed) / 2, least);
}

/* Narrower, as long as it takes no more lines: so that no word is left alone on the last one. */
static double even_width(const char *text, const struct ent_type *type, double room) {
    size_t lines = ent_block_lines(text, type, room, 3);
    double width = room;
    while (lines == 2 && ent_block_lines(text, type, 0.97 * width, 3) == lines) width *= 0.97;
    return width;
}

static double corner_width(const struct ent_scene *scene) {
    double width = 0, size = scene->preset->legend;
    if (*scene->words.handling != '\0')
        width = ent_text_width(scene->words.handling, size, ENT_BOLD) + 1.4 * size;
    return fmax(width, scene->figure->logo_width);
}

/* The banner in the top right corner, below it the room for a logo. Returns the bottom. */
static double put_corner(struct ent_scene *scene, double right, double top) {
    const char *handling = scene->words.handling;
    if (*handling != '\0') {
        double size = scene->preset->legend, height = round(1.7 * size);
        double width = round(ent_text_width(handling, size, ENT_BOLD) + 1.2 * size);
        struct ent_box box = {{right - width / 2, top + height / 2}, {width, height}};
        ent_mark_box(&scene->frame, box, 0,
                     (struct ent_paint){.fill = ENT_BACKGROUND, .stroke = ENT_INK, .width = 1.5});
        struct ent_point at = {box.centre.x, round(box.centre.y + ENT_MIDDLE_OF_LETTERS * size)};
        ent_mark_text(&scene->frame, at, handling, size, ENT_BOLD, ENT_ANCHOR_MIDDLE, ENT_INK);
        top += height + 4;
    }
    return top + scene->figure->logo_height;
}

static double put_head(struct ent_scene *scene, double width) {
    const struct ent_preset *preset = scene->preset;
    double corner = corner_width(scene), top = 0.8 * preset->margin;
    double room = width - 2 * preset->margin - (corner > 0 ? corner + 0.6 * preset->margin : 0);
    double corner_bottom = corner > 0 ? put_corner(scene, width - preset->margin, top) : top;
    if (preset->title > 0 && *scene->words.title != '\0') {
        struct ent_type type = {preset->title, ENT_BOLD, ENT_INK};
        type.size =
            size_for_line(scene->words.title, preset->title, title_least * preset->title, room, ENT_BOLD);
        double even = even_width(scene->words.title, &type, room);
        top = ent_block_put(scene, scene->words.title, &type, preset->margin, even, top, HEAD_LINES);
    }
    if (top >= 0 && preset->subtitle > 0 && *scene->words.subtitle != '\0') {
        struct ent_type type = {preset->subtitle, ENT_REGULAR, ENT_MUTED};
        double least = fmax(preset->least, 0.75 * preset->subtitle);
        type.size = size_for_line(scene->words.subtitle, preset->subtitle, least, room, ENT_REGULAR);
        top = ent_block_put(scene, scene->words.subtitle, &type, preset->margin, room, top, HEAD_LINES);
    }
    return top < 0 ? -1 : fmax(top, corner_bottom);
}

/* -- foot ---------------------------------------------------------------------------------------------------
 */

static double sample_width(const struct ent_key *key, double size) {
    switch (key->kind) {
    case ENT_KEY_LINE:
        return 3.2 * size;
    case ENT_KEY_NODE:
        return 2 * size;
    default:
        return 1.3 * size;
    }
}

static double key_width(const struct ent_key *key, double size) {
    return sample_width(key, size) + 0.5 * size + ent_text_width(key->text, size, ENT_REGULAR);
}

/* Rows that the keys need at this size; 0 for no keys. */
static size_t rows_of(const struct ent_legend *legend, double size, double width) {
    size_t rows = legend->count > 0;
    double x = 0;
    for (size_t i = 0; i < legend->count; i++) {
        double needed = key_width(&legend->keys[i], size);
        if (x > 0 && x + needed > width) {
            rows++;
            x = 0;
        }
        x += needed + 1.5 * size;
    }
    return rows;
}

static double legend_size(const struct ent_scene *scene, const struct ent_legend *legend, double width) {
    double size = scene->preset->legend, least = fmax(scene->preset->least, 0.8 * size);
    size_t fewest = rows_of(legend, least, width);
    while (size > least && rows_of(legend, size, width) > fewest) size = fmax(least, size - 0.5);
    return size;
}

static void put_line_sample(struct ent_scene *scene, const struct ent_key *key, struct ent_point left,
                            double size) {
    bool has_own = key->colour != ENT_NO_COLOUR;
    const struct ent_line_look *look = has_own ? NULL : &scene->theme->signs[key->look];
    enum ent_colour colour = has_own ? key->colour : look->colour;
    double length = sample_width(key, size);
    struct ent_paint paint = {.stroke = colour, .width = key->width};
    for (int i = 0; i < ENT_DASH_MOST && !has_own; i++) paint.dash[i] = look->dash[i] * key->width;
    for (int i = 0; i < 2 && key->is_dotted; i++) paint.dash[i] = ent_gone_dash[i] * key->width;
    ent_mark_line(&scene->frame, &scene->arena, left, (struct ent_point){left.x + length, left.y}, paint);
    if (!key->has_glyph) return;
    struct ent_point middle = {left.x + length / 2, left.y};
    double radius = 0.5 * size;
    ent_badge_put(&scene->frame, &scene->arena, key->change, key->look, middle, radius, colour);
}

static void put_sample(struct ent_scene *scene, const struct ent_key *key, struct ent_point left,
                       double size) {
    double width = sample_width(key, size);
    struct ent_point middle = {left.x + width / 2, left.y};
    switch (key->kind) {
    case ENT_KEY_LINE:
        put_line_sample(scene, key, left, size);
        return;
    case ENT_KEY_NODE: {
        struct ent_shape shape = ent_shape_sized(key->shape, (struct ent_size){width, round(1.1 * size)});
        ent_mark_shape(&scene->frame, &scene->arena, &shape, middle, key->paint);
        return;
    }
    case ENT_KEY_CELL:
        ent_mark_box(&scene->frame, (struct ent_box){middle, {width, width}}, 0, key->paint);
        if (key->has_glyph)
            ent_mark_sign(&scene->frame, &scene->arena, key->look, middle, 0.28 * width, width / 9,
                          key->colour);
        return;
    default:
        ent_mark_sign(&scene->frame, &scene->arena, key->look, middle, 0.35 * width, width / 7,
                      key->colour != ENT_NO_COLOUR ? key->colour : scene->theme->signs[key->look].colour);
    }
}

static bool put_legend(struct ent_scene *scene, const struct ent_legend *legend, double size, double width,
                       double top) {
    double left = scene->preset->margin, row = 1.6 * size, x = left;
    ent_mark_group(&scene->frame, "legend", NULL, NULL);
    for (size_t i = 0; i < legend->count; i++) {
        const struct ent_key *key = &legend->keys[i];
        double needed = key_width(key, size), y = round(top + row / 2);
        if (x > left && x + needed > left + width) {
            top += row;
            x = left;
            y = round(top + row / 2);
        }
        put_sample(scene, key, (struct ent_point){round(x), y}, size);
        struct ent_point at = {round(x + sample_width(key, size) + 0.5 * size),
                               round(y + ENT_MIDDLE_OF_LETTERS * size)};
        ent_mark_text(&scene->frame, at, key->text, size, ENT_REGULAR, ENT_ANCHOR_START, ENT_INK);
        x += needed + 1.5 * size;
    }
    ent_mark_end(&scene->frame);
    return true;
}

/* Puts legend, note and sources at the bottom of the page. Returns their top; below 0: no memory. */
static double put_foot(struct ent_scene *scene, const struct ent_legend *legend, struct ent_size page) {
    const struct ent_preset *preset = scene->preset;
    const struct ent_type small = {preset->source, ENT_REGULAR, ENT_MUTED};
    double width = page.width - 2 * preset->margin, step = ENT_BLOCK_STEP * small.size;
    double size = legend_size(scene, legend, width);
    double legend_height = 1.6 * size * (double)rows_of(legend, size, width);
    double notes = step * (double)ent_block_lines(scene->words.note, &small, width, FOOT_LINES);
    double sources = step * (double)ent_block_lines(scene->words.source, &small, width, FOOT_LINES);
    double gap = legend_height > 0 && notes + sources > 0 ? 0.4 * small.size : 0;
    double top = floor(page.height - 0.6 * preset->margin - sources - notes - gap - legend_height);
    if (!put_legend(scene, legend, size, width, top)) return -1;
    double y = top + legend_height + gap;
    y = ent_block_put(scene, scene->words.note, &small, preset->margin, width, y, FOOT_LINES);
    if (y >= 0) y = ent_block_put(scene, scene->words.source, &small, preset->margin, width, y, FOOT_LINES);
    return y < 0 ? -1 : top;
}

bool ent_frame_put(struct ent_scene *scene, const struct ent_legend *legend, struct ent_size size) {
    double margin = 0.7 * scene->preset->margin, gap = 0.35 * scene->preset->margin;
    scene->frame.count = 0;
    scene->shortened_frame.count = 0;
    scene->size = size;
    double top = put_head(scene, size.width), bottom = top < 0 ? -1 : put_foot(scene, legend, size);
    if (bottom >= 0) bottom = ent_strip_put(scene, bottom - gap);
    if (top < 0 || bottom < 0 || scene->frame.failed) return false;
    top += gap;
    double height = fmax(bottom - top, 1);
    scene->room = (struct ent_box){{size.width / 2, top + height / 2}, {size.width - 2 * margin, height}};
    return true;
}

struct ent_size ent_page_enlarged(struct ent_scene *scene) {
    scene->scale *= 1.1;
    return (struct ent_size){round(scene->preset->width * scene->scale),
                             round(scene->preset->tallest * scene->scale)};
}

void ent_page_tell(const struct ent_scene *scene, const char *what, const char *remedies,
                   const struct entente_sink *sink) {
    char text[ENT_NUMBER_SIZE];
    if (scene->scale <= 1) return;
    ent_short_number(scene->preset->least / scene->scale, text);
    ent_tell(sink, ENTENTE_WARNING, "too-dense", NULL, remedies,
             "%s are too many for the preset \"%s\": its smallest text becomes %s px high", what,
             scene->preset->choice.name, text);
}
