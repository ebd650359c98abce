/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "name/name.h"
#include "view/landscape_plan.h"
#include "view/landscape_words.h"

#include <math.h>
#include <string.h>

const char *ent_plan_name(const struct ent_landscape_plan *plan, size_t actor) {
    return plan->scene->nodes[actor].name;
}

static const char *join(struct ent_landscape_plan *plan, const char *first, const char *second) {
    struct ent_buffer out = {0};
    ent_buffer_add(&out, first);
    ent_buffer_add(&out, second);
    return ent_scene_keep(plan->scene, &out);
}

/* In one line, where it fits; else in two. */
static bool put(struct ent_landscape_plan *plan, struct ent_arc *arc, const char *text, bool fits,
                double width) {
    struct ent_lines *words = &arc->words[arc->word_blocks++];
    if (text == NULL) return false;
    plan->is_broken = plan->is_broken || (!fits && !arc->is_link);
    if (!fits) return ent_plan_wrap(plan, text, width, plan->size, ENT_REGULAR, 2, words);
    *words = (struct ent_lines){.line = {text}, .count = 1};
    return true;
}

/* -- stances --------------------------------------------------------------------------------------------- */

/* The name above the line, the words below it. */
static bool put_apart(struct ent_landscape_plan *plan, struct ent_arc *arc, const struct ent_saying *saying,
                      const char *name, double width) {
    const struct ent_slot slot = {"", "", width, plan->size};
    bool fits, name_fits = ent_text_width(name, plan->size, ENT_REGULAR) <= width;
    const char *words = ent_saying_words(plan->scene, saying, false, &slot, &fits);
    return put(plan, arc, name, name_fits, width) && put(plan, arc, words, fits, width);
}

static bool word_stance(struct ent_landscape_plan *plan, struct ent_arc *arc) {
    double width =
        plan->lane - (ENT_BADGE_ROOM + ENT_ARROW_LENGTH + 0.4 + (arc->note > 0 ? 1.6 : 0)) * plan->size;
    const struct ent_saying saying = ent_saying_of(plan->scene, arc->there);
    const char *name = ent_plan_name(plan, plan->landscape->parties[arc->party].actor);
    const char *before = join(plan, name, " ");
    if (before == NULL) return false;
    const struct ent_slot slot = {before, "", width, plan->size},
                          below = {saying.turn, "", width, plan->size};
    bool fits;
    const char *first = ent_saying_words(plan->scene, &saying, false, &slot, &fits);
    if (!fits && !saying.is_both) return put_apart(plan, arc, &saying, name, width);
    if (!put(plan, arc, first, fits, width)) return false;
    if (!saying.is_both) return true;
    const char *second = ent_saying_words(plan->scene, &saying, true, &below, &fits);
    return put(plan, arc, second, fits, width);
}

/* -- pairs ----------------------------------------------------------------------------------------------- */

static bool word_side(struct ent_landscape_plan *plan, struct ent_arc *arc, const struct entente_tie *tie,
                      const struct ent_slot *slot) {
    bool fits;
    const struct ent_saying saying = ent_saying_of(plan->scene, tie);
    const char *text = ent_saying_whole(plan->scene, &saying, slot, &fits);
    return put(plan, arc, text, fits, slot->width);
}

/* "France and Russia: " */
static const char *both_names(struct ent_landscape_plan *plan, const char *one, const char *other) {
    struct ent_buffer out = {0};
    ent_buffer_add(&out, one);
    ent_buffer_add(&out, " and ");
    ent_buffer_add(&out, other);
    ent_buffer_add(&out, ": ");
    return ent_scene_keep(plan->scene, &out);
}

