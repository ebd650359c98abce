/* SPDX-License-Identifier: MIT */
#include "json/json_record.h"
#include "json/json_triple.h"
#include "json/json_values.h"

#include "base/find.h"
#include "base/number.h"
#include "base/text.h"
#include "read/nothing_text.h"
#include "read/sign_text.h"
#include "read/turning.h"
#include <stdio.h>
#include <string.h>

enum field_type {
    FIELD_TEXT,
    FIELD_FLAG,
    FIELD_NUMBER,
    FIELD_SIGN,
    FIELD_TEXTS,
    FIELD_EVIDENCE,
    FIELD_IGNORED, /* a known key that somebody else reads */
};

/* One key of a record: where its value goes. `second` is the offset of a number's or flag's "was given",
 * or of a list's count. */
struct field {
    const char *key, *synonym;
    enum field_type type;
    bool required, is_name, is_date; /* a name may be a number, a date "NA" */
    size_t first, second;
};

#define AT(record, member) offsetof(struct ent_##record##_record, member)
#define TEXT(record, member, name)                                                                           \
    { .key = name, .type = FIELD_TEXT, .first = AT(record, member) }

static const struct field head_fields[] = {
    TEXT(head, title, "title"),
    TEXT(head, as_of, "as_of"),
    TEXT(head, note, "note"),
    TEXT(head, scale, "scale"),
    TEXT(head, shows, "shows"),
    {.key = "directed", .type = FIELD_FLAG, .first = AT(head, directed), .second = AT(head, has_directed)},
    {.key = "$schema", .type = FIELD_IGNORED},
    {.key = "sources", .type = FIELD_IGNORED},
    {.key = "actors", .type = FIELD_IGNORED},
    {.key = "vocabulary", .type = FIELD_IGNORED},
    {.key = "relations", .type = FIELD_IGNORED},
    {.key = "schema", .type = FIELD_IGNORED}, /* of what the format network says beside its relations */
    {.key = "generator", .type = FIELD_IGNORED},
    {.key = "ties", .type = FIELD_IGNORED},
    {0},
};

static const struct field source_fields[] = {
    {.key = "id", .type = FIELD_TEXT, .required = true, .first = AT(source, id)},
    TEXT(source, author, "author"),
    TEXT(source, title, "title"),
    TEXT(source, publisher, "publisher"),
    TEXT(source, date, "date"),
    TEXT(source, url, "url"),
    {0},
};

static const struct field actor_fields[] = {
    {.key = "id", .type = FIELD_TEXT, .required = true, .is_name = true, .first = AT(actor, id)},
    TEXT(actor, name, "name"),
    TEXT(actor, kind, "kind"),
    {.key = "aliases", .type = FIELD_TEXTS, .first = AT(actor, aliases), .second = AT(actor, alias_count)},
    {.key = "parent", .type = FIELD_TEXT, .is_name = true, .first = AT(actor, parent)},
    TEXT(actor, bloc, "bloc"),
    TEXT(actor, role, "role"),
    TEXT(actor, note, "note"),
    {0},
};

static const struct field word_fields[] = {
    {.key = "word", .type = FIELD_TEXT, .required = true, .first = AT(word, word)},
    {.key = "sign", .type = FIELD_SIGN, .first = AT(word, sign)},
    {.key = "weight", .type = FIELD_NUMBER, .first = AT(word, weight), .second = AT(word, has_weight)},
    TEXT(word, category, "category"),
    {.key = "forms", .type = FIELD_TEXTS, .first = AT(word, forms), .second = AT(word, form_count)},
    {0},
};

