/* SPDX-License-Identifier: MIT */
#include "figure/frame.h"

#include "base/buffer.h"
#include "base/report.h"
#include "base/short_number.h"
#include "base/text.h"
#include "figure/block.h"
#include "figure/change.h"
#include "figure/sentence.h"
#include "figure/strip.h"
#include "figure/view.h"
#include "layout/shape.h"
#include "model/document.h"
#include "name/name.h"
#include "style/text_width.h"

#include <math.h>
#include <string.h>

/* A title becomes this much smaller before it breaks into two lines. */
static const double title_least = 0.76;
enum { TITLE_MOST = 4096, HEAD_LINES = 3, FOOT_LINES = 4, SOURCES_MOST = 60 };

/* -- words ----------------------------------------------------------------------------------------------- */

static void name_sources(struct ent_buffer *out, const entente_document *document, size_t named) {
    size_t count = entente_document_source_count(document);
    ent_buffer_add(out, count == 1 ? "Source: " : "Sources: ");
    for (size_t i = 0; i < named; i++) {
        if (i > 0) ent_buffer_add(out, "; ");
        ent_add_source_name(out, entente_document_source(document, i));
    }
    if (named < count) ent_buffer_format(out, "; and %zu more", count - named);
    ent_buffer_add(out, ". ");
}

/* All that have room in the foot beside what else stands there; the last line of it is left for that. */
static void add_sources(struct ent_buffer *out, const struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    const struct ent_preset *preset = scene->preset;
    const struct ent_type small = {preset->source, ENT_REGULAR, ENT_MUTED};
    double room = preset->width - 2 * preset->margin;
    size_t count = entente_document_source_count(document);
    for (size_t named = count < SOURCES_MOST ? count : SOURCES_MOST; count > 0; named--) {
        struct ent_buffer names = {0};
        name_sources(&names, document, named);
        bool fits =
            names.failed || named <= 1 || ent_block_lines(names.data, &small, room, FOOT_LINES) < FOOT_LINES;
        if (fits) ent_buffer_add(out, names.failed ? "" : names.data);
        out->failed = out->failed || names.failed;
        ent_buffer_clear(&names);
        if (fits) return;
    }
}

static size_t count_of(const entente_network *network) {
    return entente_document_relation_count(entente_network_document(network));
}

static const char *source_line(struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    size_t relations = entente_document_relation_count(document);
    struct ent_buffer out = {0};
    add_sources(&out, scene);
    const char *as_of = entente_document_as_of(document);
    if (*as_of != '\0') ent_buffer_format(&out, "As of %s. ", as_of);
    const char *scale = entente_document_scale(document);
    if (*scale != '\0') ent_buffer_format(&out, "Weights: %s. ", scale);
    if (scene->figure->changes != NULL)
        ent_buffer_format(&out, "%zu relations before, %zu after. ",
                          count_of(scene->figure->changes->networks[0]),
                          count_of(scene->figure->changes->networks[1]));
    else if (!document->is_part) /* what is shown has said how many */
        ent_buffer_format(&out, "%zu relation%s. ", relations, relations == 1 ? "" : "s");
    const char *kind = document->is_part ? " of what is shown" : "";
    ent_buffer_format(&out, "%s means no evidence%s, not no relation.", scene->view->absence, kind);
    return ent_scene_keep(scene, &out);
}

/* What is true of this network: which signs there are, and whether they are about issues. */
static const char *usual_title(const struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    bool friendly = false, hostile = false, any = false, issues = false;
    for (size_t i = 0; i < entente_network_tie_count(scene->network); i++) {
        const struct entente_tie *tie = entente_network_tie(scene->network, i);
        friendly = friendly || tie->positive > 0;
        hostile = hostile || tie->negative > 0;
        any = true;
    }
    for (size_t i = 0; i < entente_document_actor_count(document); i++)
        issues = issues || entente_document_actor(document, i)->kind == ENTENTE_ISSUE;
    if (friendly && hostile)
        return issues ? "Who is for and against whom and what" : "Who is for and against whom";
    if (friendly) return issues ? "Who is for whom and what" : "Who is for whom";
    if (hostile) return issues ? "Who is against whom and what" : "Who is against whom";
    return any ? "Who is tied to whom" : "Actors without ties";
}

static const char *title_of(struct ent_scene *scene) {
    const char *title = scene->figure->title;
    if (title == NULL && scene->figure->changes != NULL) return ent_change_title(scene);
    if (title == NULL) title = entente_document_title(entente_network_document(scene->network));
    struct ent_buffer out = {0};
    ent_buffer_add_bytes(&out, title, ent_text_cut(title, TITLE_MOST));
    if (*title == '\0') ent_buffer_add(&out, usual_title(scene));
    return ent_scene_keep(scene, &out);
}

static bool ends_a_sentence(const char *text) {
    size_t length = strlen(text);
    return length == 0 || text[length - 1] == '.';
}

