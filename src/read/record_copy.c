/* SPDX-License-Identifier: MIT */
#include "read/record_copy.h"

#include <string.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool copy_texts(struct ent_arena *arena, const char **const *texts, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (*texts[i] == NULL) continue;
        *texts[i] = ent_arena_text(arena, *texts[i], strlen(*texts[i]));
        if (*texts[i] == NULL) return false;
    }
    return true;
}

/* A copy of a list of texts; NULL of an empty one, or when memory is out. */
static const char *const *copy_list(struct ent_arena *arena, const char *const *list, size_t count) {
    if (count == 0) return NULL;
    const char **copy = ent_arena_take(arena, count * sizeof *copy);
    for (size_t i = 0; copy != NULL && i < count; i++) {
        copy[i] = ent_arena_text(arena, list[i], strlen(list[i]));
        if (copy[i] == NULL) return NULL;
    }
    return copy;
}

bool ent_copy_head(struct ent_arena *arena, struct ent_head_record *record) {
    const char **const texts[] = {&record->title, &record->as_of, &record->note, &record->scale,
                                  &record->shows};
    return copy_texts(arena, texts, COUNT(texts));
}

bool ent_copy_source(struct ent_arena *arena, struct ent_source_record *record) {
    const char **const texts[] = {&record->id,        &record->author, &record->title,
                                  &record->publisher, &record->date,   &record->url};
    return copy_texts(arena, texts, COUNT(texts));
}

bool ent_copy_actor(struct ent_arena *arena, struct ent_actor_record *record) {
    const char **const texts[] = {&record->id,   &record->name, &record->kind, &record->parent,
                                  &record->bloc, &record->role, &record->note};
    record->aliases = copy_list(arena, record->aliases, record->alias_count);
    return copy_texts(arena, texts, COUNT(texts)) && (record->aliases != NULL || record->alias_count == 0);
}

bool ent_copy_word(struct ent_arena *arena, struct ent_word_record *record) {
    const char **const texts[] = {&record->word, &record->category, &record->sign};
    record->forms = copy_list(arena, record->forms, record->form_count);
    return copy_texts(arena, texts, COUNT(texts)) && (record->forms != NULL || record->form_count == 0);
}

static bool copy_evidence(struct ent_arena *arena, struct ent_relation_record *record) {
    if (record->evidence_count == 0) return true;
    struct ent_evidence_record *copy = ent_arena_take(arena, record->evidence_count * sizeof *copy);
    if (copy == NULL) return false;
    memcpy(copy, record->evidence, record->evidence_count * sizeof *copy);
    record->evidence = copy;
    for (size_t i = 0; i < record->evidence_count; i++) {
        const char **const texts[] = {&copy[i].source,  &copy[i].locator, &copy[i].note,
                                      &copy[i].speaker, &copy[i].url,     &copy[i].title};
        if (!copy_texts(arena, texts, COUNT(texts))) return false;
    }
    return true;
}

bool ent_copy_relation(struct ent_arena *arena, struct ent_relation_record *record) {
    const char **const texts[] = {
        &record->id,   &record->source,        &record->word,         &record->target,
        &record->sign, &record->date,          &record->from,         &record->to,
        &record->note, &record->stated_source, &record->stated_target};
    return copy_texts(arena, texts, COUNT(texts)) && copy_evidence(arena, record);
}
