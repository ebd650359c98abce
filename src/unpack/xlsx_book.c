/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "base/text.h"
#include "unpack/workbook.h"
#include "unpack/xml.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME = 256, PART = 512 };

/* A part names others by numbers that a third one, its list of relations, explains. */
struct link {
    char id[NAME], type[NAME], target[NAME];
};

struct links {
    struct link *items;
    size_t count, room;
};

static enum entente_status open_part(struct ent_workbook *book, const char *part, struct ent_buffer *content,
                                     struct ent_xml *xml) {
    *xml = (struct ent_xml){.file = book->zip.file, .part = part, .sink = book->zip.sink};
    enum entente_status status = ent_zip_part(&book->zip, part, content);
    if (status == ENTENTE_OK) ent_xml_open(xml, content);
    return status;
}

static enum entente_status close_part(struct ent_buffer *content, struct ent_xml *xml,
                                      enum entente_status status) {
    enum entente_status read = ent_xml_close(xml);
    ent_buffer_clear(content);
    return status == ENTENTE_OK ? read : status;
}

/* -- links ----------------------------------------------------------------------------------------------- */

static enum entente_status take_link(struct links *links, const struct ent_xml *xml) {
    if (!ent_grow(&links->items, &links->room, links->count + 1, sizeof *links->items))
        return ent_no_memory(xml->sink);
    struct link *link = &links->items[links->count++];
    ent_xml_attribute(xml, "Id", link->id, sizeof link->id);
    ent_xml_attribute(xml, "Type", link->type, sizeof link->type);
    ent_xml_attribute(xml, "Target", link->target, sizeof link->target);
    return ENTENTE_OK;
}

/* "xl/workbook.xml" has its list in "xl/_rels/workbook.xml.rels". */
static enum entente_status read_links(struct ent_workbook *book, const char *part, struct links *links) {
    const char *slash = strrchr(part, '/'), *name = slash != NULL ? slash + 1 : part;
    char list[PART + NAME];
    struct ent_buffer content = {0};
    struct ent_xml xml;
    snprintf(list, sizeof list, "%.*s_rels/%s.rels", (int)(name - part), part, name);
    enum entente_status status = open_part(book, list, &content, &xml);
    enum ent_xml_event event;
    while (status == ENTENTE_OK && (event = ent_xml_next(&xml)) != ENT_XML_OVER) {
        if (event == ENT_XML_OPENS && ent_xml_is(&xml, "Relationship")) status = take_link(links, &xml);
    }
    return close_part(&content, &xml, status);
}

static const struct link *link_of_type(const struct links *links, const char *suffix) {
    for (size_t i = 0; i < links->count; i++) {
        if (ent_text_ends_with(links->items[i].type, suffix)) return &links->items[i];
    }
    return NULL;
}

static const struct link *link_with_id(const struct links *links, const char *id) {
    for (size_t i = 0; i < links->count; i++) {
        if (strcmp(links->items[i].id, id) == 0) return &links->items[i];
    }
    return NULL;
}

/* A target stands beside the part that names it, or begins at the root. */
static void part_of(const char *from, const char *target, char part[PART]) {
    const char *slash = strrchr(from, '/');
    int folder = slash != NULL && target[0] != '/' ? (int)(slash - from) + 1 : 0;
    snprintf(part, PART, "%.*s%s", folder, from, target + (target[0] == '/'));
}

/* -- sheets ---------------------------------------------------------------------------------------------- */

static bool is_true(const char *text) {
    return strcmp(text, "1") == 0 || strcmp(text, "true") == 0;
}

static enum entente_status take_sheet(struct ent_workbook *book, const struct links *links, const char *from,
                                      const struct ent_xml *xml) {
    char name[NAME], id[NAME], state[NAME], part[PART];
    ent_xml_attribute(xml, "name", name, sizeof name);
    ent_xml_attribute(xml, "id", id, sizeof id);
    ent_xml_attribute(xml, "state", state, sizeof state);
    const struct link *link = link_with_id(links, id);
    if (link == NULL || !ent_text_ends_with(link->type, "/worksheet")) return ENTENTE_OK; /* a chart */
    part_of(from, link->target, part);
    return ent_workbook_add(book, name, part, state[0] != '\0' && strcmp(state, "visible") != 0);
}

static enum entente_status read_sheets(struct ent_workbook *book, const struct links *links,
                                       const char *part) {
    struct ent_buffer content = {0};
    struct ent_xml xml;
    char value[NAME];
    enum ent_xml_event event;
    enum entente_status status = open_part(book, part, &content, &xml);
    while (status == ENTENTE_OK && (event = ent_xml_next(&xml)) != ENT_XML_OVER) {
        if (event == ENT_XML_OPENS && ent_xml_is(&xml, "sheet"))
            status = take_sheet(book, links, part, &xml);
        else if (event == ENT_XML_OPENS && ent_xml_is(&xml, "workbookPr"))
            book->from_1904 = ent_xml_attribute(&xml, "date1904", value, sizeof value) && is_true(value);
    }
    return close_part(&content, &xml, status);
}

