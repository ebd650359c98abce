/* SPDX-License-Identifier: MIT */
#include "model/input.h"

#include "base/text.h"
#include "event/event_scale.h"
#include "read/json_place.h"
#include "read/unrecognised.h"
#include "unpack/packing.h"
#include "json/json_cut.h"
#include "json/json_fence.h"
#include <stdio.h>
#include <string.h>

static void use(struct ent_input *input, const struct ent_buffer *content) {
    input->bytes = content->data;
    input->length = content->length;
}

static enum entente_status unpack(const char *file, const struct entente_read_options *options,
                                  struct ent_input *input, const struct entente_sink *sink) {
    size_t most = options->max_bytes > 0 ? options->max_bytes : ENTENTE_BYTES_MOST;
    if (!ent_is_packed(input->bytes, input->length)) return ENTENTE_OK;
    enum entente_status status = ent_unpack(file, input->bytes, input->length, most, &input->unpacked, sink);
    if (status == ENTENTE_OK) use(input, &input->unpacked);
    return status;
}

static enum entente_status decode(const char *file, const char *named, struct ent_input *input,
                                  const struct entente_sink *sink) {
    bool has_mark = input->length >= 3 && memcmp(input->bytes, "\xEF\xBB\xBF", 3) == 0;
    if (has_mark) input->bytes += 3, input->length -= 3;
    if (has_mark) named = NULL;
    enum entente_status status =
        ent_decode(file, named, input->bytes, input->length, &input->decoded, input->encoding, sink);
    if (status == ENTENTE_OK && input->decoded.data != NULL) use(input, &input->decoded);
    return status;
}

/* What is left to refuse: NUL bytes, bytes that are not UTF-8. */
static enum entente_status check_text(const char *file, const char *bytes, size_t length,
                                      const struct entente_sink *sink) {
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
        return ent_fail(sink, ENTENTE_BAD_INPUT, "encoding", &place,
                        "save it as UTF-8, or name its encoding with --encoding",
                        "byte 0x%02x at offset %zu is not UTF-8", (unsigned char)bytes[bad], bad);
    }
    return ENTENTE_OK;
}

/* A packed file is known by the suffix before ".gz": the end of its name is enough. */
/* What looks like no format is what the caller's options are for, unless it is the brackets of JSON. */
static const struct ent_reader *reader_by_options(const struct entente_read_options *options,
                                                  const struct ent_input *input) {
    bool is_unknown =
        input->reader == NULL || (input->reader == ent_reader_named("json") && ent_is_no_json(input->bytes));
    bool is_text = input->reader == ent_reader_named("text");
    bool is_exact = input->reader != NULL && input->reader->is_exact; /* what the caller says counts more */
    if ((is_unknown || is_text || is_exact) && options->columns != NULL) return ent_reader_named("csv");
    if (is_unknown && options->relation != NULL) return ent_reader_named("text");
    return input->reader;
}

static bool is_unrecognised(const struct ent_input *input) {
    bool is_json = input->reader == ent_reader_named("json") || input->reader == ent_reader_named("ndjson");
    return input->reader == NULL || (is_json && ent_is_no_json(input->bytes));
}

static enum entente_status fail_empty(const char *file, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file, .line = 1, .column = 1};
    return ent_fail(sink, ENTENTE_BAD_INPUT, "empty", &place,
                    "the smallest text is one line, as Russia -> supports -> talks; the smallest JSON is []",
                    "the file is empty");
}

static enum entente_status choose_text_reader(const char *file, const struct entente_read_options *options,
                                              struct ent_input *input, const struct entente_sink *sink) {
    char name[256];
    size_t length = ent_unpacked_name(file), start = length < sizeof name ? 0 : length + 1 - sizeof name;
    snprintf(name, sizeof name, "%.*s", (int)(length - start), file + start);
    const char *known_by = input->unpacked.data != NULL ? name : file;
    if (input->reader != NULL) return ENTENTE_OK;
    input->reader = ent_reader_for(known_by, input->bytes, input->length);
    input->reader = reader_by_options(options, input);
    bool is_blank = input->bytes[strspn(input->bytes, " \t\r\n")] == '\0';
    bool is_json = input->reader == ent_reader_named("json") || input->reader == ent_reader_named("ndjson");
    if (is_blank && !is_json) return fail_empty(file, sink);
    if (is_unrecognised(input)) return ent_fail_unrecognised(file, input->bytes, input->length, sink);
    if (input->reader->is_sure && ent_reader_defies(input->reader, known_by)) {
        const struct ent_place place = {.file = file};
        ent_tell(sink, ENTENTE_NOTE, "format", &place, "", "read as %s: that is what it holds",
                 input->reader->format.name);
    }
    return ENTENTE_OK;
}

static enum entente_status find_named(const char *format, struct ent_input *input,
                                      const struct entente_sink *sink) {
    input->reader = ent_reader_named(format);
    if (input->reader != NULL) return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-format", NULL, "see: entente list formats",
                    "no input format \"%s\"", ent_brief(format).text);
}

/* JSON in the answer of a language model: what stands round it is stepped over. */
static void step_over_prose(const char *file, struct ent_input *input, const struct entente_sink *sink) {
    bool is_json = ent_text_ends_with(file, ".json") || ent_text_ends_with(file, ".jsonl");
    const struct ent_place place = {.file = file};
    if (!ent_json_unfence(input->bytes, input->length, is_json, &input->bare)) return;
    use(input, &input->bare);
    if (input->reader == NULL) input->reader = ent_reader_for("answer.json", input->bytes, input->length);
    ent_tell(sink, ENTENTE_NOTE, "prose", &place, "", "what stands round the JSON is stepped over");
}

