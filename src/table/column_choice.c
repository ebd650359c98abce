/* SPDX-License-Identifier: MIT */
#include "table/column_choice.h"

#include "base/buffer.h"
#include "base/number.h"
#include "base/text.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { NAME = 128 };

static bool fail_choice(const char *item, const struct entente_sink *sink) {
    struct ent_buffer names = {0};
    ent_buffer_add(&names, "write FIELD=NAME; fields are ");
    for (int i = 0; i < ENT_COLUMN_COUNT; i++)
        ent_buffer_format(&names, "%s%s", i > 0 ? ", " : "", ent_column_name((enum ent_column)i));
    ent_fail(sink, ENTENTE_BAD_OPTION, "bad-columns", NULL, names.failed ? "" : names.data,
             "\"%s\" names no column of a table", ent_brief(item).text);
    ent_buffer_clear(&names);
    return false;
}

static bool fail_missing(const struct ent_rows *rows, const char *name, const char *file,
                         const struct entente_sink *sink) {
    struct ent_buffer names = {0};
    struct ent_place place = {.file = file};
    ent_rows_place(rows, rows->row.offset, &place);
    ent_buffer_add(&names, "there are ");
    for (size_t i = 0; i < rows->row.count; i++)
        ent_buffer_format(&names, "%s\"%s\"", i > 0 ? ", " : "", ent_brief(rows->row.cells[i].text).text);
    ent_fail(sink, ENTENTE_BAD_INPUT, "missing-column", &place, names.failed ? "" : names.data,
             "there is no column \"%s\"", ent_brief(name).text);
    ent_buffer_clear(&names);
    return false;
}

/* By name, then by number. */
static size_t find_cell(const struct ent_row *row, const char *name, bool *by_number) {
    size_t number;
    for (size_t i = 0; i < row->count; i++) {
        if (ent_text_same_ascii(row->cells[i].text, name)) return i;
    }
    *by_number = ent_count_parse(name, row->count, &number) && number > 0;
    return *by_number ? number - 1 : SIZE_MAX;
}

size_t ent_column_surest(const struct ent_row *row, enum ent_column column) {
    size_t surest = SIZE_MAX, best = SIZE_MAX;
    for (size_t i = 0; i < row->count; i++) {
        size_t rank = ent_column_rank(column, row->cells[i].text);
        if (rank >= best) continue;
        best = rank;
        surest = i;
    }
    return surest;
}

bool ent_column_is_chosen(const struct ent_columns *columns, size_t cell) {
    for (int i = 0; i < ENT_COLUMN_COUNT; i++) {
        if (columns->at[i] == cell) return true;
    }
    return false;
}

static bool names_none(const struct ent_row *row) {
    for (size_t i = 0; i < row->count; i++) {
        if (ent_column_find(row->cells[i].text) != ENT_COLUMN_COUNT) return false;
    }
    return true;
}

static bool take_item(struct ent_columns *columns, const struct ent_rows *rows, char *item, const char *file,
                      const struct entente_sink *sink) {
    char *equals = strchr(item, '=');
    if (equals == NULL) return fail_choice(item, sink);
    *equals = '\0';
    enum ent_column column = ent_column_find(item);
    if (column == ENT_COLUMN_COUNT) return fail_choice(item, sink);
    bool by_number = false;
    columns->at[column] = find_cell(&rows->row, equals + 1, &by_number);
    columns->is_headless = columns->is_headless && by_number;
    return columns->at[column] != SIZE_MAX || fail_missing(rows, equals + 1, file, sink);
}

bool ent_columns_choose(struct ent_columns *columns, const struct ent_rows *rows, const char *choice,
                        const char *file, const struct entente_sink *sink) {
    columns->is_headless = names_none(&rows->row);
    while (*choice != '\0') {
        char item[NAME];
        size_t length = strcspn(choice, ",");
        snprintf(item, sizeof item, "%.*s", (int)(length < NAME ? length : NAME - 1), choice);
        if (!take_item(columns, rows, item, file, sink)) return false;
        choice += length + (choice[length] == ',');
    }
    return true;
}
