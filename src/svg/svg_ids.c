/* SPDX-License-Identifier: MIT */
#include "svg/svg_ids.h"

#include "base/number.h"
#include "figure/view.h"
#include <stdint.h>
#include <stdio.h>

/* FNV-1a, 32 bits. */
static uint32_t hash_text(uint32_t hash, const char *text) {
    for (; *text != '\0'; text++) hash = (hash ^ (unsigned char)*text) * 16777619u;
    return (hash ^ 0xFFu) * 16777619u;
}

static uint32_t hash_number(uint32_t hash, double value) {
    char text[ENT_NUMBER_SIZE];
    snprintf(text, sizeof text, "%.0f", value);
    return hash_text(hash, text);
}

static uint32_t hash_marks(uint32_t hash, const struct ent_marks *marks) {
    for (size_t i = 0; i < marks->count; i++) {
        const struct ent_mark *mark = &marks->items[i];
        if (mark->title != NULL) hash = hash_text(hash, mark->title);
        hash = hash_number(hash_number(hash, mark->box.centre.x), mark->box.centre.y);
    }
    return hash;
}

static uint32_t hash_drawing(uint32_t hash, const struct ent_scene *scene) {
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct ent_node *node = &scene->nodes[i];
        hash = hash_text(hash, node->title);
        hash = hash_number(hash_number(hash, node->box.centre.x), node->box.centre.y);
    }
    for (size_t i = 0; i < scene->line_count; i++) hash = hash_text(hash, scene->lines[i].title);
    for (size_t i = 0; i < scene->panel_count; i++) hash = hash_drawing(hash, &scene->panels[i]);
    return hash;
}

/* Of what is shown and where: figures that look different differ in it. */
static uint32_t hash_scene(const struct ent_scene *scene) {
    uint32_t hash = hash_text(2166136261u, scene->title);
    hash = hash_text(hash_text(hash, scene->theme->choice.name), scene->view->choice.name);
    hash = hash_number(hash_number(hash, scene->size.width), scene->size.height);
    hash = hash_drawing(hash, scene);
    return hash_marks(hash_marks(hash, &scene->marks), &scene->frame);
}

static bool fits_in_id(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
}

/* A name by XML's rules, without a letter that CSS would want escaped but '.'. */
void ent_svg_choose_prefix(struct ent_svg *svg, const struct ent_scene *scene, const char *wanted) {
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
