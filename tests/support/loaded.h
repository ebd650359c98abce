/* SPDX-License-Identifier: MIT */
/** For tests: parse a text, and keep what was said about it. */
#ifndef TEST_LOADED_H
#define TEST_LOADED_H

#include "support/test.h"

#include <entente.h>
#include <stdio.h>
#include <string.h>

/** Every diagnostic as a line "severity code line:column pointer message; hint". */
struct heard {
    char text[16384];
    size_t count;
};

static inline void hear(void *payload, const struct entente_diagnostic *d) {
    struct heard *heard = payload;
    size_t length = strlen(heard->text);
    snprintf(heard->text + length, sizeof heard->text - length, "%s %s %zu:%zu %s %s; %s\n",
             entente_severity_name(d->severity), d->code, d->line, d->column, d->pointer, d->message,
             d->hint);
    heard->count++;
}

static inline struct entente_sink hearing(struct heard *heard) {
    *heard = (struct heard){.count = 0};
    return (struct entente_sink){.report = hear, .payload = heard};
}

/** The document, which must load; what was said goes to `heard`. */
static inline entente_document *load_as(const char *name, const char *text, struct heard *heard) {
    struct entente_sink sink = hearing(heard);
    entente_document *document;
    enum entente_status status = entente_document_parse(name, text, strlen(text), NULL, &document, &sink);
    if (status != ENTENTE_OK) fail_msg("%s: %s", entente_status_name(status), heard->text);
    return document;
}

static inline entente_document *load(const char *text, struct heard *heard) {
    return load_as("test.json", text, heard);
}

/** The text must be refused; returns all that was said. */
static inline enum entente_status refuse_as(const char *name, const char *text, size_t length,
                                            struct heard *heard) {
    struct entente_sink sink = hearing(heard);
    entente_document *document;
    enum entente_status status = entente_document_parse(name, text, length, NULL, &document, &sink);
    assert_null(document);
    assert_int_not_equal(status, ENTENTE_OK);
    return status;
}

#define assert_heard(heard, part)                                                                            \
    do {                                                                                                     \
        if (strstr((heard)->text, (part)) == NULL) fail_msg("\"%s\" not in:\n%s", (part), (heard)->text);    \
    } while (0)

#define assert_near(a, b)                                                                                    \
    do {                                                                                                     \
        double left_ = (a), right_ = (b);                                                                    \
        double room_ = 1e-12 * (1 + (right_ < 0 ? -right_ : right_));                                        \
        if (!(left_ - right_ <= room_ && right_ - left_ <= room_))                                           \
            fail_msg("%.17g is not %.17g", left_, right_);                                                   \
    } while (0)

#endif
