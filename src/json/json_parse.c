/* SPDX-License-Identifier: MIT */
#include "json/json_parse.h"

#include "base/buffer.h"
#include "base/json.h"
#include "json/json_cut.h"

#include <stdio.h>
#include <string.h>

/* What people and language models write for JSON, by what the parser says of it. */
static const struct {
    const char *said, *hint;
} habits[] = {
    {"near '''", "texts stand in double quotes"},
    {"near '\xE2\x80\x9C", "texts stand in straight double quotes"},
    {"near '\xE2\x80\x9D", "texts stand in straight double quotes"},
    {"near '\xE2\x80\x9E", "texts stand in straight double quotes"},
    {"near '\xE2\x80\x98", "texts stand in straight double quotes"},
    {"near '\xC2\xAB", "texts stand in straight double quotes"},
    {"near '\xE2\x80\xA6", "nothing may be left out: delete the dots and the comma before them"},
    {"near 'True'", "write true"},
    {"near 'False'", "write false"},
    {"near 'None'", "write null"},
    {"near 'undefined'", "write null"},
    {"near '/'", "JSON has no comments: delete it"},
    {"near '#'", "JSON has no comments: delete it"},
    {"near '('", "lists stand in brackets: [\"A\", \"supports\", \"B\"]"},
    {"near '+'", "a number has no plus: delete it"},
    {"near '0'", "a number begins with no 0: delete it"},
    {"string or '}' expected", "keys stand in double quotes"},
    {"']' expected", "a comma stands between two entries"},
    {"'}' expected", "a comma stands between two entries"},
    {"':' expected", "a colon stands between a key and its value"},
    {"control character", "write \\n for a new line, \\t for a tab"},
    {"duplicate object key", "keep one of them"},
    {"invalid escape", "a backslash is written twice: \\\\"},
};

/* The last character before the one that the parser stopped at, but for blanks. */
static char before(const struct ent_json_text *text, size_t length, const json_error_t *error) {
    size_t at = error->position > 0 ? (size_t)error->position - 1 : 0;
    if (at > length) at = length;
    while (at > 0 && strchr(" \t\r\n", text->bytes[at - 1]) != NULL) at--;
    return at > 0 ? text->bytes[at - 1] : '\0';
}

static const char *hint_for_point(const struct ent_json_text *text, size_t length,
                                  const json_error_t *error) {
    size_t at = error->position > 0 ? (size_t)error->position : 0;
    bool is_number = at < length && text->bytes[at] >= '0' && text->bytes[at] <= '9';
    return is_number ? "write 0.5 for .5"
                     : "nothing may be left out: delete the dots and the comma before them";
}

static const char *hint_for(const struct ent_json_text *text, size_t length, const json_error_t *error) {
    bool closes = strstr(error->text, "near ']'") != NULL || strstr(error->text, "near '}'") != NULL;
    if (closes && before(text, length, error) == ',') return "drop the comma before it";
    if (strstr(error->text, "near '.'") != NULL) return hint_for_point(text, length, error);
    for (size_t i = 0; i < sizeof habits / sizeof *habits; i++) {
        if (strstr(error->text, habits[i].said) != NULL) return habits[i].hint;
    }
    return "";
}

/* The parser names its own option where a text holds a NUL. */
static const char *plain_words(const char *said) {
    return strstr(said, "JSON_ALLOW_NUL") != NULL ? "\\u0000 is no character of a text" : said;
}

static enum entente_status refuse_cut(const struct ent_json_text *text, size_t length,
                                      const struct entente_sink *sink) {
    struct ent_place place = {.file = text->file};
    struct ent_json_cut cut;
    char hint[96] = "is the file complete?";
    ent_json_place_at(text, length, &place);
    if (ent_json_cut_find(text->bytes, length, &cut))
        snprintf(hint, sizeof hint,
                 "is the file complete? --partial reads the %zu whole entr%s before the cut", cut.whole,
                 cut.whole == 1 ? "y" : "ies");
    return ent_fail(sink, ENTENTE_BAD_INPUT, "json-syntax", &place, hint, "the JSON ends too early");
}

