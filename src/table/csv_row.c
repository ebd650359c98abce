/* SPDX-License-Identifier: MIT */
#include "table/csv_row.h"

#include "base/formula.h"
#include "base/memory.h"
#include "base/text.h"
#include "read/read_limits.h"
#include <stdlib.h>
#include <string.h>

static void set_fault(struct ent_rows *rows, enum ent_row_fault fault, size_t offset) {
    if (rows->row.fault != ENT_ROW_FINE) return;
    rows->row.fault = fault;
    rows->row.fault_offset = offset;
}

/* After these nothing more can be read. */
static bool is_broken(const struct ent_row *row) {
    return row->fault == ENT_ROW_LONG_CELL || row->fault == ENT_ROW_MANY_CELLS ||
           row->fault == ENT_ROW_NO_MEMORY;
}

static bool is_at(const struct ent_rows *rows, char c) {
    return rows->at < rows->length && rows->bytes[rows->at] == c;
}

static bool is_at_blank(const struct ent_rows *rows) {
    return (rows->delimiter != ' ' && is_at(rows, ' ')) || (rows->delimiter != '\t' && is_at(rows, '\t'));
}

static bool is_at_cell_end(const struct ent_rows *rows) {
    return rows->at >= rows->length || is_at(rows, rows->delimiter) || is_at(rows, '\n') || is_at(rows, '\r');
}

static void skip_blanks(struct ent_rows *rows) {
    while (is_at_blank(rows)) rows->at++;
}

static void skip_to_cell_end(struct ent_rows *rows) {
    while (!is_at_cell_end(rows)) rows->at++;
}

/* Takes one line end, of any of the three kinds. */
static void skip_line_end(struct ent_rows *rows) {
    if (rows->at >= rows->length) return;
    bool is_pair = is_at(rows, '\r') && rows->at + 1 < rows->length && rows->bytes[rows->at + 1] == '\n';
    rows->at += is_pair ? 2 : 1;
    rows->line++;
}

/* Cells hold offsets into the text while it grows: see point_at_texts. */
static bool begin_cell(struct ent_rows *rows) {
    struct ent_row *row = &rows->row;
    if (row->count == ENT_MAX_COLUMNS) {
        set_fault(rows, ENT_ROW_MANY_CELLS, row->offset);
        return false;
    }
    if (!ent_grow(&row->cells, &rows->cell_room, row->count + 1, sizeof *row->cells)) {
        set_fault(rows, ENT_ROW_NO_MEMORY, row->offset);
        return false;
    }
    row->cells[row->count++] = (struct ent_cell){.offset = rows->at};
    return true;
}

static void add_text(struct ent_rows *rows, size_t start, const char *piece, size_t length) {
    const struct ent_cell *cell = &rows->row.cells[rows->row.count - 1];
    if (rows->text_length - start + length > ENT_MAX_CELL) {
        set_fault(rows, ENT_ROW_LONG_CELL, cell->offset);
        return;
    }
    if (!ent_grow(&rows->text, &rows->text_room, rows->text_length + length + 1, 1)) {
        set_fault(rows, ENT_ROW_NO_MEMORY, cell->offset);
        return;
    }
    memcpy(rows->text + rows->text_length, piece, length);
    rows->text_length += length;
    rows->text[rows->text_length] = '\0';
}

static void read_plain(struct ent_rows *rows, size_t start) {
    size_t from = rows->at;
    skip_to_cell_end(rows);
    size_t to = rows->at;
    const char *quote = rows->quotes ? memchr(rows->bytes + from, '"', to - from) : NULL;
    if (quote != NULL && !rows->row.has_stray_quote) {
        rows->row.has_stray_quote = true;
        rows->row.stray_offset = (size_t)(quote - rows->bytes);
    }
    while (to > from && (rows->bytes[to - 1] == ' ' || rows->bytes[to - 1] == '\t')) to--;
    add_text(rows, start, rows->bytes + from, to - from);
}

static void count_lines(struct ent_rows *rows, size_t from, size_t to) {
    if (rows->first_cell > 0) return; /* the row is one all the same */
    for (size_t i = from; i < to; i++) {
        bool is_pair = rows->bytes[i] == '\r' && i + 1 < to && rows->bytes[i + 1] == '\n';
        if (!is_pair && (rows->bytes[i] == '\n' || rows->bytes[i] == '\r')) rows->line++;
    }
}

/* A doubled quote is one quote: it is copied with the text before it, and the second is skipped. */
static void read_quoted(struct ent_rows *rows, size_t start) {
    size_t opening = rows->at++;
    while (!is_broken(&rows->row)) {
        size_t from = rows->at;
        const char *quote = memchr(rows->bytes + from, '"', rows->length - from);
        size_t to = quote != NULL ? (size_t)(quote - rows->bytes) : rows->length;
        bool doubled = quote != NULL && to + 1 < rows->length && rows->bytes[to + 1] == '"';
        add_text(rows, start, rows->bytes + from, to - from + doubled);
        count_lines(rows, from, to);
        rows->at = quote == NULL ? to : to + 1 + doubled;
        if (quote == NULL) set_fault(rows, ENT_ROW_OPEN_QUOTE, opening);
        if (!doubled) break;
    }
    skip_blanks(rows);
    if (!is_at_cell_end(rows)) set_fault(rows, ENT_ROW_TEXT_AFTER_QUOTE, rows->at);
    skip_to_cell_end(rows);
}