static const struct field relation_fields[] = {
    {.key = "source",
     .synonym = "subject",
     .type = FIELD_TEXT,
     .required = true,
     .is_name = true,
     .first = AT(relation, source)},
    {.key = "relation",
     .synonym = "predicate",
     .type = FIELD_TEXT,
     .required = true,
     .first = AT(relation, word)},
    {.key = "target",
     .synonym = "object",
     .type = FIELD_TEXT,
     .required = true,
     .is_name = true,
     .first = AT(relation, target)},
    {.key = "id", .type = FIELD_TEXT, .is_name = true, .first = AT(relation, id)},
    {.key = "sign", .type = FIELD_SIGN, .first = AT(relation, sign)},
    {.key = "weight",
     .type = FIELD_NUMBER,
     .first = AT(relation, weight),
     .second = AT(relation, has_weight)},
    {.key = "confidence",
     .type = FIELD_NUMBER,
     .first = AT(relation, confidence),
     .second = AT(relation, has_confidence)},
    {.key = "read_sign", .type = FIELD_IGNORED}, /* beside a sign that nobody said */
    {.key = "read_weight", .type = FIELD_IGNORED},
    {.key = "date", .type = FIELD_TEXT, .is_date = true, .first = AT(relation, date)},
    {.key = "from", .type = FIELD_TEXT, .is_date = true, .first = AT(relation, from)},
    {.key = "to", .type = FIELD_TEXT, .is_date = true, .first = AT(relation, to)},
    {.key = "evidence",
     .type = FIELD_EVIDENCE,
     .first = AT(relation, evidence),
     .second = AT(relation, evidence_count)},
    TEXT(relation, note, "note"),
    TEXT(relation, stated_source, "stated_source"),
    TEXT(relation, stated_target, "stated_target"),
    {0},
};

static const struct field evidence_fields[] = {
    TEXT(evidence, source, "source"),
    TEXT(evidence, locator, "locator"),
    TEXT(evidence, note, "note"),
    TEXT(evidence, speaker, "speaker"),
    TEXT(evidence, url, "url"),
    TEXT(evidence, title, "title"),
    {0},
};

static const char *type_phrase(const json_t *value) {
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        return "an object";
    case JSON_ARRAY:
        return "an array";
    case JSON_STRING:
        return "a text";
    case JSON_INTEGER:
    case JSON_REAL:
        return "a number";
    case JSON_TRUE:
        return "true";
    case JSON_FALSE:
        return "false";
    default:
        return "null";
    }
}

static bool wrong_type(const struct ent_json_decoder *decoder, const char *pointer, const char *what,
                       const char *wanted, const json_t *got, const char *hint) {
    ent_json_fault(decoder, pointer, "wrong-type", hint, "%s must be %s, not %s", what, wanted,
                   type_phrase(got));
    return false;
}

static const struct field *find_field(const struct field *fields, const char *key) {
    for (; fields->key != NULL; fields++) {
        if (strcmp(fields->key, key) == 0) return fields;
        if (fields->synonym != NULL && strcmp(fields->synonym, key) == 0) return fields;
    }
    return NULL;
}

/* A key in the wrong case would be silently lost data; any other unknown key may be somebody's extra. */
static bool check_unknown_key(const struct ent_json_decoder *decoder, const struct field *fields,
                              const char *key, const char *pointer) {
    struct ent_nearest nearest;
    ent_nearest_init(&nearest, key);
    for (const struct field *field = fields; field->key != NULL; field++) {
        if (ent_text_same_ascii(field->key, key) ||
            (field->synonym != NULL && ent_text_same_ascii(field->synonym, key))) {
            char hint[160];
            snprintf(hint, sizeof hint, "write it in lower case: \"%s\"", field->key);
            ent_json_fault(decoder, pointer, "key-case", hint, "unknown key \"%s\"", ent_brief(key).text);
            return false;
        }
        ent_nearest_offer(&nearest, field->key);
    }
    if (fields == relation_fields && ent_turn_of(key) != ENT_TURN_NONE) return true; /* is read below */
    struct ent_place place = {.file = decoder->text->file};
    if (!ent_sink_is_full(decoder->sink, ENTENTE_WARNING)) ent_json_place(decoder->text, pointer, &place);
    char hint[160];
    ent_tell(decoder->sink, ENTENTE_WARNING, "unknown-key", &place,
             ent_nearest_hint(&nearest, hint, sizeof hint), "unknown key \"%s\" is ignored",
             ent_brief(key).text);
    return true;
}

