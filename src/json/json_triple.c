/* SPDX-License-Identifier: MIT */
#include "json/json_triple.h"

#include <string.h>

static bool is_date(const char *text) {
    return text != NULL && strspn(text, "0123456789") == 4 && (text[4] == '-' || text[4] == '\0');
}

/* Behind the three, a date and a weight, each once. */
static bool decode_more(const json_t *value, struct ent_relation_record *record) {
    if (value == NULL || json_is_null(value)) return true;
    if (json_is_number(value) && !record->has_weight) {
        record->has_weight = true;
        record->weight = json_number_value(value);
        return true;
    }
    if (!is_date(json_string_value(value)) || record->date != NULL) return false;
    record->date = json_string_value(value);
    return true;
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
    if (size < 3 || !may_be_end(source) || !json_is_string(word) || !may_be_end(target)) {
        bool has_list = json_is_array(source) || json_is_array(word) || json_is_array(target);
        ent_json_fault(decoder, pointer, "bad-triple",
                       has_list ? "write one relation for each of the list"
                                : "for example [\"Russia\", \"supports\", \"talks\"]",
                       "a relation written as an array must hold exactly three texts");
        return false;
    }
    if (size > 5 || !decode_more(json_array_get(value, 3), record) ||
        !decode_more(json_array_get(value, 4), record)) {
        ent_json_fault(
            decoder, pointer, "bad-triple",
            size > 5 ? "name the parts in a first row: [\"source\", \"relation\", \"target\", \"sign\"]"
                     : "write an object: {\"source\": …, \"note\": …}",
            "behind the three parts of a relation may stand a date such as 2018-03-08 and a weight");
        return false;
    }
    record->word = json_string_value(word);
    return decode_end(decoder, source, &record->source) && decode_end(decoder, target, &record->target);
}
