/* SPDX-License-Identifier: MIT */
#include "figure/scene.h"

#include <stdlib.h>

const char *ent_scene_keep(struct ent_scene *scene, struct ent_buffer *buffer) {
    const char *kept = NULL;
    if (!buffer->failed) {
        kept = ent_arena_text(&scene->arena, buffer->length > 0 ? buffer->data : "", buffer->length);
    }
    ent_buffer_clear(buffer);
    return kept;
}

static void clear_panels(struct ent_scene *scene) {
    for (size_t i = 0; i < scene->panel_count; i++) ent_scene_clear(&scene->panels[i]);
    free(scene->panels);
}

void ent_scene_clear(struct ent_scene *scene) {
    clear_panels(scene);
    free(scene->nodes);
    free(scene->lines);
    ent_marks_clear(&scene->under);
    ent_marks_clear(&scene->marks);
    ent_marks_clear(&scene->frame);
    ent_arena_clear(&scene->arena);
    ent_derived_clear(&scene->derived);
    *scene = (struct ent_scene){0};
}

size_t ent_line_low(const struct ent_line *line) {
    return line->source < line->target ? line->source : line->target;
}

size_t ent_line_high(const struct ent_line *line) {
    return line->source < line->target ? line->target : line->source;
}

bool ent_lines_join_same(const struct ent_line *a, const struct ent_line *b) {
    return ent_line_low(a) == ent_line_low(b) && ent_line_high(a) == ent_line_high(b);
}
