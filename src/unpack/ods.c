/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/text.h"
#include "unpack/workbook.h"
#include "unpack/xml.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char content_part[] = "content.xml";

struct reading {
    struct ent_workbook *book;
    struct ent_grid *grid;
    struct ent_sheet_faults *faults;
    struct ent_xml xml;
    size_t wanted, sheet; /* the sheet that is read, and the one at hand, from 1 */
    size_t row, rows;     /* from 0; how often it is repeated */
    size_t column, columns, spanned;
    size_t row_start; /* the row's first cell in the grid */
    char value[64];   /* what the cell's attributes say; "": its text does */
    struct ent_buffer text;
    bool in_cell, in_paragraph, in_comment;
};

static enum entente_status open_content(struct ent_workbook *book, struct ent_buffer *content,
                                        struct ent_xml *xml) {
    *xml = (struct ent_xml){.file = book->zip.file, .part = content_part, .sink = book->zip.sink};
    enum entente_status status = ent_zip_part(&book->zip, content_part, content);
    if (status == ENTENTE_OK) ent_xml_open(xml, content);
    return status;
}

enum entente_status ent_ods_open(struct ent_workbook *book) {
    struct ent_buffer content = {0};
    struct ent_xml xml;
    char name[256];
    enum ent_xml_event event;
    enum entente_status status = open_content(book, &content, &xml);
    while (status == ENTENTE_OK && (event = ent_xml_next(&xml)) != ENT_XML_OVER) {
        if (event != ENT_XML_OPENS || !ent_xml_is(&xml, "table")) continue;
        ent_xml_attribute(&xml, "name", name, sizeof name);
        status = ent_workbook_add(book, name, content_part, false);
    }
    enum entente_status read = ent_xml_close(&xml);
    ent_buffer_clear(&content);
    return status == ENTENTE_OK ? read : status;
}

/* -- cells ----------------------------------------------------------------------------------------------- */

/* Numbers, dates and truth stand in attributes; the text beside them is how they are shown. */
static void take_value(struct reading *r) {
    char type[24], text[ENT_NUMBER_SIZE];
    double number;
    r->value[0] = '\0';
    ent_xml_attribute(&r->xml, "value-type", type, sizeof type);
    if (strcmp(type, "boolean") == 0) {
        ent_xml_attribute(&r->xml, "boolean-value", text, sizeof text);
        snprintf(r->value, sizeof r->value, "%s", text[0] == 't' ? "TRUE" : "FALSE");
    } else if (strcmp(type, "date") == 0) {
        ent_xml_attribute(&r->xml, "date-value", r->value, sizeof r->value);
    } else if (ent_xml_attribute(&r->xml, "value", text, sizeof text) && ent_number_parse(text, &number)) {
        ent_number_text(number, r->value);
    }
}

static void begin_cell(struct reading *r) {
    r->in_cell = true;
    r->text.length = 0;
    r->columns = ent_xml_count(&r->xml, "number-columns-repeated", 1);
    r->spanned = ent_xml_count(&r->xml, "number-rows-spanned", 1);
    take_value(r);
}

static void end_cell(struct reading *r) {
    const char *shown = r->text.length > 0 ? r->text.data : "";
    bool has_text = r->value[0] != '\0' || r->text.length > 0;
    const char *text = has_text ? ent_grid_text(r->grid, r->value[0] != '\0' ? r->value : shown) : "";
    for (size_t i = 0; has_text && i < r->columns && !r->grid->beyond; i++)
        ent_grid_add(r->grid, r->row, r->column + i, text);
    if (has_text && r->spanned > 1) ent_grid_merge(r->grid, r->row, r->column, r->row + r->spanned - 1);
    r->column += r->columns;
    r->in_cell = false;
}

/* -- rows ------------------------------------------------------------------------------------------------ */

static void begin_row(struct reading *r) {
    char visibility[16];
    r->column = 0;
    r->row_start = r->grid->cell_count;
    r->rows = ent_xml_count(&r->xml, "number-rows-repeated", 1);
    if (ent_xml_attribute(&r->xml, "visibility", visibility, sizeof visibility) &&
        strcmp(visibility, "visible") != 0)
        r->faults->hidden_rows += 1;
}

static void end_row(struct reading *r) {
    size_t end = r->grid->cell_count;
    for (size_t again = 1; again < r->rows && end > r->row_start; again++) {
        for (size_t i = r->row_start; i < end; i++) {
            if (r->grid->beyond || r->grid->failed) return;
            ent_grid_add(r->grid, r->row + again, r->grid->cells[i].column, r->grid->cells[i].text);
        }
    }
    r->row += r->rows;
}

/* -- elements -------------------------------------------------------------------------------------------- */

static void take_opening(struct reading *r) {
    if (ent_xml_is(&r->xml, "table-row"))
        begin_row(r);
    else if (ent_xml_is(&r->xml, "table-cell") || ent_xml_is(&r->xml, "covered-table-cell"))
        begin_cell(r);
    else if (ent_xml_is(&r->xml, "annotation"))
        r->in_comment = true;
    else if (ent_xml_is(&r->xml, "p"))
        r->in_paragraph = true;
    bool parts = ent_xml_is(&r->xml, "p") ? r->text.length > 0
                                          : ent_xml_is(&r->xml, "s") || ent_xml_is(&r->xml, "tab") ||
                                                ent_xml_is(&r->xml, "line-break");
    if (parts && r->in_cell && !r->in_comment) ent_buffer_add(&r->text, " ");
}

static void take_closing(struct reading *r) {
    if (ent_xml_is(&r->xml, "table-row"))
        end_row(r);
    else if (ent_xml_is(&r->xml, "table-cell") || ent_xml_is(&r->xml, "covered-table-cell"))
        end_cell(r);
    else if (ent_xml_is(&r->xml, "annotation"))
        r->in_comment = false;
    else if (ent_xml_is(&r->xml, "p"))
        r->in_paragraph = false;
}

static void take_event(struct reading *r, enum ent_xml_event event) {
    if (event != ENT_XML_TEXT && ent_xml_is(&r->xml, "table")) {
        r->sheet += event == ENT_XML_OPENS;
    } else if (r->sheet != r->wanted + 1) {
        return;
    } else if (event == ENT_XML_OPENS) {
        take_opening(r);
    } else if (event == ENT_XML_CLOSES) {
        take_closing(r);
    } else if (r->in_cell && r->in_paragraph && !r->in_comment) {
        ent_buffer_add(&r->text, ent_xml_text(&r->xml));
    }
}

enum entente_status ent_ods_read(struct ent_workbook *book, size_t sheet, struct ent_grid *grid,
                                 struct ent_sheet_faults *faults) {
    struct ent_buffer content = {0};
    struct reading r = {.book = book, .grid = grid, .faults = faults, .wanted = sheet};
    enum entente_status status = open_content(book, &content, &r.xml);
    enum ent_xml_event event;
    while (status == ENTENTE_OK && !grid->failed && !grid->beyond &&
           (event = ent_xml_next(&r.xml)) != ENT_XML_OVER)
        take_event(&r, event);
    enum entente_status read = ent_xml_close(&r.xml);
    if (r.text.failed) grid->failed = true;
    ent_buffer_clear(&r.text);
    ent_buffer_clear(&content);
    return status == ENTENTE_OK ? read : status;
}