/* That lines of several figures can be compared, and boxes cannot. */
static void add_scale(struct ent_buffer *out, const struct entente_figure *figure) {
    char number[ENT_NUMBER_SIZE];
    if (!(figure->scale_to > 0)) return;
    ent_short_number(figure->scale_to, number);
    ent_buffer_format(out, "%sThe thickest line stands for weight %s and more.%s", out->length > 0 ? " " : "",
                      number, figure->sizes != NULL ? " Boxes are compared within this figure only." : "");
}

/* What the figure leaves out, then what the caller notes. */
static const char *note_of(struct ent_scene *scene) {
    const char *note = scene->figure->note != NULL ? scene->figure->note : "";
    struct ent_buffer out = {0};
    ent_buffer_add(&out, entente_document_shows(entente_network_document(scene->network)));
    add_scale(&out, scene->figure);
    if (out.length > 0 && *note != '\0') ent_buffer_add(&out, " ");
    ent_buffer_add(&out, note);
    return ent_scene_keep(scene, &out);
}

static const char *described(struct ent_scene *scene) {
    struct ent_buffer out = {0};
    if (scene->description == NULL) return NULL;
    const char *shows = entente_document_shows(entente_network_document(scene->network));
    ent_buffer_add(&out, scene->description);
    if (*shows != '\0')
        ent_buffer_format(&out, "%s %s", ends_a_sentence(scene->description) ? "" : ".", shows);
    return ent_scene_keep(scene, &out);
}

bool ent_frame_words(struct ent_scene *scene, const char *subtitle) {
    const struct entente_figure *figure = scene->figure;
    struct ent_frame_words *words = &scene->words;
    scene->title = title_of(scene);
    words->title = figure->title != NULL && *figure->title == '\0' ? "" : scene->title;
    words->subtitle = figure->subtitle != NULL ? figure->subtitle : subtitle;
    words->caption = figure->caption != NULL ? figure->caption : "";
    words->numbers = "";
    words->note = note_of(scene);
    words->handling = figure->handling != NULL ? figure->handling : "";
    words->source = figure->source_line != NULL ? figure->source_line : source_line(scene);
    if (scene->description == NULL) scene->description = words->subtitle;
    scene->description = described(scene);
    return scene->title != NULL && words->subtitle != NULL && words->source != NULL && words->note != NULL &&
           scene->description != NULL;
}

/* -- head ------------------------------------------------------------------------------------------------ */

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

/* -- foot ------------------------------------------------------------------------------------------------ */

static struct ent_type key_type(const struct ent_scene *scene) {
    return (struct ent_type){scene->preset->source, ENT_REGULAR, ENT_INK};
}

size_t ent_frame_number_rows(const struct ent_scene *scene) {
    struct ent_type type = key_type(scene);
    return ent_block_lines(scene->words.numbers, &type, scene->size.width - 2 * scene->preset->margin,
                           FOOT_LINES);
}

/* Puts legend, note and sources at the bottom of the page. Returns their top; below 0: no memory. */
static double put_foot(struct ent_scene *scene, const struct ent_legend *legend, struct ent_size page) {
    const struct ent_preset *preset = scene->preset;
    const struct ent_type small = {preset->source, ENT_REGULAR, ENT_MUTED};
    const struct ent_type caption = {preset->legend, ENT_REGULAR, ENT_INK};
    double width = page.width - 2 * preset->margin, step = ENT_BLOCK_STEP * small.size;
    size_t caption_lines = ent_block_lines(scene->words.caption, &caption, width, FOOT_LINES);
    double caption_height =
        caption_lines > 0 ? (ENT_BLOCK_STEP * (double)caption_lines + 0.4) * caption.size : 0;
    double size = ent_legend_size(scene, legend, width);
    double legend_height = ent_legend_height(legend, size, width);
    const struct ent_type key = key_type(scene);
    size_t number_rows = ent_frame_number_rows(scene);
    double notes = step * (double)(number_rows > scene->number_rows ? number_rows : scene->number_rows);
    notes += step * (double)ent_block_lines(scene->words.note, &small, width, FOOT_LINES);
    double sources = step * (double)ent_block_lines(scene->words.source, &small, width, FOOT_LINES);
    double gap = legend_height > 0 && notes + sources > 0 ? 0.4 * small.size : 0;
    double top =
        floor(page.height - 0.6 * preset->margin - sources - notes - gap - legend_height - caption_height);
    if (ent_block_put(scene, scene->words.caption, &caption, preset->margin, width, top, FOOT_LINES) < 0)
        return -1;
    ent_legend_put(scene, legend, size, width, top + caption_height);
    double y = top + caption_height + legend_height + gap;
    y = ent_block_put(scene, scene->words.numbers, &key, preset->margin, width, y, FOOT_LINES);
    if (y >= 0) y = ent_block_put(scene, scene->words.note, &small, preset->margin, width, y, FOOT_LINES);
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
