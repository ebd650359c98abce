/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/report.h"
#include "unpack/workbook.h"
#include "unpack/xml.h"

#include <stdlib.h>
#include <string.h>

struct cell {
    char type[16]; /* "s": shared text, "b": truth, "e": error, …; "": number */
    size_t style;
    bool has_formula;
};

struct reading {
    struct ent_workbook *book;
    struct ent_grid *grid;
    struct ent_sheet_faults *faults;
    struct ent_xml xml;
    size_t row, column; /* from 1; 0: before the first */
    struct cell cell;
    struct ent_buffer text;
    bool in_value, in_sound;
};

/* -- references ------------------------------------------------------------------------------------------ */

/* "AB12" → column 28, row 12; 0 for a part that is not there. */
static const char *read_reference(const char *at, size_t *row, size_t *column) {
    enum { MOST = 1 << 24 };
    *row = *column = 0;
    while (*at == '$') at++;
    for (; *at >= 'A' && *at <= 'Z' && *column < MOST; at++) *column = *column * 26 + (size_t)(*at - 'A') + 1;
    while (*at == '$') at++;
    for (; *at >= '0' && *at <= '9' && *row < MOST; at++) *row = *row * 10 + (size_t)(*at - '0');
    return at;
}

static void take_merge(struct reading *r) {
    char range[48];
    size_t row, column, last_row, last_column;
    ent_xml_attribute(&r->xml, "ref", range, sizeof range);
    const char *at = read_reference(range, &row, &column);
    if (*at != ':' || row == 0 || column == 0) return;
    read_reference(at + 1, &last_row, &last_column);
    ent_grid_merge(r->grid, row - 1, column - 1, last_row > 0 ? last_row - 1 : 0);
}

/* -- values ---------------------------------------------------------------------------------------------- */

static const char *shared_text(const struct reading *r, const char *number) {
    size_t index;
    bool is_there = ent_count_parse(number, SIZE_MAX, &index) && index < r->book->string_count;
    return is_there ? r->book->strings[index] : "";
}

/* What a number shows: a date, or as many digits as the programs themselves show. */
static const char *number_text(const struct reading *r, const char *given, char text[ENT_NUMBER_SIZE]) {
    size_t style = r->cell.style;
    enum ent_cell_format format = style < r->book->format_count ? r->book->formats[style] : ENT_CELL_NUMBER;
    double value;
    if (!ent_number_parse(given, &value)) return given;
    if (format == ENT_CELL_NUMBER || !ent_date_of_serial(value, r->book->from_1904, format, text))
        ent_number_text(value, text);
    return text;
}

static void count_fault(const struct reading *r, size_t *count, size_t *row, size_t *column) {
    if ((*count)++ > 0) return;
    *row = r->row;
    *column = r->column;
}

static void count_faults(const struct reading *r, const char *given) {
    struct ent_sheet_faults *faults = r->faults;
    const char *type = r->cell.type;
    if (r->cell.has_formula && given[0] == '\0' && strcmp(type, "str") != 0)
        count_fault(r, &faults->unsaved, &faults->unsaved_row, &faults->unsaved_column);
    if (strcmp(type, "e") == 0) count_fault(r, &faults->errors, &faults->error_row, &faults->error_column);
}

static const char *text_of(const struct reading *r, char *given, char number[ENT_NUMBER_SIZE]) {
    const char *type = r->cell.type;
    if (strcmp(type, "b") == 0)
        return strcmp(given, "1") == 0 || strcmp(given, "true") == 0 ? "TRUE" : "FALSE";
    if (type[0] == '\0' || strcmp(type, "n") == 0) return number_text(r, given, number);
    ent_xlsx_unescape(given);
    return given;
}

static void add_cell(struct reading *r, char *given) {
    char number[ENT_NUMBER_SIZE];
    count_faults(r, given);
    const char *text = strcmp(r->cell.type, "s") == 0
                           ? shared_text(r, given)
                           : ent_grid_text(r->grid, given[0] != '\0' ? text_of(r, given, number) : "");
    ent_grid_add(r->grid, r->row - 1, r->column - 1, text);
}

/* -- elements -------------------------------------------------------------------------------------------- */

static void begin_row(struct reading *r) {
    char hidden[8];
    r->row = ent_xml_count(&r->xml, "r", r->row + 1);
    if (r->row == 0) r->row = 1;
    r->column = 0;
    if (ent_xml_attribute(&r->xml, "hidden", hidden, sizeof hidden) && strcmp(hidden, "0") != 0 &&
        strcmp(hidden, "false") != 0)
        r->faults->hidden_rows++;
}

static void begin_cell(struct reading *r) {
    char reference[24];
    size_t row, column;
    ent_xml_attribute(&r->xml, "r", reference, sizeof reference);
    read_reference(reference, &row, &column);
    r->column = column > 0 ? column : r->column + 1;
    if (row > 0) r->row = row;
    r->cell = (struct cell){.style = ent_xml_count(&r->xml, "s", 0)};
    ent_xml_attribute(&r->xml, "t", r->cell.type, sizeof r->cell.type);
    r->text.length = 0;
}

static void take_opening(struct reading *r) {
    if (ent_xml_is(&r->xml, "row"))
        begin_row(r);
    else if (ent_xml_is(&r->xml, "c"))
        begin_cell(r);
    else if (ent_xml_is(&r->xml, "f"))
        r->cell.has_formula = true;
    else if (ent_xml_is(&r->xml, "mergeCell"))
        take_merge(r);
}

static void take_closing(struct reading *r) {
    char none[] = "";
    if (ent_xml_is(&r->xml, "c") && r->row > 0) add_cell(r, r->text.length > 0 ? r->text.data : none);
}

static void take_event(struct reading *r, enum ent_xml_event event) {
    if (event == ENT_XML_TEXT) {
        if (r->in_value && !r->in_sound) ent_buffer_add(&r->text, ent_xml_text(&r->xml));
        return;
    }
    bool opens = event == ENT_XML_OPENS;
    if (ent_xml_is(&r->xml, "v") || ent_xml_is(&r->xml, "t")) r->in_value = opens;
    if (ent_xml_is(&r->xml, "rPh")) r->in_sound = opens;
    if (opens)
        take_opening(r);
    else
        take_closing(r);
}

enum entente_status ent_xlsx_read(struct ent_workbook *book, const struct ent_sheet *sheet,
                                  struct ent_grid *grid, struct ent_sheet_faults *faults) {
    struct ent_buffer content = {0};
    struct reading r = {.book = book, .grid = grid, .faults = faults};
    r.xml = (struct ent_xml){.file = book->zip.file, .part = sheet->part, .sink = book->zip.sink};
    enum entente_status status = ent_zip_part(&book->zip, sheet->part, &content);
    enum ent_xml_event event;
    if (status == ENTENTE_OK) {
        ent_xml_open(&r.xml, &content);
        while (!grid->failed && !grid->beyond && (event = ent_xml_next(&r.xml)) != ENT_XML_OVER)
            take_event(&r, event);
        status = ent_xml_close(&r.xml);
    }
    if (r.text.failed) grid->failed = true;
    ent_buffer_clear(&r.text);
    ent_buffer_clear(&content);
    return status;
}
