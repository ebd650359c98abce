/* SPDX-License-Identifier: MIT */
#include "view/callouts.h"

#include "base/report.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

const char *ent_callouts_text(struct ent_scene *scene) {
    struct ent_buffer out = {0};
    for (size_t i = 0; i < scene->figure->callout_count; i++) {
        ent_buffer_format(&out, "%s(%zu) ", i > 0 ? " " : "", i + 1);
        ent_buffer_add(&out, scene->figure->callouts[i].text);
    }
    return ent_scene_keep(scene, &out);
}

/* The heaviest line between the two; NULL: there is none. Lines are sorted from weak to strong. */
static const struct ent_line *line_of(const struct ent_scene *scene, const struct entente_callout *callout) {
    const entente_document *document = entente_network_document(scene->network);
    size_t a = entente_document_find_actor(document, callout->a),
           b = entente_document_find_actor(document, callout->b);
    for (size_t i = scene->line_count; i > 0; i--) {
        const struct ent_line *line = &scene->lines[i - 1];
        bool there = line->source == a && line->target == b;
        bool back = line->source == b && line->target == a;
        if (there || back) return line;
    }
    return NULL;
}

/* How many things a disc there would cover. */
static size_t obstacles(const struct ent_scene *scene, const struct ent_box *disc) {
    size_t count = 0;
    for (size_t i = 0; i < scene->node_count; i++)
        count += 4 * (size_t)ent_boxes_near(&scene->nodes[i].box, disc, 1);
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_turned_box *label = &scene->lines[i].label.box;
        if (label->size.width > 0) count += 2 * (size_t)ent_turned_near_box(label, disc, 1);
    }
    for (size_t i = 0; i < scene->marks.count; i++) {
        const struct ent_mark *mark = &scene->marks.items[i];
        if (mark->kind == ENT_MARK_DISC) count += 4 * (size_t)ent_boxes_near(&mark->box, disc, 1);
    }
    return count;
}

static struct ent_point place_on(const struct ent_scene *scene, const struct ent_line *line, double radius) {
    enum { STEPS = 40 };
    struct ent_point best = ent_curve_at(&line->curve, 0.5);
    size_t least = SIZE_MAX;
    for (int i = 0; i < STEPS; i++) {
        int pair = i / 2 + 1;
        double aside = (double)pair / (STEPS + 2), t = 0.5 + (i % 2 == 0 ? aside : -aside);
        struct ent_box disc = {ent_curve_at(&line->curve, t), {2 * radius, 2 * radius}};
        size_t count = obstacles(scene, &disc);
        if (count >= least) continue;
        least = count;
        best = disc.centre;
    }
    return best;
}

static bool put(struct ent_scene *scene, struct ent_point at, size_t number, double size) {
    char digits[24];
    snprintf(digits, sizeof digits, "%zu", number);
    const char *text = ent_arena_text(&scene->arena, digits, strlen(digits));
    if (text == NULL) return false;
    ent_mark_group(&scene->marks, "callout", NULL, NULL);
    ent_mark_disc(&scene->marks, at, 0.7 * size, (struct ent_paint){.fill = ENT_INK});
    ent_mark_text(&scene->marks, (struct ent_point){at.x, at.y + ENT_MIDDLE_OF_LETTERS * size}, text, size,
                  ENT_BOLD, ENT_ANCHOR_MIDDLE, ENT_BACKGROUND);
    ent_mark_end(&scene->marks);
    return true;
}

enum entente_status ent_callouts_put(struct ent_scene *scene, const struct entente_sink *sink) {
    double size = fmax(scene->preset->least, 0.9 * scene->words_size);
    for (size_t i = 0; i < scene->figure->callout_count; i++) {
        const struct entente_callout *callout = &scene->figure->callouts[i];
        const struct ent_line *line = line_of(scene, callout);
        if (line == NULL)
            return ent_fail(sink, ENTENTE_BAD_OPTION, "no-line", NULL, "see \"entente explain FILE A B\"",
                            "there is no line between \"%s\" and \"%s\" to call out",
                            ent_brief(callout->a).text, ent_brief(callout->b).text);
        if (!put(scene, place_on(scene, line, 0.7 * size), i + 1, size)) return ent_no_memory(sink);
    }
    return ENTENTE_OK;
}
