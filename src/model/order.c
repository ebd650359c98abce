/* SPDX-License-Identifier: MIT */
/* Canonical order: nothing that comes later can depend on how the input was sorted. */
#include "model/loader.h"
#include "read/read_limits.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ranked {
    const char *id;
    size_t index;
};

static int by_id(const void *a, const void *b) {
    const struct ranked *x = a, *y = b;
    int order = strcmp(x->id, y->id);
    return order != 0 ? order : (x->index > y->index) - (x->index < y->index);
}

/* place[old index] = new index, by id. */
static void rank(struct ranked *ranked, size_t count, size_t *place) {
    qsort(ranked, count, sizeof *ranked, by_id);
    for (size_t i = 0; i < count; i++) place[ranked[i].index] = i;
}

static bool order_actors(entente_document *document, struct ranked *ranked, size_t *place) {
    size_t count = document->actor_count;
    struct entente_actor *sorted = ent_alloc(count, sizeof *sorted);
    if (sorted == NULL) return false;
    for (size_t i = 0; i < count; i++) ranked[i] = (struct ranked){.id = document->actors[i].id, .index = i};
    rank(ranked, count, place);
    for (size_t i = 0; i < count; i++) {
        struct entente_actor *actor = &sorted[place[i]];
        *actor = document->actors[i];
        if (actor->parent != ENTENTE_NONE) actor->parent = place[actor->parent];
    }
    free(document->actors);
    document->actors = sorted;
    document->actor_room = count;
    for (size_t i = 0; i < document->relation_count; i++) {
        struct entente_relation *relation = &document->relations[i];
        relation->source = place[relation->source];
        relation->target = place[relation->target];
    }
    ent_index_renumber(&document->names, place);
    return true;
}

static bool order_sources(entente_document *document, struct ranked *ranked, size_t *place) {
    size_t count = document->source_count;
    struct entente_source *sorted = ent_alloc(count, sizeof *sorted);
    if (sorted == NULL) return false;
    for (size_t i = 0; i < count; i++) ranked[i] = (struct ranked){.id = document->sources[i].id, .index = i};
    rank(ranked, count, place);
    for (size_t i = 0; i < count; i++) sorted[place[i]] = document->sources[i];
    free(document->sources);
    document->sources = sorted;
    document->source_room = count;
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        /* evidence lies in the document's own arena; it is const for everybody else */
        struct entente_evidence *evidence = ent_unconst(relation->evidence);
        for (size_t e = 0; e < relation->evidence_count; e++) {
            if (evidence[e].source != ENTENTE_NONE) evidence[e].source = place[evidence[e].source];
        }
    }
    return true;
}

static int by_word(const void *a, const void *b) {
    const struct entente_word *x = a, *y = b;
    int order = strcmp(x->word, y->word);
    if (order == 0) order = strcmp(x->forms, y->forms);
    if (order == 0) order = strcmp(x->category, y->category);
    if (order == 0) order = (x->sign > y->sign) - (x->sign < y->sign);
    return order != 0 ? order : (x->weight > y->weight) - (x->weight < y->weight);
}

static int compare_evidence(const struct entente_relation *x, const struct entente_relation *y) {
    for (size_t i = 0; i < x->evidence_count && i < y->evidence_count; i++) {
        const struct entente_evidence *a = &x->evidence[i], *b = &y->evidence[i];
        if (a->source != b->source) return a->source < b->source ? -1 : 1;
        const char *const left[] = {a->locator, a->note, a->speaker, a->url, a->title};
        const char *const right[] = {b->locator, b->note, b->speaker, b->url, b->title};
        for (size_t t = 0; t < sizeof left / sizeof *left; t++) {
            int order = strcmp(left[t], right[t]);
            if (order != 0) return order;
        }
    }
    return (x->evidence_count > y->evidence_count) - (x->evidence_count < y->evidence_count);
}

static int compare_numbers(const struct entente_relation *x, const struct entente_relation *y) {
    if (x->sign != y->sign) return x->sign > y->sign ? -1 : 1;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    if (x->confidence != y->confidence) return x->confidence > y->confidence ? -1 : 1;
    return 0;
}

/* Made-up ids: "b.txt:r2" before "b.txt:r10". */
static int compare_places(const struct entente_relation *x, const struct entente_relation *y) {
    size_t a = strlen(x->id), b = strlen(y->id);
    return a != b ? (a > b) - (a < b) : strcmp(x->id, y->id);
}

static int compare_said(const struct entente_relation *x, const struct entente_relation *y) {
    if (x->when.first != y->when.first) return x->when.first < y->when.first ? -1 : 1;
    if (x->when.last != y->when.last) return x->when.last < y->when.last ? -1 : 1;
    int order = strcmp(x->when.text, y->when.text);
    if (order == 0) order = strcmp(x->word, y->word);
    return order != 0 ? order : compare_numbers(x, y);
}

