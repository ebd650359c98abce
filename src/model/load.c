/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "model/input.h"
#include "model/loader.h"
#include "model/lookalike.h"
#include "model/merge.h"
#include "model/odd_names.h"
#include "model/understood.h"
#include "model/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TOLD_MOST = 10000 }; /* each asks for its place, and some for a hint */

/* One job: inputs, open and read. */
struct job {
    const char *const *names;
    struct ent_input *inputs;
    size_t count, refused; /* those that are left out are not among the inputs */
    const struct entente_read_options *options;
};

static enum entente_status read_records(struct ent_loader *loader, const struct job *job) {
    if (job->count > 1) return ent_merge(loader, job->names, job->inputs, job->count, job->options);
    const struct ent_input *input = job->inputs;
    struct ent_record_sink records = ent_loader_records(loader);
    records.options = job->options;
    return ent_reader_read(input->reader, loader->file, input->bytes, input->length, &records,
                           &loader->tally.sink);
}

static enum entente_status note_inputs(struct ent_loader *loader, const struct job *job) {
    for (size_t i = 0; i < job->count; i++) {
        const struct ent_input *input = &job->inputs[i];
        if (!ent_understood_add(loader->document, job->names[i], input->reader->format.name, input->encoding))
            return ent_no_memory(&loader->tally.sink);
    }
    return ENTENTE_OK;
}

static void tell_left_out(const struct ent_loader *loader, const struct job *job) {
    const struct ent_place place = {.file = loader->file};
    size_t count = loader->tally.forgiven, read = loader->document->relation_count;
    char files[64] = "";
    if (count + job->refused == 0) return;
    if (job->refused > 0)
        snprintf(files, sizeof files, "%zu file%s and ", job->refused, job->refused == 1 ? "" : "s");
    ent_tell(&loader->tally.sink, ENTENTE_WARNING, "partial", &place, "",
             "read in part: %s%zu mistake%s with what %s in left out, %zu relation%s read", files, count,
             count == 1 ? "" : "s", count == 1 ? "it stands" : "they stand", read,
             read == 1 ? " is" : "s are");
}

static void tell_mutual(const struct ent_loader *loader) {
    const struct ent_place place = {.file = loader->file};
    size_t count = loader->mutual_count;
    if (count == 1)
        ent_tell(&loader->tally.sink, ENTENTE_NOTE, "mutual", &place, "",
                 "one relation is mutual and is read as two, one each way");
    else if (count > 1)
        ent_tell(&loader->tally.sink, ENTENTE_NOTE, "mutual", &place, "",
                 "%zu relations are mutual and are read as two each, one each way", count);
}

/* What was refused as a whole was told as a warning: that nothing is left is none. */
static enum entente_status refuse_whole(const struct ent_loader *loader) {
    const struct ent_place place = {.file = loader->file};
    return ent_fail(loader->tally.outer, ENTENTE_BAD_INPUT, "no-part", &place, "",
                    "no part of it can be read");
}

static enum entente_status load(struct ent_loader *loader, const struct job *job) {
    enum entente_status status = note_inputs(loader, job);
    if (status == ENTENTE_OK) status = ent_words_teach(loader, job->options);
    if (status == ENTENTE_OK && loader->tally.count[ENTENTE_ERROR] > 0) status = ENTENTE_BAD_INPUT;
    if (status == ENTENTE_OK) {
        status = read_records(loader, job);
        bool is_nothing = loader->tally.forgiven + job->refused > 0 && loader->document->actor_count == 0;
        bool is_refused = status == ENTENTE_BAD_INPUT || (status == ENTENTE_OK && is_nothing);
        if (loader->tally.forgives > 0 && is_refused && loader->tally.count[ENTENTE_ERROR] == 0)
            return refuse_whole(loader);
    }
    if (status == ENTENTE_OK && loader->tally.count[ENTENTE_ERROR] > 0) status = ENTENTE_BAD_INPUT;
    if (status == ENTENTE_OK) tell_left_out(loader, job);
    if (status == ENTENTE_OK) tell_mutual(loader);
    if (status == ENTENTE_OK) ent_odd_names_report(loader->document, loader->file, &loader->tally.sink);
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
    document->title = document->as_of = document->note = document->scale = "";
    document->directed = true;
    document->fold_names = fold_names;
    return document;
}

/* What concerns several files as a whole names none of them. */
static enum entente_status parse(const struct job *job, entente_document **document,
                                 const struct entente_sink *sink) {
    struct ent_loader loader = {.file = job->count == 1 ? job->names[0] : NULL,
                                .document = new_document(job->options->fold_names)};
    if (loader.document == NULL) return ent_no_memory(sink);
    loader.date_order = ent_date_order_named(job->options->date_format);
    const struct entente_sink remarks = ent_understood_remarks(loader.document);
    ent_tally_init(&loader.tally, sink);
    loader.tally.watcher = &remarks;
    loader.tally.forgives = job->options->partial ? SIZE_MAX : job->options->max_bad;
    if (job->options->tells_all) loader.tally.most = TOLD_MOST;
    enum entente_status status = load(&loader, job);
    ent_tally_close(&loader.tally, loader.file);
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
    const struct entente_input input = {.name = name, .bytes = bytes, .length = length};
    return entente_document_merge(&input, 1, options, document, sink);
}