static bool decode_texts(struct ent_json_decoder *decoder, const json_t *value, const char *pointer,
                         const char *what, const char *const **texts, size_t *count) {
    if (!json_is_array(value)) {
        return wrong_type(decoder, pointer, what, "an array of texts", value,
                          json_is_string(value) ? "put it in brackets" : "");
    }
    size_t size = json_array_size(value);
    const char **list = ent_arena_take(&decoder->scratch, (size + 1) * sizeof *list);
    if (list == NULL) {
        decoder->out_of_memory = true;
        return false;
    }
    bool fine = true;
    for (size_t i = 0; i < size; i++) {
        const json_t *item = json_array_get(value, i);
        if (!json_is_string(item)) {
            char place[sizeof((struct ent_place *)0)->pointer], index[24];
            snprintf(place, sizeof place, "%s", pointer);
            snprintf(index, sizeof index, "%zu", i);
            ent_pointer_add(place, sizeof place, index);
            fine = wrong_type(decoder, place, what, "an array of texts", item, "");
            continue;
        }
        list[i] = json_string_value(item);
    }
    *texts = list;
    *count = size;
    return fine;
}

static bool decode_sign(const struct ent_json_decoder *decoder, const json_t *value, const char *pointer,
                        const char **sign) {
    static const char *const names[] = {"-1", "0", "1"};
    if (json_is_string(value) && ent_is_nothing_word(json_string_value(value))) return true;
    if (json_is_string(value)) {
        *sign = ent_sign_text(json_string_value(value));
        return true;
    }
    if (json_is_integer(value) && json_integer_value(value) >= -1 && json_integer_value(value) <= 1) {
        *sign = names[json_integer_value(value) + 1];
        return true;
    }
    return wrong_type(decoder, pointer, "\"sign\"", "-1, 0 or 1", value,
                      "how strong it is goes into \"weight\"");
}

static bool decode_object(struct ent_json_decoder *decoder, json_t *object, const char *pointer,
                          const struct field *fields, void *record);

static bool decode_evidence(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                            const struct ent_evidence_record **evidence, size_t *count) {
    bool single = json_is_object(value);
    if (!single && !json_is_array(value)) {
        return wrong_type(decoder, pointer, "\"evidence\"", "an object or an array of objects", value,
                          json_is_string(value) ? "write {\"note\": …} or {\"url\": …}" : "");
    }
    size_t size = single ? 1 : json_array_size(value);
    struct ent_evidence_record *list = ent_arena_take(&decoder->scratch, (size + 1) * sizeof *list);
    if (list == NULL) {
        decoder->out_of_memory = true;
        return false;
    }
    bool fine = true;
    for (size_t i = 0; i < size; i++) {
        json_t *item = single ? value : json_array_get(value, i);
        char place[sizeof((struct ent_place *)0)->pointer], index[24];
        snprintf(place, sizeof place, "%s", pointer);
        snprintf(index, sizeof index, "%zu", i);
        if (!single) ent_pointer_add(place, sizeof place, index);
        if (!json_is_object(item)) {
            fine = wrong_type(decoder, place, "evidence", "an object", item, "");
        } else if (!decode_object(decoder, item, place, evidence_fields, &list[i])) {
            fine = false;
        }
    }
    *evidence = list;
    *count = size;
    return fine;
}

/* A number in quotes is told, for it may have been meant as something else. */
static bool decode_quoted(const struct ent_json_decoder *decoder, const json_t *value, const char *pointer,
                          const char *what, double *number) {
    if (!json_is_string(value) || !ent_number_parse(json_string_value(value), number)) return false;
    struct ent_place place = {.file = decoder->text->file};
    if (!ent_sink_is_full(decoder->sink, ENTENTE_NOTE)) ent_json_place(decoder->text, pointer, &place);
    ent_tell(decoder->sink, ENTENTE_NOTE, "quoted-number", &place, "",
             "%s stands in quotes and is read as a number", what);
    return true;
}

