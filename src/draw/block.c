/* SPDX-License-Identifier: MIT */
#include "draw/block.h"

#include "base/buffer.h"

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
    text += strspn(text, " ");
    for (size_t i = 0; i < most && *text != '\0'; i++) {
        bool is_last = i + 1 == most;
        size_t fits = ent_text_fit(text, width, type->size, type->weight);
        bool is_cut = is_last && text[fits] != '\0';
        if (is_cut) fits = ent_text_fit(text, width - type->size, type->size, type->weight);
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
    if (text[ent_text_fit(text, width + 0.5, size, ENT_REGULAR)] == '\0') return text;
    return copy_line(scene, text, ent_text_fit(text, width - size, size, ENT_REGULAR), true);
}
