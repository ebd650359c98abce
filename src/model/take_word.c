/* SPDX-License-Identifier: MIT */
#include "model/loader.h"

#include <string.h>

static const double least_weight = 1e-12, greatest_weight = 1e12;

/* Forms joined by '|', each tidied. */
static const char *join_forms(struct ent_loader *loader, const struct ent_word_record *record) {
    struct ent_buffer joined = {0};
    ent_buffer_add(&joined, "");
    for (size_t i = 0; i < record->form_count; i++) {
        const char *form = ent_loader_text(loader, record->forms[i]);
        if (form == NULL) joined.failed = true;
        if (joined.failed || *form == '\0') continue;
        if (joined.length > 0) ent_buffer_add(&joined, "|");
        ent_buffer_add(&joined, form);
    }
    const char *kept =
        joined.failed ? NULL : ent_arena_text(&loader->document->arena, joined.data, joined.length);
    ent_buffer_clear(&joined);
    return kept;
}

bool ent_read_sign(struct ent_loader *loader, const struct ent_origin *origin, const char *text, int *sign) {
    if (ent_sign_parse(text, sign)) return true;
    ent_loader_error(loader, origin, "sign", "bad-sign", "write 1, 0 or -1 (or positive, neutral, negative)",
                     "\"%s\" is not a sign", ent_brief(text).text);
    return false;
}

/* What was taught counts; what it leaves open is taken. */
static void join_taught(struct ent_loader *loader, const struct ent_word_record *record,
                        struct entente_word *taught, const struct entente_word *other) {
    bool is_same = taught->sign == other->sign && taught->weight == other->weight;
    if (taught->category[0] == '\0') taught->category = other->category;
    if (taught->forms[0] == '\0') taught->forms = other->forms;
    if (is_same) return;
    ent_loader_warn(loader, &record->origin, "word", "word-differs", "agree on one meaning",
                    "\"%s\" has another sign or weight where it was taught first, which counts",
                    ent_brief(other->word).text);
}

/* A word that is declared again says the same, or what was left open: no sign is 0, no weight 1. */
static void join_said(struct ent_loader *loader, const struct ent_word_record *record,
                      struct entente_word *said, const struct entente_word *other) {
    bool other_sign = other->sign != 0 && said->sign != 0 && other->sign != said->sign;
    bool other_weight = other->weight != 1 && said->weight != 1 && other->weight != said->weight;
    if (said->category[0] == '\0') said->category = other->category;
    if (said->forms[0] == '\0') said->forms = other->forms;
    if (other_sign || other_weight) {
        ent_loader_error(loader, &record->origin, "word", "word-differs", "agree on one meaning",
                         "\"%s\" is declared before, with another %s", ent_brief(other->word).text,
                         other_sign ? "sign" : "weight");
        return;
    }
    if (said->sign == 0) said->sign = said->sign_on_actors = other->sign;
    if (said->weight == 1) said->weight = other->weight;
}

static enum entente_status keep_word(struct ent_loader *loader, const struct ent_word_record *record,
                                     const struct entente_word *word) {
    entente_document *document = loader->document;
    size_t taught = ent_index_find(&loader->taught, word->word);
    size_t said = ent_index_find(&loader->said_words, word->word);
    if (taught != SIZE_MAX) {
        join_taught(loader, record, &document->words[taught], word);
    } else if (said != SIZE_MAX) {
        join_said(loader, record, &document->words[said], word);
    } else {
        if (!ent_index_add(&loader->said_words, word->word, document->word_count))
            return ent_no_memory(&loader->tally.sink);
        document->words[document->word_count++] = *word;
    }
    return ENTENTE_OK;
}

enum entente_status ent_take_word(void *payload, const struct ent_word_record *record) {
    struct ent_loader *loader = payload;
    entente_document *document = loader->document;
    struct entente_word word = {
        .word = ent_loader_text(loader, record->word),
        .category = ent_loader_text(loader, record->category),
        .forms = join_forms(loader, record),
        .weight = record->has_weight ? record->weight : 1,
    };
    if (word.word == NULL || word.category == NULL || word.forms == NULL ||
        !ent_grow(&document->words, &document->word_room, document->word_count + 1,
                  sizeof *document->words)) {
        return ent_no_memory(&loader->tally.sink);
    }
    if (*word.word == '\0') {
        ent_loader_error(loader, &record->origin, "word", "empty-word", "", "a relation word is empty");
        return ENTENTE_OK;
    }
    if (!(word.weight >= least_weight && word.weight <= greatest_weight)) {
        ent_loader_error(loader, &record->origin, "weight", "bad-weight", "",
                         "the weight of a word must be from 1e-12 to 1e12");
        return ENTENTE_OK;
    }
    if (record->sign != NULL && !ent_read_sign(loader, &record->origin, record->sign, &word.sign))
        return ENTENTE_OK;
    word.sign_on_actors = word.sign;
    return keep_word(loader, record, &word);
}
