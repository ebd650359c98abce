/* SPDX-License-Identifier: MIT */
/** Workbooks of spreadsheet programs: which sheets there are, and the cells of one. */
#ifndef ENT_WORKBOOK_H
#define ENT_WORKBOOK_H

#include "base/memory.h"
#include "base/number.h"
#include "unpack/grid.h"
#include "unpack/zip.h"

/** How a number stands for a date, and how much of it is shown. */
enum ent_cell_format { ENT_CELL_NUMBER, ENT_CELL_DAY, ENT_CELL_MONTH, ENT_CELL_YEAR };

struct ent_sheet {
    const char *name;
    const char *part; /* of the archive */
    bool is_hidden;
};

/** {0} and a file and a sink in `zip`. */
struct ent_workbook {
    struct ent_zip zip;
    struct ent_arena arena;
    struct ent_sheet *sheets;
    size_t sheet_count, sheet_room;
    bool is_open_document;

    /* Excel's own */
    const char **strings;
    enum ent_cell_format *formats; /* by the number of a cell's style */
    size_t string_count, string_room, format_count, format_room;
    bool from_1904; /* days count from there */
};

/** What is to be told of a sheet: of its kind, how many cells or rows there are, and where the first is. */
struct ent_sheet_faults {
    size_t errors, error_row, error_column;      /* "#REF!" and the like */
    size_t unsaved, unsaved_row, unsaved_column; /* formulas without a value */
    size_t hidden_rows;
};

/** True when the bytes begin as an archive does. */
bool ent_is_archive(const char *bytes, size_t length);

/** Finds the sheets. Errors: BAD_INPUT, TOO_LARGE, LIBRARY, NO_MEMORY. */
enum entente_status ent_workbook_open(struct ent_workbook *book, const char *bytes, size_t length);
/** Fills the grid with a sheet's cells: texts, plain numbers, TRUE and FALSE, dates as in 2018-03-08. */
enum entente_status ent_workbook_read(struct ent_workbook *book, size_t sheet, struct ent_grid *grid,
                                      struct ent_sheet_faults *faults);
void ent_workbook_close(struct ent_workbook *book);

/* -- the parts of both kinds ----------------------------------------------------------------------------- */

enum entente_status ent_workbook_add(struct ent_workbook *book, const char *name, const char *part,
                                     bool is_hidden);
enum entente_status ent_xlsx_open(struct ent_workbook *book);
enum entente_status ent_xlsx_strings(struct ent_workbook *book, const char *part);
/** Puts what "_x000D_" and the like stand for in their place. */
void ent_xlsx_unescape(char *text);
enum entente_status ent_xlsx_styles(struct ent_workbook *book, const char *part);
enum entente_status ent_xlsx_read(struct ent_workbook *book, const struct ent_sheet *sheet,
                                  struct ent_grid *grid, struct ent_sheet_faults *faults);
enum entente_status ent_ods_open(struct ent_workbook *book);
enum entente_status ent_ods_read(struct ent_workbook *book, size_t sheet, struct ent_grid *grid,
                                 struct ent_sheet_faults *faults);

/** A number of days, as Excel counts them, as a date; false where it is none. */
bool ent_date_of_serial(double serial, bool from_1904, enum ent_cell_format format,
                        char date[ENT_NUMBER_SIZE]);

#endif