static bool word_pair(struct ent_landscape_plan *plan, struct ent_arc *arc) {
    double width = ent_plan_lane_start(plan, ENT_RIGHT) - ent_plan_lane_start(plan, ENT_LEFT) -
                   2 * (ENT_BADGE_ROOM + (arc->note > 0 ? 1.6 : 0)) * plan->size;
    bool is_directed = plan->scene->is_directed;
    const char *one = ent_plan_name(plan, plan->landscape->parties[arc->party].actor);
    const char *other = ent_plan_name(plan, plan->landscape->parties[arc->other].actor);
    const char *pair = is_directed ? join(plan, one, " ") : both_names(plan, one, other);
    const char *after = is_directed && arc->back == NULL ? join(plan, " ", other) : "";
    const char *back = join(plan, other, " ");
    if (pair == NULL || after == NULL || back == NULL) return false;
    const struct ent_slot slot = {pair, after, width, plan->size}, second = {back, "", width, plan->size};
    return word_side(plan, arc, arc->there, &slot) &&
           (arc->back == NULL || word_side(plan, arc, arc->back, &second));
}

/* In one line or two; where they do not hold both signs, the heavier alone: the badge tells that there are
 * two. */
static bool word_alone(struct ent_landscape_plan *plan, struct ent_arc *arc, const struct entente_tie *tie,
                       const struct ent_slot *slot) {
    bool fits;
    const struct ent_slot both_lines = {"", "", 1.8 * slot->width, slot->size};
    const struct ent_saying saying = ent_saying_of(plan->scene, tie);
    const char *text = ent_saying_whole(plan->scene, &saying, slot, &fits);
    if (text == NULL || fits) return put(plan, arc, text, fits, slot->width);
    text = ent_saying_whole(plan->scene, &saying, &both_lines, &fits);
    if (!fits && saying.is_both) text = ent_saying_words(plan->scene, &saying, false, &both_lines, &fits);
    return put(plan, arc, text, false, slot->width);
}

/* In one line, if it fits. */
static const char *brief_words(struct ent_landscape_plan *plan, const struct entente_tie *tie,
                               const struct ent_slot *slot) {
    bool fits;
    const struct ent_saying saying = ent_saying_of(plan->scene, tie);
    const char *text = ent_saying_whole(plan->scene, &saying, slot, &fits);
    if (!fits && saying.is_both) text = ent_saying_words(plan->scene, &saying, false, slot, &fits);
    return text;
}

static const struct entente_tie *heavier(const struct entente_tie *a, const struct entente_tie *b) {
    return b->positive + b->negative > a->positive + a->negative ? b : a;
}

/* What the upper of the two says, then the lower; where lines do not hold both, the heavier. */
static bool word_link(struct ent_landscape_plan *plan, struct ent_arc *arc) {
    const struct ent_party *upper = &plan->landscape->parties[arc->party];
    double width = plan->column[upper->flank] - (2.4 + (arc->note > 0 ? 1.6 : 0)) * plan->size;
    const struct ent_slot slot = {"", "", width, plan->size};
    if (arc->back == NULL) return word_alone(plan, arc, arc->there, &slot);
    const char *one = brief_words(plan, arc->there, &slot), *other = brief_words(plan, arc->back, &slot);
    if (one == NULL || other == NULL) return false;
    bool fits = ent_text_width(one, plan->size, ENT_REGULAR) <= width &&
                ent_text_width(other, plan->size, ENT_REGULAR) <= width;
    if (!fits) return word_alone(plan, arc, heavier(arc->there, arc->back), &slot);
    return put(plan, arc, one, true, width) &&
           (strcmp(one, other) == 0 || put(plan, arc, other, true, width));
}

/* What a pair's left or upper party says comes first. */
static void turn_pair(struct ent_landscape_plan *plan, struct ent_arc *arc) {
    const struct ent_party *one = &plan->landscape->parties[arc->party];
    const struct ent_party *other = &plan->landscape->parties[arc->other];
    bool is_first = arc->is_link ? one->rank < other->rank : one->flank == ENT_LEFT;
    bool may_turn = arc->back != NULL || !plan->scene->is_directed;
    if (!may_turn || is_first) return;
    const struct entente_tie *there = arc->there;
    size_t party = arc->party;
    if (arc->back != NULL) arc->there = arc->back;
    if (arc->back != NULL) arc->back = there;
    arc->party = arc->other;
    arc->other = party;
}

/* -- who speaks for a party ------------------------------------------------------------------------------ */

