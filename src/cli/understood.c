/* SPDX-License-Identifier: MIT */
#include "cli/understood.h"

#include "base/report.h"
#include "base/text.h"
#include "cli/understood_counts.h"
#include <string.h>

enum {
    FILES_MOST = 8, /* of more, only formats are counted */
    WORDS_MOST = 8,
    WORD_SIZE = 128,
    NEAREST_MOST = 500, /* each compares with the whole vocabulary */
    LOSSES_MOST = 8,
};

/* -- lines ----------------------------------------------------------------------------------------------- */

static void begin(struct ent_buffer *text, const char *title) {
    ent_buffer_format(text, "  %-11s", title);
}

static void add_item(struct ent_buffer *text, bool is_first, size_t count, const char *what) {
    ent_buffer_format(text, "%s%zu %s", is_first ? "" : ", ", count, what);
}

static void add_names(struct ent_buffer *text, const struct entente_understood *file, bool taken) {
    bool is_first = true;
    for (size_t i = 0; i < file->column_count; i++) {
        const struct entente_column *column = &file->columns[i];
        if ((column->field[0] != '\0') != taken) continue;
        ent_buffer_format(text, "%s%s", is_first ? "" : ", ", ent_brief(column->name).text);
        bool is_same = ent_text_same_ascii(column->name, column->field);
        if (taken && !is_same) ent_buffer_format(text, " as %s", column->field);
        is_first = false;
    }
}

static size_t count_columns(const struct entente_understood *file, bool taken) {
    size_t count = 0;
    for (size_t i = 0; i < file->column_count; i++) count += (file->columns[i].field[0] != '\0') == taken;
    return count;
}

static void add_columns(struct ent_buffer *text, const struct entente_understood *file) {
    if (file->column_count == 0) return;
    begin(text, "columns");
    add_names(text, file, true);
    if (count_columns(file, false) > 0) {
        ent_buffer_add(text, "; left: ");
        add_names(text, file, false);
    }
    ent_buffer_add(text, "\n");
}

static void add_file(struct ent_buffer *text, const struct entente_understood *file, bool is_alone) {
    char name[512];
    begin(text, "format");
    ent_text_clean(file->name, name, sizeof name);
    if (!is_alone) ent_buffer_format(text, "%s: ", name);
    ent_buffer_format(text, "%s%s%s\n", file->format, file->encoding[0] != '\0' ? ", " : "", file->encoding);
    add_columns(text, file);
}

static size_t count_format(const entente_document *document, const char *format) {
    size_t count = 0;
    for (size_t i = 0; i < entente_document_input_count(document); i++)
        count += strcmp(entente_document_input(document, i)->format, format) == 0;
    return count;
}

static void add_formats(struct ent_buffer *text, const entente_document *document) {
    bool is_first = true;
    begin(text, "format");
    for (size_t i = 0; i < entente_input_format_count(); i++) {
        const char *name = entente_input_format_at(i)->name;
        size_t count = count_format(document, name);
        if (count == 0) continue;
        add_item(text, is_first, count, name);
        is_first = false;
    }
    ent_buffer_add(text, "\n");
}

static void add_files(struct ent_buffer *text, const entente_document *document) {
    size_t count = entente_document_input_count(document);
    if (count > FILES_MOST) {
        add_formats(text, document);
        return;
    }
    for (size_t i = 0; i < count; i++) add_file(text, entente_document_input(document, i), count == 1);
}

static void add_kinds(struct ent_buffer *text, const struct ent_understood_counts *counts) {
    bool is_first = true;
    begin(text, "kinds");
    for (int kind = 0; kind < ENTENTE_KIND_COUNT; kind++) {
        if (counts->kinds[kind] == 0) continue;
        add_item(text, is_first, counts->kinds[kind], entente_kind_name((enum entente_kind)kind));
        is_first = false;
    }
    ent_buffer_add(text, is_first ? "none\n" : "\n");
}

static void add_signs(struct ent_buffer *text, const struct ent_understood_counts *counts) {
    begin(text, "signs");
    ent_buffer_format(text, "%zu positive, %zu negative, %zu neutral\n", counts->signs[2], counts->signs[0],
                      counts->signs[1]);
}

