/* SPDX-License-Identifier: MIT */
/* What stands as a relation's word is read once, however many relations have it. */
#include "model/loader.h"

#include <string.h>

static bool prepare_vocabulary(struct ent_loader *loader) {
    if (loader->vocabulary_ready) return true;
    loader->vocabulary_ready = true;
    return ent_vocabulary_init(&loader->vocabulary, loader->document);
}

static const char *plain_text(struct ent_loader *loader, const char *given) {
    struct ent_buffer *plain = &loader->scratch;
    if (!ent_wording_plain(given, plain)) return NULL;
    if (strcmp(plain->data, given) == 0) return given;
    return ent_arena_text(&loader->document->arena, plain->data, plain->length);
}

/* What a key of its own says not to be so is told with its "not". */
static const char *negated_text(struct ent_loader *loader, const char *given) {
    struct ent_buffer text = {0};
    ent_buffer_format(&text, "not %s", given);
    const char *kept = text.failed ? NULL : ent_arena_text(&loader->document->arena, text.data, text.length);
    ent_buffer_clear(&text);
    return kept;
}

/* NULL when memory is out. */
static const struct ent_phrase *read_phrase(struct ent_loader *loader, const char *given) {
    struct ent_phrase phrase = {.given = given, .word = plain_text(loader, given)};
    if (phrase.word == NULL || !prepare_vocabulary(loader)) return NULL;
    phrase.wording = ent_wording_read(&loader->vocabulary, phrase.word);
    size_t index = loader->phrase_count;
    if (loader->vocabulary.out_of_memory || !ent_index_add(&loader->phrase_index, given, index) ||
        !ent_grow(&loader->phrases, &loader->phrase_room, index + 1, sizeof phrase))
        return NULL;
    loader->phrases[loader->phrase_count++] = phrase;
    return &loader->phrases[index];
}

enum entente_status ent_loader_phrase(struct ent_loader *loader, const struct ent_relation_record *record,
                                      const struct ent_phrase **phrase) {
    const char *given;
    *phrase = NULL;
    size_t known = record->is_negated ? SIZE_MAX : ent_index_find(&loader->phrase_index, record->word);
    if (known == SIZE_MAX) {
        enum entente_status status =
            ent_loader_name(loader, &record->origin, "relation", record->word, &given);
        if (status != ENTENTE_OK || given == NULL) return status;
        if (record->is_negated) given = negated_text(loader, given);
        if (given == NULL) return ent_no_memory(&loader->tally.sink);
        known = ent_index_find(&loader->phrase_index, given);
    }
    *phrase = known != SIZE_MAX ? &loader->phrases[known] : read_phrase(loader, given);
    return *phrase != NULL ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}
