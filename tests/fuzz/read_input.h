/* SPDX-License-Identifier: MIT */
/** For fuzzing and for the replay of what it found: reads bytes with one reader. */
#ifndef TEST_READ_INPUT_H
#define TEST_READ_INPUT_H

#include <entente.h>
#include <stdbool.h>
#include <string.h>

static inline void count_error(void *payload, const struct entente_diagnostic *diagnostic) {
    *(size_t *)payload += diagnostic->severity == ENTENTE_ERROR;
}

/** `format` is a reader's name, or NULL: by content. False where neither a document nor an error came. */
static inline bool reads_or_refuses(const char *format, const char *bytes, size_t length, bool partial) {
    size_t errors = 0;
    const struct entente_sink sink = {.report = count_error, .payload = &errors};
    const struct entente_read_options options = {
        .format = format, .max_bytes = (size_t)1 << 20, .partial = partial};
    entente_document *document = NULL;
    enum entente_status status = entente_document_parse("input", bytes, length, &options, &document, &sink);
    bool holds = status == ENTENTE_OK ? document != NULL && errors == 0 : document == NULL && errors > 0;
    entente_document_free(document);
    return holds;
}

#endif
