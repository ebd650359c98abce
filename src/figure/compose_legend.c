/* SPDX-License-Identifier: MIT */
#include "analysis/compare.h"
#include "figure/change.h"
#include "figure/compose.h"

#include "base/short_number.h"
#include <math.h>

static bool has_sign(const struct ent_scene *scene, int sign) {
    for (size_t i = 0; i < scene->line_count; i++) {
        if (scene->lines[i].shares[sign + 1] > 0) return true;
    }
    return false;
}

static double middle_width(const struct ent_scene *scene) {
    return ent_line_scale(scene) * (scene->preset->thin + scene->preset->thick) / 2;
}

/* What a line of both signs stands for in this figure; NULL: there is none. */
static const char *both_words(const struct ent_scene *scene) {
    bool at_once = false, turned = false;
    for (size_t i = 0; i < scene->line_count; i++) {
        if (!scene->lines[i].is_ambivalent) continue;
        at_once = at_once || scene->lines[i].turned_to == 0;
        turned = turned || scene->lines[i].turned_to != 0;
    }
    if (at_once && turned) return "both, at once or at different times";
    return at_once ? "both at once" : turned ? "both, at different times" : NULL;
}

static void add_signs(const struct ent_scene *scene, struct ent_legend *legend) {
    static const struct {
        int sign;
        const char *text;
    } signs[] = {{1, "for, friendly"}, {-1, "against, hostile"}, {0, "neutral or unclear"}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (!has_sign(scene, signs[i].sign)) continue;
        ent_legend_add(legend, (struct ent_key){.kind = ENT_KEY_LINE,
                                                .text = signs[i].text,
                                                .look = (enum ent_sign_look)(signs[i].sign + 1),
                                                .has_glyph = signs[i].sign != 0,
                                                .change = ENTENTE_CHANGE_COUNT,
                                                .width = middle_width(scene)});
    }
    const char *both = both_words(scene);
    if (both != NULL && scene->figure->split != ENTENTE_SPLIT_SIGN)
        ent_legend_add(legend, (struct ent_key){.kind = ENT_KEY_LINE,
                                                .text = both,
                                                .look = ENT_LOOK_MIXED,
                                                .has_glyph = true,
                                                .change = ENTENTE_CHANGE_COUNT,
                                                .width = middle_width(scene)});
}

static const struct ent_node *first_of_kind(const struct ent_scene *scene, enum entente_kind kind) {
    const entente_document *document = entente_network_document(scene->network);
    for (size_t i = 0; i < scene->node_count; i++) {
        if (entente_document_actor(document, scene->nodes[i].actor)->kind == kind) return &scene->nodes[i];
    }
    return NULL;
}

static bool all_are_other(const struct ent_scene *scene) {
    for (enum entente_kind kind = 0; kind < ENTENTE_OTHER; kind++) {
        if (first_of_kind(scene, kind) != NULL) return false;
    }
    return true;
}

static void add_kinds(const struct ent_scene *scene, struct ent_legend *legend) {
    if (all_are_other(scene)) return;
    for (enum entente_kind kind = 0; kind < ENTENTE_KIND_COUNT; kind++) {
        if (first_of_kind(scene, kind) == NULL) continue;
        bool is_issue = !entente_kind_is_actor(kind);
        ent_legend_add(legend,
                       (struct ent_key){.kind = ENT_KEY_NODE,
                                        .text = entente_kind_name(kind),
                                        .shape = kind,
                                        .paint = {.fill = is_issue ? ENT_ISSUE_FILL : ENT_NODE_FILL,
                                                  .stroke = is_issue ? ENT_ISSUE_BORDER : ENT_NODE_BORDER,
                                                  .width = 1.5}});
    }
}

