/* SPDX-License-Identifier: MIT */
#include "graph/dl_head.h"

#include "base/number.h"
#include "base/text.h"
#include "read/read_limits.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char *const shapes[ENT_DL_SHAPE_COUNT] = {"fullmatrix", "upperhalf", "lowerhalf", "edgelist1",
                                                       "edgelist2",  "nodelist1", "nodelist2"};

bool ent_dl_fail(const struct ent_dl *r, size_t word, const char *code, const char *hint, const char *before,
                 const char *after) {
    struct ent_place place = ent_words_place(&r->words, word);
    ent_fail(r->sink, ENTENTE_BAD_INPUT, code, &place, hint, "%s\"%s\"%s", before,
             ent_brief(ent_words_at(&r->words, word)).text, after);
    return false;
}

static bool read_count(struct ent_dl *r, size_t word, size_t *count) {
    if (!ent_count_parse(ent_words_at(&r->words, word), SIZE_MAX / 2, count))
        return ent_dl_fail(r, word, "bad-count", "write n= and how many", "", " is not a number of nodes");
    struct ent_place place = ent_words_place(&r->words, word);
    if (*count <= ENT_MAX_ACTORS && *count <= 1000 + r->words.length) return true;
    ent_fail(r->sink, ENTENTE_TOO_LARGE, "too-many-actors", &place, "",
             "%zu nodes are more than such a file can hold", *count);
    return false;
}

static bool read_shape(struct ent_dl *r, size_t word) {
    for (int i = 0; i < ENT_DL_SHAPE_COUNT; i++) {
        if (!ent_words_are(&r->words, word, shapes[i])) continue;
        r->shape = (enum ent_dl_shape)i;
        if (r->shape == ENT_DL_EDGELIST2 || r->shape == ENT_DL_NODELIST2) r->two_modes = true;
        return true;
    }
    return ent_dl_fail(r, word, "bad-format",
                       "one of: fullmatrix, upperhalf, lowerhalf, edgelist1, edgelist2, nodelist1, nodelist2",
                       "", " is not a format of DL that is read");
}

static bool is_key(const struct ent_dl *r, size_t word, const char *key) {
    char with_colon[32];
    snprintf(with_colon, sizeof with_colon, "%s:", key);
    return !r->words.words[word].is_quoted &&
           (ent_words_are(&r->words, word, key) || ent_words_are(&r->words, word, with_colon));
}

void ent_dl_add_label(struct ent_dl *r, enum ent_dl_mode mode, const char *label) {
    struct ent_dl_labels *labels = &r->labels[mode];
    if (!ent_grow(&labels->items, &labels->room, labels->count + 1, sizeof *labels->items))
        r->graph.import.failed = true;
    else
        labels->items[labels->count++] = ent_import_text(&r->graph.import, label);
}

/* "row", "column" and "matrix" say whose labels come; "labels" begins them, or says that they are embedded.
 */
static bool take_labels(struct ent_dl *r, size_t *word) {
    enum ent_dl_mode mode = r->next;
    r->next = ENT_DL_ROWS;
    r->listing = ENT_DL_MODE_COUNT;
    if (*word + 1 < r->words.count && is_key(r, *word + 1, "embedded")) {
        ++*word;
        r->labels[mode].embedded = true;
        if (mode == ENT_DL_ROWS && !r->two_modes) r->labels[ENT_DL_COLUMNS].embedded = true;
        return true;
    }
    r->listing = mode;
    return true;
}

static bool take_counts(struct ent_dl *r, size_t *word, bool *known) {
    static const struct {
        const char *key;
        enum ent_dl_mode mode;
    } counts[] = {{"n", ENT_DL_ROWS}, {"nr", ENT_DL_ROWS}, {"nc", ENT_DL_COLUMNS}, {"nm", ENT_DL_MATRICES}};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        if (!is_key(r, *word, counts[i].key)) continue;
        *known = true;
        if (counts[i].mode == ENT_DL_COLUMNS) r->two_modes = true;
        return read_count(r, ++*word, &r->labels[counts[i].mode].expected);
    }
    return true;
}

/* Sets *known when the word is one of the language. */
static bool take_key(struct ent_dl *r, size_t *word, bool *known) {
    *known = true;
    if (is_key(r, *word, "data")) return r->in_data = true;
    if (is_key(r, *word, "format")) return read_shape(r, ++*word);
    if (is_key(r, *word, "labels")) return take_labels(r, word);
    if (is_key(r, *word, "diagonal")) {
        r->no_diagonal = ent_words_are(&r->words, ++*word, "absent");
        return true;
    }
    bool is_row = is_key(r, *word, "row"), is_column = is_key(r, *word, "column") || is_key(r, *word, "col");
    if (is_row || is_column || is_key(r, *word, "matrix") || is_key(r, *word, "level")) {
        r->next = is_row ? ENT_DL_ROWS : is_column ? ENT_DL_COLUMNS : ENT_DL_MATRICES;
        r->two_modes |= is_column;
        return true;
    }
    *known = false;
    return take_counts(r, word, known);
}

static bool is_listing(const struct ent_dl *r) {
    if (r->listing == ENT_DL_MODE_COUNT) return false;
    const struct ent_dl_labels *labels = &r->labels[r->listing];
    return labels->expected == 0 || labels->count < labels->expected;
}

/* "Korea South, Japan": where commas part the names, and no quotes hold them, blanks stand within. */
static void part_by_commas(struct ent_dl *r) {
    const char *first = ent_words_at(&r->words, 0);
    bool is_quoted = false;
    for (size_t i = 0; i < r->words.count; i++) is_quoted |= r->words.words[i].is_quoted;
    if (is_listing(r) && !is_quoted && first[strlen(first) - 1] != ':') ent_words_again(&r->words, ',');
}

bool ent_dl_take_head(struct ent_dl *r) {
    part_by_commas(r);
    for (size_t word = 0; word < r->words.count && !r->in_data; word++) {
        const char *text = ent_words_at(&r->words, word);
        bool known = false, listing = is_listing(r);
        bool ends_list = word == 0 && !r->words.words[0].is_quoted && text[strlen(text) - 1] == ':';
        bool names_list = word == 0 && r->words.count > 1 && is_key(r, 1, "labels");
        if (listing && !ends_list && !names_list) {
            ent_dl_add_label(r, r->listing, text);
            continue;
        }
        if (word == 0 && r->words.line == 1 && ent_words_are(&r->words, 0, "dl")) continue;
        if (!take_key(r, &word, &known)) return false;
        if (!known)
            return ent_dl_fail(r, word, "bad-key", "the keys are n, nr, nc, nm, format, labels, data", "",
                               " is not a key of DL");
    }
    return true;
}
