/* SPDX-License-Identifier: MIT */
#include "write/relations_only.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "base/report.h"
#include <stdio.h>
#include <stdlib.h>

static bool has_details(const struct entente_actor *actor) {
    return actor->kind != ENTENTE_OTHER || actor->parent != ENTENTE_NONE || actor->alias_count > 0 ||
           *actor->bloc != '\0' || *actor->role != '\0' || *actor->note != '\0';
}

bool *ent_mark_related(const entente_document *document) {
    bool *related = ent_alloc(entente_document_actor_count(document), sizeof *related);
    for (size_t i = 0; related != NULL && i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        related[relation->source] = related[relation->target] = true;
    }
    return related;
}

/* Actors without a relation are lost whole. False when memory is out. */
static bool count_actors(const entente_document *document, size_t *described, size_t *unrelated) {
    bool *related = ent_mark_related(document);
    if (related == NULL) return false;
    for (size_t i = 0; i < entente_document_actor_count(document); i++) {
        *unrelated += !related[i];
        *described += related[i] && has_details(entente_document_actor(document, i));
    }
    free(related);
    return true;
}

static size_t count_sources(const entente_document *document) {
    size_t count = 0;
    for (size_t i = 0; i < entente_document_source_count(document); i++) {
        const struct entente_source *source = entente_document_source(document, i);
        count += *source->author != '\0' || *source->title != '\0' || *source->publisher != '\0' ||
                 *source->date != '\0' || *source->url != '\0';
    }
    return count;
}

static size_t count_evidence(const entente_document *document, size_t most) {
    size_t count = 0;
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        size_t given = entente_document_relation(document, i)->evidence_count;
        count += given > most ? given - most : 0;
    }
    return count;
}

struct loss {
    size_t count;
    const char *one, *many; /* NULL for many: there can be but one, and it is not counted */
};

/* "1 actor, 3 words, the title" */
static void list_losses(const struct loss *losses, size_t count, struct ent_buffer *text) {
    for (size_t i = 0; i < count; i++) {
        if (losses[i].count == 0) continue;
        if (text->length > 0) ent_buffer_add(text, ", ");
        if (losses[i].many != NULL) ent_buffer_format(text, "%zu ", losses[i].count);
        bool is_many = losses[i].many != NULL && losses[i].count > 1;
        ent_buffer_add(text, is_many ? losses[i].many : losses[i].one);
    }
}

enum entente_status ent_tell_relations_only(const entente_document *document, const char *format,
                                            size_t evidence_most, const struct entente_sink *sink) {
    size_t described = 0, unrelated = 0;
    if (!count_actors(document, &described, &unrelated)) return ent_no_memory(sink);
    const struct loss losses[] = {
        {described, "actor's description", "actors' descriptions"},
        {unrelated, "actor without relations", "actors without relations"},
        {count_sources(document), "source's description", "sources' descriptions"},
        {entente_document_word_count(document), "declared word", "declared words"},
        {count_evidence(document, evidence_most), "further piece of evidence", "further pieces of evidence"},
        {*entente_document_title(document) != '\0', "the title", NULL},
        {*entente_document_as_of(document) != '\0', "the as-of date", NULL},
        {*entente_document_note(document) != '\0', "the note", NULL},
        {*entente_document_scale(document) != '\0', "what weights are values of", NULL},
        {!entente_document_directed(document), "that relations have no direction (--undirected)", NULL},
    };
    struct ent_buffer text = {0};
    list_losses(losses, sizeof losses / sizeof *losses, &text);
    if (text.length > 0)
        ent_tell(sink, ENTENTE_NOTE, "relations-only", NULL, "the format json keeps everything",
                 "%s holds relations only: %s left out", format, text.data);
    enum entente_status status = text.failed ? ent_no_memory(sink) : ENTENTE_OK;
    ent_buffer_clear(&text);
    return status;
}