static enum entente_status syntax_fault(const struct ent_json_text *text, size_t length,
                                        const json_error_t *error, const struct entente_sink *sink) {
    struct ent_place place = {.file = text->file, .line = text->first_line, .column = 1};
    if (error->line > 0) {
        place.line = text->first_line + (size_t)error->line - 1;
        place.column = error->column > 0 ? (size_t)error->column : 1;
    }
    switch (json_error_code(error)) {
    case json_error_out_of_memory:
        return ent_no_memory(sink);
    case json_error_stack_overflow:
        return ent_fail(sink, ENTENTE_TOO_LARGE, "too-deep", &place, "", "nested more than %d levels deep",
                        JSON_PARSER_MAX_DEPTH);
    case json_error_premature_end_of_input:
        return refuse_cut(text, length, sink);
    case json_error_end_of_input_expected:
        return ent_fail(sink, ENTENTE_BAD_INPUT, "json-syntax", &place,
                        "several records stand in a list, or one a line without commas between",
                        "something follows the end of the JSON value");
    case json_error_numeric_overflow:
        return ent_fail(sink, ENTENTE_BAD_INPUT, "json-number", &place, "weights go up to 1e12",
                        "a number is too large: %s", error->text);
    default:
        return ent_fail(sink, ENTENTE_BAD_INPUT, "json-syntax", &place, hint_for(text, length, error),
                        "not JSON: %s", plain_words(error->text));
    }
}

/* -- NaN ------------------------------------------------------------------------------------------------- */

/* Behind the text that begins at `at`, or `length`. */
static size_t skip_text(const char *bytes, size_t length, size_t at) {
    for (at++; at < length && bytes[at] != '"'; at++) at += bytes[at] == '\\';
    return at < length ? at + 1 : length;
}

/* The next "NaN" or "Infinity" that stands outside of texts, or `length`. */
static size_t find_word(const char *bytes, size_t length, size_t at) {
    while (at < length) {
        if (bytes[at] == '"')
            at = skip_text(bytes, length, at);
        else if (strncmp(bytes + at, "NaN", 3) == 0 || strncmp(bytes + at, "Infinity", 8) == 0)
            return at;
        else
            at++;
    }
    return length;
}

/* The text with null for every NaN, as Python writes it; how many there were. */
static size_t replace_nan(const char *bytes, size_t length, struct ent_buffer *out) {
    size_t count = 0, at = 0;
    for (size_t found; (found = find_word(bytes, length, at)) < length; count++) {
        if (bytes[found] != 'N') break;
        ent_buffer_add_bytes(out, bytes + at, found - at);
        ent_buffer_add(out, "null");
        at = found + 3;
    }
    ent_buffer_add_bytes(out, bytes + at, length - at);
    return count;
}

static size_t find_infinity(const char *bytes, size_t length) {
    size_t at = find_word(bytes, length, 0);
    while (at < length && bytes[at] == 'N') at = find_word(bytes, length, at + 3);
    return at;
}

static enum entente_status refuse_infinity(const struct ent_json_text *text, size_t at,
                                           const struct entente_sink *sink) {
    struct ent_place place = {0};
    ent_json_place_at(text, at, &place);
    return ent_fail(sink, ENTENTE_BAD_INPUT, "infinity", &place,
                    "weights go up to 1e12; leave out what is not known",
                    "Infinity is not a number that can be read");
}

/* Once more, where only NaN may have stood in the way; *error is then of what is left. */
static json_t *parse_without_nan(const struct ent_json_text *text, size_t length, size_t flags,
                                 const struct entente_sink *sink, json_error_t *error) {
    struct ent_buffer out = {0};
    json_t *value = NULL;
    struct ent_place place = {0};
    size_t count = replace_nan(text->bytes, length, &out);
    if (count > 0 && !out.failed) value = ent_json_load(out.data, out.length, flags, error);
    ent_buffer_clear(&out);
    if (value == NULL) error->position -= (int)count; /* each null is longer by one */
    if (value == NULL) return NULL;
    ent_json_place_at(text, find_word(text->bytes, length, 0), &place);
    ent_tell(sink, ENTENTE_NOTE, "nan", &place, "", "NaN is read as no number%s",
             count > 1 ? ", here and further on" : "");
    return value;
}

static bool is_syntax(const json_error_t *error) {
    return json_error_code(error) == json_error_invalid_syntax;
}

json_t *ent_json_parse(const struct ent_json_text *text, size_t length, const struct entente_sink *sink,
                       enum entente_status *status) {
    enum { FLAGS = JSON_REJECT_DUPLICATES | JSON_DECODE_ANY };
    json_error_t error;
    json_t *value = ent_json_load(text->bytes, length, FLAGS, &error);
    if (value == NULL && is_syntax(&error)) value = parse_without_nan(text, length, FLAGS, sink, &error);
    *status = ENTENTE_OK;
    if (value != NULL) return value;
    size_t word = is_syntax(&error) ? find_infinity(text->bytes, length) : length;
    bool is_there = strstr(error.text, "Infinity") != NULL || strstr(error.text, "near '-'") != NULL;
    *status = word < length && is_there ? refuse_infinity(text, word, sink)
                                        : syntax_fault(text, length, &error, sink);
    return NULL;
}
