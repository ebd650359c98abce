/* SPDX-License-Identifier: MIT */
#include "json/json_triple.h"

#include <string.h>

/* A fourth part is a date or a weight. */
static bool decode_fourth(const json_t *value, struct ent_relation_record *record) {
    const char *text = json_string_value(value);
    record->has_weight = json_is_number(value);
    if (record->has_weight) record->weight = json_number_value(value);
    if (text != NULL && strspn(text, "0123456789") == 4 && (text[4] == '-' || text[4] == '\0'))
        record->date = text;
    return value == NULL || json_is_null(value) || record->has_weight || record->date != NULL;
}

static bool may_be_end(const json_t *value) {
    return json_is_string(value) || json_is_integer(value);
}

static bool decode_end(struct ent_json_decoder *decoder, const json_t *value, const char **name) {
    if (json_is_integer(value)) return ent_json_number_name(decoder, json_integer_value(value), name);
    *name = json_string_value(value);
    return true;
}

bool ent_json_triple(struct ent_json_decoder *decoder, const json_t *value, const char *pointer,
                     struct ent_relation_record *record) {
    const json_t *source = json_array_get(value, decoder->order.source);
    const json_t *word = json_array_get(value, decoder->order.relation);
    const json_t *target = json_array_get(value, decoder->order.target);
    size_t size = json_array_size(value);
    if (size < 3 || size > 4 || !may_be_end(source) || !json_is_string(word) || !may_be_end(target)) {
        ent_json_fault(decoder, pointer, "bad-triple",
                       size > 4
                           ? "name the parts in a first row: [\"source\", \"relation\", \"target\", \"sign\"]"
                           : "for example [\"Russia\", \"supports\", \"talks\"]",
                       "a relation written as an array must hold exactly three texts");
        return false;
    }
    if (!decode_fourth(json_array_get(value, 3), record)) {
        ent_json_fault(decoder, pointer, "bad-triple", "write an object: {\"source\": …, \"note\": …}",
                       "the fourth part of a relation must be a date or a weight");
        return false;
    }
    record->word = json_string_value(word);
    return decode_end(decoder, source, &record->source) && decode_end(decoder, target, &record->target);
}
