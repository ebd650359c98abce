/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "base/memory.h"
#include "read/progress.h"
#include "read/read_limits.h"
#include "json/json_parse.h"
#include "json/json_record.h"
#include "json/json_shape.h"

#include <stdlib.h>
#include <string.h>

struct line {
    size_t offset, length, number;
};

/* One reading of a file with a relation a line. */
struct lines {
    struct ent_locator locator; /* first, so that a locator is its lines */
    const char *file, *bytes;
    size_t length;
    const struct ent_record_sink *records;
    const struct entente_sink *sink;
    struct line line;  /* the current one */
    struct line *kept; /* of the records handed on: parsed again when a place in them must be told */
    size_t kept_count, kept_room;
    bool in_pieces; /* the value began on an earlier line: what follows would only be noise */
};

enum { FLAGS = JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_DISABLE_EOF_CHECK };

/* Only LF ends a line: U+2028 and a bare CR may stand inside a record. */
static bool next_line(struct lines *lines) {
    struct line *line = &lines->line;
    size_t at = line->number > 0 ? line->offset + line->length + 1 : 0;
    if (at >= lines->length) return false;
    const char *end = memchr(lines->bytes + at, '\n', lines->length - at);
    *line = (struct line){
        .offset = at,
        .length = end != NULL ? (size_t)(end - lines->bytes) - at : lines->length - at,
        .number = line->number + 1,
    };
    return true;
}

static struct ent_json_text line_text(const struct lines *lines, const struct line *line) {
    return (struct ent_json_text){
        .file = lines->file, .bytes = lines->bytes + line->offset, .first_line = line->number};
}

static struct ent_place place_in(const struct lines *lines, size_t offset) {
    struct ent_json_text text = line_text(lines, &lines->line);
    struct ent_place place = {0};
    ent_json_place_at(&text, offset, &place);
    return place;
}

static void locate(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place) {
    const struct lines *lines = (const struct lines *)(const void *)locator;
    place->file = lines->file;
    if (section != ENT_RELATIONS || index >= lines->kept_count) return;
    const struct line *line = &lines->kept[index];
    struct ent_json_text text = line_text(lines, line);
    json_error_t error;
    json_t *value = ent_json_load(text.bytes, line->length, FLAGS, &error);
    char pointer[sizeof place->pointer] = "";
    const struct ent_json_decoder decoder = {.order = ent_triple_order(lines->records->options)};
    if (value != NULL) ent_json_field_pointer(&decoder, value, field, pointer, sizeof pointer);
    json_decref(value);
    ent_json_place(&text, pointer, place);
}

static size_t count_blanks(const char *text, size_t length) {
    size_t count = 0;
    while (count < length && strchr(" \t\r", text[count]) != NULL) count++;
    return count;
}

static enum entente_status refuse_pieces(struct lines *lines) {
    struct ent_place place = place_in(lines, lines->line.length);
    lines->in_pieces = true;
    return ent_fail(lines->sink, ENTENTE_BAD_INPUT, "json-syntax", &place,
                    "each record must stand whole on one line; for indented JSON choose the format json",
                    "the line ends before its JSON does");
}

/* Everything behind the first value must be blank. */
static enum entente_status check_rest(const struct lines *lines, size_t used) {
    const char *rest = lines->bytes + lines->line.offset + used;
    size_t blanks = count_blanks(rest, lines->line.length - used);
    if (used + blanks == lines->line.length) return ENTENTE_OK;
    struct ent_place place = place_in(lines, used + blanks);
    bool is_comma = rest[blanks] == ',';
    return ent_fail(lines->sink, ENTENTE_BAD_INPUT, "json-syntax", &place,
                    is_comma ? "drop it: only the line end separates records"
                             : "put each record on a line of its own",
                    is_comma ? "a comma follows the record" : "something follows the record on its line");
}

