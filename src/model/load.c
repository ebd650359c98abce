/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "model/input.h"
#include "model/loader.h"
#include "model/lookalike.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum entente_status load(struct ent_loader *loader, const struct ent_input *input,
                                const struct entente_read_options *options) {
    struct ent_record_sink records = ent_loader_records(loader);
    records.options = options;
    enum entente_status status =
        input->reader->read(loader->file, input->bytes, input->length, &records, &loader->tally.sink);
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

static enum entente_status parse(const char *name, const struct ent_input *input,
                                 const struct entente_read_options *options, entente_document **document,
                                 const struct entente_sink *sink) {
    struct ent_loader loader = {.file = name, .document = new_document(options->fold_names)};
    if (loader.document == NULL) return ent_no_memory(sink);
    loader.date_order = ent_date_order_named(options->date_format);
    ent_tally_init(&loader.tally, sink);
    enum entente_status status = load(&loader, input, options);
    ent_tally_close(&loader.tally, name);
    if (status == ENTENTE_OK) {
        *document = loader.document;
    } else {
        entente_document_free(loader.document);
    }
    ent_loader_clear(&loader);
    return status;
}

enum entente_status entente_document_parse(const char *name, const char *bytes, size_t length,
                                           const struct entente_read_options *options,
                                           entente_document **document, const struct entente_sink *sink) {
    static const struct entente_read_options defaults;
    if (options == NULL) options = &defaults;
    *document = NULL;
    struct ent_input input;
    enum entente_status status = ent_input_open(name, bytes, length, options, &input, sink);
    if (status == ENTENTE_OK) status = parse(name, &input, options, document, sink);
    ent_input_clear(&input);
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