struct voice {
    size_t actor; /* of the original document */
    double weight;
};

/* Those that belong to the party and are ends of what is shown, the heaviest first; at most `most`. */
static size_t list_voices(const struct ent_landscape_plan *plan, const struct ent_party *party,
                          struct voice *voices, size_t most) {
    const entente_document *original = entente_network_document(plan->scene->original);
    const entente_document *shown = entente_network_document(plan->scene->network);
    const char *id = entente_document_actor(shown, party->actor)->id;
    size_t count = 0;
    for (size_t i = 0; i < entente_document_relation_count(original); i++) {
        const struct entente_relation *relation = entente_document_relation(original, i);
        const struct entente_actor *actor = entente_document_actor(original, relation->source);
        size_t top = relation->source;
        if (actor->parent == ENTENTE_NONE || relation->sign == 0) continue;
        while (entente_document_actor(original, top)->parent != ENTENTE_NONE)
            top = entente_document_actor(original, top)->parent;
        if (strcmp(entente_document_actor(original, top)->id, id) != 0) continue;
        size_t at = 0;
        while (at < count && voices[at].actor != relation->source) at++;
        if (at == most) continue;
        if (at == count) voices[count++] = (struct voice){relation->source, 0};
        voices[at].weight += relation->weight;
        for (; at > 0 && voices[at].weight > voices[at - 1].weight; at--) {
            struct voice lighter = voices[at - 1];
            voices[at - 1] = voices[at];
            voices[at] = lighter;
        }
    }
    return count;
}

static const char *name_voices(struct ent_landscape_plan *plan, const struct voice *voices, size_t shown,
                               size_t count) {
    const entente_document *original = entente_network_document(plan->scene->original);
    struct ent_buffer out = {0};
    ent_buffer_add(&out, "with ");
    for (size_t i = 0; i < shown; i++) {
        const char *name = entente_document_actor(original, voices[i].actor)->name;
        if (i > 0) ent_buffer_add(&out, ", ");
        ent_buffer_add_bytes(&out, name, ent_text_cut(name, ENT_NAME_SHOWN));
    }
    if (shown < count) ent_buffer_format(&out, " and %zu more", count - shown);
    return ent_scene_keep(plan->scene, &out);
}

/* As many names as two lines hold. */
static bool word_voices(struct ent_landscape_plan *plan, struct ent_party *party) {
    enum { VOICES_MOST = 24 };
    struct voice voices[VOICES_MOST];
    size_t count = list_voices(plan, party, voices, VOICES_MOST);
    double width = plan->column[party->flank] - 1.2 * plan->size, size = ent_plan_voice_size(plan);
    party->voices = (struct ent_lines){0};
    for (size_t shown = count < 4 ? count : 4; shown > 0; shown--) {
        const char *text = name_voices(plan, voices, shown, count);
        struct ent_lines lines;
        if (text == NULL || !ent_text_wrap_narrow(&plan->scene->arena, text, 2, &lines)) return false;
        double widest = 0;
        for (size_t i = 0; i < lines.count; i++)
            widest = fmax(widest, ent_text_width(lines.line[i], size, ENT_REGULAR));
        if (widest > width) continue;
        party->voices = lines;
        return true;
    }
    return true;
}

bool ent_plan_words(struct ent_landscape_plan *plan) {
    struct ent_landscape *l = plan->landscape;
    for (size_t i = 0; i < l->arc_count; i++) {
        struct ent_arc *arc = &l->arcs[i];
        if (!arc->is_shown) continue;
        arc->word_blocks = 0;
        if (arc->kind == ENT_PAIR) turn_pair(plan, arc);
        bool fine = arc->kind == ENT_STANCE ? word_stance(plan, arc)
                    : arc->is_link          ? word_link(plan, arc)
                                            : word_pair(plan, arc);
        if (!fine) return false;
    }
    for (size_t i = 0; i < l->party_count; i++) {
        if (l->parties[i].is_shown && !word_voices(plan, &l->parties[i])) return false;
    }
    return true;
}