/* "NA" where a number is asked for. */
static bool says_nothing(const struct ent_json_decoder *decoder, const json_t *value, const char *pointer,
                         const char *what) {
    if (!json_is_string(value) || !ent_says_nothing(json_string_value(value))) return false;
    struct ent_place place = {.file = decoder->text->file};
    if (!ent_sink_is_full(decoder->sink, ENTENTE_NOTE)) ent_json_place(decoder->text, pointer, &place);
    ent_tell(decoder->sink, ENTENTE_NOTE, "nothing", &place, "", "%s says \"%s\", which is read as empty",
             what, ent_brief(json_string_value(value)).text);
    return true;
}

static bool decode_field(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                         const struct field *field, void *record) {
    char *base = record;
    void *first = base + field->first, *second = base + field->second;
    char what[64];
    snprintf(what, sizeof what, "\"%s\"", field->key);
    switch (field->type) {
    case FIELD_TEXT:
        if (field->is_date && says_nothing(decoder, value, pointer, what)) return true;
        if (json_is_integer(value) && field->is_name)
            return ent_json_number_name(decoder, json_integer_value(value), first);
        if (!json_is_string(value)) {
            return wrong_type(decoder, pointer, what, "a text", value,
                              json_is_number(value)  ? "put it in quotes"
                              : json_is_array(value) ? "write one relation for each of the list"
                                                     : "");
        }
        *(const char **)first = json_string_value(value);
        return true;
    case FIELD_FLAG:
        if (!json_is_boolean(value)) return wrong_type(decoder, pointer, what, "true or false", value, "");
        *(bool *)first = json_is_true(value);
        *(bool *)second = true;
        return true;
    case FIELD_NUMBER:
        if (says_nothing(decoder, value, pointer, what)) return true;
        *(bool *)second = true;
        if (decode_quoted(decoder, value, pointer, what, first)) return true;
        if (!json_is_number(value)) {
            return wrong_type(decoder, pointer, what, "a number", value,
                              json_is_string(value) ? "drop the quotes" : "");
        }
        *(double *)first = json_number_value(value);
        return true;
    case FIELD_SIGN:
        return decode_sign(decoder, value, pointer, first);
    case FIELD_TEXTS:
        return decode_texts(decoder, value, pointer, what, first, second);
    case FIELD_EVIDENCE:
        return decode_evidence(decoder, value, pointer, first, second);
    case FIELD_IGNORED:
        return true;
    }
    return false;
}

static bool has_text(const json_t *object, const char *key) {
    return key != NULL && json_object_get(object, key) != NULL && !json_is_null(json_object_get(object, key));
}

static bool check_required(const struct ent_json_decoder *decoder, const json_t *object, const char *pointer,
                           const struct field *fields) {
    bool fine = true;
    for (const struct field *field = fields; field->key != NULL; field++) {
        bool main_key = has_text(object, field->key), other_key = has_text(object, field->synonym);
        if (field->required && !main_key && !other_key) {
            ent_json_fault(decoder, pointer, "missing-key", "", "\"%s\" is missing", field->key);
            fine = false;
        }
        if (main_key && other_key) {
            ent_json_fault(decoder, pointer, "two-keys", "they mean the same: keep one",
                           "both \"%s\" and \"%s\"", field->key, field->synonym);
            fine = false;
        }
    }
    return fine;
}

static bool decode_object(struct ent_json_decoder *decoder, json_t *object, const char *pointer,
                          const struct field *fields, void *record) {
    bool fine = true, misspelt = false;
    for (void *at = json_object_iter(object); at != NULL; at = json_object_iter_next(object, at)) {
        const char *key = json_object_iter_key(at);
        json_t *value = json_object_iter_value(at);
        char place[sizeof((struct ent_place *)0)->pointer];
        snprintf(place, sizeof place, "%s", pointer);
        ent_pointer_add(place, sizeof place, key);
        const struct field *field = find_field(fields, key);
        if (field == NULL) {
            misspelt |= !check_unknown_key(decoder, fields, key, place);
        } else if (!json_is_null(value) && !decode_field(decoder, value, place, field, record)) {
            fine = false;
        }
    }
    /* With a key in the wrong case, "missing" would only say the same again. */
    return !misspelt && check_required(decoder, object, pointer, fields) && fine;
}

static bool decode_record(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                          const char *what, const struct field *fields, void *record) {
    if (!json_is_object(value)) return wrong_type(decoder, pointer, what, "an object", value, "");
    return decode_object(decoder, value, pointer, fields, record);
}

