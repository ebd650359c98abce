/* SPDX-License-Identifier: MIT */
#include "event/event_scale.h"

#include "base/file.h"
#include "base/number.h"
#include "base/report.h"
#include "base/text.h"
#include "table/csv_table.h"
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name, *text;
} built_in[] = {
    [ENT_SCALE_GOLDSTEIN_ICEWS] = {"goldstein-icews", "Goldstein scale as in ICEWS"},
    [ENT_SCALE_GOLDSTEIN_GDELT] = {"goldstein-gdelt", "Goldstein scale as in GDELT"},
    [ENT_SCALE_PLOVER] = {"plover", "PLOVER scale of event types"},
    [ENT_SCALE_OWN] = {"own", "values that the events have themselves"},
};

enum { CODE_MOST = 32 };

/* -- a file ---------------------------------------------------------------------------------------------- */

struct scale_file {
    const char *file;
    struct ent_rows rows;
    const struct entente_sink *sink;
};

/* `value`, in quotes, is what is wrong; "" where the row is. */
static enum entente_status fail_at(const struct scale_file *file, size_t cell, const char *hint,
                                   const char *value, const char *what) {
    struct ent_place place = {.file = file->file};
    const struct ent_row *row = &file->rows.row;
    ent_rows_place(&file->rows, cell < row->count ? row->cells[cell].offset : row->offset, &place);
    return ent_fail(file->sink, ENTENTE_BAD_INPUT, "bad-scale", &place, hint, "%s%s%s%s",
                    *value != '\0' ? "\"" : "", ent_brief(value).text, *value != '\0' ? "\" " : "", what);
}

static enum entente_status add_value(struct ent_scale *scale, const struct scale_file *file, const char *code,
                                     double value) {
    size_t first = ent_index_find(&scale->codes, code);
    if (first != SIZE_MAX && scale->values[first] == value) return ENTENTE_OK;
    if (first != SIZE_MAX) return fail_at(file, 0, "keep one of them", code, "has two values");
    if (!ent_grow(&scale->values, &scale->room, scale->count + 1, sizeof *scale->values) ||
        !ent_index_add(&scale->codes, code, scale->count))
        return ent_no_memory(file->sink);
    scale->values[scale->count++] = value;
    return ENTENTE_OK;
}

static void upper(const char *text, char code[CODE_MOST]) {
    size_t i = 0;
    for (; text[i] != '\0' && i + 1 < CODE_MOST; i++)
        code[i] = text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 'a' + 'A') : text[i];
    code[i] = '\0';
}

static enum entente_status read_row(struct ent_scale *scale, const struct scale_file *file, bool is_first) {
    static const char rows[] = "the rows are code,value: 010,0.5";
    const struct ent_row *row = &file->rows.row;
    char code[CODE_MOST];
    double value;
    if (row->fault != ENT_ROW_FINE || row->count != 2 || row->cells[0].text[0] == '\0')
        return fail_at(file, 0, rows, "", "it is no row of a scale");
    if (strlen(row->cells[0].text) >= CODE_MOST)
        return fail_at(file, 0, rows, row->cells[0].text, "is no code");
    if (!ent_number_parse(row->cells[1].text, &value)) {
        if (is_first) return ENTENTE_OK; /* the names of the columns */
        return fail_at(file, 1, rows, row->cells[1].text, "is not a number");
    }
    bool is_weight = value == 0 || (fabs(value) >= 1e-12 && fabs(value) <= 1e12);
    if (!is_weight)
        return fail_at(file, 1, "its size is 0, or from 1e-12 to 1e12", row->cells[1].text, "is no value");
    upper(row->cells[0].text, code);
    return add_value(scale, file, code, value);
}

static enum entente_status read_rows(struct ent_scale *scale, struct scale_file *file) {
    enum entente_status status = ENTENTE_OK;
    bool is_first = true;
    while (status == ENTENTE_OK && ent_rows_next(&file->rows)) {
        if (ent_row_is_blank(&file->rows.row)) continue;
        status = read_row(scale, file, is_first);
        is_first = false;
    }
    if (status == ENTENTE_OK && scale->count == 0)
        status = fail_at(file, 0, "the rows are code,value: 010,0.5", "", "it has no value");
    ent_rows_clear(&file->rows);
    return status;
}

