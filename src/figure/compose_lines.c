/* SPDX-License-Identifier: MIT */
#include "analysis/compare.h"
#include "base/intern.h"
#include "base/text.h"
#include "figure/change.h"
#include "figure/change_history.h"
#include "figure/compose.h"
#include "figure/sentence.h"
#include "model/date.h"
#include "model/document.h"
#include "name/name.h"
#include "structure/turns.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Sentences in a title, bytes of words in a name. */
enum { SENTENCES_MOST = 12, WORDS_BYTES = 400 };

/* Relations that words alone tell apart. */
enum { WORDED_MOST = 9 };

struct words {
    struct ent_buffer text;
    struct ent_index seen;
    struct ent_word *items; /* in the arena */
    size_t count;
    bool failed;
};

static void add_word(struct words *words, const struct entente_relation *relation) {
    const char *word = relation->word;
    size_t known = ent_index_find(&words->seen, word);
    if (known != SIZE_MAX) {
        words->items[known].weight += relation->weight;
        words->items[known].count++;
        return;
    }
    if (!ent_index_add(&words->seen, word, words->count)) words->failed = true;
    words->items[words->count++] = (struct ent_word){word, relation->sign, relation->weight, 1};
    if (words->text.length > WORDS_BYTES) return;
    if (words->text.length > 0) ent_buffer_add(&words->text, ", ");
    ent_buffer_add_bytes(&words->text, word, ent_text_cut(word, WORDS_BYTES));
}

/* Does it weigh anything, and belong to the share that is shown? */
static bool is_shown(const struct ent_scene *scene, const struct entente_relation *relation) {
    const struct ent_share *share = scene->share;
    if (!ent_makes_tie(relation)) return false;
    if (share == NULL) return true;
    switch (share->by) {
    case ENTENTE_SPLIT_SIGN:
        return relation->sign == share->sign;
    case ENTENTE_SPLIT_BLOC:
        return scene->nodes[relation->source].bloc == share->bloc ||
               scene->nodes[relation->target].bloc == share->bloc;
    default:
        return ent_period_is_dated(&relation->when) && ent_period_overlaps(&relation->when, &share->when);
    }
}

/* What a line says: its words, and all of its relations as sentences. */
static bool describe(struct ent_scene *scene, struct ent_line *line) {
    const entente_document *document = entente_network_document(scene->network);
    const struct entente_tie *tie = line->tie;
    struct words words = {.items =
                              ent_arena_take(&scene->arena, (tie->relation_count + 1) * sizeof *words.items)};
    struct ent_buffer title = {0}, name = {0};
    if (words.items == NULL) return false;
    size_t count = 0;
    ent_change_add_history(&title, scene, line);
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign != line->sign || !is_shown(scene, relation)) continue;
        add_word(&words, relation);
        if (++count > SENTENCES_MOST) continue;
        if (count > 1) ent_buffer_add(&title, "\n");
        ent_add_relation_sentence(&title, document, relation);
    }
    if (count > SENTENCES_MOST) ent_buffer_format(&title, "\n… and %zu more", count - SENTENCES_MOST);
    ent_change_add_former(&title, scene, line);
    const char *source = entente_document_actor(document, tie->source)->name;
    const char *target = entente_document_actor(document, tie->target)->name;
    ent_buffer_add_bytes(&name, source, ent_text_cut(source, ENT_NAME_SHOWN));
    ent_buffer_add(&name, " ");
    ent_buffer_add(&name, words.text.length > 0 ? words.text.data : "");
    ent_buffer_add(&name, " ");
    ent_buffer_add_bytes(&name, target, ent_text_cut(target, ENT_NAME_SHOWN));
    if (line->change < ENTENTE_CHANGE_COUNT) ent_buffer_format(&name, " (%s)", ent_change_said(line->change));
    line->name = ent_scene_keep(scene, &name);
    line->title = ent_scene_keep(scene, &title);
    line->words = words.items;
    line->word_count = words.count;
    line->relation_count = count;
    bool fine = !words.failed && !words.text.failed && line->name != NULL && line->title != NULL;
    ent_index_clear(&words.seen);
    ent_buffer_clear(&words.text);
    return fine;
}

