/* SPDX-License-Identifier: MIT */
#include "model/understood.h"

#include "base/text.h"
#include "model/vocabulary.h"
#include "model/wording.h"
#include <entente/understood.h>
#include <stdlib.h>
#include <string.h>

static const char *copy(entente_document *document, const char *text) {
    return ent_arena_text(&document->arena, text, strlen(text));
}

/* -- inputs ---------------------------------------------------------------------------------------------- */

bool ent_understood_add(entente_document *document, const char *name, const char *format,
                        const char *encoding) {
    if (!ent_grow(&document->inputs, &document->input_room, document->input_count + 1,
                  sizeof *document->inputs))
        return false;
    struct entente_understood *input = &document->inputs[document->input_count].told;
    input->name = copy(document, name);
    input->format = copy(document, format);
    input->encoding = copy(document, encoding);
    if (input->name == NULL || input->format == NULL || input->encoding == NULL) return false;
    document->input_count++;
    return true;
}

bool ent_understood_column(entente_document *document, size_t index, const char *name, const char *field) {
    if (index >= document->input_count) return true;
    struct ent_document_input *input = &document->inputs[index];
    size_t count = input->told.column_count;
    const struct entente_column column = {copy(document, name), copy(document, field)};
    if (column.name == NULL || column.field == NULL ||
        !ent_grow(&input->columns, &input->column_room, count + 1, sizeof column))
        return false;
    input->columns[count] = column;
    input->told.columns = input->columns;
    input->told.column_count++;
    return true;
}

/* -- words ----------------------------------------------------------------------------------------------- */

static bool add_unknown(entente_document *document, const char *plain, size_t count) {
    size_t index = ent_index_find(&document->unknown_index, plain);
    if (index == SIZE_MAX) {
        index = document->unknown_count;
        const struct entente_unknown_word word = {.word = copy(document, plain)};
        if (word.word == NULL || !ent_index_add(&document->unknown_index, plain, index) ||
            !ent_grow(&document->unknown, &document->unknown_room, index + 1, sizeof word))
            return false;
        document->unknown[document->unknown_count++] = word;
    }
    document->unknown[index].count += count;
    return true;
}

bool ent_understood_unknown(entente_document *document, const char *given, size_t count) {
    struct ent_buffer plain = {0};
    bool done = ent_wording_plain(given, &plain) && add_unknown(document, plain.data, count);
    ent_buffer_clear(&plain);
    return done;
}

static int by_count(const void *a, const void *b) {
    const struct entente_unknown_word *x = a, *y = b;
    if (x->count != y->count) return x->count < y->count ? 1 : -1;
    return strcmp(x->word, y->word);
}

void ent_understood_sort(entente_document *document) {
    if (document->unknown_count > 0)
        qsort(document->unknown, document->unknown_count, sizeof *document->unknown, by_count);
    ent_index_clear(&document->unknown_index);
}

/* -- remarks --------------------------------------------------------------------------------------------- */

/* Of kinds there are few. */
static struct entente_remark *find_remark(entente_document *document,
                                          const struct entente_diagnostic *diagnostic) {
    for (size_t i = 0; i < document->remark_count; i++) {
        struct entente_remark *remark = &document->remarks[i];
        bool is_same =
            remark->severity == diagnostic->severity && strcmp(remark->code, diagnostic->code) == 0;
        if (is_same) return remark;
    }
    return NULL;
}

/* Without memory the reading itself fails soon enough. */
static void take_remark(void *payload, const struct entente_diagnostic *diagnostic) {
    entente_document *document = payload;
    if (diagnostic->severity == ENTENTE_ERROR) return;
    struct entente_remark *known = find_remark(document, diagnostic);
    if (known != NULL) {
        known->count++;
        return;
    }
    const struct entente_remark remark = {.code = copy(document, diagnostic->code),
                                          .message = copy(document, diagnostic->message),
                                          .severity = diagnostic->severity,
                                          .count = 1};
    if (remark.code == NULL || remark.message == NULL ||
        !ent_grow(&document->remarks, &document->remark_room, document->remark_count + 1, sizeof remark))
        return;
    document->remarks[document->remark_count++] = remark;
}

struct entente_sink ent_understood_remarks(entente_document *document) {
    return (struct entente_sink){.report = take_remark, .payload = document};
}

/* -- public ---------------------------------------------------------------------------------------------- */

size_t entente_document_input_count(const entente_document *document) {
    return document->input_count;
}

const struct entente_understood *entente_document_input(const entente_document *document, size_t index) {
    return index < document->input_count ? &document->inputs[index].told : NULL;
}

size_t entente_document_unknown_word_count(const entente_document *document) {
    return document->unknown_count;
}

const struct entente_unknown_word *entente_document_unknown_word(const entente_document *document,
                                                                 size_t index) {
    return index < document->unknown_count ? &document->unknown[index] : NULL;
}

const char *entente_document_nearest_word(const entente_document *document, const char *word, char *nearest,
                                          size_t size, int *sign) {
    const struct ent_vocabulary vocabulary = {.document = document};
    return ent_vocabulary_nearest(&vocabulary, word, nearest, size, sign);
}

size_t entente_document_denied_count(const entente_document *document) {
    return document->denied_count;
}

size_t entente_document_remark_count(const entente_document *document) {
    return document->remark_count;
}

const struct entente_remark *entente_document_remark(const entente_document *document, size_t index) {
    return index < document->remark_count ? &document->remarks[index] : NULL;
}

bool entente_remark_is_loss(const char *code) {
    static const char *const losses[] = {
        "alias-taken",     "bad-number",       "cell-errors",    "changed-edge",  "diagonal",
        "dna-left",        "empty-row",        "hyperedge",      "left-out",      "lost-alias",
        "lost-id",         "more-graphs",      "not-kept",       "other-sheets",  "rdf-left",
        "relations-twice", "revoked",          "row-names",      "self-relation", "stray-entry",
        "two-blocs",       "two-descriptions", "unknown-column", "unknown-key",   "unknown-kind",
        "unsafe-url",      "unsaved-formulas", "unused-column",  "zero-weight",
    };
    for (size_t i = 0; i < sizeof losses / sizeof *losses; i++) {
        if (strcmp(losses[i], code) == 0) return true;
    }
    return false;
}
