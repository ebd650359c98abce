/* SPDX-License-Identifier: MIT */
#include "base/days.h"
#include "base/report.h"
#include "unpack/workbook.h"
#include "unpack/xml.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CODE = 256 };

/* A format of the workbook's own. */
struct own_format {
    size_t id;
    enum ent_cell_format format;
};

struct styles {
    struct own_format *items;
    size_t count, room;
    bool in_cells; /* within the list that cells refer to */
};

/* -- what a format code shows ---------------------------------------------------------------------------- */

/* Steps over quoted texts, "\x", "[Red]", "AM/PM"; NULL at the end of the code for positive numbers. */
static const char *next_letter(const char *at) {
    for (; *at != '\0' && *at != ';'; at++) {
        if (*at == '"' || *at == '[') {
            at = strchr(at + 1, *at == '"' ? '"' : ']');
            if (at == NULL) return NULL;
        } else if (strchr("\\_*", *at) != NULL) {
            if (*++at == '\0') return NULL;
        } else if (strncmp(at, "AM/PM", 5) == 0) {
            at += 4;
        } else if (strchr("yYmMdDhHsS", *at) != NULL) {
            return at;
        }
    }
    return NULL;
}

static enum ent_cell_format format_of_code(const char *code) {
    bool year = false, month = false, day = false, time = false;
    if (strncmp(code, "General", 7) == 0) return ENT_CELL_NUMBER;
    for (const char *at = code; (at = next_letter(at)) != NULL; at++) {
        year |= strchr("yY", *at) != NULL;
        month |= strchr("mM", *at) != NULL;
        day |= strchr("dD", *at) != NULL;
        time |= strchr("hHsS", *at) != NULL;
    }
    if (day) return ENT_CELL_DAY;
    if (month && (year || !time)) return ENT_CELL_MONTH;
    return year ? ENT_CELL_YEAR : ENT_CELL_NUMBER;
}

/* Those that need no code, as the standard numbers them (ECMA-376, 18.8.30). */
static enum ent_cell_format format_of_id(size_t id) {
    if (id == 17) return ENT_CELL_MONTH;
    bool is_day = (id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
                  (id >= 50 && id <= 54) || id == 57 || id == 58;
    return is_day ? ENT_CELL_DAY : ENT_CELL_NUMBER;
}

/* -- the part -------------------------------------------------------------------------------------------- */

static enum entente_status take_code(struct styles *styles, const struct ent_xml *xml) {
    char code[CODE];
    if (!ent_grow(&styles->items, &styles->room, styles->count + 1, sizeof *styles->items))
        return ent_no_memory(xml->sink);
    ent_xml_attribute(xml, "formatCode", code, sizeof code);
    styles->items[styles->count++] =
        (struct own_format){.id = ent_xml_count(xml, "numFmtId", 0), .format = format_of_code(code)};
    return ENTENTE_OK;
}

static enum entente_status take_style(struct ent_workbook *book, const struct styles *styles,
                                      const struct ent_xml *xml) {
    size_t id = ent_xml_count(xml, "numFmtId", 0);
    enum ent_cell_format format = format_of_id(id);
    for (size_t i = 0; i < styles->count; i++) {
        if (styles->items[i].id == id) format = styles->items[i].format;
    }
    if (!ent_grow(&book->formats, &book->format_room, book->format_count + 1, sizeof *book->formats))
        return ent_no_memory(book->zip.sink);
    book->formats[book->format_count++] = format;
    return ENTENTE_OK;
}

static enum entente_status read_styles(struct ent_workbook *book, struct styles *styles,
                                       struct ent_xml *xml) {
    enum { FORMATS_MOST = 1 << 16 };
    enum entente_status status = ENTENTE_OK;
    enum ent_xml_event event;
    while (status == ENTENTE_OK && (event = ent_xml_next(xml)) != ENT_XML_OVER) {
        if (event == ENT_XML_TEXT) continue;
        if (ent_xml_is(xml, "cellXfs")) styles->in_cells = event == ENT_XML_OPENS;
        if (event == ENT_XML_CLOSES) continue;
        if (ent_xml_is(xml, "numFmt")) status = take_code(styles, xml);
        if (ent_xml_is(xml, "xf") && styles->in_cells) status = take_style(book, styles, xml);
        if (styles->count > FORMATS_MOST || book->format_count > FORMATS_MOST)
            status = ent_zip_damaged(&book->zip, "it has too many formats");
    }
    return status;
}

enum entente_status ent_xlsx_styles(struct ent_workbook *book, const char *part) {
    struct ent_buffer content = {0};
    struct styles styles = {0};
    struct ent_xml xml = {.file = book->zip.file, .part = part, .sink = book->zip.sink};
    enum entente_status status = ent_zip_part(&book->zip, part, &content);
    if (status == ENTENTE_OK) {
        ent_xml_open(&xml, &content);
        status = read_styles(book, &styles, &xml);
        enum entente_status read = ent_xml_close(&xml);
        if (status == ENTENTE_OK) status = read;
    }
    free(styles.items);
    ent_buffer_clear(&content);
    return status;
}

/* -- days ------------------------------------------------------------------------------------------------ */

/* In Excel 1900 is a leap year: before its 1 March, days are one less. */
bool ent_date_of_serial(double serial, bool from_1904, enum ent_cell_format format,
                        char date[ENT_NUMBER_SIZE]) {
    enum { DAYS_MOST = 2958466, FROM_1900_TO_1970 = 25569, FROM_1904_TO_1970 = 24107, LEAP_DAY = 60 };
    if (!(serial >= (from_1904 ? 0 : 1)) || serial >= DAYS_MOST) return false;
    int year, month, day, days = (int)floor(serial + 1e-9);
    days -= from_1904 ? FROM_1904_TO_1970 : FROM_1900_TO_1970 - (days < LEAP_DAY);
    ent_day_parts(days, &year, &month, &day);
    if (format == ENT_CELL_YEAR)
        snprintf(date, ENT_NUMBER_SIZE, "%04d", year);
    else if (format == ENT_CELL_MONTH)
        snprintf(date, ENT_NUMBER_SIZE, "%04d-%02d", year, month);
    else
        snprintf(date, ENT_NUMBER_SIZE, "%04d-%02d-%02d", year, month, day);
    return true;
}
