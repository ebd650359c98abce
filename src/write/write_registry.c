/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "base/find.h"
#include "base/report.h"
#include "base/text.h"
#include "write/record_json.h"
#include "write/writer.h"

#include <stdlib.h>
#include <string.h>

static const struct ent_writer *const writers[] = {
#define WRITER(name) &ent_writer_##name,
#include "write/writers.def"
#undef WRITER
};

enum { WRITER_COUNT = sizeof writers / sizeof *writers };

ENT_LIST(output_format, struct entente_output_format, writers, format)

const struct entente_output_format *entente_output_format_find(enum entente_subject subject,
                                                               const char *name) {
    for (size_t i = 0; i < WRITER_COUNT; i++) {
        const struct entente_output_format *format = &writers[i]->format;
        if (format->subject == subject && ent_text_same_ascii(format->name, name)) return format;
    }
    return NULL;
}

const struct entente_output_format *entente_output_format_for(enum entente_subject subject,
                                                              const char *path) {
    const struct entente_output_format *best = NULL;
    for (size_t i = 0; i < WRITER_COUNT; i++) {
        const struct entente_output_format *format = &writers[i]->format;
        if (format->subject != subject || format->suffix[0] == '\0' ||
            !ent_text_ends_with(path, format->suffix)) {
            continue;
        }
        if (best == NULL || strlen(format->suffix) > strlen(best->suffix)) best = format;
    }
    return best;
}

/* What a format of a subject shows of the network; the network itself where it shows no more. */
static const void *shown_by(const struct entente_output *output, enum entente_subject subject) {
    const void *const shown[ENTENTE_SUBJECT_COUNT] = {
        [ENTENTE_WRITES_DOCUMENT] = output->network,        [ENTENTE_WRITES_SCORES] = output->scores,
        [ENTENTE_WRITES_SLICES] = output->slices,           [ENTENTE_WRITES_FIGURE] = output->network,
        [ENTENTE_WRITES_BALANCE] = output->balance,         [ENTENTE_WRITES_COMPARISON] = output->comparison,
        [ENTENTE_WRITES_EXPLANATION] = output->explanation, [ENTENTE_WRITES_MEDIATION] = output->mediation,
        [ENTENTE_WRITES_POSITIONS] = output->positions,     [ENTENTE_WRITES_ROBUSTNESS] = output->robustness,
        [ENTENTE_WRITES_COALITIONS] = output->coalitions,   [ENTENTE_WRITES_TRIADS] = output->triads,
        [ENTENTE_WRITES_BROKERAGE] = output->brokerage,     [ENTENTE_WRITES_BRIEF] = output->brief,
        [ENTENTE_WRITES_WHATIF] = output->whatif,           [ENTENTE_WRITES_LIKENESS] = output->likeness,
    };
    return shown[subject];
}

/* Whatever its writer did with the texts of a document: people read it, on terminals too. */
static bool is_for_reading(const struct entente_output_format *format) {
    static const char *const read[] = {"text", "table", "markdown"};
    bool is_one = false;
    for (size_t i = 0; i < sizeof read / sizeof *read; i++) is_one |= strcmp(format->name, read[i]) == 0;
    return is_one;
}

/* Above the answer; figures and pages have a place of their own for it. */
static void add_shown_line(struct ent_buffer *out, const struct entente_output *output) {
    ent_add_shown(out, output);
    if (out->length > 0) ent_buffer_add(out, "\n\n");
}

enum entente_status ent_writer_write(const struct ent_writer *writer, const struct entente_output *output,
                                     struct ent_buffer *bytes, const struct entente_sink *sink) {
    if (writer->write != NULL) return writer->write(output, bytes, sink);
    if (writer->add != NULL) {
        writer->add(output, bytes);
    } else {
        struct ent_json_lines lines;
        ent_lines_begin(&lines, bytes);
        ent_lines_head(&lines, writer->schema, output);
        writer->put(&lines, output);
        ent_lines_end(&lines);
    }
    return bytes->failed ? ent_no_memory(sink) : ENTENTE_OK;
}

enum entente_status entente_write(const struct entente_output *output,
                                  const struct entente_output_format *format, struct entente_bytes *bytes,
                                  const struct entente_sink *sink) {
    *bytes = (struct entente_bytes){0};
    const struct ent_writer *writer = NULL;
    for (size_t i = 0; i < WRITER_COUNT; i++) {
        if (&writers[i]->format == format) writer = writers[i];
    }
    if (writer == NULL) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-format", NULL, "", "no such output format");
    }
    if (output->network == NULL || shown_by(output, format->subject) == NULL) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "nothing-to-write", NULL, "give the output what it shows",
                        "the format \"%s\" has nothing to show", format->name);
    }
    struct ent_buffer buffer = {0};
    if (is_for_reading(format) && format->subject != ENTENTE_WRITES_FIGURE &&
        format->subject != ENTENTE_WRITES_BRIEF)
        add_shown_line(&buffer, output);
    enum entente_status status = ent_writer_write(writer, output, &buffer, sink);
    if (is_for_reading(format)) ent_buffer_clean_lines(&buffer);
    if (status == ENTENTE_OK && buffer.failed) status = ent_no_memory(sink);
    if (status != ENTENTE_OK) {
        ent_buffer_clear(&buffer);
        return status;
    }
    *bytes = (struct entente_bytes){.data = buffer.data, .length = buffer.length};
    return ENTENTE_OK;
}

void entente_bytes_clear(struct entente_bytes *bytes) {
    free(bytes->data);
    *bytes = (struct entente_bytes){0};
}

enum entente_status entente_save(const char *path, const struct entente_bytes *bytes,
                                 const struct entente_sink *sink) {
    return ent_file_write(path, bytes->data, bytes->length, sink);
}
