/* SPDX-License-Identifier: MIT */
#include "event/event_head.h"

#include "base/text.h"
#include "table/csv_table.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct ent_rows ent_event_rows(const char *bytes, size_t length) {
    struct ent_table_syntax syntax = ent_table_syntax_find(bytes, length, "\t,;");
    /* what tabs part has no quotes: they are letters there */
    syntax.quotes = syntax.delimiter != '\t';
    return ent_table_rows(syntax, bytes, length);
}

/* -- recognition ----------------------------------------------------------------------------------------- */

static size_t find_cell(const struct ent_row *row, const char *name) {
    for (size_t i = 0; i < row->count; i++) {
        if (ent_text_same_ascii(row->cells[i].text, name)) return i;
    }
    return SIZE_MAX;
}

/* Names that only this layout has together; of one that may have no header, its first. */
static bool has_marks(const struct ent_event_layout *layout, const struct ent_row *row) {
    if (layout->header == ENT_HEADER_NEVER) return false;
    for (size_t i = 0; i < layout->mark_count; i++) {
        if (find_cell(row, layout->columns[layout->marks[i]].name) == SIZE_MAX) return false;
    }
    return layout->mark_count > 0;
}

static bool next_full_row(struct ent_rows *rows) {
    while (ent_rows_next(rows)) {
        if (!ent_row_is_blank(&rows->row)) return rows->row.fault == ENT_ROW_FINE;
    }
    return false;
}

bool ent_event_probe(const struct ent_event_layout *layout, const char *bytes, size_t length) {
    struct ent_rows rows = ent_event_rows(bytes, length);
    bool found = next_full_row(&rows) &&
                 (has_marks(layout, &rows.row) || (layout->fits != NULL && layout->fits(&rows.row)));
    ent_rows_clear(&rows);
    return found && (layout->before == NULL || !ent_event_probe(layout->before, bytes, length));
}

/* -- columns --------------------------------------------------------------------------------------------- */

static enum entente_status fail_head(const struct ent_event_reading *reading, const char *what,
                                     const char *hint) {
    struct ent_place place = {.file = reading->file};
    ent_rows_place(&reading->rows, reading->rows.row.offset, &place);
    return ent_fail(reading->sink, ENTENTE_BAD_INPUT, "layout", &place, hint, "%s", what);
}

static bool is_enough(const struct ent_event_layout *layout, size_t count) {
    return count == layout->column_count || (layout->fewest > 0 && count == layout->fewest);
}

static bool fail_count(const struct ent_event_reading *reading, const char *more) {
    char what[400];
    size_t count = reading->rows.row.count;
    const char *counts = reading->layout->counts;
    snprintf(what, sizeof what, "%zu column%s: %s%s", count, count == 1 ? "" : "s", counts, more);
    fail_head(reading, what,
              "is it the file as it was published? another table is read with --input-format csv");
    return false;
}

static bool check_names(struct ent_event_reading *reading) {
    const struct ent_event_layout *layout = reading->layout;
    const struct ent_row *row = &reading->rows.row;
    char more[200];
    for (size_t i = 0; i < layout->column_count; i++) {
        reading->at[i] = find_cell(row, layout->columns[i].name);
        if (reading->at[i] != SIZE_MAX || (layout->fewest > 0 && i >= layout->fewest)) continue;
        snprintf(more, sizeof more, "; \"%s\" is missing", layout->columns[i].name);
        return fail_count(reading, more);
    }
    return layout->may_have_more || is_enough(layout, row->count) || fail_count(reading, "");
}

static bool tell_columns(const struct ent_event_reading *reading) {
    const struct ent_event_layout *layout = reading->layout;
    const struct ent_record_sink *records = reading->records;
    bool told = true;
    for (size_t i = 0; i < layout->column_count && told && records->column != NULL; i++) {
        if (reading->at[i] != SIZE_MAX)
            told = records->column(records->payload, layout->columns[i].name, layout->columns[i].field);
    }
    if (!told) ent_no_memory(reading->sink);
    return told;
}

static void set_in_order(struct ent_event_reading *reading, size_t count) {
    for (size_t i = 0; i < reading->layout->column_count; i++) reading->at[i] = i < count ? i : SIZE_MAX;
}

bool ent_event_head_read(struct ent_event_reading *reading) {
    struct ent_rows start = reading->rows;
    if (!next_full_row(&reading->rows)) {
        fail_head(reading, "it has no row", "");
        return false;
    }
    const struct ent_row *row = &reading->rows.row;
    reading->cell_count = row->count;
    reading->has_header = has_marks(reading->layout, row) || reading->layout->header == ENT_HEADER_ALWAYS;
    if (reading->has_header) return check_names(reading) && tell_columns(reading);
    if (!is_enough(reading->layout, row->count)) return fail_count(reading, "");
    set_in_order(reading, row->count);
    reading->rows.at = start.at;
    reading->rows.line = start.line;
    return tell_columns(reading);
}