/* Of a list that is cut off, what is whole is read. */
static void repair_cut(const char *file, struct ent_input *input, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    struct ent_json_cut cut;
    char first = input->bytes[strspn(input->bytes, " \t\r\n")];
    if ((first != '[' && first != '{') ||
        !ent_json_cut_repair(input->bytes, input->length, &cut, &input->repaired))
        return;
    use(input, &input->repaired);
    ent_tell(sink, ENTENTE_WARNING, "cut", &place, "",
             "the JSON is cut off: the %zu whole entr%s before the cut %s read", cut.whole,
             cut.whole == 1 ? "y" : "ies", cut.whole == 1 ? "is" : "are");
}

static enum entente_status check_date_format(const char *name, const struct entente_sink *sink) {
    if (name == NULL || ent_text_same_ascii(name, "dmy") || ent_text_same_ascii(name, "mdy"))
        return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-date-format", NULL, "choose dmy or mdy",
                    "no date format \"%s\"", ent_brief(name).text);
}

/* That it is one is known before any file needs it. */
static enum entente_status check_scale(const struct entente_read_options *options,
                                       const struct entente_sink *sink) {
    struct ent_scale scale = {0};
    if (options->scale == NULL) return ENTENTE_OK;
    size_t most = options->max_bytes > 0 ? options->max_bytes : ENTENTE_BYTES_MOST;
    enum entente_status status = ent_scale_open(&scale, options->scale, most, sink);
    ent_scale_clear(&scale);
    return status;
}

static void tell_idle(const char *file, const char *option, const char *why,
                      const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    ent_tell(sink, ENTENTE_NOTE, "idle-option", &place, "", "%s has no effect: %s", option, why);
}

static void tell_idle_options(const char *file, const struct entente_read_options *options,
                              const struct ent_reader *reader, const struct entente_sink *sink) {
    bool is_workbook = reader == ent_reader_named("xlsx");
    bool is_table = is_workbook || reader == ent_reader_named("csv") || reader == ent_reader_named("tsv");
    if (options->columns != NULL && !is_table) tell_idle(file, "--columns", "the file is no table", sink);
    if (options->sheet != NULL && !is_workbook) tell_idle(file, "--sheet", "the file is no workbook", sink);
    bool is_dna = reader == ent_reader_named("dna");
    if (options->statement_type != NULL && !is_dna)
        tell_idle(file, "--statement-type", "the file is no database of statements", sink);
    if (options->actor_variable != NULL && !is_dna)
        tell_idle(file, "--actor-variable", "the file is no database of statements", sink);
    if (options->scale != NULL && !reader->takes_scale)
        tell_idle(file, "--scale", "the file has no events that a scale knows", sink);
    bool is_ours = reader == ent_reader_named("json") || reader == ent_reader_named("ndjson");
    if (options->relation != NULL && (is_ours || is_dna || reader->takes_scale))
        tell_idle(file, "--relation", "each of its relations has a word", sink);
    bool is_json = is_ours || reader == ent_reader_named("graph-json");
    if (options->order != NULL && !is_table && !is_json && reader != ent_reader_named("text"))
        tell_idle(file, "--order", "the file names the parts of its relations", sink);
    if (options->encoding != NULL && reader->takes_bytes)
        tell_idle(file, "--encoding", "the file is no text", sink);
}

static enum entente_status open_text(const char *file, const struct entente_read_options *options,
                                     struct ent_input *input, const struct entente_sink *sink) {
    enum entente_status status = decode(file, options->encoding, input, sink);
    if (status == ENTENTE_OK) status = check_text(file, input->bytes, input->length, sink);
    if (status == ENTENTE_OK) status = ent_refuse_page(file, input->bytes, sink);
    if (status != ENTENTE_OK) return status;
    step_over_prose(file, input, sink);
    if (options->partial) repair_cut(file, input, sink);
    return choose_text_reader(file, options, input, sink);
}

enum entente_status ent_input_open(const char *file, const char *bytes, size_t length,
                                   const struct entente_read_options *options, struct ent_input *input,
                                   const struct entente_sink *sink) {
    *input = (struct ent_input){.bytes = bytes, .length = length};
    enum entente_status status = ENTENTE_OK;
    if (options->format != NULL) status = find_named(options->format, input, sink);
    if (status == ENTENTE_OK) status = check_date_format(options->date_format, sink);
    if (status == ENTENTE_OK) status = check_scale(options, sink);
    if (status == ENTENTE_OK) status = unpack(file, options, input, sink);
    if (status != ENTENTE_OK) return status;
    status = ent_refuse_foreign(file, input->bytes, input->length, sink);
    if (status != ENTENTE_OK) return status;
    if (input->reader == NULL) input->reader = ent_reader_of_bytes(input->bytes, input->length);
    bool is_text = input->reader == NULL || !input->reader->takes_bytes;
    if (is_text) status = open_text(file, options, input, sink);
    if (status == ENTENTE_OK) tell_idle_options(file, options, input->reader, sink);
    return status;
}

void ent_input_clear(struct ent_input *input) {
    ent_buffer_clear(&input->unpacked);
    ent_buffer_clear(&input->decoded);
    ent_buffer_clear(&input->bare);
    ent_buffer_clear(&input->repaired);
    *input = (struct ent_input){0};
}
