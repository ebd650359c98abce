/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/text.h"
#include "table/matrix.h"
#include "unpack/workbook.h"

#include <stdint.h>
#include <string.h>

struct reading {
    const char *file;
    const struct entente_read_options *options;
    const struct entente_sink *sink;
    struct ent_workbook book;
    struct ent_grid grid;
    struct ent_buffer csv;
    size_t most, sheet;
};

/* -- which sheet ----------------------------------------------------------------------------------------- */

static void add_names(const struct reading *r, struct ent_buffer *names, size_t but) {
    enum { NAMES_MOST = 6 };
    size_t told = 0, count = r->book.sheet_count;
    for (size_t i = 0; i < count && told < NAMES_MOST; i++) {
        if (i == but) continue;
        ent_buffer_format(names, "%s\"%s\"", told++ > 0 ? ", " : "", ent_brief(r->book.sheets[i].name).text);
    }
    size_t left = count - told - (but < count);
    if (left > 0) ent_buffer_format(names, " and %zu more", left);
}

static enum entente_status fail_no_sheet(const struct reading *r, const char *wanted) {
    struct ent_buffer names = {0};
    const struct ent_place place = {.file = r->file};
    ent_buffer_add(&names, "there are ");
    add_names(r, &names, SIZE_MAX);
    enum entente_status status =
        ent_fail(r->sink, ENTENTE_BAD_OPTION, "no-sheet", &place, names.failed ? "" : names.data,
                 "there is no sheet \"%s\"", ent_brief(wanted).text);
    ent_buffer_clear(&names);
    return status;
}

/* By name, then by number. */
static enum entente_status find_sheet(struct reading *r, const char *wanted) {
    size_t number;
    for (size_t i = 0; i < r->book.sheet_count; i++) {
        if (!ent_text_same_ascii(r->book.sheets[i].name, wanted)) continue;
        r->sheet = i;
        return ENTENTE_OK;
    }
    if (!ent_count_parse(wanted, r->book.sheet_count, &number) || number == 0)
        return fail_no_sheet(r, wanted);
    r->sheet = number - 1;
    return ENTENTE_OK;
}

static void tell_others(const struct reading *r) {
    struct ent_buffer names = {0};
    const struct ent_place place = {.file = r->file};
    if (r->book.sheet_count < 2) return;
    add_names(r, &names, r->sheet);
    ent_tell(r->sink, ENTENTE_NOTE, "other-sheets", &place, "choose another with --sheet",
             "sheet \"%s\" is read, not %s", ent_brief(r->book.sheets[r->sheet].name).text,
             names.failed ? "the others" : names.data);
    ent_buffer_clear(&names);
}

static enum entente_status choose_sheet(struct reading *r) {
    const char *wanted = r->options != NULL ? r->options->sheet : NULL;
    if (r->book.sheet_count == 0) return ent_zip_damaged(&r->book.zip, "it has no sheet");
    if (wanted != NULL) return find_sheet(r, wanted);
    while (r->sheet < r->book.sheet_count && r->book.sheets[r->sheet].is_hidden) r->sheet++;
    if (r->sheet == r->book.sheet_count) r->sheet = 0;
    tell_others(r);
    return ENTENTE_OK;
}

/* -- the sheet ------------------------------------------------------------------------------------------- */

static void tell_faults(const struct reading *r, const struct ent_sheet_faults *faults) {
    struct ent_place place = {.file = r->file, .line = faults->error_row, .column = faults->error_column};
    if (faults->errors > 0)
        ent_tell(r->sink, ENTENTE_WARNING, "cell-errors", &place, "mend the formula",
                 "%zu cell%s, here the first, hold%s an error such as #REF!", faults->errors,
                 faults->errors == 1 ? "" : "s", faults->errors == 1 ? "s" : "");
    place.line = faults->unsaved_row;
    place.column = faults->unsaved_column;
    if (faults->unsaved > 0)
        ent_tell(r->sink, ENTENTE_WARNING, "unsaved-formulas", &place,
                 "open the workbook in a spreadsheet program and save it",
                 "%zu formula%s, here the first, ha%s no stored value", faults->unsaved,
                 faults->unsaved == 1 ? "" : "s", faults->unsaved == 1 ? "s" : "ve");
    place.line = place.column = 0;
    if (faults->hidden_rows > 0)
        ent_tell(r->sink, ENTENTE_NOTE, "hidden-rows", &place, "", "%zu hidden row%s read like the others",
                 faults->hidden_rows, faults->hidden_rows == 1 ? " is" : "s are");
}