static bool name_file(struct ent_scale *scale, const char *path) {
    const char *slash = strrchr(path, '/');
    char text[160];
    snprintf(text, sizeof text, "values of %s", ent_brief(slash != NULL ? slash + 1 : path).text);
    scale->text = ent_arena_text(&scale->arena, text, strlen(text));
    return scale->text != NULL;
}

static enum entente_status open_file(struct ent_scale *scale, const char *path, size_t most_bytes,
                                     const struct entente_sink *sink) {
    struct ent_buffer content = {0};
    struct ent_place place = {.file = path};
    scale->kind = ENT_SCALE_FILE;
    if (!name_file(scale, path)) return ent_no_memory(sink);
    enum entente_status status = ent_file_read(path, most_bytes, &content, sink);
    if (status == ENTENTE_OK && (ent_text_valid(content.data, content.length) < content.length ||
                                 memchr(content.data, '\0', content.length) != NULL))
        status = ent_fail(sink, ENTENTE_BAD_INPUT, "bad-scale", &place, "save it as UTF-8",
                          "it is no table of codes and values");
    if (status == ENTENTE_OK) {
        size_t mark = content.length >= 3 && memcmp(content.data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
        const char *bytes = content.data + mark;
        size_t length = content.length - mark;
        struct scale_file file = {
            .file = path,
            .rows = ent_table_rows(ent_table_syntax_find(bytes, length, ",;\t"), bytes, length),
            .sink = sink};
        status = read_rows(scale, &file);
    }
    ent_buffer_clear(&content);
    return status;
}

enum entente_status ent_scale_open(struct ent_scale *scale, const char *name, size_t most_bytes,
                                   const struct entente_sink *sink) {
    *scale = (struct ent_scale){0};
    for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++) {
        if (!ent_text_same_ascii(built_in[i].name, name)) continue;
        scale->kind = (enum ent_scale_kind)i;
        scale->text = built_in[i].text;
        return ENTENTE_OK;
    }
    if (strpbrk(name, "./\\") != NULL) return open_file(scale, name, most_bytes, sink);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-scale", NULL,
                    "choose goldstein-icews, goldstein-gdelt, plover, own or a file such as scale.csv",
                    "no scale \"%s\"", ent_brief(name).text);
}

void ent_scale_clear(struct ent_scale *scale) {
    ent_arena_clear(&scale->arena);
    ent_index_clear(&scale->codes);
    free(scale->values);
    *scale = (struct ent_scale){0};
}

/* -- values ---------------------------------------------------------------------------------------------- */

/* The code itself, then one digit less and less; a word is one whole. */
static double value_in_file(const struct ent_scale *scale, const char *given) {
    char code[CODE_MOST];
    upper(given, code);
    size_t length = strlen(code), least = code[0] >= '0' && code[0] <= '9' ? 2 : length;
    for (; length >= least && length > 0; length--) {
        code[length] = '\0';
        size_t found = ent_index_find(&scale->codes, code);
        if (found != SIZE_MAX) return scale->values[found];
    }
    return (double)NAN;
}

double ent_scale_value(const struct ent_scale *scale, const struct ent_deed *deed, const char *code) {
    switch (scale->kind) {
    case ENT_SCALE_GOLDSTEIN_ICEWS:
        return deed->goldstein_icews;
    case ENT_SCALE_GOLDSTEIN_GDELT:
        return deed->goldstein_gdelt;
    case ENT_SCALE_PLOVER:
        return deed->plover;
    case ENT_SCALE_FILE:
        return value_in_file(scale, code);
    default:
        return (double)NAN;
    }
}

bool ent_scale_knows_cameo(const struct ent_scale *scale) {
    return scale->kind != ENT_SCALE_PLOVER;
}

bool ent_scale_knows_plover(const struct ent_scale *scale) {
    return scale->kind != ENT_SCALE_GOLDSTEIN_ICEWS && scale->kind != ENT_SCALE_GOLDSTEIN_GDELT;
}
