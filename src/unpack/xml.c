/* SPDX-License-Identifier: MIT */
#include "unpack/xml.h"

#include "base/number.h"
#include "base/report.h"
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <libxml/xmlreader.h>

static void fail(struct ent_xml *xml, const char *why) {
    const struct ent_place place = {.file = xml->file};
    xml->status = ent_fail(xml->sink, ENTENTE_BAD_INPUT, "damaged-workbook", &place,
                           "save it anew in a spreadsheet program, or as CSV",
                           "the workbook is damaged: its part \"%s\" %s", ent_brief(xml->part).text, why);
}

/* Errors are told by the reader's state: the library itself must not print. */
static void ignore(void *payload, xmlErrorPtr error) {
    (void)payload, (void)error;
}

void ent_xml_open(struct ent_xml *xml, const struct ent_buffer *content) {
    const int quiet = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
    xml->status = ENTENTE_OK;
    ent_xml_silence(&xml->speaker);
    if (content->length > INT_MAX) {
        fail(xml, "is too long");
        return;
    }
    xml->reader = xmlReaderForMemory(content->data, (int)content->length, NULL, NULL, quiet);
    if (xml->reader == NULL) {
        xml->status = ent_no_memory(xml->sink);
        return;
    }
    xmlTextReaderSetStructuredErrorHandler(xml->reader, ignore, NULL);
}

static enum ent_xml_event event_of(struct ent_xml *xml) {
    switch (xmlTextReaderNodeType(xml->reader)) {
    case XML_READER_TYPE_ELEMENT:
        xml->closes = xmlTextReaderIsEmptyElement(xml->reader) == 1;
        return ENT_XML_OPENS;
    case XML_READER_TYPE_END_ELEMENT:
        return ENT_XML_CLOSES;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return ENT_XML_TEXT;
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
        fail(xml, "declares entities, which no spreadsheet program does");
        return ENT_XML_OVER;
    default:
        return ENT_XML_TEXT + 1; /* comments and the like */
    }
}

enum ent_xml_event ent_xml_next(struct ent_xml *xml) {
    if (xml->reader == NULL || xml->status != ENTENTE_OK) return ENT_XML_OVER;
    if (xml->closes) {
        xml->closes = false;
        return ENT_XML_CLOSES;
    }
    for (;;) {
        int result = xmlTextReaderRead(xml->reader);
        if (result < 0) fail(xml, "is not well-formed XML");
        if (result != 1) return ENT_XML_OVER;
        enum ent_xml_event event = event_of(xml);
        if (event <= ENT_XML_TEXT) return event;
    }
}

bool ent_xml_is(const struct ent_xml *xml, const char *name) {
    const xmlChar *own = xmlTextReaderConstLocalName(xml->reader);
    return own != NULL && strcmp((const char *)own, name) == 0;
}

const char *ent_xml_text(const struct ent_xml *xml) {
    const xmlChar *text = xmlTextReaderConstValue(xml->reader);
    return text != NULL ? (const char *)text : "";
}

bool ent_xml_attribute(const struct ent_xml *xml, const char *name, char *value, size_t size) {
    value[0] = '\0';
    while (xmlTextReaderMoveToNextAttribute(xml->reader) == 1) {
        const xmlChar *text = xmlTextReaderConstValue(xml->reader);
        if (!ent_xml_is(xml, name) || text == NULL || strlen((const char *)text) >= size) continue;
        memcpy(value, text, strlen((const char *)text) + 1);
        break;
    }
    xmlTextReaderMoveToElement(xml->reader);
    return value[0] != '\0';
}

size_t ent_xml_count(const struct ent_xml *xml, const char *name, size_t otherwise) {
    char text[24];
    size_t count;
    ent_xml_attribute(xml, name, text, sizeof text);
    return ent_count_parse(text, UINT32_MAX, &count) ? count : otherwise;
}

enum entente_status ent_xml_close(struct ent_xml *xml) {
    if (xml->reader != NULL) xmlFreeTextReader(xml->reader);
    xml->reader = NULL;
    xml->closes = false;
    ent_xml_restore(&xml->speaker);
    return xml->status;
}