static void add_blocs(const struct ent_scene *scene, struct ent_legend *legend) {
    for (size_t bloc = 0; bloc < scene->bloc_count && bloc < ENT_BLOC_COLOURS; bloc++) {
        struct ent_paint paint = {.fill = (enum ent_colour)(ENT_BLOC_1_FILL + bloc),
                                  .stroke = (enum ent_colour)(ENT_BLOC_1_BORDER + bloc),
                                  .width = 1};
        ent_legend_add(legend,
                       (struct ent_key){.kind = ENT_KEY_CELL, .text = scene->blocs[bloc], .paint = paint});
    }
}

static void add_unscored(const struct ent_scene *scene, struct ent_legend *legend) {
    const struct entente_scores *scores = scene->figure->sizes;
    for (size_t i = 0; scores != NULL && i < scores->count; i++) {
        if (isfinite(scores->values[i])) continue;
        ent_legend_add(
            legend, (struct ent_key){
                        .kind = ENT_KEY_NODE,
                        .text = "score undefined",
                        .shape = ENTENTE_STATE,
                        .paint = {.fill = ENT_UNSCORED_FILL, .stroke = ENT_UNSCORED_BORDER, .width = 1.5}});
        return;
    }
}

/* Lines are sorted by weight. */
static bool add_weights(struct ent_scene *scene, struct ent_legend *legend) {
    if (scene->line_count == 0) return true;
    const struct ent_line *weak = &scene->lines[0], *strong = &scene->lines[scene->line_count - 1];
    if (weak->width >= strong->width) return true;
    const struct ent_line *ends[] = {weak, strong};
    for (int i = 0; i < 2; i++) {
        char number[ENT_NUMBER_SIZE];
        struct ent_buffer text = {0};
        ent_short_number(ends[i]->weight, number);
        ent_buffer_format(&text, "weight %s", number);
        if (scene->tells_counts)
            ent_buffer_format(&text, " (%zu relation%s)", ends[i]->relation_count,
                              ends[i]->relation_count == 1 ? "" : "s");
        const char *kept = ent_scene_keep(scene, &text);
        if (kept == NULL) return false;
        ent_legend_add(legend, (struct ent_key){.kind = ENT_KEY_LINE,
                                                .text = kept,
                                                .look = ENT_LOOK_POSITIVE,
                                                .colour = ENT_MUTED,
                                                .change = ENTENTE_CHANGE_COUNT,
                                                .width = ends[i]->width});
    }
    return true;
}

/* The changes that occur, with a sample. */
static void add_changes(const struct ent_scene *scene, struct ent_legend *legend) {
    for (enum entente_change change = 0; change < ENTENTE_CHANGE_COUNT; change++) {
        if (ent_change_count(scene, change) == 0) continue;
        ent_legend_add(legend, (struct ent_key){.kind = ENT_KEY_LINE,
                                                .text = ent_change_said(change),
                                                .look = ENT_LOOK_COUNT,
                                                .colour = ENT_INK,
                                                .has_glyph = true,
                                                .change = change,
                                                .is_dotted = change == ENTENTE_CHANGE_GONE,
                                                .width = middle_width(scene)});
    }
    for (size_t i = 0; i < scene->line_count; i++) {
        if (!scene->lines[i].is_quiet) continue;
        ent_legend_add(legend, (struct ent_key){.kind = ENT_KEY_LINE,
                                                .text = "unchanged",
                                                .look = ENT_LOOK_POSITIVE,
                                                .colour = ENT_MUTED,
                                                .change = ENTENTE_CHANGE_COUNT,
                                                .width = ent_line_scale(scene) * scene->preset->thin});
        return;
    }
}

bool ent_compose_legend(struct ent_scene *scene, struct ent_legend *legend) {
    *legend = (struct ent_legend){0};
    add_signs(scene, legend);
    if (scene->figure->changes != NULL)
        add_changes(scene, legend);
    else if (!add_weights(scene, legend))
        return false;
    add_kinds(scene, legend);
    add_blocs(scene, legend);
    add_unscored(scene, legend);
    return true;
}
