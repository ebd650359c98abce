/* SPDX-License-Identifier: MIT */
#include "view/highlight.h"

#include "base/find.h"
#include "base/report.h"

#include <stdlib.h>

static const struct ent_line_look grey[] = {
    [ENT_LOOK_NEGATIVE] = {.colour = ENT_UNSCORED_BORDER, .dash = {4, 2}},
    [ENT_LOOK_NEUTRAL] = {.colour = ENT_UNSCORED_BORDER, .dash = {1, 2}},
    [ENT_LOOK_POSITIVE] = {.colour = ENT_UNSCORED_BORDER},
};

static enum entente_status find(const struct ent_scene *scene, size_t *actor,
                                const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(scene->network);
    const char *name = scene->figure->highlight;
    struct ent_nearest nearest;
    char hint[128];
    *actor = entente_document_find_actor(document, name);
    if (*actor != ENTENTE_NONE) return ENTENTE_OK;
    ent_nearest_init(&nearest, name);
    for (size_t i = 0; i < scene->node_count; i++) ent_nearest_offer(&nearest, scene->nodes[i].name);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-actor", NULL,
                    ent_nearest_hint(&nearest, hint, sizeof hint), "nobody in the figure is called \"%s\"",
                    ent_brief(name).text);
}

/* Without badge and words. */
static void grey_line(struct ent_line *line) {
    line->look = &grey[line->sign + 1];
    line->is_quiet = true;
    line->word_count = 0;
}

static void grey_node(struct ent_node *node) {
    node->fill = ENT_UNSCORED_FILL;
    node->border = ENT_UNSCORED_BORDER;
    node->ink = ENT_MUTED;
}

enum entente_status ent_highlight(struct ent_scene *scene, const struct entente_sink *sink) {
    size_t actor;
    if (scene->figure->highlight == NULL) return ENTENTE_OK;
    enum entente_status status = find(scene, &actor, sink);
    if (status != ENTENTE_OK) return status;
    bool *is_near = ent_alloc(scene->node_count, sizeof *is_near);
    if (is_near == NULL) return ent_no_memory(sink);
    is_near[actor] = true;
    for (size_t i = 0; i < scene->line_count; i++) {
        struct ent_line *line = &scene->lines[i];
        if (line->source == actor || line->target == actor)
            is_near[line->source] = is_near[line->target] = true;
        else
            grey_line(line);
    }
    for (size_t i = 0; i < scene->node_count; i++) {
        if (!is_near[i]) grey_node(&scene->nodes[i]);
    }
    free(is_near);
    return ENTENTE_OK;
}

void ent_highlight_size(struct ent_scene *scene, double thin) {
    for (size_t i = 0; i < scene->line_count && scene->figure->highlight != NULL; i++) {
        struct ent_line *line = &scene->lines[i];
        if (line->is_quiet) line->width = thin;
    }
}
