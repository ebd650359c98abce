/* SPDX-License-Identifier: MIT */
#include "model/vocabulary.h"

#include "base/buffer.h"
#include "base/find.h"
#include "base/report.h"
#include "base/text.h"
#include "model/document.h"
#include "name/name.h"
#include <stdio.h>
#include <string.h>

enum { LONGEST_FORM = 128, SHORTEST_SLIP = 3, LONG_WORD = 9 };

static const struct entente_word built_in_words[] = {
#define WORD(word, sign, weight, category, forms) {word, forms, category, sign, weight, sign},
#define WORD_BY_TARGET(word, sign, on_actors, weight, category, forms)                                       \
    {word, forms, category, sign, weight, on_actors},
#include "model/vocabulary.def"
#undef WORD
#undef WORD_BY_TARGET
};

enum { BUILT_IN_COUNT = sizeof built_in_words / sizeof *built_in_words };

size_t entente_word_count(void) {
    return BUILT_IN_COUNT;
}

const struct entente_word *entente_word_at(size_t index) {
    return index < BUILT_IN_COUNT ? &built_in_words[index] : NULL;
}

/* Copies the headword (number 0) or a form into `form`; false when there is no such form. Forms too long for
 * the buffer come back empty. */
static bool take_form(const struct entente_word *word, const char **rest, char form[LONGEST_FORM]) {
    const char *start = *rest == NULL ? word->word : *rest;
    if (*rest != NULL && *start == '\0') return false;
    size_t length = *rest == NULL ? strlen(start) : strcspn(start, "|");
    bool fits = length < LONGEST_FORM;
    if (fits) memcpy(form, start, length);
    form[fits ? length : 0] = '\0';
    *rest = *rest == NULL ? word->forms : start + length + (start[length] == '|');
    return true;
}

/* Either as spelt, or without regard to case, marks, blanks and hyphens. */
static bool make_key(const char *word, bool loose, struct ent_buffer *key) {
    if (!ent_name_key(word, loose, key)) return false;
    if (!loose) return true;
    size_t kept = 0;
    for (size_t i = 0; i < key->length; i++) {
        char c = key->data[i] == '-' || key->data[i] == '_' ? ' ' : key->data[i];
        if (c != ' ' || (kept > 0 && key->data[kept - 1] != ' ')) key->data[kept++] = c;
    }
    if (kept > 0 && key->data[kept - 1] == ' ') kept--;
    key->data[kept] = '\0';
    key->length = kept;
    return true;
}

static bool add_word(struct ent_index *index, const struct entente_word *word, size_t number, bool loose,
                     struct ent_buffer *key) {
    char form[LONGEST_FORM];
    for (const char *rest = NULL; take_form(word, &rest, form);) {
        if (!make_key(form, loose, key)) return false;
        if (key->length == 0 || ent_index_find(index, key->data) != SIZE_MAX) continue;
        if (!ent_index_add(index, key->data, number)) return false;
    }
    return true;
}

/* Exact spellings first, so that no other word's loose key takes their place. */
static bool add_words(struct ent_index *index, const struct entente_word *words, size_t count) {
    struct ent_buffer key = {0};
    bool done = true;
    for (int loose = 0; loose <= 1 && done; loose++) {
        for (size_t i = 0; i < count && done; i++) done = add_word(index, &words[i], i, loose != 0, &key);
    }
    ent_buffer_clear(&key);
    return done;
}

bool ent_vocabulary_init(struct ent_vocabulary *vocabulary, const entente_document *document) {
    *vocabulary = (struct ent_vocabulary){.document = document};
    return add_words(&vocabulary->own, document->words, document->word_count) &&
           add_words(&vocabulary->built_in, built_in_words, BUILT_IN_COUNT);
}

void ent_vocabulary_clear(struct ent_vocabulary *vocabulary) {
    ent_index_clear(&vocabulary->own);
    ent_index_clear(&vocabulary->built_in);
}

/* The word's number in one of the vocabulary's indices, or SIZE_MAX. */
static size_t find_in(struct ent_vocabulary *vocabulary, const struct ent_index *index, const char *word,
                      struct ent_buffer *key) {
    for (int loose = 0; loose <= 1; loose++) {
        if (!make_key(word, loose != 0, key)) {
            vocabulary->out_of_memory = true;
            return SIZE_MAX;
        }
        size_t found = ent_index_find(index, key->data);
        if (found != SIZE_MAX) return found;
    }
    return SIZE_MAX;
}