static void add_word(struct ent_buffer *text, const entente_document *document, size_t index) {
    static const char *const signs[] = {"negative", "neutral", "positive"};
    char nearest[WORD_SIZE];
    int sign;
    const struct entente_unknown_word *word = entente_document_unknown_word(document, index);
    ent_buffer_format(text, "%s\"%s\"", index > 0 ? ", " : "", ent_brief(word->word).text);
    if (word->count > 1) ent_buffer_format(text, " %zu times", word->count);
    if (*entente_document_nearest_word(document, word->word, nearest, sizeof nearest, &sign) != '\0')
        ent_buffer_format(text, " (near \"%s\", which is %s)", nearest, signs[sign + 1]);
}

static void add_words(struct ent_buffer *text, const entente_document *document) {
    size_t count = entente_document_unknown_word_count(document);
    if (count == 0) return;
    begin(text, "no sign");
    for (size_t i = 0; i < count && i < WORDS_MOST; i++) add_word(text, document, i);
    if (count > WORDS_MOST) ent_buffer_format(text, " and %zu more: --json lists them", count - WORDS_MOST);
    ent_buffer_add(text, "\n");
}

static void add_scale(struct ent_buffer *text, const entente_document *document) {
    const char *scale = entente_document_scale(document);
    if (*scale == '\0') return;
    begin(text, "weights");
    ent_buffer_format(text, "%s\n", scale);
}

static void add_dates(struct ent_buffer *text, const entente_document *document,
                      const struct ent_understood_counts *counts) {
    if (counts->dated == 0) return;
    begin(text, "dates");
    ent_buffer_format(text, "%zu of %zu", counts->dated, entente_document_relation_count(document));
    if (counts->first[0] != '\0') ent_buffer_format(text, ", %s to %s", counts->first, counts->last);
    ent_buffer_add(text, "\n");
}

static void add_evidence(struct ent_buffer *text, const entente_document *document,
                         const struct ent_understood_counts *counts) {
    if (counts->with_evidence == 0) return;
    begin(text, "evidence");
    ent_buffer_format(text, "%zu of %zu\n", counts->with_evidence, entente_document_relation_count(document));
}

static void add_denied(struct ent_buffer *text, const entente_document *document) {
    size_t count = entente_document_denied_count(document);
    if (count == 0) return;
    begin(text, "no tie");
    ent_buffer_format(text, "%zu say%s that there is no relation\n", count, count == 1 ? "s" : "");
}

static void add_losses(struct ent_buffer *text, const entente_document *document) {
    size_t shown = 0;
    for (size_t i = 0; i < entente_document_remark_count(document) && shown < LOSSES_MOST; i++) {
        const struct entente_remark *remark = entente_document_remark(document, i);
        if (!entente_remark_is_loss(remark->code)) continue;
        begin(text, shown++ == 0 ? "not kept" : "");
        ent_buffer_add(text, remark->message);
        if (remark->count > 1) ent_buffer_format(text, ", and %zu more such", remark->count - 1);
        ent_buffer_add(text, "\n");
    }
}

void ent_understood_text(const entente_document *document, struct ent_buffer *text) {
    const struct ent_understood_counts counts = ent_understood_count(document);
    add_files(text, document);
    add_kinds(text, &counts);
    add_signs(text, &counts);
    add_scale(text, document);
    add_words(text, document);
    add_dates(text, document, &counts);
    add_evidence(text, document, &counts);
    add_denied(text, document);
    add_losses(text, document);
}

/* -- JSON ------------------------------------------------------------------------------------------------ */

static json_t *text_or_null(struct ent_json *json, const char *text) {
    return text[0] != '\0' ? ent_json_text(json, text) : json_null();
}

static json_t *columns_json(struct ent_json *json, const struct entente_understood *file) {
    json_t *columns = ent_json_array(json);
    for (size_t i = 0; i < file->column_count; i++) {
        json_t *column = ent_json_object(json);
        ent_json_put_string(json, column, "name", file->columns[i].name);
        ent_json_put(json, column, "field", text_or_null(json, file->columns[i].field));
        ent_json_append(json, columns, column);
    }
    return columns;
}