static enum entente_status fail_empty(const struct reading *r) {
    struct ent_buffer hint = {0};
    const struct ent_place place = {.file = r->file};
    ent_buffer_add(&hint, r->book.sheet_count > 1 ? "choose another with --sheet: " : "");
    if (r->book.sheet_count > 1) add_names(r, &hint, r->sheet);
    enum entente_status status =
        ent_fail(r->sink, ENTENTE_BAD_INPUT, "empty-sheet", &place, hint.failed ? "" : hint.data,
                 "sheet \"%s\" holds no table", ent_brief(r->book.sheets[r->sheet].name).text);
    ent_buffer_clear(&hint);
    return status;
}

static enum entente_status fail_large(const struct reading *r) {
    const struct ent_place place = {.file = r->file};
    return ent_fail(r->sink, ENTENTE_TOO_LARGE, "too-large", &place, "raise --max-bytes",
                    "unpacks to more than %zu bytes", r->most);
}

/* The sheet as CSV. `syntax` says where its cells stand. */
static enum entente_status read_sheet(struct reading *r, struct ent_table_syntax *syntax) {
    struct ent_sheet_faults faults = {0};
    size_t first_column, title_rows;
    enum entente_status status = ent_workbook_read(&r->book, r->sheet, &r->grid, &faults);
    if (status != ENTENTE_OK) return status;
    bool fits = ent_grid_csv(&r->grid, r->most, &r->csv, &first_column, &title_rows);
    if (r->grid.failed) return ent_no_memory(r->sink);
    if (!fits) return fail_large(r);
    tell_faults(r, &faults);
    if (r->csv.length == 0) return fail_empty(r);
    const struct ent_place place = {.file = r->file};
    if (title_rows > 0)
        ent_tell(r->sink, ENTENTE_NOTE, "title-rows", &place, "",
                 "%zu row%s of one cell above the table %s not read", title_rows, title_rows == 1 ? "" : "s",
                 title_rows == 1 ? "is" : "are");
    *syntax = (struct ent_table_syntax){.delimiter = ',', .quotes = true, .first_cell = first_column + 1};
    return ENTENTE_OK;
}

/* -- the format ------------------------------------------------------------------------------------------ */

static bool is_compound_file(const char *bytes, size_t length) {
    return length >= 8 && memcmp(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0;
}

static enum entente_status refuse(const char *file, bool is_old, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    return ent_fail(sink, ENTENTE_BAD_INPUT, is_old ? "old-workbook" : "no-workbook", &place,
                    is_old ? "save it as .xlsx without a password, or as CSV" : "",
                    is_old ? "it is an old workbook (.xls), or one with a password" : "it is no workbook");
}

/* What the caller says of columns counts more than what the cells look like. */
static enum entente_status read_cells(const struct reading *r, struct ent_table_syntax syntax,
                                      const struct ent_record_sink *records) {
    const char *csv = r->csv.data;
    size_t length = r->csv.length;
    bool has_columns = r->options != NULL && r->options->columns != NULL;
    if (!has_columns && ent_matrix_probe(syntax, csv, length))
        return ent_matrix_read(syntax, r->file, csv, length, records, r->sink);
    return ent_table_read(syntax, r->file, csv, length, records, r->sink);
}

static enum entente_status read_book(struct reading *r, const char *bytes, size_t length,
                                     const struct ent_record_sink *records) {
    struct ent_table_syntax syntax = {0};
    r->book.zip = (struct ent_zip){.file = r->file, .sink = r->sink, .most = r->most, .left = r->most};
    enum entente_status status = ent_workbook_open(&r->book, bytes, length);
    if (status == ENTENTE_OK) status = choose_sheet(r);
    if (status == ENTENTE_OK) status = read_sheet(r, &syntax);
    ent_grid_clear(&r->grid);
    ent_workbook_close(&r->book);
    if (status == ENTENTE_OK) status = read_cells(r, syntax, records);
    ent_buffer_clear(&r->csv);
    return status;
}

static enum entente_status read_xlsx(const char *file, const char *bytes, size_t length,
                                     const struct ent_record_sink *records, const struct entente_sink *sink) {
    const struct entente_read_options *options = records->options;
    if (!ent_is_archive(bytes, length)) return refuse(file, is_compound_file(bytes, length), sink);
    struct reading r = {.file = file, .options = options, .sink = sink, .most = ENTENTE_BYTES_MOST};
    if (options != NULL && options->max_bytes > 0) r.most = options->max_bytes;
    return read_book(&r, bytes, length, records);
}

/* Archives and compound files are told apart by no other reader: that it is no workbook is said here. */
static bool probe(const char *bytes, size_t length) {
    return ent_is_archive(bytes, length) || is_compound_file(bytes, length);
}

const struct ent_reader ent_reader_xlsx = {
    .format = {"xlsx", ".xlsx .xlsm .ods",
               "the first sheet of a workbook, or --sheet; columns as in CSV, or a matrix"},
    .takes_bytes = true,
    .probe = probe,
    .read = read_xlsx,
};
