/* SPDX-License-Identifier: MIT */
#include "view/landscape_words.h"
#include "model/document.h"

#include "analysis/corroboration.h"
#include "base/text.h"
#include "figure/shortened.h"
#include "name/name.h"
#include "style/text_width.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS_MOST = 48, WORD_BYTES = 120 };

struct word {
    const char *text;
    double weight;
};

struct words {
    struct word items[WORDS_MOST];
    size_t count;
};

static int heavier_first(const void *a, const void *b) {
    const struct word *x = a, *y = b;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return strcmp(x->text, y->text);
}

static void add_word(struct words *words, const struct entente_relation *relation) {
    size_t i = 0;
    while (i < words->count && strcmp(words->items[i].text, relation->word) != 0) i++;
    if (i == WORDS_MOST) return;
    if (i == words->count) words->items[words->count++] = (struct word){.text = relation->word};
    words->items[i].weight += relation->weight;
}

static void gather(const struct ent_scene *scene, const struct entente_tie *tie, int sign,
                   struct words *words) {
    const entente_document *document = entente_network_document(scene->network);
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign == sign && ent_makes_tie(relation)) add_word(words, relation);
    }
    qsort(words->items, words->count, sizeof *words->items, heavier_first);
}

/* "supports, hails +2": the first `shown` words, the rest counted. */
static void add_words(struct ent_buffer *out, const struct words *words, size_t shown) {
    for (size_t i = 0; i < shown; i++) {
        const char *text = words->items[i].text;
        if (i > 0) ent_buffer_add(out, ", ");
        ent_buffer_add_bytes(out, text, ent_text_cut(text, WORD_BYTES));
    }
    if (shown < words->count) ent_buffer_format(out, " +%zu", words->count - shown);
}

/* How what is said with the lesser sign stands to the other. */
static const char *turn_of(const struct ent_scene *scene, const struct entente_tie *tie) {
    const entente_document *document = entente_network_document(scene->network);
    struct ent_voices voices = {0};
    if (!(ent_divided_weight(document, tie) > 0)) return "at another time ";
    bool fine = ent_voices_of(document, tie, &voices);
    bool is_divided = fine && ent_voices_say_both(&voices);
    ent_voices_clear(&voices);
    return is_divided ? "yet " : "by other sources ";
}

struct ent_saying ent_saying_of(struct ent_scene *scene, const struct entente_tie *tie) {
    int first = tie->negative > tie->positive ? -1 : 1;
    struct ent_saying saying = {.tie = tie, .first = first};
    saying.is_both = tie->positive > 0 && tie->negative > 0;
    if (saying.is_both) saying.turn = turn_of(scene, tie);
    return saying;
}

/* As many words as make a line that narrow, at least one. */
static const char *fit(struct ent_scene *scene, const char *before, const struct words *words,
                       const char *after, double width, double size, bool *fits) {
    const char *text = NULL;
    *fits = false;
    for (size_t shown = words->count; shown > 0 && !*fits; shown--) {
        struct ent_buffer out = {0};
        ent_buffer_add(&out, before);
        add_words(&out, words, shown);
        ent_buffer_add(&out, after);
        text = ent_scene_keep(scene, &out);
        if (text == NULL) return NULL;
        *fits = ent_text_width(text, size, ENT_REGULAR) <= width;
    }
    return text;
}

const char *ent_saying_words(struct ent_scene *scene, const struct ent_saying *saying, bool second,
                             const struct ent_slot *slot, bool *fits) {
    struct words words = {0};
    gather(scene, saying->tie, second ? -saying->first : saying->first, &words);
    return fit(scene, slot->before, &words, slot->after, slot->width, slot->size, fits);
}

const char *ent_saying_whole(struct ent_scene *scene, const struct ent_saying *saying,
                             const struct ent_slot *slot, bool *fits) {
    struct words first = {0}, second = {0};
    gather(scene, saying->tie, saying->first, &first);
    if (saying->is_both) gather(scene, saying->tie, -saying->first, &second);
    const char *text = NULL;
    *fits = false;
    for (size_t shown = first.count + second.count; shown > 0 && !*fits; shown--) {
        size_t others = shown / 2 < second.count ? shown / 2 : second.count;
        if (saying->is_both && others == 0) break;
        size_t mine = shown - others < first.count ? shown - others : first.count;
        struct ent_buffer out = {0};
        ent_buffer_add(&out, slot->before);
        add_words(&out, &first, mine);
        if (saying->is_both) ent_buffer_format(&out, ", %s", saying->turn);
        if (saying->is_both) add_words(&out, &second, others);
        ent_buffer_add(&out, slot->after);
        text = ent_scene_keep(scene, &out);
        if (text == NULL) return NULL;
        *fits = ent_text_width(text, slot->size, ENT_REGULAR) <= slot->width;
    }
    return text;
}

const char *ent_cut_to(struct ent_scene *scene, const char *text, double width, double size) {
    if (ent_text_width(text, size, ENT_REGULAR) <= width) return text;
    size_t fits = ent_text_fit(text, width - size, size, ENT_REGULAR), end = fits;
    while (end > 0 && text[end] != ' ') end--;
    struct ent_buffer out = {0};
    ent_buffer_add_bytes(&out, text, end > 0 ? end : fits);
    ent_buffer_add(&out, "\xE2\x80\xA6");
    ent_shortened_add(&scene->shortened, text);
    return ent_scene_keep(scene, &out);
}
