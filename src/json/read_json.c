/* SPDX-License-Identifier: MIT */
#include "json/json_parse.h"
#include "json/json_record.h"
#include "json/json_shape.h"

#include <stdio.h>
#include <string.h>

/* One parse of a JSON document. */
struct json_document {
    struct ent_locator locator;
    struct ent_json_text text;
    struct ent_json_decoder decoder;
    const struct ent_record_sink *records;
    json_t *root;
};

static const char *const section_keys[] = {
    [ENT_HEAD] = "",
    [ENT_SOURCES] = "sources",
    [ENT_ACTORS] = "actors",
    [ENT_VOCABULARY] = "vocabulary",
    [ENT_RELATIONS] = "relations",
};

/* A bare array is the list of relations itself. */
static json_t *section_list(const struct json_document *document, enum ent_section section) {
    if (json_is_array(document->root)) return section == ENT_RELATIONS ? document->root : NULL;
    return json_object_get(document->root, section_keys[section]);
}

static void section_pointer(const struct json_document *document, enum ent_section section, char *pointer,
                            size_t size) {
    pointer[0] = '\0';
    if (section != ENT_HEAD && json_is_object(document->root))
        ent_pointer_add(pointer, size, section_keys[section]);
}

static void record_pointer(const struct json_document *document, enum ent_section section, size_t index,
                           char *pointer, size_t size) {
    section_pointer(document, section, pointer, size);
    if (section == ENT_HEAD) return;
    char number[24];
    snprintf(number, sizeof number, "%zu", index);
    ent_pointer_add(pointer, size, number);
}

static void locate(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place) {
    const struct json_document *document = (const struct json_document *)(const void *)locator;
    char pointer[sizeof place->pointer];
    record_pointer(document, section, index, pointer, sizeof pointer);
    const json_t *record =
        section == ENT_HEAD ? document->root : json_array_get(section_list(document, section), index);
    ent_json_field_pointer(&document->decoder, record, field, pointer, sizeof pointer);
    ent_json_place(&document->text, pointer, place);
}

static enum entente_status hand_on(struct json_document *document, enum ent_section section, size_t index,
                                   json_t *value, const char *pointer) {
    const struct ent_record_sink *records = document->records;
    const struct ent_origin origin = {.locator = &document->locator, .section = section, .index = index};
    union {
        struct ent_head_record head;
        struct ent_source_record source;
        struct ent_actor_record actor;
        struct ent_word_record word;
        struct ent_relation_record relation;
    } record;
    switch (section) {
    case ENT_HEAD:
        if (!ent_json_head(&document->decoder, value, &record.head)) break;
        record.head.origin = origin;
        return records->head(records->payload, &record.head);
    case ENT_SOURCES:
        if (!ent_json_source(&document->decoder, value, pointer, &record.source)) break;
        record.source.origin = origin;
        return records->source(records->payload, &record.source);
    case ENT_ACTORS:
        if (!ent_json_actor(&document->decoder, value, pointer, &record.actor)) break;
        record.actor.origin = origin;
        return records->actor(records->payload, &record.actor);
    case ENT_VOCABULARY:
        if (!ent_json_word(&document->decoder, value, pointer, &record.word)) break;
        record.word.origin = origin;
        return records->word(records->payload, &record.word);
    case ENT_RELATIONS:
        if (!ent_json_relation(&document->decoder, value, pointer, &record.relation)) break;
        record.relation.origin = origin;
        return records->relation(records->payload, &record.relation);
    }
    return document->decoder.out_of_memory ? ent_no_memory(document->decoder.sink) : ENTENTE_OK;
}

static enum entente_status read_section(struct json_document *document, enum ent_section section) {
    json_t *list = section_list(document, section);
    if (list == NULL || (json_is_null(list) && section != ENT_RELATIONS)) return ENTENTE_OK;
    char pointer[sizeof((struct ent_place *)0)->pointer];
    if (!json_is_array(list)) {
        section_pointer(document, section, pointer, sizeof pointer);
        ent_json_fault(&document->decoder, pointer, "wrong-type", "", "\"%s\" must be an array",
                       section_keys[section]);
        return ENTENTE_OK;
    }
    for (size_t i = 0; i < json_array_size(list); i++) {
        record_pointer(document, section, i, pointer, sizeof pointer);
        enum entente_status status = hand_on(document, section, i, json_array_get(list, i), pointer);
        ent_arena_clear(&document->decoder.scratch);
        if (status != ENTENTE_OK) return status;
    }
    return ENTENTE_OK;
}

static enum entente_status read_document(struct json_document *document) {
    bool is_object = json_is_object(document->root);
    if (!is_object && !json_is_array(document->root)) {
        ent_json_fault(&document->decoder, "", "wrong-type",
                       "for example [[\"Russia\", \"supports\", \"talks\"]]",
                       "expected an object with \"relations\", or an array of relations");
        return ENTENTE_OK;
    }
    if (is_object && json_object_get(document->root, "relations") == NULL) {
        bool is_record = json_object_get(document->root, "relation") != NULL;
        ent_json_fault(&document->decoder, "", "missing-key",
                       is_record ? "put the relation in brackets: [{…}]"
                                 : "an empty array is fine: \"relations\": []",
                       "expected an object with \"relations\"");
    }
    static const enum ent_section order[] = {ENT_SOURCES, ENT_VOCABULARY, ENT_ACTORS, ENT_RELATIONS};
    enum entente_status status = is_object ? hand_on(document, ENT_HEAD, 0, document->root, "") : ENTENTE_OK;
    for (size_t i = 0; i < sizeof order / sizeof *order && status == ENTENTE_OK; i++) {
        status = read_section(document, order[i]);
    }
    return status != ENTENTE_OK ? status : document->records->end(document->records->payload);
}

static enum entente_status read_json(const char *file, const char *bytes, size_t length,
                                     const struct ent_record_sink *records, const struct entente_sink *sink) {
    struct json_document document = {
        .locator = {.locate = locate},
        .text = {.file = file, .bytes = bytes, .first_line = 1},
        .records = records,
    };
    document.decoder = (struct ent_json_decoder){
        .text = &document.text, .sink = sink, .order = ent_triple_order(records->options)};
    if (strspn(bytes, " \t\r\n") == length) {
        const struct ent_place place = {.file = file, .line = 1, .column = 1};
        return ent_fail(sink, ENTENTE_BAD_INPUT, "empty", &place, "the smallest document is []",
                        "the file is empty");
    }
    enum entente_status status;
    document.root = ent_json_parse(&document.text, length, sink, &status);
    if (document.root == NULL) return status;
    status = read_document(&document);
    json_decref(document.root);
    ent_arena_clear(&document.decoder.scratch);
    return status;
}

static bool looks_like_json(const char *bytes, size_t length) {
    if (ent_json_is_foreign(bytes, length) || ent_json_is_ld(bytes, length)) return false;
    const char *start = bytes + strspn(bytes, " \t\r\n");
    if (*start != '[' && *start != '{') return false;
    /* A value that ends on its first line, with another to come, is a record of NDJSON. */
    return !ent_json_is_line(start) && !ent_json_is_lone_record(start);
}

const struct ent_reader ent_reader_json = {
    .format = {"json", ".json", "a document, or a bare array of relations"},
    .is_sure = true,
    .probe = looks_like_json,
    .read = read_json,
};