static bool has_form(const struct entente_word *word, const char *spelling) {
    size_t wanted = strlen(spelling);
    if (strcmp(word->word, spelling) == 0) return true;
    for (const char *form = word->forms; *form != '\0';) {
        size_t length = strcspn(form, "|");
        if (length == wanted && memcmp(form, spelling, length) == 0) return true;
        form += length + (form[length] == '|');
    }
    return false;
}

const struct entente_word *ent_vocabulary_find(struct ent_vocabulary *vocabulary, const char *word,
                                               bool *exact) {
    struct ent_buffer key = {0};
    const struct entente_word *own = vocabulary->document->words, *found = NULL;
    size_t number = find_in(vocabulary, &vocabulary->own, word, &key);
    *exact = false;
    if (number != SIZE_MAX) {
        found = &own[number];
        *exact = has_form(found, word);
        goto done;
    }
    number = find_in(vocabulary, &vocabulary->built_in, word, &key);
    if (number == SIZE_MAX) goto done;
    found = &built_in_words[number];
    *exact = has_form(found, word);
    number = find_in(vocabulary, &vocabulary->own, found->word, &key);
    if (number != SIZE_MAX) found = &own[number];
done:
    ent_buffer_clear(&key);
    return found;
}

/* A slip of the pen changes one letter, of a long word two, and hardly ever the first. What is as near to two
 * words of different signs is no slip of either. */
struct search {
    const char *wanted;
    size_t most; /* letters that may differ; what is further is not near */
    char best[LONGEST_FORM];
    int sign;
    bool is_open; /* others of another sign are as near */
};

static void offer_form(struct search *search, const char *form, int sign) {
    bool same_start = (search->wanted[0] | 0x20) == (form[0] | 0x20);
    size_t distance = ent_edit_distance(search->wanted, form, search->most);
    if (distance > search->most || (!same_start && distance > 1)) return;
    bool is_tie = *search->best != '\0' && distance == search->most;
    if (is_tie && search->sign != sign) search->is_open = true;
    if (is_tie) return;
    snprintf(search->best, sizeof search->best, "%s", form);
    search->most = distance;
    search->sign = sign;
    search->is_open = false;
}

static void offer_words(struct search *search, const struct entente_word *words, size_t count) {
    char form[LONGEST_FORM];
    for (size_t i = 0; i < count; i++) {
        for (const char *rest = NULL; take_form(&words[i], &rest, form);)
            offer_form(search, form, words[i].sign);
    }
}

const char *ent_vocabulary_nearest(const struct ent_vocabulary *vocabulary, const char *word, char *nearest,
                                   size_t size, int *sign) {
    struct ent_buffer key = {0};
    nearest[0] = '\0';
    *sign = 0;
    if (make_key(word, true, &key) && key.length >= SHORTEST_SLIP) {
        struct search search = {.wanted = key.data, .most = key.length < LONG_WORD ? 1 : 2};
        offer_words(&search, vocabulary->document->words, vocabulary->document->word_count);
        offer_words(&search, built_in_words, BUILT_IN_COUNT);
        if (!search.is_open) snprintf(nearest, size, "%s", search.best);
        if (!search.is_open) *sign = search.sign;
    }
    ent_buffer_clear(&key);
    return nearest;
}

const char *ent_vocabulary_hint(const struct ent_vocabulary *vocabulary, const char *word, char *hint,
                                size_t size) {
    static const char *const signs[] = {"negative", "neutral", "positive"};
    char nearest[LONGEST_FORM];
    int sign;
    hint[0] = '\0';
    if (*ent_vocabulary_nearest(vocabulary, word, nearest, sizeof nearest, &sign) != '\0')
        snprintf(hint, size, "did you mean \"%s\", which is %s?", ent_brief(nearest).text, signs[sign + 1]);
    return hint;
}

bool ent_sign_parse(const char *text, int *sign) {
    static const struct {
        const char *text;
        int sign;
    } spellings[] = {{"-1", -1}, {"-", -1}, {"negative", -1}, {"0", 0},        {"neutral", 0},
                     {"+1", +1}, {"1", +1}, {"+", +1},        {"positive", +1}};
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        if (!ent_text_same_ascii(text, spellings[i].text)) continue;
        *sign = spellings[i].sign;
        return true;
    }
    return false;
}