static json_t *files_json(struct ent_json *json, const entente_document *document) {
    json_t *files = ent_json_array(json);
    for (size_t i = 0; i < entente_document_input_count(document); i++) {
        char name[512];
        const struct entente_understood *file = entente_document_input(document, i);
        json_t *object = ent_json_object(json);
        ent_text_clean(file->name, name, sizeof name);
        ent_json_put_string(json, object, "file", name);
        ent_json_put_string(json, object, "format", file->format);
        ent_json_put(json, object, "encoding", text_or_null(json, file->encoding));
        ent_json_put(json, object, "columns", columns_json(json, file));
        ent_json_append(json, files, object);
    }
    return files;
}

static json_t *kinds_json(struct ent_json *json, const struct ent_understood_counts *counts) {
    json_t *kinds = ent_json_object(json);
    for (int kind = 0; kind < ENTENTE_KIND_COUNT; kind++)
        ent_json_put_count(json, kinds, entente_kind_name((enum entente_kind)kind), counts->kinds[kind]);
    return kinds;
}

static json_t *signs_json(struct ent_json *json, const struct ent_understood_counts *counts) {
    json_t *signs = ent_json_object(json);
    ent_json_put_count(json, signs, "positive", counts->signs[2]);
    ent_json_put_count(json, signs, "negative", counts->signs[0]);
    ent_json_put_count(json, signs, "neutral", counts->signs[1]);
    return signs;
}

static json_t *words_json(struct ent_json *json, const entente_document *document) {
    json_t *words = ent_json_array(json);
    for (size_t i = 0; i < entente_document_unknown_word_count(document); i++) {
        char nearest[WORD_SIZE] = "";
        int sign = 0;
        const struct entente_unknown_word *word = entente_document_unknown_word(document, i);
        json_t *object = ent_json_object(json);
        if (i < NEAREST_MOST)
            entente_document_nearest_word(document, word->word, nearest, sizeof nearest, &sign);
        ent_json_put_string(json, object, "word", word->word);
        ent_json_put_count(json, object, "count", word->count);
        ent_json_put(json, object, "nearest", text_or_null(json, nearest));
        ent_json_put(json, object, "nearest_sign", *nearest != '\0' ? json_integer(sign) : json_null());
        ent_json_append(json, words, object);
    }
    return words;
}

static json_t *dates_json(struct ent_json *json, const struct ent_understood_counts *counts) {
    json_t *dates = ent_json_object(json);
    ent_json_put_count(json, dates, "dated", counts->dated);
    ent_json_put(json, dates, "from", text_or_null(json, counts->first));
    ent_json_put(json, dates, "to", text_or_null(json, counts->last));
    return dates;
}

static json_t *losses_json(struct ent_json *json, const entente_document *document) {
    json_t *losses = ent_json_array(json);
    for (size_t i = 0; i < entente_document_remark_count(document); i++) {
        const struct entente_remark *remark = entente_document_remark(document, i);
        if (!entente_remark_is_loss(remark->code)) continue;
        json_t *object = ent_json_object(json);
        ent_json_put_string(json, object, "code", remark->code);
        ent_json_put_count(json, object, "count", remark->count);
        ent_json_put_string(json, object, "first", remark->message);
        ent_json_append(json, losses, object);
    }
    return losses;
}

static void put_nulls(struct ent_json *json, json_t *object) {
    static const char *const keys[] = {"files", "kinds",         "signs",  "scale",   "unknown_words",
                                       "dates", "with_evidence", "denied", "not_kept"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) ent_json_put(json, object, keys[i], json_null());
}

void ent_understood_json(struct ent_json *json, json_t *object, const entente_document *document) {
    if (document == NULL) {
        put_nulls(json, object);
        return;
    }
    const struct ent_understood_counts counts = ent_understood_count(document);
    ent_json_put(json, object, "files", files_json(json, document));
    ent_json_put(json, object, "kinds", kinds_json(json, &counts));
    ent_json_put(json, object, "signs", signs_json(json, &counts));
    ent_json_put(json, object, "scale", text_or_null(json, entente_document_scale(document)));
    ent_json_put(json, object, "unknown_words", words_json(json, document));
    ent_json_put(json, object, "dates", dates_json(json, &counts));
    ent_json_put_count(json, object, "with_evidence", counts.with_evidence);
    ent_json_put_count(json, object, "denied", entente_document_denied_count(document));
    ent_json_put(json, object, "not_kept", losses_json(json, document));
}
