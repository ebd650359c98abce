/* SPDX-License-Identifier: MIT */
#include "model/document.h"

#include "base/text.h"
#include "name/name.h"
#include <stdlib.h>
#include <string.h>

void entente_document_free(entente_document *document) {
    if (document == NULL) return;
    ent_index_clear(&document->names);
    for (size_t i = 0; i < document->input_count; i++) free(document->inputs[i].columns);
    free(document->inputs);
    free(document->unknown);
    free(document->remarks);
    ent_index_clear(&document->unknown_index);
    ent_arena_clear(&document->arena);
    free(document->sources);
    free(document->actors);
    free(document->words);
    free(document->relations);
    free(document);
}

static void *copy_items(const void *items, size_t count, size_t size) {
    void *copy = ent_alloc(count, size);
    if (copy != NULL && count > 0) memcpy(copy, items, count * size);
    return copy;
}

static bool copy_names(const entente_document *from, entente_document *to) {
    size_t *same = ent_alloc(from->actor_count, sizeof *same);
    for (size_t i = 0; same != NULL && i < from->actor_count; i++) same[i] = i;
    bool fine = same != NULL && ent_index_copy(&from->names, same, &to->names);
    free(same);
    return fine;
}

entente_document *ent_document_copy(const entente_document *from) {
    entente_document *to = ent_alloc(1, sizeof *to);
    if (to == NULL) return NULL;
    *to = (entente_document){.title = from->title,
                             .as_of = from->as_of,
                             .note = from->note,
                             .scale = from->scale,
                             .directed = from->directed,
                             .fold_names = from->fold_names,
                             .shows = from->shows,
                             .is_part = from->is_part,
                             .is_centred = from->is_centred,
                             .source_count = from->source_count,
                             .actor_count = from->actor_count,
                             .word_count = from->word_count,
                             .relation_count = from->relation_count};
    memcpy(to->lacks_sign, from->lacks_sign, sizeof to->lacks_sign);
    to->sources = copy_items(from->sources, from->source_count, sizeof *to->sources);
    to->actors = copy_items(from->actors, from->actor_count, sizeof *to->actors);
    to->words = copy_items(from->words, from->word_count, sizeof *to->words);
    to->relations = copy_items(from->relations, from->relation_count, sizeof *to->relations);
    bool fine = to->sources != NULL && to->actors != NULL && to->words != NULL && to->relations != NULL &&
                copy_names(from, to);
    if (fine) return to;
    entente_document_free(to);
    return NULL;
}

bool ent_lacks_a_sign(const entente_document *document) {
    return document->lacks_sign[0] || document->lacks_sign[2];
}

bool ent_has_weight(const struct entente_relation *relation) {
    return relation->weight > 0;
}

bool ent_makes_tie(const struct entente_relation *relation) {
    return relation->source != relation->target && ent_has_weight(relation);
}

bool entente_is_inner(const struct entente_relation *relation) {
    return relation->source == relation->target && ent_has_weight(relation);
}

const char *ent_source_origin(const entente_document *document, size_t source) {
    const struct entente_source *named = &document->sources[source];
    return named->publisher[0] != '\0' ? named->publisher : named->id;
}

const char *ent_counted_for(const entente_document *document, size_t actor, const char *stated) {
    const char *name = document->actors[actor].name;
    return stated != NULL && !ent_text_has(stated, name) ? name : NULL;
}

bool ent_has_several_files(const entente_document *document) {
    size_t count = 0;
    for (size_t i = 0; i < document->input_count; i++)
        count += strcmp(document->inputs[i].told.format, "actors") != 0;
    return count > 1;
}

bool ent_names_source(const struct entente_relation *relation) {
    for (size_t i = 0; i < relation->evidence_count; i++) {
        if (relation->evidence[i].source != ENTENTE_NONE) return true;
    }
    return false;
}

size_t ent_document_top(const entente_document *document, size_t actor) {
    while (document->actors[actor].parent != ENTENTE_NONE) actor = document->actors[actor].parent;
    return actor;
}

const char *entente_document_title(const entente_document *document) {
    return document->title;
}

const char *entente_document_as_of(const entente_document *document) {
    return document->as_of;
}

const char *entente_document_note(const entente_document *document) {
    return document->note;
}

const char *entente_document_scale(const entente_document *document) {
    return document->scale;
}

const char *entente_document_shows(const entente_document *document) {
    return document->shows != NULL ? document->shows : "";
}

bool entente_document_directed(const entente_document *document) {
    return document->directed;
}

size_t entente_document_actor_count(const entente_document *document) {
    return document->actor_count;
}

size_t entente_document_source_count(const entente_document *document) {
    return document->source_count;
}

size_t entente_document_relation_count(const entente_document *document) {
    return document->relation_count;
}

const struct entente_actor *entente_document_actor(const entente_document *document, size_t index) {
    return index < document->actor_count ? &document->actors[index] : NULL;
}

const struct entente_source *entente_document_source(const entente_document *document, size_t index) {
    return index < document->source_count ? &document->sources[index] : NULL;
}

const struct entente_relation *entente_document_relation(const entente_document *document, size_t index) {
    return index < document->relation_count ? &document->relations[index] : NULL;
}

size_t entente_document_word_count(const entente_document *document) {
    return document->word_count;
}

const struct entente_word *entente_document_word(const entente_document *document, size_t index) {
    return index < document->word_count ? &document->words[index] : NULL;
}

size_t entente_document_find_actor(const entente_document *document, const char *name) {
    struct ent_buffer key = {0};
    size_t found = ENTENTE_NONE;
    if (ent_name_key(name, document->fold_names, &key)) found = ent_index_find(&document->names, key.data);
    ent_buffer_clear(&key);
    return found;
}