bool ent_json_head(struct ent_json_decoder *decoder, json_t *value, struct ent_head_record *record) {
    *record = (struct ent_head_record){0};
    return decode_record(decoder, value, "", "the document", head_fields, record);
}

bool ent_json_source(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                     struct ent_source_record *record) {
    *record = (struct ent_source_record){0};
    return decode_record(decoder, value, pointer, "a source", source_fields, record);
}

bool ent_json_actor(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                    struct ent_actor_record *record) {
    *record = (struct ent_actor_record){0};
    return decode_record(decoder, value, pointer, "an actor", actor_fields, record);
}

bool ent_json_word(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                   struct ent_word_record *record) {
    *record = (struct ent_word_record){0};
    return decode_record(decoder, value, pointer, "a relation word", word_fields, record);
}

static bool take_turn(struct ent_json_decoder *decoder, const char *key, json_t *value, const char *pointer,
                      struct ent_relation_record *record) {
    const char *text = ent_json_turn_text(value, &decoder->scratch);
    const char *right = text != NULL ? ent_turn_read(ent_turn_of(key), text, record) : "write it as one text";
    if (right == NULL) return true;
    char message[ENT_TURN_MESSAGE], place[sizeof((struct ent_place *)0)->pointer];
    snprintf(place, sizeof place, "%s", pointer);
    ent_pointer_add(place, sizeof place, key);
    ent_turn_message(key, text, message);
    ent_json_fault(decoder, place, "turning-field", right, "%s", message);
    return false;
}

/* Keys of others that turn the relation, behind the sign of ours. */
static bool take_turns(struct ent_json_decoder *decoder, json_t *object, const char *pointer,
                       struct ent_relation_record *record) {
    bool fine = true;
    for (int turn = ENT_TURN_SIGN; turn < ENT_TURN_COUNT; turn++) {
        const char *key;
        json_t *value;
        json_object_foreach(object, key, value) {
            if (find_field(relation_fields, key) != NULL || ent_turn_of(key) != (enum ent_turn)turn) continue;
            fine = (json_is_null(value) || take_turn(decoder, key, value, pointer, record)) && fine;
        }
    }
    return fine;
}

bool ent_json_relation(struct ent_json_decoder *decoder, json_t *value, const char *pointer,
                       struct ent_relation_record *record) {
    *record = (struct ent_relation_record){0};
    if (json_is_array(value)) return ent_json_triple(decoder, value, pointer, record);
    if (!json_is_object(value)) {
        return wrong_type(decoder, pointer, "a relation", "an object or an array of three texts", value, "");
    }
    return decode_object(decoder, value, pointer, relation_fields, record) &&
           take_turns(decoder, value, pointer, record);
}

static void add_part(const struct ent_triple_order *order, const char *field, char *pointer, size_t size) {
    static const char *const names[] = {"source", "relation", "target"};
    const size_t places[] = {order->source, order->relation, order->target};
    for (size_t i = 0; i < 3; i++) {
        char index[2] = {(char)('0' + places[i]), '\0'};
        if (strcmp(field, names[i]) == 0) ent_pointer_add(pointer, size, index);
    }
}

void ent_json_field_pointer(const struct ent_json_decoder *decoder, const json_t *value, const char *field,
                            char *pointer, size_t size) {
    if (*field == '\0') return;
    if (json_is_array(value)) {
        add_part(&decoder->order, field, pointer, size);
        return;
    }
    static const char list[] = "evidence/0";
    bool single =
        strncmp(field, list, sizeof list - 1) == 0 && json_is_object(json_object_get(value, "evidence"));
    size_t length = strlen(pointer);
    if (single) {
        snprintf(pointer + length, size - length, "/evidence%s", field + sizeof list - 1);
        return;
    }
    const struct field *known = find_field(relation_fields, field);
    bool spelt_otherwise =
        known != NULL && known->synonym != NULL && json_object_get(value, known->synonym) != NULL;
    snprintf(pointer + length, size - length, "/%s", spelt_otherwise ? known->synonym : field);
}
