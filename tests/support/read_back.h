/* SPDX-License-Identifier: MIT */
/** For tests of readers that know actors: a document as text. */
#ifndef TEST_READ_BACK_H
#define TEST_READ_BACK_H

#include "base/buffer.h"
#include "support/loaded.h"

static inline void add_if(struct ent_buffer *out, const char *before, const char *text) {
    if (text != NULL && *text != '\0') ent_buffer_format(out, "%s%s", before, text);
}

/** "name kind=… bloc=… parent=… role=… note=… alias=…" */
static inline void add_actor_text(struct ent_buffer *out, const entente_document *document, size_t index) {
    const struct entente_actor *actor = entente_document_actor(document, index);
    ent_buffer_add(out, actor->name);
    if (strcmp(actor->id, actor->name) != 0) add_if(out, " id=", actor->id);
    if (actor->kind != ENTENTE_OTHER) add_if(out, " kind=", entente_kind_name(actor->kind));
    add_if(out, " bloc=", actor->bloc);
    if (actor->parent != ENTENTE_NONE)
        add_if(out, " parent=", entente_document_actor(document, actor->parent)->id);
    add_if(out, " role=", actor->role);
    add_if(out, " note=", actor->note);
    for (size_t i = 0; i < actor->alias_count; i++) add_if(out, " alias=", actor->aliases[i]);
    ent_buffer_add(out, "\n");
}

/** "source|word|target sign weight confidence date [source url] note" */
static inline void add_relation_text(struct ent_buffer *out, const entente_document *document, size_t index) {
    const struct entente_relation *relation = entente_document_relation(document, index);
    ent_buffer_format(out, "%s|%s|%s %+d ", entente_document_actor(document, relation->source)->name,
                      relation->word, entente_document_actor(document, relation->target)->name,
                      relation->sign);
    ent_buffer_real(out, relation->weight);
    if (relation->confidence != 1) ent_buffer_add(out, " sure="), ent_buffer_real(out, relation->confidence);
    add_if(out, " ", relation->when.text);
    for (size_t i = 0; i < relation->evidence_count; i++) {
        const struct entente_evidence *evidence = &relation->evidence[i];
        if (evidence->source != ENTENTE_NONE)
            add_if(out, " source=", entente_document_source(document, evidence->source)->id);
        add_if(out, " url=", evidence->url);
    }
    add_if(out, " note=", relation->note);
    ent_buffer_add(out, "\n");
}

/** Title, "undirected" where it is, actors, relations. */
static inline void document_text(struct ent_buffer *out, const entente_document *document) {
    add_if(out, "# ", entente_document_title(document));
    if (*entente_document_title(document) != '\0') ent_buffer_add(out, "\n");
    if (!entente_document_directed(document)) ent_buffer_add(out, "undirected\n");
    for (size_t i = 0; i < entente_document_actor_count(document); i++) add_actor_text(out, document, i);
    for (size_t i = 0; i < entente_document_relation_count(document); i++)
        add_relation_text(out, document, i);
}

/** The bytes must be read as this text, and this must be said. */
static inline void expect_read_bytes(const char *name, const char *bytes, size_t length, const char *expected,
                                     const char *said) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    entente_document *document;
    struct ent_buffer text = {0};
    enum entente_status status = entente_document_parse(name, bytes, length, NULL, &document, &sink);
    if (status != ENTENTE_OK) fail_msg("%s: %s", entente_status_name(status), heard.text);
    document_text(&text, document);
    assert_string_equal(text.data, expected);
    assert_string_equal(heard.text, said);
    ent_buffer_clear(&text);
    entente_document_free(document);
}

static inline void expect_read(const char *name, const char *text, const char *expected, const char *said) {
    expect_read_bytes(name, text, strlen(text), expected, said);
}

/** The bytes must be refused with this first of all. */
static inline void expect_refused(const char *name, const char *text, const char *said) {
    struct heard heard;
    refuse_as(name, text, strlen(text), &heard);
    if (strncmp(heard.text, said, strlen(said)) != 0)
        fail_msg("\"%s\" does not begin:\n%s", said, heard.text);
}

#endif