enum entente_status entente_document_read(const char *path, const struct entente_read_options *options,
                                          entente_document **document, const struct entente_sink *sink) {
    const struct entente_input input = {.name = path};
    return entente_document_merge(&input, 1, options, document, sink);
}

/* -- several --------------------------------------------------------------------------------------------- */

/* The bytes of an input: the caller's, or those of the file, which are owned. */
static enum entente_status read_bytes(const struct entente_input *input, size_t most,
                                      struct ent_buffer *content, const struct entente_sink *sink) {
    *content = (struct ent_buffer){0};
    return input->bytes != NULL ? ENTENTE_OK : ent_file_read(input->name, most, content, sink);
}

static enum entente_status open_one(const struct entente_input *input, const struct ent_buffer *content,
                                    const struct job *job, size_t index, const struct entente_sink *sink) {
    bool is_given = input->bytes != NULL;
    struct entente_read_options options = *job->options;
    if (input->format != NULL) options.format = input->format;
    return ent_input_open(job->names[index], is_given ? input->bytes : content->data,
                          is_given ? input->length : content->length, &options, &job->inputs[index], sink);
}

/* Of several where parts will do, one that is refused is left out. */
static enum entente_status open_all(const struct entente_input *inputs, size_t count,
                                    struct ent_buffer *contents, const char **names, struct job *job,
                                    const struct entente_sink *sink) {
    size_t most = job->options->max_bytes > 0 ? job->options->max_bytes : ENTENTE_BYTES_MOST;
    struct ent_tally tally;
    enum entente_status status = ENTENTE_OK;
    ent_tally_init(&tally, sink);
    tally.most = TOLD_MOST;
    tally.forgives = job->options->partial && count > 1 ? SIZE_MAX : 0;
    for (size_t i = 0; i < count && status == ENTENTE_OK; i++) {
        struct ent_buffer *content = &contents[job->count];
        names[job->count] = strcmp(inputs[i].name, "-") == 0 ? "<stdin>" : inputs[i].name;
        status = read_bytes(&inputs[i], most, content, sink);
        if (status == ENTENTE_OK) status = open_one(&inputs[i], content, job, job->count, &tally.sink);
        job->count += status == ENTENTE_OK;
        if (status == ENTENTE_BAD_INPUT && count > 1 && tally.forgives == 0)
            ent_tell(sink, ENTENTE_NOTE, "others", NULL, "", "--partial leaves it out and reads the others");
        if (status != ENTENTE_BAD_INPUT || tally.forgives == 0) continue;
        ent_input_clear(&job->inputs[job->count]);
        ent_buffer_clear(content);
        job->refused++;
        status = ENTENTE_OK;
    }
    if (status == ENTENTE_OK && job->count == 0)
        status = ent_fail(sink, ENTENTE_BAD_INPUT, "no-part", NULL, "", "no part of them can be read");
    return status;
}

static enum entente_status read_all(const struct entente_input *inputs, size_t count,
                                    const struct entente_read_options *options, entente_document **document,
                                    const struct entente_sink *sink) {
    static const struct entente_read_options defaults;
    *document = NULL;
    if (count == 0 || count > ENT_MERGE_MOST)
        return ent_fail(sink, ENTENTE_TOO_LARGE, "too-many-files", NULL, "merge them in parts",
                        "%zu files: there may be 1 to %d", count, ENT_MERGE_MOST);
    const char **names = ent_alloc(count, sizeof *names);
    struct ent_buffer *contents = ent_alloc(count, sizeof *contents);
    struct job job = {names, ent_alloc(count, sizeof *job.inputs), 0, 0,
                      options != NULL ? options : &defaults};
    bool done = names != NULL && contents != NULL && job.inputs != NULL;
    enum entente_status status = ENTENTE_NO_MEMORY;
    if (done) {
        status = open_all(inputs, count, contents, names, &job, sink);
        if (status == ENTENTE_OK) status = parse(&job, document, sink);
    } else {
        ent_no_memory(sink);
    }
    for (size_t i = 0; i < count && done; i++) {
        ent_input_clear(&job.inputs[i]);
        ent_buffer_clear(&contents[i]);
    }
    free(names);
    free(contents);
    free(job.inputs);
    return status;
}

/* A part may be lacking of what was read while memory was out, whoever noticed. */
enum entente_status entente_document_merge(const struct entente_input *inputs, size_t count,
                                           const struct entente_read_options *options,
                                           entente_document **document, const struct entente_sink *sink) {
    bool had_failed = ent_memory_forget();
    enum entente_status status = read_all(inputs, count, options, document, sink);
    if (ent_memory_has_failed() && status != ENTENTE_NO_MEMORY) {
        entente_document_free(*document);
        *document = NULL;
        status = ent_no_memory(sink);
    }
    if (had_failed) ent_memory_mark_failed();
    return status;
}
