/* SPDX-License-Identifier: MIT */
#include "figure/block.h"

#include "base/buffer.h"
#include "base/text.h"
#include "figure/shortened.h"

#include <math.h>
#include <string.h>

static const double ascent = 0.95;

/* Back from where the width ends to the last blank, if there is one. */
static size_t end_of_line(const char *text, size_t fits) {
    if (text[fits] == '\0' || text[fits] == ' ') return fits;
    for (size_t at = fits; at > 0; at--) {
        if (text[at] == ' ') return at;
    }
    return fits > 0 ? fits : strlen(text);
}

static const char *copy_line(struct ent_scene *scene, const char *text, size_t length, bool is_cut) {
    struct ent_buffer line = {0};
    ent_buffer_add_bytes(&line, text, length);
    if (is_cut) ent_buffer_add(&line, "\xE2\x80\xA6");
    return ent_scene_keep(scene, &line);
}

double ent_block_put(struct ent_scene *scene, const char *text, const struct ent_type *type, double left,
                     double width, double top, size_t most) {
    const char *whole = text;
    text += strspn(text, " ");
    for (size_t i = 0; i < most && *text != '\0'; i++) {
        bool is_last = i + 1 == most;
        size_t fits = ent_text_fit(text, width, type->size, type->weight);
        bool is_cut = is_last && text[fits] != '\0';
        if (is_cut) {
            fits = ent_text_fit(text, width - type->size, type->size, type->weight);
            ent_shortened_add(&scene->shortened_frame, whole);
        }
        size_t length = end_of_line(text, fits);
        const char *line = copy_line(scene, text, length, is_cut);
        if (line == NULL) return -1;
        ent_mark_text(&scene->frame, (struct ent_point){left, round(top + ascent * type->size)}, line,
                      type->size, type->weight, ENT_ANCHOR_START, type->colour);
        top += ENT_BLOCK_STEP * type->size;
        text += length;
        text += strspn(text, " ");
    }
    return top;
}

size_t ent_block_lines(const char *text, const struct ent_type *type, double width, size_t most) {
    size_t count = 0;
    text += strspn(text, " ");
    for (; count < most && *text != '\0'; count++) {
        text += end_of_line(text, ent_text_fit(text, width, type->size, type->weight));
        text += strspn(text, " ");
    }
    return count;
}

const char *ent_block_cut(struct ent_scene *scene, const char *text, double width, double size) {
    if (ent_text_width(text, size, ENT_REGULAR) <= width + 0.5) return text;
    ent_shortened_add(&scene->shortened_frame, text);
    size_t fits = ent_text_fit(text, fmax(width - size, 0), size, ENT_REGULAR);
    return copy_line(scene, text, end_of_line(text, fits), true);
}

/* The longest end of the text that is so narrow. */
static const char *end_that_fits(const char *text, double width, double size) {
    const char *end = text + strlen(text);
    for (const char *at = text; *at != '\0';) {
        size_t used;
        if (ent_text_width(at, size, ENT_REGULAR) <= width) return at;
        ent_text_next(at, &used);
        at += used;
    }
    return end;
}

/* Without its middle: names often differ at their ends. */
static const char *without_middle(struct ent_scene *scene, const char *text, double width, double size) {
    static const double first = 0.55;
    double room = fmax(width - size, 0);
    struct ent_buffer line = {0};
    ent_buffer_add_bytes(&line, text, ent_text_fit(text, first * room, size, ENT_REGULAR));
    ent_buffer_add(&line, "\xE2\x80\xA6");
    ent_buffer_add(&line, end_that_fits(text, (1 - first) * room, size));
    return ent_scene_keep(scene, &line);
}

const char *ent_block_fit(struct ent_scene *scene, const char *text, double width, double *size) {
    double needed = ent_text_width(text, *size, ENT_REGULAR);
    if (needed <= width + 0.5) return text;
    *size = fmax(fmin(*size, scene->preset->least), floor(10 * *size * width / needed) / 10);
    if (ent_text_width(text, *size, ENT_REGULAR) <= width + 0.5) return text;
    ent_shortened_add(&scene->shortened, text);
    return without_middle(scene, text, width, *size);
}
