/* SPDX-License-Identifier: MIT */
#include "read/json_parse.h"

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
        ent_json_place_at(text, length, &place);
        return ent_fail(sink, ENTENTE_BAD_INPUT, "json-syntax", &place, "is the file complete?",
                        "the JSON ends too early");
    case json_error_end_of_input_expected:
        return ent_fail(sink, ENTENTE_BAD_INPUT, "json-syntax", &place,
                        "for one record a line, name it .ndjson",
                        "something follows the end of the JSON value");
    case json_error_numeric_overflow:
        return ent_fail(sink, ENTENTE_BAD_INPUT, "json-number", &place, "weights go up to 1e12",
                        "a number is too large: %s", error->text);
    default:
        return ent_fail(sink, ENTENTE_BAD_INPUT, "json-syntax", &place, "", "not JSON: %s", error->text);
    }
}

json_t *ent_json_parse(const struct ent_json_text *text, size_t length, const struct entente_sink *sink,
                       enum entente_status *status) {
    json_error_t error;
    json_t *value = json_loadb(text->bytes, length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
    *status = value != NULL ? ENTENTE_OK : syntax_fault(text, length, &error, sink);
    return value;
}