/* The line's value, or NULL with what was wrong reported and *status set. */
static json_t *parse_line(struct lines *lines, enum entente_status *status) {
    struct ent_json_text text = line_text(lines, &lines->line);
    json_error_t error;
    json_t *value = ent_json_load(text.bytes, lines->line.length, FLAGS, &error);
    if (value != NULL) {
        *status = check_rest(lines, (size_t)error.position);
    } else if (json_error_code(&error) == json_error_premature_end_of_input) {
        *status = refuse_pieces(lines);
    } else {
        value = ent_json_parse(&text, lines->line.length, lines->sink, status);
    }
    if (*status == ENTENTE_OK) return value;
    json_decref(value);
    return NULL;
}

static enum entente_status hand_on(struct lines *lines, struct ent_relation_record *record) {
    if (!ent_grow(&lines->kept, &lines->kept_room, lines->kept_count + 1, sizeof *lines->kept)) {
        return ent_no_memory(lines->sink);
    }
    record->origin =
        (struct ent_origin){.locator = &lines->locator, .section = ENT_RELATIONS, .index = lines->kept_count};
    lines->kept[lines->kept_count++] = lines->line;
    ent_progress(lines->records, lines->file, lines->kept_count, lines->line.offset, lines->length);
    return lines->records->relation(lines->records->payload, record);
}

static enum entente_status read_record(struct lines *lines) {
    enum entente_status status;
    json_t *value = parse_line(lines, &status);
    if (value == NULL) return status == ENTENTE_BAD_INPUT ? ENTENTE_OK : status;
    lines->in_pieces = false;
    struct ent_json_text text = line_text(lines, &lines->line);
    struct ent_json_decoder decoder = {
        .text = &text, .sink = lines->sink, .order = ent_triple_order(lines->records->options)};
    struct ent_relation_record record;
    if (ent_json_relation(&decoder, value, "", &record)) {
        status = hand_on(lines, &record);
    } else if (decoder.out_of_memory) {
        status = ent_no_memory(lines->sink);
    }
    ent_arena_clear(&decoder.scratch);
    json_decref(value);
    return status;
}

static enum entente_status read_line(struct lines *lines) {
    const char *text = lines->bytes + lines->line.offset;
    size_t blanks = count_blanks(text, lines->line.length);
    if (blanks == lines->line.length) return ENTENTE_OK;
    if (lines->line.length > ENT_MAX_LINE) {
        struct ent_place place = place_in(lines, 0);
        return ent_fail(lines->sink, ENTENTE_TOO_LARGE, "long-line", &place, "",
                        "a line holds more than %d bytes", ENT_MAX_LINE);
    }
    if (lines->in_pieces && text[blanks] != '{' && text[blanks] != '[') return ENTENTE_OK;
    return read_record(lines);
}

static enum entente_status read_ndjson(const char *file, const char *bytes, size_t length,
                                       const struct ent_record_sink *records,
                                       const struct entente_sink *sink) {
    struct lines lines = {
        .locator = {.locate = locate},
        .file = file,
        .bytes = bytes,
        .length = length,
        .records = records,
        .sink = sink,
    };
    enum entente_status status = ENTENTE_OK;
    while (status == ENTENTE_OK && next_line(&lines)) status = read_line(&lines);
    if (status == ENTENTE_OK) status = records->end(records->payload);
    free(lines.kept);
    return status;
}

static bool looks_like_ndjson(const char *bytes, size_t length) {
    const char *start = bytes + strspn(bytes, " \t\r\n");
    bool is_record = *start == '{' || (*start == '[' && ent_json_is_line(start));
    return is_record && !ent_json_is_foreign(bytes, length) && !ent_json_is_ld(bytes, length);
}

const struct ent_reader ent_reader_ndjson = {
    .format = {"ndjson", ".ndjson .jsonl", "one relation in JSON a line"},
    .is_sure = true,
    .probe = looks_like_ndjson,
    .read = read_ndjson,
};
