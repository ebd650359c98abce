/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "base/text.h"
#include "model/loader.h"
#include "model/lookalike.h"
#include "read/json_fence.h"
#include "read/json_place.h"
#include "read/read_limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum entente_status refuse_encoding(const char *file, const char *encoding,
                                           const struct entente_sink *sink) {
    const struct ent_place place = {.file = file, .line = 1, .column = 1};
    return ent_fail(sink, ENTENTE_BAD_INPUT, "encoding", &place, "save it as UTF-8", "the file is %s",
                    encoding);
}

/* What no reader should have to think about: other encodings, NUL bytes, bytes that are not UTF-8. */
static enum entente_status check_bytes(const char *file, const char *bytes, size_t length,
                                       const struct entente_sink *sink) {
    if (length >= 4 && (memcmp(bytes, "\xFF\xFE\0\0", 4) == 0 || memcmp(bytes, "\0\0\xFE\xFF", 4) == 0)) {
        return refuse_encoding(file, "UTF-32", sink);
    }
    if (length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)) {
        return refuse_encoding(file, "UTF-16", sink);
    }
    const struct ent_json_text text = {.file = file, .bytes = bytes, .first_line = 1};
    struct ent_place place = {0};
    size_t bad = ent_text_valid(bytes, length);
    const char *nul = memchr(bytes, '\0', bad);
    if (nul != NULL) {
        ent_json_place_at(&text, (size_t)(nul - bytes), &place);
        return ent_fail(sink, ENTENTE_BAD_INPUT, "nul-byte", &place, "is it a text file in UTF-8?",
                        "a NUL byte");
    }
    if (bad < length) {
        ent_json_place_at(&text, bad, &place);
        return ent_fail(sink, ENTENTE_BAD_INPUT, "encoding", &place, "save it as UTF-8",
                        "byte 0x%02x at offset %zu is not UTF-8", (unsigned char)bytes[bad], bad);
    }
    return ENTENTE_OK;
}

static enum entente_status choose_reader(const char *file, const char *bytes, size_t length,
                                         const char *format, const struct ent_reader **reader,
                                         const struct entente_sink *sink) {
    *reader = format != NULL ? ent_reader_named(format) : ent_reader_of_bytes(bytes, length);
    if (*reader == NULL && format == NULL) *reader = ent_reader_for(file, bytes, length);
    if (*reader != NULL) return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-format", NULL, "see: entente list formats",
                    "no input format \"%s\"", ent_brief(format).text);
}

static enum entente_status load(struct ent_loader *loader, const struct ent_reader *reader, const char *bytes,
                                size_t length) {
    const struct ent_record_sink records = ent_loader_records(loader);
    enum entente_status status = reader->read(loader->file, bytes, length, &records, &loader->tally.sink);
    if (status == ENTENTE_OK && loader->tally.count[ENTENTE_ERROR] > 0) status = ENTENTE_BAD_INPUT;
    if (status == ENTENTE_OK) status = ent_document_order(loader->document, &loader->tally.sink);
    if (status == ENTENTE_OK)
        status = ent_lookalike_report(loader->document, loader->file, &loader->tally.sink);
    if (status == ENTENTE_OK && loader->document->actor_count == 0) {
        const struct ent_place place = {.file = loader->file};
        ent_tell(&loader->tally.sink, ENTENTE_WARNING, "empty", &place, "", "no relations and no actors");
    }
    return status;
}

static entente_document *new_document(bool fold_names) {
    entente_document *document = ent_alloc(1, sizeof *document);
    if (document == NULL) return NULL;
    document->title = document->as_of = document->note = "";
    document->directed = true;
    document->fold_names = fold_names;
    return document;
}

static enum entente_status parse(const char *name, const struct ent_reader *reader, const char *bytes,
                                 size_t length, bool fold_names, entente_document **document,
                                 const struct entente_sink *sink) {
    struct ent_loader loader = {.file = name, .document = new_document(fold_names)};
    if (loader.document == NULL) return ent_no_memory(sink);
    ent_tally_init(&loader.tally, sink);
    enum entente_status status = load(&loader, reader, bytes, length);
    ent_tally_close(&loader.tally, name);
    if (status == ENTENTE_OK) {
        *document = loader.document;
    } else {
        entente_document_free(loader.document);
    }
    ent_loader_clear(&loader);
    return status;
}

/* JSON in the answer of a language model: what stands round it is stepped over. */
static bool step_over_prose(const char *name, const char **bytes, size_t length, struct ent_buffer *copy,
                            const struct entente_sink *sink) {
    bool is_json = ent_text_ends_with(name, ".json") || ent_text_ends_with(name, ".jsonl");
    const struct ent_place place = {.file = name};
    if (ent_text_valid(*bytes, length) < length || memchr(*bytes, '\0', length) != NULL) return false;
    if (!ent_json_unfence(*bytes, length, is_json, copy)) return false;
    *bytes = copy->data;
    ent_tell(sink, ENTENTE_NOTE, "prose", &place, "", "what stands round the JSON is stepped over");
    return true;
}

enum entente_status entente_document_parse(const char *name, const char *bytes, size_t length,
                                           const struct entente_read_options *options,
                                           entente_document **document, const struct entente_sink *sink) {
    static const struct entente_read_options defaults;
    if (options == NULL) options = &defaults;
    *document = NULL;
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) bytes += 3, length -= 3;
    struct ent_buffer copy = {0};
    bool is_json = step_over_prose(name, &bytes, length, &copy, sink);
    const struct ent_reader *reader;
    enum entente_status status =
        choose_reader(is_json ? "answer.json" : name, bytes, length, options->format, &reader, sink);
    if (status == ENTENTE_OK && !reader->takes_bytes) status = check_bytes(name, bytes, length, sink);
    if (status == ENTENTE_OK)
        status = parse(name, reader, bytes, length, options->fold_names, document, sink);
    ent_buffer_clear(&copy);
    return status;
}

enum entente_status entente_document_read(const char *path, const struct entente_read_options *options,
                                          entente_document **document, const struct entente_sink *sink) {
    *document = NULL;
    struct ent_buffer content;
    size_t most = options != NULL && options->max_bytes > 0 ? options->max_bytes : ENTENTE_BYTES_MOST;
    enum entente_status status = ent_file_read(path, most, &content, sink);
    if (status != ENTENTE_OK) return status;
    const char *name = strcmp(path, "-") == 0 ? "<stdin>" : path;
    status = entente_document_parse(name, content.data, content.length, options, document, sink);
    ent_buffer_clear(&content);
    return status;
}
