/* SPDX-License-Identifier: MIT */
#include "write/relations_only.h"

#include "base/report.h"
#include <stdio.h>

static bool has_details(const struct entente_actor *actor) {
    return actor->kind != ENTENTE_OTHER || actor->parent != ENTENTE_NONE || actor->alias_count > 0 ||
           *actor->bloc != '\0' || *actor->role != '\0' || *actor->note != '\0';
}

static size_t count_actors(const entente_document *document) {
    size_t count = 0;
    for (size_t i = 0; i < entente_document_actor_count(document); i++) {
        count += has_details(entente_document_actor(document, i));
    }
    return count;
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
    const char *one, *many;
};

/* "1 actor, 3 words" */
static void list_losses(const struct loss *losses, size_t count, char *text, size_t size) {
    size_t length = 0;
    text[0] = '\0';
    for (size_t i = 0; i < count && length < size; i++) {
        if (losses[i].count == 0) continue;
        int added = snprintf(text + length, size - length, "%s%zu %s", length > 0 ? ", " : "",
                             losses[i].count, losses[i].count == 1 ? losses[i].one : losses[i].many);
        length += added > 0 ? (size_t)added : 0;
    }
}

void ent_tell_relations_only(const entente_document *document, const char *format, size_t evidence_most,
                             const struct entente_sink *sink) {
    const struct loss losses[] = {
        {count_actors(document), "actor's description", "actors' descriptions"},
        {count_sources(document), "source's description", "sources' descriptions"},
        {entente_document_word_count(document), "declared word", "declared words"},
        {count_evidence(document, evidence_most), "further piece of evidence", "further pieces of evidence"},
    };
    char text[256];
    list_losses(losses, sizeof losses / sizeof *losses, text, sizeof text);
    if (text[0] == '\0') return;
    ent_tell(sink, ENTENTE_NOTE, "relations-only", NULL, "the format json keeps everything",
             "%s holds relations only: %s left out", format, text);
}
