/* SPDX-License-Identifier: MIT */
#include "draw/captions.h"

#include <math.h>
#include <string.h>

static const double line_spacing = 1.3, ascent = 0.95;

void ent_caption_line(struct ent_scene *scene, const char *text, const struct ent_type *type,
                      struct ent_point at) {
    if (scene->caption_count >= ENT_CAPTIONS_MOST) return;
    scene->captions[scene->caption_count++] = (struct ent_caption){
        .at = at, .size = type->size, .type = type->weight, .colour = type->colour, .text = text};
}

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

bool ent_caption_block(struct ent_scene *scene, const char *text, const struct ent_type *type, double width,
                       size_t most, struct ent_point *at) {
    text += strspn(text, " ");
    for (size_t i = 0; i < most && *text != '\0'; i++) {
        bool is_last = i + 1 == most;
        double room = is_last ? width - type->size : width;
        size_t fits = ent_text_fit(text, width, type->size, type->weight);
        bool is_cut = is_last && text[fits] != '\0';
        if (is_cut) fits = ent_text_fit(text, room, type->size, type->weight);
        size_t length = end_of_line(text, fits);
        const char *line = copy_line(scene, text, length, is_cut);
        if (line == NULL) return false;
        ent_caption_line(scene, line, type, (struct ent_point){at->x, round(at->y + ascent * type->size)});
        at->y += line_spacing * type->size;
        text += length;
        text += strspn(text, " ");
    }
    return true;
}