static enum entente_status read_linked(struct ent_workbook *book, const struct links *links, const char *from,
                                       const char *type,
                                       enum entente_status (*read)(struct ent_workbook *, const char *)) {
    const struct link *link = link_of_type(links, type);
    char part[PART];
    if (link == NULL) return ENTENTE_OK;
    part_of(from, link->target, part);
    return read(book, part);
}

static enum entente_status find_workbook(struct ent_workbook *book, char part[PART]) {
    struct links links = {0};
    enum entente_status status = read_links(book, "", &links);
    const struct link *link = link_of_type(&links, "/officeDocument");
    if (status == ENTENTE_OK && link != NULL) part_of("", link->target, part);
    if (status == ENTENTE_OK && link == NULL)
        status = ent_zip_damaged(&book->zip, "it does not name its parts");
    free(links.items);
    if (status != ENTENTE_OK || !ent_text_ends_with(part, ".bin")) return status;
    const struct ent_place place = {.file = book->zip.file};
    return ent_fail(book->zip.sink, ENTENTE_BAD_INPUT, "binary-workbook", &place,
                    "save it as .xlsx, or as CSV", "it is a binary workbook (.xlsb)");
}

enum entente_status ent_xlsx_open(struct ent_workbook *book) {
    struct links links = {0};
    char part[PART];
    enum entente_status status = find_workbook(book, part);
    if (status == ENTENTE_OK) status = read_links(book, part, &links);
    if (status == ENTENTE_OK) status = read_sheets(book, &links, part);
    if (status == ENTENTE_OK) status = read_linked(book, &links, part, "/sharedStrings", ent_xlsx_strings);
    if (status == ENTENTE_OK) status = read_linked(book, &links, part, "/styles", ent_xlsx_styles);
    free(links.items);
    return status;
}

/* -- texts that cells share ------------------------------------------------------------------------------ */

/* The number of four hexadecimal digits; -1 where there are none. */
static int hexadecimal(const char *at) {
    static const char digits[] = "0123456789abcdefABCDEF";
    int value = 0;
    for (int i = 0; i < 4; i++) {
        const char *digit = at[i] != '\0' ? strchr(digits, at[i]) : NULL;
        if (digit == NULL) return -1;
        int place = (int)(digit - digits);
        value = value * 16 + (place < 16 ? place : place - 6);
    }
    return value;
}

/* "_x000D_" stands for what XML cannot hold, "_x005F_" for the underscore of such a text. */
void ent_xlsx_unescape(char *text) {
    enum { ESCAPE = sizeof "_x000D_" - 1 };
    char *to = text;
    for (const char *at = text; *at != '\0'; to++) {
        int code = at[0] == '_' && at[1] == 'x' ? hexadecimal(at + 2) : -1;
        bool is_escape = code >= 0 && code < 0x80 && at[ESCAPE - 1] == '_';
        *to = !is_escape ? *at : code < ' ' ? ' ' : (char)code;
        at += is_escape ? ESCAPE : 1;
    }
    *to = '\0';
}

static enum entente_status take_string(struct ent_workbook *book, struct ent_buffer *text) {
    if (text->length > 0) {
        ent_xlsx_unescape(text->data);
        text->length = strlen(text->data);
    }
    const char *copy = ent_arena_text(&book->arena, text->length > 0 ? text->data : "", text->length);
    if (text->failed || copy == NULL ||
        !ent_grow(&book->strings, &book->string_room, book->string_count + 1, sizeof *book->strings))
        return ent_no_memory(book->zip.sink);
    book->strings[book->string_count++] = copy;
    return ENTENTE_OK;
}

/* A text may be parted into runs, each in a script of its own, and may have its sound beside it. */
enum entente_status ent_xlsx_strings(struct ent_workbook *book, const char *part) {
    struct ent_buffer content = {0}, text = {0};
    struct ent_xml xml;
    bool in_text = false, in_sound = false;
    enum ent_xml_event event;
    enum entente_status status = open_part(book, part, &content, &xml);
    while (status == ENTENTE_OK && (event = ent_xml_next(&xml)) != ENT_XML_OVER) {
        if (event == ENT_XML_TEXT) {
            if (in_text && !in_sound) ent_buffer_add(&text, ent_xml_text(&xml));
            continue;
        }
        bool opens = event == ENT_XML_OPENS;
        if (ent_xml_is(&xml, "t")) in_text = opens;
        if (ent_xml_is(&xml, "rPh")) in_sound = opens;
        if (!ent_xml_is(&xml, "si")) continue;
        if (opens)
            text.length = 0;
        else
            status = take_string(book, &text);
    }
    ent_buffer_clear(&text);
    return close_part(&content, &xml, status);
}
