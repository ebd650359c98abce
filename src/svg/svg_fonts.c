/* SPDX-License-Identifier: MIT */
#include "svg/svg_fonts.h"

#include "style/script.h"

static ent_scripts scripts_of_lines(const struct ent_lines *lines) {
    ent_scripts found = 0;
    for (size_t i = 0; i < lines->count; i++) found |= ent_scripts_of_text(lines->line[i]);
    return found;
}

static ent_scripts scripts_of_marks(const struct ent_marks *marks) {
    ent_scripts found = 0;
    for (size_t i = 0; i < marks->count; i++) {
        if (marks->items[i].kind == ENT_MARK_TEXT) found |= ent_scripts_of_text(marks->items[i].text);
    }
    return found;
}

static ent_scripts scripts_of(const struct ent_scene *scene) {
    ent_scripts found =
        scripts_of_marks(&scene->under) | scripts_of_marks(&scene->marks) | scripts_of_marks(&scene->frame);
    for (size_t i = 0; i < scene->node_count; i++) found |= scripts_of_lines(&scene->nodes[i].lines);
    for (size_t i = 0; i < scene->line_count; i++) found |= ent_scripts_of_text(scene->lines[i].title);
    for (size_t i = 0; i < scene->panel_count; i++) found |= scripts_of(&scene->panels[i]);
    return found;
}

void ent_svg_fonts(const struct ent_scene *scene, struct ent_buffer *families) {
    ent_scripts scripts = scripts_of(scene);
    ent_buffer_add(families, "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans'");
    for (int i = 0; ent_script_name(i) != NULL; i++) {
        if ((scripts >> i & 1) == 0) continue;
        ent_buffer_add(families, ", ");
        ent_buffer_add(families, ent_script_families(i));
    }
    ent_buffer_add(families, ", sans-serif");
}
