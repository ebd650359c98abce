/* SPDX-License-Identifier: MIT */
#include "read/csv_columns.h"

#include "base/find.h"
#include "base/text.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const struct {
    const char *name, *synonym, *field;
} known[ENT_COLUMN_COUNT] = {
    [ENT_COLUMN_SOURCE] = {"source", "subject", "source"},
    [ENT_COLUMN_RELATION] = {"relation", "predicate", "relation"},
    [ENT_COLUMN_TARGET] = {"target", "object", "target"},
    [ENT_COLUMN_ID] = {"id", NULL, "id"},
    [ENT_COLUMN_SIGN] = {"sign", NULL, "sign"},
    [ENT_COLUMN_WEIGHT] = {"weight", NULL, "weight"},
    [ENT_COLUMN_CONFIDENCE] = {"confidence", NULL, "confidence"},
    [ENT_COLUMN_DATE] = {"date", NULL, "date"},
    [ENT_COLUMN_FROM] = {"from", NULL, "from"},
    [ENT_COLUMN_TO] = {"to", NULL, "to"},
    [ENT_COLUMN_NOTE] = {"note", NULL, "note"},
    [ENT_COLUMN_EVIDENCE_SOURCE] = {"evidence_source", NULL, "evidence/0/source"},
    [ENT_COLUMN_EVIDENCE_LOCATOR] = {"evidence_locator", NULL, "evidence/0/locator"},
    [ENT_COLUMN_EVIDENCE_NOTE] = {"evidence_note", NULL, "evidence/0/note"},
    [ENT_COLUMN_EVIDENCE_SPEAKER] = {"evidence_speaker", NULL, "evidence/0/speaker"},
    [ENT_COLUMN_EVIDENCE_URL] = {"evidence_url", NULL, "evidence/0/url"},
    [ENT_COLUMN_EVIDENCE_TITLE] = {"evidence_title", NULL, "evidence/0/title"},
};

static const char needed[] =
    "the first row must name the columns: source,relation,target, then any of the others";

const char *ent_column_name(enum ent_column column) {
    return known[column].name;
}

enum ent_column ent_column_for_field(const char *field) {
    int column = 0;
    while (column < ENT_COLUMN_COUNT && strcmp(known[column].field, field) != 0) column++;
    return (enum ent_column)column;
}

static bool is_called(int column, const char *name) {
    const char *synonym = known[column].synonym;
    return ent_text_same_ascii(known[column].name, name) ||
           (synonym != NULL && ent_text_same_ascii(synonym, name));
}

enum ent_column ent_column_find(const char *name) {
    int column = 0;
    while (column < ENT_COLUMN_COUNT && !is_called(column, name)) {
        column++;
    }
    return (enum ent_column)column;
}

static struct ent_place place_of(const struct ent_rows *rows, const char *file, size_t cell) {
    struct ent_place place = {.file = file};
    ent_rows_place(rows, rows->row.cells[cell].offset, &place);
    return place;
}

/* What people put before or instead of a header. True when it was reported. */
static bool is_no_header(const struct ent_rows *rows, const char *file, const struct entente_sink *sink) {
    const char *first = rows->row.cells[0].text;
    struct ent_place place = place_of(rows, file, 0);
    if (first[0] == '#') {
        ent_fail(sink, ENTENTE_BAD_INPUT, "comment-line", &place, "delete it: there are no comment lines",
                 "the first line is a comment, not the names of the columns");
        return true;
    }
    if (strncmp(first, "sep=", 4) == 0) {
        ent_fail(sink, ENTENTE_BAD_INPUT, "sep-line", &place,
                 "delete it: the delimiter is found from the header",
                 "the first line is Excel's \"sep=\", not the names of the columns");
        return true;
    }
    if (rows->delimiter != '\t' && strchr(first, '\t') != NULL) {
        ent_fail(sink, ENTENTE_BAD_INPUT, "tabs-in-csv", &place,
                 "name the file .tsv, or choose the format tsv",
                 "the columns are separated by tabs, not by commas");
        return true;
    }
    return false;
}

static void tell_unknown(const struct ent_rows *rows, const char *file, size_t cell,
                         const struct entente_sink *sink) {
    const char *name = rows->row.cells[cell].text;
    struct ent_place place = place_of(rows, file, cell);
    if (*name == '\0') {
        ent_tell(sink, ENTENTE_WARNING, "unknown-column", &place, "", "column %zu has no name and is ignored",
                 cell + 1);
        return;
    }
    struct ent_nearest nearest;
    ent_nearest_init(&nearest, name);
    for (int i = 0; i < ENT_COLUMN_COUNT; i++) ent_nearest_offer(&nearest, known[i].name);
    char hint[160];
    ent_tell(sink, ENTENTE_WARNING, "unknown-column", &place, ent_nearest_hint(&nearest, hint, sizeof hint),
             "unknown column \"%s\" is ignored", ent_brief(name).text);
}

static bool fail_twice(const struct ent_rows *rows, const char *file, size_t cell, enum ent_column column,
                       const struct ent_columns *columns, const struct entente_sink *sink) {
    struct ent_place place = place_of(rows, file, cell);
    const char *earlier = rows->row.cells[columns->at[column]].text;
    const char *name = rows->row.cells[cell].text;
    bool is_same = ent_text_same_ascii(earlier, name);
    ent_fail(sink, ENTENTE_BAD_INPUT, "two-columns", &place,
             is_same ? "keep one of them" : "they mean the same: keep one",
             is_same ? "column \"%s\" is there twice" : "column \"%s\" is there beside \"%s\"",
             ent_brief(name).text, ent_brief(earlier).text);
    return false;
}

static bool check_required(const struct ent_columns *columns, const struct ent_rows *rows, const char *file,
                           const struct entente_sink *sink) {
    bool fine = true;
    struct ent_place place = place_of(rows, file, 0);
    for (int i = 0; i < ENT_COLUMNS_REQUIRED; i++) {
        if (columns->at[i] != SIZE_MAX) continue;
        ent_fail(sink, ENTENTE_BAD_INPUT, "missing-column", &place, needed, "there is no column \"%s\"",
                 known[i].name);
        fine = false;
    }
    return fine;
}

bool ent_columns_read(struct ent_columns *columns, const struct ent_rows *rows, const char *file,
                      const struct entente_sink *sink) {
    const struct ent_row *row = &rows->row;
    bool fine = true, any_known = false;
    columns->count = row->count;
    for (size_t i = 0; i < ENT_COLUMN_COUNT; i++) columns->at[i] = SIZE_MAX;
    if (is_no_header(rows, file, sink)) return false;
    for (size_t i = 0; i < row->count; i++) {
        if (ent_column_find(row->cells[i].text) != ENT_COLUMN_COUNT) any_known = true;
    }
    if (!any_known) {
        struct ent_place place = place_of(rows, file, 0);
        ent_fail(sink, ENTENTE_BAD_INPUT, "no-header", &place, needed,
                 "the first row names no column that is known");
        return false;
    }
    for (size_t i = 0; i < row->count; i++) {
        enum ent_column column = ent_column_find(row->cells[i].text);
        if (column == ENT_COLUMN_COUNT) {
            tell_unknown(rows, file, i, sink);
        } else if (columns->at[column] != SIZE_MAX) {
            fine = fail_twice(rows, file, i, column, columns, sink);
        } else {
            columns->at[column] = i;
        }
    }
    return check_required(columns, rows, file, sink) && fine;
}
