/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "figure/change.h"
#include "figure/compose.h"
#include "layout/layout.h"
#include "name/name.h"

#include <string.h>

static void add_lower_first(struct ent_buffer *out, const char *title) {
    bool is_word = title[0] >= 'A' && title[0] <= 'Z' && title[1] >= 'a' && title[1] <= 'z';
    char first = is_word ? (char)(title[0] - 'A' + 'a') : title[0];
    ent_buffer_add_bytes(out, &first, 1);
    ent_buffer_add(out, title + 1);
}

static void add_count(struct ent_buffer *out, const char *before, size_t count, const char *one) {
    ent_buffer_format(out, "%s%zu %s%s", before, count, one, count == 1 ? "" : "s");
}

/* "26 actors, 12 issues, 1 event, 1 without a tie, 62 relations" */
static void add_counts(struct ent_buffer *out, const struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    size_t actors = 0, issues = 0, events = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        enum entente_kind kind = entente_document_actor(document, i)->kind;
        actors += entente_kind_is_actor(kind);
        issues += kind == ENTENTE_ISSUE;
        events += kind == ENTENTE_EVENT;
    }
    add_count(out, "", actors, "actor");
    if (issues > 0) add_count(out, ", ", issues, "issue");
    if (events > 0) add_count(out, ", ", events, "event");
    size_t isolates = entente_network_isolate_count(scene->network);
    if (isolates > 0) ent_buffer_format(out, ", %zu without a tie", isolates);
    add_count(out, ", ", entente_document_relation_count(document), "relation");
}

/* What a larger box says, in words for who does not know the measure. Others: "higher", and the title. */
static const struct {
    const char *measure, *words;
} larger[] = {
    {"strength", "more and stronger relations"},
    {"in_strength", "more and stronger relations from others"},
    {"out_strength", "more and stronger relations to others"},
    {"degree", "relations with more others"},
    {"in_degree", "relations from more others"},
    {"out_degree", "relations to more others"},
    {"positive_strength", "more and stronger friendly relations"},
    {"negative_strength", "more and stronger hostile relations"},
    {"positive_degree", "friendly with more others"},
    {"negative_degree", "hostile with more others"},
    {"net_strength", "more friendly than hostile relations, by weight"},
    {"net_degree", "friends with more others than foes"},
    {"betweenness", "on more shortest paths between others"},
    {"betweenness_normalized", "on more shortest paths between others"},
    {"harmonic", "nearer to the others"},
    {"closeness", "nearer to those it can reach"},
    {"in_closeness", "nearer for those that can reach it"},
};

static void add_larger(struct ent_buffer *out, const struct entente_scores *sizes) {
    const char *words = NULL;
    for (size_t i = 0; i < sizeof larger / sizeof *larger; i++) {
        if (strcmp(larger[i].measure, sizes->measure->name) == 0) words = larger[i].words;
    }
    ent_buffer_add(out, ". Larger box: ");
    if (words == NULL) ent_buffer_add(out, "higher ");
    if (words == NULL) add_lower_first(out, sizes->measure->title);
    if (words != NULL) ent_buffer_add(out, words);
    if (sizes->options.layer != ENTENTE_LAYER_ALL)
        ent_buffer_format(out, ", of %s ties only", entente_layer_name(sizes->options.layer));
}

/* Claims what analysis/camps.h does: that a split is the best that was found. */
static const char camps_words[] =
    ". Left and right: the two sides of the best split found; below: who is on neither";

static const char *subtitle(struct ent_scene *scene) {
    const struct entente_scores *sizes = scene->figure->sizes;
    const struct ent_layout *layout = ent_layout_named(scene->figure->layout);
    struct ent_buffer out = {0};
    add_counts(&out, scene);
    if (sizes != NULL && scene->node_count > 0) add_larger(&out, sizes);
    if (layout != NULL && layout->needs_camps && scene->figure->pinned == NULL)
        ent_buffer_add(&out, camps_words);
    if (scene->figure->highlight != NULL) {
        size_t shown = ent_text_cut(scene->figure->highlight, ENT_NAME_SHOWN);
        ent_buffer_add(&out, ". In colour: ");
        ent_buffer_add_bytes(&out, scene->figure->highlight, shown);
        ent_buffer_add(&out, ", and what is said of it and by it");
    }
    return ent_scene_keep(scene, &out);
}

static const char *description(struct ent_scene *scene) {
    size_t counts[3] = {0};
    for (size_t i = 0; i < scene->line_count; i++) counts[scene->lines[i].sign + 1]++;
    struct ent_buffer out = {0};
    ent_buffer_add(&out, "Signed network: ");
    add_counts(&out, scene);
    ent_buffer_format(
        &out, ". Lines: %zu positive (solid, plus), %zu negative (dashed, minus), %zu neutral (dotted).",
        counts[ENT_LOOK_POSITIVE], counts[ENT_LOOK_NEGATIVE], counts[ENT_LOOK_NEUTRAL]);
    if (scene->figure->changes != NULL) {
        const char *changed = ent_change_counts(scene);
        if (changed == NULL)
            out.failed = true;
        else
            ent_buffer_format(&out, " Changes: %s.", changed);
    }
    return ent_scene_keep(scene, &out);
}

bool ent_compose_words(struct ent_scene *scene) {
    const char *counts = scene->figure->changes != NULL ? ent_change_subtitle(scene) : subtitle(scene);
    scene->description = description(scene);
    return counts != NULL && scene->description != NULL && ent_frame_words(scene, counts);
}
