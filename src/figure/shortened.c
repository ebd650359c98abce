/* SPDX-License-Identifier: MIT */
#include "figure/shortened.h"

#include "base/report.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

enum { TOLD_SIZE = 512, NAME_SIZE = 120 };

void ent_shortened_add(struct ent_shortened *shortened, const char *text) {
    size_t known = shortened->count < ENT_SHORTENED_TOLD ? shortened->count : ENT_SHORTENED_TOLD;
    for (size_t i = 0; i < known; i++) {
        if (strcmp(shortened->texts[i], text) == 0) return;
    }
    if (known < ENT_SHORTENED_TOLD) shortened->texts[known] = text;
    shortened->count++;
}

static void add_all(struct ent_shortened *to, const struct ent_shortened *from) {
    for (size_t i = 0; i < from->count && i < ENT_SHORTENED_TOLD; i++) ent_shortened_add(to, from->texts[i]);
    if (from->count > ENT_SHORTENED_TOLD) to->count += from->count - ENT_SHORTENED_TOLD;
}

/* Where lines are too many for their words, badges and numbers stand for them, as the page says. */
static bool has_room_for_words(const struct ent_scene *scene) {
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        bool is_worded = line->label.words != NULL && !line->label.words->is_number;
        if (!line->is_quiet && line->word_count > 0 && !is_worded) return false;
    }
    return true;
}

static void gather_words(const struct ent_scene *scene, struct ent_shortened *all) {
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        bool is_plain = line->word_count == 1 && line->change == ENTENTE_CHANGE_COUNT;
        bool is_cut = is_plain && line->label.words != NULL && line->label.words->rows.was_cut;
        if (is_cut) ent_shortened_add(all, line->words[0].text);
    }
}

static void gather(const struct ent_scene *scene, struct ent_shortened *all) {
    add_all(all, &scene->shortened_frame);
    add_all(all, &scene->shortened);
    for (size_t i = 0; i < scene->node_count; i++) {
        if (scene->nodes[i].lines.was_cut) ent_shortened_add(all, scene->nodes[i].name);
    }
    if (has_room_for_words(scene)) gather_words(scene, all);
    for (size_t i = 0; i < scene->panel_count; i++) gather(&scene->panels[i], all);
}

void ent_shortened_tell(const struct ent_scene *scene, const struct entente_sink *sink) {
    struct ent_shortened all = {0};
    char told[TOLD_SIZE] = "";
    size_t length = 0, shown = 0;
    gather(scene, &all);
    if (all.count == 0) return;
    for (; shown < all.count && shown < ENT_SHORTENED_TOLD && length < sizeof told - NAME_SIZE; shown++) {
        char name[NAME_SIZE];
        ent_text_clean(all.texts[shown], name, sizeof name);
        length +=
            (size_t)snprintf(told + length, sizeof told - length, "%s\"%s\"", shown > 0 ? ", " : "", name);
    }
    if (shown < all.count) snprintf(told + length, sizeof told - length, " and %zu more", all.count - shown);
    ent_tell(sink, ENTENTE_WARNING, "text-cut", NULL, "use a larger preset, or shorter texts",
             "%zu text%s shown cut, because no place holds %s whole: %s", all.count,
             all.count == 1 ? " is" : "s are", all.count == 1 ? "it" : "them", told);
}
