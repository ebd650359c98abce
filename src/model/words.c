/* SPDX-License-Identifier: MIT */
#include "model/words.h"

#include "base/file.h"
#include "model/input.h"
#include "table/word_table.h"
#include "json/json_words.h"
#include <stdint.h>
#include <string.h>

static bool differs(const struct entente_word *taught, const struct ent_word_record *record) {
    int sign = 0;
    if (record->sign == NULL || !ent_sign_parse(record->sign, &sign)) return false;
    return sign != taught->sign || (record->has_weight ? record->weight : 1) != taught->weight;
}

/* One file teaches a word once. */
static enum entente_status take_taught(void *payload, const struct ent_word_record *record) {
    struct ent_loader *loader = payload;
    size_t before = loader->document->word_count, first = ent_index_find(&loader->taught, record->word);
    if (first != SIZE_MAX) {
        if (differs(&loader->document->words[first], record))
            ent_loader_error(loader, &record->origin, "word", "word-twice", "keep one of them",
                             "\"%s\" stands twice, with different signs or weights",
                             ent_brief(record->word).text);
        return ENTENTE_OK;
    }
    enum entente_status status = ent_take_word(loader, record);
    if (status != ENTENTE_OK || loader->document->word_count == before) return status;
    bool added = ent_index_add(&loader->taught, loader->document->words[before].word, before);
    return added ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}

static enum entente_status read_words(struct ent_loader *loader, const struct ent_input *input) {
    const struct ent_record_sink records = {.payload = loader, .word = take_taught};
    const char *start = input->bytes + strspn(input->bytes, " \t\r\n");
    bool is_json = *start == '[' || *start == '{';
    return is_json
               ? ent_json_words_read(loader->file, input->bytes, input->length, &records, &loader->tally.sink)
               : ent_word_table_read(loader->file, input->bytes, input->length, &records,
                                     &loader->tally.sink);
}

static enum entente_status open_words(struct ent_loader *loader, const struct ent_buffer *content,
                                      size_t most) {
    const struct entente_read_options as_text = {.format = "csv", .max_bytes = most};
    struct ent_input input;
    enum entente_status status =
        ent_input_open(loader->file, content->data, content->length, &as_text, &input, &loader->tally.sink);
    if (status == ENTENTE_OK) status = read_words(loader, &input);
    ent_input_clear(&input);
    return status;
}

static void tell_none(const struct ent_loader *loader) {
    const struct ent_place place = {.file = loader->file};
    if (loader->tally.count[ENTENTE_ERROR] > 0) return;
    ent_tell(&loader->tally.sink, ENTENTE_WARNING, "no-words", &place,
             "write word,sign,weight,category, and below it: blames,-,1,criticism", "it teaches no word");
}

enum entente_status ent_words_teach(struct ent_loader *loader, const struct entente_read_options *options) {
    if (options->words == NULL) return ENTENTE_OK;
    const char *file = loader->file;
    struct ent_buffer content = {0};
    size_t most = options->max_bytes > 0 ? options->max_bytes : ENTENTE_BYTES_MOST;
    loader->file = options->words;
    enum entente_status status = ent_file_read(options->words, most, &content, &loader->tally.sink);
    if (status == ENTENTE_OK) status = open_words(loader, &content, most);
    if (status == ENTENTE_OK && loader->document->word_count == 0) tell_none(loader);
    ent_buffer_clear(&content);
    loader->file = file;
    return status;
}
