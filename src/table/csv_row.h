/* SPDX-License-Identifier: MIT */
/**
 * Rows of cells out of CSV (RFC 4180) or tab-separated text.
 *
 * A row ends at LF, CRLF or CR. Blanks round a cell are dropped, also outside its quotes. A quote inside an
 * unquoted cell stands for itself. Where quotes are off (TSV) they always do. The apostrophe that guards a
 * text against being taken for a formula is taken off (base/formula.h).
 */
#ifndef ENT_CSV_ROW_H
#define ENT_CSV_ROW_H

#include "base/report.h"
#include <stdbool.h>
#include <stddef.h>

enum ent_row_fault {
    ENT_ROW_FINE,
    ENT_ROW_OPEN_QUOTE,       /* the text ends within quotes; the place is where they began */
    ENT_ROW_TEXT_AFTER_QUOTE, /* something but blanks between a closing quote and the delimiter */
    ENT_ROW_LONG_CELL,        /* over ENT_MAX_CELL; the rest of the row is not read */
    ENT_ROW_MANY_CELLS,       /* over ENT_MAX_COLUMNS; the rest of the row is not read */
    ENT_ROW_NO_MEMORY,
};

struct ent_cell {
    const char *text; /* NUL-terminated, "" when empty */
    size_t offset;    /* of its first byte, which may be a quote */
};

/** The row that was read last: borrowed until the next one. */
struct ent_row {
    struct ent_cell *cells;
    size_t count;
    size_t offset, line; /* where it starts; lines from 1 */
    enum ent_row_fault fault;
    size_t fault_offset;
    bool has_stray_quote; /* at stray_offset: a quote within an unquoted cell */
    size_t stray_offset;
};

/** Set the first six and zero the rest. `at` and `line` move on; start again anywhere a row starts. */
struct ent_rows {
    const char *bytes;
    size_t length;
    char delimiter;
    bool quotes;
    size_t first_cell; /* 0: places are lines and characters; else rows, and cells from this number on */
    size_t at, line;
    struct ent_row row;
    size_t cell_room;
    char *text;
    size_t text_length, text_room;
};

/** Reads the next row; false when there is none. Faults are in rows->row. */
bool ent_rows_next(struct ent_rows *rows);
/** The same rows again, from the start of one. */
struct ent_rows ent_rows_from(const struct ent_rows *rows, size_t at, size_t line);
/** True for a cell with nothing but blanks. */
bool ent_cell_is_empty(const char *text);
/** True when all cells are empty. */
bool ent_row_is_empty(const struct ent_row *row);
/** True for a line with nothing but blanks. */
bool ent_row_is_blank(const struct ent_row *row);
/** Fills the line and column of a byte of the current row. */
void ent_rows_place(const struct ent_rows *rows, size_t offset, struct ent_place *place);
/** The same from `from` on, whose place is filled in: for all cells of a long row one after another. */
void ent_rows_place_on(const struct ent_rows *rows, size_t from, size_t offset, struct ent_place *place);
/** Reports the fault of the current row. Nothing can be read behind those that are not BAD_INPUT. */
enum entente_status ent_rows_fail(const struct ent_rows *rows, const char *file,
                                  const struct entente_sink *sink);
void ent_rows_clear(struct ent_rows *rows);

#endif
