/* SPDX-License-Identifier: MIT */
/** For tests of event data: what a text is read as, and tables made of rows. */
#ifndef TEST_EVENTS_H
#define TEST_EVENTS_H

#include "base/attributes.h"
#include "base/number.h"
#include "support/loaded.h"

/** Every relation as "source|word|target sign weight when", in canonical order; then who belongs to whom. */
struct told {
    char text[8192];
    struct heard heard;
    char scale[256];
    enum entente_status status;
};

ENT_PRINTF(2, 3) static inline void tell_to(struct told *told, const char *format, ...) {
    size_t length = strlen(told->text);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(told->text + length, sizeof told->text - length, format, arguments);
    va_end(arguments);
}

static inline void tell_relation(struct told *told, const entente_document *d, size_t index) {
    const struct entente_relation *r = entente_document_relation(d, index);
    char weight[ENT_NUMBER_SIZE];
    ent_number_text(r->weight, weight);
    tell_to(told, "%s|%s|%s %+d %s %s\n", entente_document_actor(d, r->source)->name, r->word,
            entente_document_actor(d, r->target)->name, r->sign, weight, r->when.text);
}

static inline void tell_parents(struct told *told, const entente_document *d) {
    for (size_t i = 0; i < entente_document_actor_count(d); i++) {
        const struct entente_actor *actor = entente_document_actor(d, i);
        if (actor->parent != ENTENTE_NONE)
            tell_to(told, "%s (%s) of %s (%s)\n", actor->name, entente_kind_name(actor->kind),
                    entente_document_actor(d, actor->parent)->name,
                    entente_kind_name(entente_document_actor(d, actor->parent)->kind));
    }
}

static inline void read_told(struct told *told, const char *name, const char *text,
                             const struct entente_read_options *options) {
    *told = (struct told){.text = ""};
    struct entente_sink sink = hearing(&told->heard);
    entente_document *document;
    told->status = entente_document_parse(name, text, strlen(text), options, &document, &sink);
    if (told->status != ENTENTE_OK) return;
    for (size_t i = 0; i < entente_document_relation_count(document); i++) tell_relation(told, document, i);
    tell_parents(told, document);
    snprintf(told->scale, sizeof told->scale, "%s", entente_document_scale(document));
    entente_document_free(document);
}

/** The text must be read as this, and nothing be said but this. */
static inline void expect_told(const char *name, const char *text, const struct entente_read_options *options,
                               const char *expected, const char *said) {
    struct told told;
    read_told(&told, name, text, options);
    if (told.status != ENTENTE_OK && *expected != '\0') fail_msg("%s", told.heard.text);
    assert_string_equal(told.text, expected);
    assert_string_equal(told.heard.text, said);
}

#endif