static void read_cell(struct ent_rows *rows) {
    skip_blanks(rows);
    if (!begin_cell(rows)) return;
    size_t start = rows->text_length;
    if (rows->quotes && is_at(rows, '"')) {
        read_quoted(rows, start);
    } else {
        read_plain(rows, start);
    }
    rows->text_length++; /* the NUL, which stays */
}

static void point_at_texts(struct ent_rows *rows) {
    const char *text = rows->text;
    for (size_t i = 0; i < rows->row.count; i++) {
        rows->row.cells[i].text = text + ent_formula_has_guard(text);
        text += strlen(text) + 1;
    }
}

bool ent_rows_next(struct ent_rows *rows) {
    if (rows->at >= rows->length) return false;
    rows->row = (struct ent_row){.cells = rows->row.cells, .offset = rows->at, .line = rows->line};
    rows->text_length = 0;
    read_cell(rows);
    while (!is_broken(&rows->row) && is_at(rows, rows->delimiter)) {
        rows->at++;
        read_cell(rows);
    }
    if (is_broken(&rows->row)) {
        rows->row.count = 0;
        if (rows->row.fault == ENT_ROW_NO_MEMORY) rows->at = rows->length; /* who goes on comes to an end */
        return true;
    }
    skip_line_end(rows);
    point_at_texts(rows);
    return true;
}

struct ent_rows ent_rows_from(const struct ent_rows *rows, size_t at, size_t line) {
    return (struct ent_rows){.bytes = rows->bytes,
                             .length = rows->length,
                             .delimiter = rows->delimiter,
                             .quotes = rows->quotes,
                             .first_cell = rows->first_cell,
                             .at = at,
                             .line = line};
}

bool ent_cell_is_empty(const char *text) {
    return text[strspn(text, " \t\r\n")] == '\0';
}

bool ent_row_is_empty(const struct ent_row *row) {
    for (size_t i = 0; i < row->count; i++) {
        if (!ent_cell_is_empty(row->cells[i].text)) return false;
    }
    return row->fault == ENT_ROW_FINE;
}

bool ent_row_is_blank(const struct ent_row *row) {
    return row->fault == ENT_ROW_FINE && row->count == 1 && row->cells[0].text[0] == '\0';
}

static void place_cell(const struct ent_rows *rows, size_t offset, struct ent_place *place) {
    size_t cell = 0;
    while (cell + 1 < rows->row.count && rows->row.cells[cell + 1].offset <= offset) cell++;
    place->line = rows->row.line;
    place->column = rows->first_cell + cell;
}

void ent_rows_place_on(const struct ent_rows *rows, size_t from, size_t offset, struct ent_place *place) {
    if (rows->first_cell > 0) {
        place_cell(rows, offset, place);
        return;
    }
    for (size_t i = from; i < offset; i++) {
        char c = rows->bytes[i];
        bool is_pair = c == '\r' && i + 1 < rows->length && rows->bytes[i + 1] == '\n';
        if (!is_pair && (c == '\n' || c == '\r')) {
            place->line++;
            place->column = 1;
        } else if (((unsigned char)c & 0xC0) != 0x80) {
            place->column++;
        }
    }
}

void ent_rows_place(const struct ent_rows *rows, size_t offset, struct ent_place *place) {
    place->line = rows->row.line;
    place->column = 1;
    ent_rows_place_on(rows, rows->row.offset, offset, place);
}

enum entente_status ent_rows_fail(const struct ent_rows *rows, const char *file,
                                  const struct entente_sink *sink) {
    const struct ent_row *row = &rows->row;
    struct ent_place place = {.file = file};
    ent_rows_place(rows, row->fault_offset, &place);
    switch (row->fault) {
    case ENT_ROW_OPEN_QUOTE:
        return ent_fail(sink, ENTENTE_BAD_INPUT, "open-quote", &place,
                        "close it, or double the quotes within a quoted cell",
                        "the quote that begins here is never closed");
    case ENT_ROW_TEXT_AFTER_QUOTE:
        return ent_fail(sink, ENTENTE_BAD_INPUT, "text-after-quote", &place,
                        "double the quotes within a quoted cell", "text follows a closing quote");
    case ENT_ROW_LONG_CELL:
        return ent_fail(sink, ENTENTE_TOO_LARGE, "long-cell", &place, "is a closing quote missing?",
                        "a cell holds more than %d bytes", ENT_MAX_CELL);
    case ENT_ROW_MANY_CELLS:
        return ent_fail(sink, ENTENTE_TOO_LARGE, "many-columns", &place, "", "a row has more than %d columns",
                        ENT_MAX_COLUMNS);
    default:
        return ent_no_memory(sink);
    }
}

void ent_rows_clear(struct ent_rows *rows) {
    free(rows->row.cells);
    free(rows->text);
    *rows = (struct ent_rows){0};
}
