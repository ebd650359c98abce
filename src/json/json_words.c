/* SPDX-License-Identifier: MIT */
#include "json/json_words.h"

#include "json/json_parse.h"
#include "json/json_record.h"
#include <stdio.h>

struct word_list {
    struct ent_locator locator;
    struct ent_json_text text;
    struct ent_json_decoder decoder;
    const struct ent_record_sink *records;
    json_t *root;
};

static json_t *find_list(const struct word_list *words) {
    return json_is_object(words->root) ? json_object_get(words->root, "vocabulary") : words->root;
}

static void word_pointer(const struct word_list *words, size_t index, char *pointer, size_t size) {
    char number[24];
    pointer[0] = '\0';
    snprintf(number, sizeof number, "%zu", index);
    if (json_is_object(words->root)) ent_pointer_add(pointer, size, "vocabulary");
    ent_pointer_add(pointer, size, number);
}

static void locate(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place) {
    const struct word_list *words = (const struct word_list *)(const void *)locator;
    char pointer[sizeof place->pointer];
    (void)section;
    word_pointer(words, index, pointer, sizeof pointer);
    ent_json_field_pointer(&words->decoder, json_array_get(find_list(words), index), field, pointer,
                           sizeof pointer);
    ent_json_place(&words->text, pointer, place);
}

static enum entente_status read_word(struct word_list *words, size_t index, json_t *value) {
    char pointer[sizeof((struct ent_place *)0)->pointer];
    struct ent_word_record record;
    word_pointer(words, index, pointer, sizeof pointer);
    if (!ent_json_word(&words->decoder, value, pointer, &record))
        return words->decoder.out_of_memory ? ent_no_memory(words->decoder.sink) : ENTENTE_OK;
    record.origin =
        (struct ent_origin){.locator = &words->locator, .section = ENT_VOCABULARY, .index = index};
    return words->records->word(words->records->payload, &record);
}

static enum entente_status read_list(struct word_list *words) {
    json_t *list = find_list(words);
    enum entente_status status = ENTENTE_OK;
    if (!json_is_array(list)) {
        ent_json_fault(&words->decoder, "", "wrong-type",
                       "for example [{\"word\": \"blames\", \"sign\": -1, \"category\": \"criticism\"}]",
                       "expected an array of words, or an object with \"vocabulary\"");
        return ENTENTE_BAD_INPUT;
    }
    for (size_t i = 0; i < json_array_size(list) && status == ENTENTE_OK; i++) {
        status = read_word(words, i, json_array_get(list, i));
        ent_arena_clear(&words->decoder.scratch);
    }
    return status;
}

enum entente_status ent_json_words_read(const char *file, const char *bytes, size_t length,
                                        const struct ent_record_sink *records,
                                        const struct entente_sink *sink) {
    struct word_list words = {
        .locator = {.locate = locate},
        .text = {.file = file, .bytes = bytes, .first_line = 1},
        .records = records,
    };
    enum entente_status status;
    words.decoder = (struct ent_json_decoder){.text = &words.text, .sink = sink};
    words.root = ent_json_parse(&words.text, length, sink, &status);
    if (words.root == NULL) return status;
    status = read_list(&words);
    json_decref(words.root);
    return status;
}