static double weight_of(const struct ent_scene *scene, const struct entente_tie *tie, int sign) {
    if (scene->share == NULL) return sign > 0 ? tie->positive : sign < 0 ? tie->negative : tie->neutral;
    const entente_document *document = entente_network_document(scene->network);
    double sum = 0;
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign == sign && is_shown(scene, relation)) sum += relation->weight;
    }
    return sum;
}

/* The sign that followed on the other, in what is shown; 0: none did. */
static int turned_to(struct ent_scene *scene, const struct entente_tie *tie, bool *failed) {
    const entente_document *document = entente_network_document(scene->network);
    size_t *shown = ent_arena_take(&scene->arena, (tie->relation_count + 1) * sizeof *shown), count = 0;
    *failed = shown == NULL;
    for (size_t i = 0; shown != NULL && i < tie->relation_count; i++) {
        if (is_shown(scene, entente_document_relation(document, tie->relations[i])))
            shown[count++] = tie->relations[i];
    }
    return shown != NULL ? ent_turned_to(document, shown, count) : 0;
}

static size_t count_lines(const struct ent_scene *scene) {
    size_t count = 0;
    for (size_t i = 0; i < entente_network_tie_count(scene->network); i++) {
        const struct entente_tie *tie = entente_network_tie(scene->network, i);
        for (int sign = -1; sign <= 1; sign++) count += weight_of(scene, tie, sign) > 0;
    }
    return count;
}

/* One line stands for more relations than it can word. Of a comparison that is no matter: its lines say what
 * changed. */
static bool are_many(const struct ent_scene *scene) {
    if (scene->figure->changes != NULL) return false;
    for (size_t i = 0; i < entente_network_tie_count(scene->network); i++) {
        if (entente_network_tie(scene->network, i)->relation_count > WORDED_MOST) return true;
    }
    return false;
}

static bool add_lines(struct ent_scene *scene, const struct entente_tie *tie) {
    bool failed = false, has_both = tie->positive > 0 && tie->negative > 0;
    int turned = has_both ? turned_to(scene, tie, &failed) : 0;
    if (failed) return false;
    for (int sign = 1; sign >= -1; sign--) {
        double weight = weight_of(scene, tie, sign);
        if (!(weight > 0)) continue;
        struct ent_line *line = &scene->lines[scene->line_count++];
        *line = (struct ent_line){
            .tie = tie,
            .source = tie->source,
            .target = tie->target,
            .sign = sign,
            .weight = weight,
            .look = &scene->theme->signs[sign + 1],
            .has_head = scene->is_directed,
        };
        line->shares[sign + 1] = weight;
        line->is_ambivalent = sign != 0 && weight_of(scene, tie, -sign) > 0;
        line->turned_to = line->is_ambivalent ? turned : 0;
        if (!ent_change_dress(scene, line) || !describe(scene, line)) return false;
    }
    return true;
}

static int weaker_first(const void *a, const void *b) {
    const struct ent_line *x = a, *y = b;
    if (x->weight != y->weight) return x->weight < y->weight ? -1 : 1;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    if (x->target != y->target) return x->target < y->target ? -1 : 1;
    return y->sign - x->sign;
}

void ent_sort_lines(struct ent_scene *scene) {
    qsort(scene->lines, scene->line_count, sizeof *scene->lines, weaker_first);
}

bool ent_compose_lines(struct ent_scene *scene) {
    scene->lines = ent_alloc(count_lines(scene), sizeof *scene->lines);
    if (scene->lines == NULL) return false;
    scene->tells_counts = are_many(scene);
    for (size_t i = 0; i < entente_network_tie_count(scene->network); i++) {
        if (!add_lines(scene, entente_network_tie(scene->network, i))) return false;
    }
    ent_sort_lines(scene);
    return true;
}