int ent_relation_compare(const struct entente_relation *x, const struct entente_relation *y) {
    int order = compare_said(x, y);
    if (order == 0) order = strcmp(x->note, y->note);
    return order != 0 ? order : compare_evidence(x, y);
}

static int canonical(const void *a, const void *b) {
    const struct entente_relation *x = a, *y = b;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    if (x->target != y->target) return x->target < y->target ? -1 : 1;
    int order = compare_said(x, y);
    if (order == 0 && !x->is_numbered && !y->is_numbered) order = strcmp(x->id, y->id);
    if (order == 0) order = strcmp(x->note, y->note);
    if (order == 0) order = compare_evidence(x, y);
    return order != 0 ? order : compare_places(x, y);
}

/* "r3" is "r3-2" where another relation was given that id. */
static const char *free_id(struct ent_arena *arena, const struct ent_index *given, const char *id) {
    struct ent_buffer other = {0};
    size_t next = 2;
    ent_buffer_add(&other, id);
    while (!other.failed && ent_index_find(given, other.data) != SIZE_MAX) {
        ent_buffer_clear(&other);
        ent_buffer_format(&other, "%s-%zu", id, next++);
    }
    const char *kept = other.failed ? NULL : ent_arena_text(arena, other.data, other.length);
    ent_buffer_clear(&other);
    return kept;
}

static bool number_relations(entente_document *document) {
    struct ent_index given = {0};
    bool fine = true;
    for (size_t i = 0; i < document->relation_count && fine; i++) {
        const struct entente_relation *relation = &document->relations[i];
        if (!relation->is_numbered) fine = ent_index_add(&given, relation->id, i);
    }
    for (size_t i = 0; i < document->relation_count && fine; i++) {
        struct entente_relation *relation = &document->relations[i];
        if (!relation->is_numbered || ent_index_find(&given, relation->id) == SIZE_MAX) continue;
        relation->id = free_id(&document->arena, &given, relation->id);
        fine = relation->id != NULL;
    }
    ent_index_clear(&given);
    return fine;
}

/* What decides mostly stands beside the relation, so that sorting seldom looks there. */
struct sort_key {
    uint32_t source, target;
    int32_t first;
    const struct entente_relation *relation;
};
static_assert(ENT_MAX_ACTORS < UINT32_MAX, "places of actors fit into keys");

static int by_key(const void *a, const void *b) {
    const struct sort_key *x = a, *y = b;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    if (x->target != y->target) return x->target < y->target ? -1 : 1;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    return canonical(x->relation, y->relation);
}

/* Puts each relation where its key stands, along the cycles that the keys make. */
static void put_in_order(struct entente_relation *relations, struct sort_key *keys, size_t count) {
    for (size_t start = 0; start < count; start++) {
        if (keys[start].relation == NULL) continue;
        const struct entente_relation kept = relations[start];
        size_t at = start;
        for (;;) {
            size_t from = (size_t)(keys[at].relation - relations);
            keys[at].relation = NULL;
            relations[at] = from == start ? kept : relations[from];
            if (from == start) break;
            at = from;
        }
    }
}

void ent_document_sort_relations(entente_document *document) {
    size_t count = document->relation_count;
    struct entente_relation *relations = document->relations;
    if (count == 0) return;
    struct sort_key *keys = ent_alloc(count, sizeof *keys);
    if (keys == NULL) { /* that memory is out is remembered; the order holds all the same */
        qsort(relations, count, sizeof *relations, canonical);
        return;
    }
    for (size_t i = 0; i < count; i++)
        keys[i] = (struct sort_key){(uint32_t)relations[i].source, (uint32_t)relations[i].target,
                                    relations[i].when.first, &relations[i]};
    qsort(keys, count, sizeof *keys, by_key);
    put_in_order(relations, keys, count);
    free(keys);
}

enum entente_status ent_document_order(entente_document *document, const struct entente_sink *sink) {
    size_t most =
        document->actor_count > document->source_count ? document->actor_count : document->source_count;
    struct ranked *ranked = ent_alloc(most, sizeof *ranked);
    size_t *place = ent_alloc(most, sizeof *place);
    bool fine = ranked != NULL && place != NULL && order_actors(document, ranked, place) &&
                order_sources(document, ranked, place);
    free(ranked);
    free(place);
    if (document->word_count > 0)
        qsort(document->words, document->word_count, sizeof *document->words, by_word);
    if (fine) ent_document_sort_relations(document);
    fine = fine && number_relations(document);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}
