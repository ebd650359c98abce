/* SPDX-License-Identifier: MIT */
#include "finding/findings_builder.h"

#include "base/memory.h"
#include "base/share_text.h"
#include "base/short_number.h"
#include "base/text.h"

enum { NAME_SIZE = 512 };

bool ent_begin(struct ent_findings_builder *t, enum ent_section section) {
    struct ent_findings *f = t->findings;
    if (!ent_grow(&f->items, &f->room, f->count + 1, sizeof *f->items)) {
        f->failed = true;
        return false;
    }
    t->now = &f->items[f->count++];
    t->now->section = section;
    return true;
}

bool ent_is_second(const struct ent_findings_builder *t) {
    return t->now > t->findings->items && t->now[-1].section == t->now->section;
}

void ent_say(struct ent_findings_builder *t, const char *words) {
    ent_buffer_add(&t->now->text, words);
}

void ent_say_clean(struct ent_findings_builder *t, const char *words) {
    char clean[NAME_SIZE];
    ent_text_clean(words, clean, sizeof clean);
    ent_say(t, clean);
}

static const char *name_of(const struct ent_findings_builder *t, size_t actor) {
    return entente_document_actor(t->document, actor)->name;
}

void ent_say_actor(struct ent_findings_builder *t, size_t actor) {
    ent_say_clean(t, name_of(t, actor));
}

void ent_say_number(struct ent_findings_builder *t, double value) {
    char number[ENT_NUMBER_SIZE];
    ent_short_number(value, number);
    ent_say(t, number);
}

void ent_say_count(struct ent_findings_builder *t, size_t count, const char *one, const char *many) {
    ent_buffer_format(&t->now->text, "%zu %s", count, count == 1 ? one : many);
}

void ent_say_share(struct ent_findings_builder *t, double share) {
    char words[ENT_SHARE_SIZE];
    ent_share_words(share, words);
    ent_say(t, words);
}

void ent_say_between(struct ent_findings_builder *t, size_t index, size_t shown, size_t count) {
    if (index > 0) ent_say(t, index + 1 == count && shown == count ? " and " : ", ");
}

size_t ent_names_shown(size_t count) {
    return count <= ENT_NAMES_MOST + 1 ? count : ENT_NAMES_MOST;
}

void ent_say_more(struct ent_findings_builder *t, size_t shown, size_t count) {
    if (shown < count) ent_buffer_format(&t->now->text, " and %zu more", count - shown);
}

/* A finding rests on each relation once. */
void ent_rest_on(struct ent_findings_builder *t, const struct entente_relation *relation) {
    struct ent_finding *now = t->now;
    for (size_t i = 0; i < now->relation_count; i++) {
        if (now->relations[i] == relation) return;
    }
    if (!ent_grow(&now->relations, &now->relation_room, now->relation_count + 1, sizeof *now->relations))
        t->findings->failed = true;
    else
        now->relations[now->relation_count++] = relation;
}

void ent_rest_on_tie(struct ent_findings_builder *t, const struct entente_tie *tie) {
    for (size_t i = 0; i < tie->relation_count; i++)
        ent_rest_on(t, entente_document_relation(t->document, tie->relations[i]));
}

void ent_rest_on_actor(struct ent_findings_builder *t, size_t actor, bool as_target_only) {
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (tie->target == actor || (!as_target_only && tie->source == actor)) ent_rest_on_tie(t, tie);
    }
}

bool ent_is_told(const struct ent_findings_builder *t, const struct entente_tie *tie) {
    for (size_t i = 0; i < t->findings->count; i++) {
        const struct ent_finding *finding = &t->findings->items[i];
        for (size_t k = 0; finding->section == ENT_SECTION_PAIRS && k < finding->relation_count; k++) {
            const struct entente_relation *other = finding->relations[k];
            if (other->source == tie->source && other->target == tie->target) return true;
        }
    }
    return false;
}

static const struct entente_stance *stance_on(const struct ent_findings_builder *t, size_t actor,
                                              size_t issue) {
    const struct entente_positions *p = &t->brief->positions;
    for (size_t i = 0; i < p->stance_count; i++) {
        if (p->stances[i].actor == actor && p->stances[i].issue == issue) return &p->stances[i];
    }
    return NULL;
}

void ent_rest_on_stance(struct ent_findings_builder *t, size_t actor, size_t issue) {
    const struct entente_stance *stance = stance_on(t, actor, issue);
    for (size_t i = 0; stance != NULL && i < stance->relation_count; i++)
        ent_rest_on(t, entente_document_relation(t->document, stance->relations[i]));
}
