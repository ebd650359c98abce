/* SPDX-License-Identifier: MIT */
#include "graph/graph_xml.h"

#include "unpack/xml_silence.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { ATTRIBUTES_MOST = 64, ROOT_WITHIN = 4096 };

/* One reading. The first fault ends it. */
struct reading {
    const struct ent_xml_events *events;
    const struct entente_sink *sink;
    const char *file;
    xmlParserCtxtPtr parser;
    enum entente_status status;
};

static const char *plain(const xmlChar *text) {
    return (const char *)text;
}

static struct ent_place place_of(const struct reading *reading) {
    struct ent_place place = {.file = reading->file};
    if (reading->parser->input == NULL) return place;
    place.line = (size_t)reading->parser->input->line;
    place.column = (size_t)reading->parser->input->col;
    return place;
}

static void stop(struct reading *reading, enum entente_status status) {
    if (reading->status == ENTENTE_OK) reading->status = status;
    xmlStopParser(reading->parser);
}

/* -- elements -------------------------------------------------------------------------------------------- */

static enum entente_status hand_open(struct reading *reading, const xmlChar *name,
                                     const struct ent_xml_attribute *attributes) {
    struct ent_place place = place_of(reading);
    bool fine = reading->events->open(reading->events->payload, plain(name), attributes, &place);
    return fine ? ENTENTE_OK : ENTENTE_BAD_INPUT;
}

/* Of each attribute five texts are given: name, prefix, address, start and end of the value. */
static bool copy_attributes(const xmlChar **given, size_t count, struct ent_xml_attribute *attributes,
                            struct ent_buffer *values) {
    size_t starts[ATTRIBUTES_MOST];
    for (size_t i = 0; i < count; i++) {
        const xmlChar *start = given[5 * i + 3];
        starts[i] = values->length;
        attributes[i].name = plain(given[5 * i]);
        ent_buffer_add_bytes(values, plain(start), (size_t)(given[5 * i + 4] - start));
        ent_buffer_add_bytes(values, "", 1);
    }
    for (size_t i = 0; i < count && !values->failed; i++) attributes[i].value = values->data + starts[i];
    return !values->failed;
}

static enum entente_status refuse_attributes(const struct reading *reading) {
    struct ent_place place = place_of(reading);
    return ent_fail(reading->sink, ENTENTE_BAD_INPUT, "bad-xml", &place, "",
                    "an element has more than %d attributes", ATTRIBUTES_MOST);
}

static void take_open(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                      int namespace_count, const xmlChar **namespaces, int count, int defaulted,
                      const xmlChar **given) {
    (void)prefix, (void)uri, (void)namespace_count, (void)namespaces, (void)defaulted;
    struct reading *reading = context;
    struct ent_xml_attribute attributes[ATTRIBUTES_MOST + 1] = {{NULL, NULL}};
    struct ent_buffer values = {0};
    enum entente_status status;
    if (count > ATTRIBUTES_MOST)
        status = refuse_attributes(reading);
    else if (!copy_attributes(given, (size_t)count, attributes, &values))
        status = ent_no_memory(reading->sink);
    else
        status = hand_open(reading, name, attributes);
    if (status != ENTENTE_OK) stop(reading, status);
    ent_buffer_clear(&values);
}

static void take_close(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)prefix, (void)uri;
    struct reading *reading = context;
    if (!reading->events->close(reading->events->payload, plain(name))) stop(reading, ENTENTE_BAD_INPUT);
}

static void take_text(void *context, const xmlChar *text, int length) {
    struct reading *reading = context;
    if (!reading->events->text(reading->events->payload, plain(text), (size_t)length))
        stop(reading, ENTENTE_BAD_INPUT);
}

/* -- what is refused ------------------------------------------------------------------------------------- */

/* libxml2's type of such functions has no const. */
static void take_entity(void *context, const xmlChar *name, int type, const xmlChar *public_id,
                        const xmlChar *system_id,
                        xmlChar *content) { // NOLINT(readability-non-const-parameter)
    (void)type, (void)public_id, (void)system_id, (void)content;
    struct reading *reading = context;
    struct ent_place place = place_of(reading);
    stop(reading, ent_fail(reading->sink, ENTENTE_BAD_INPUT, "xml-entity", &place,
                           "write what it stands for, and take the declaration out",
                           "the file declares an entity of its own, \"%s\"", ent_brief(plain(name)).text));
}

/* libxml2 ends its sentences with a line break. */
static void take_fault(void *context, xmlErrorPtr fault) {
    struct reading *reading = context;
    bool is_lost = fault->code == XML_WAR_UNDECLARED_ENTITY;
    if (reading->status != ENTENTE_OK || (fault->level < XML_ERR_ERROR && !is_lost)) return;
    if (fault->domain == XML_FROM_NAMESPACE) return;
    struct ent_place place = place_of(reading);
    char message[200] = "";
    size_t length = fault->message != NULL ? strcspn(fault->message, "\n") : 0;
    if (length >= sizeof message) length = sizeof message - 1;
    if (length > 0) memcpy(message, fault->message, length);
    char *advice = strstr(message, " use XML_PARSE"); /* to programmers */
    if (advice != NULL) *advice = '\0';
    stop(reading, fault->code == XML_ERR_NO_MEMORY
                      ? ent_no_memory(reading->sink)
                      : ent_fail(reading->sink, ENTENTE_BAD_INPUT, "bad-xml", &place, "is the file whole?",
                                 "not XML: %s", message));
}

/* -- reading --------------------------------------------------------------------------------------------- */

static enum entente_status parse(const char *bytes, size_t length, struct reading *reading) {
    reading->parser = xmlCreateMemoryParserCtxt(bytes, (int)length);
    if (reading->parser == NULL) return ent_no_memory(reading->sink);
    memset(reading->parser->sax, 0, sizeof *reading->parser->sax);
    reading->parser->sax->initialized = XML_SAX2_MAGIC;
    reading->parser->sax->startElementNs = take_open;
    reading->parser->sax->endElementNs = take_close;
    reading->parser->sax->characters = take_text;
    reading->parser->sax->cdataBlock = take_text;
    reading->parser->sax->entityDecl = take_entity;
    reading->parser->sax->serror = take_fault;
    reading->parser->userData = reading;
    /* Those of XML itself are replaced in attributes too; others are refused. */
    xmlCtxtUseOptions(reading->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
    xmlParseDocument(reading->parser);
    if (reading->parser->myDoc != NULL) xmlFreeDoc(reading->parser->myDoc);
    xmlFreeParserCtxt(reading->parser);
    return reading->status;
}

enum entente_status ent_xml_read(const char *file, const char *bytes, size_t length,
                                 const struct ent_xml_events *events, const struct entente_sink *sink) {
    struct reading reading = {.events = events, .sink = sink, .file = file};
    const struct ent_place place = {.file = file};
    struct ent_xml_speaker speaker;
    if (length > INT_MAX)
        return ent_fail(sink, ENTENTE_TOO_LARGE, "too-large", &place, "", "the file is larger than 2 GiB");
    if (length == 0) return ent_fail(sink, ENTENTE_BAD_INPUT, "bad-xml", &place, "", "the file is empty");
    ent_xml_silence(&speaker);
    enum entente_status status = parse(bytes, length, &reading);
    ent_xml_restore(&speaker);
    return status;
}

const char *ent_xml_value(const struct ent_xml_attribute *attributes, const char *name) {
    for (; attributes->name != NULL; attributes++) {
        if (strcmp(attributes->name, name) == 0) return attributes->value;
    }
    return NULL;
}

/* Steps over a declaration, a comment or the type of the document; NULL where there is none. */
static const char *step_over(const char *at) {
    if (strncmp(at, "<!--", 4) == 0) {
        const char *end = strstr(at, "-->");
        return end != NULL ? end + 3 : NULL;
    }
    if (strncmp(at, "<?", 2) != 0 && strncmp(at, "<!", 2) != 0) return NULL;
    const char *end = strchr(at, '>'), *inner = strchr(at, '[');
    if (inner != NULL && end != NULL && inner < end) end = strstr(inner, "]>");
    return end != NULL ? strchr(end, '>') + 1 : NULL;
}

bool ent_xml_root_is(const char *bytes, size_t length, const char *root) {
    char start[ROOT_WITHIN + 1];
    size_t kept = 0;
    for (size_t i = 0; i < length && kept < ROOT_WITHIN; i++) {
        bool is_mark = i < 2 && (unsigned char)bytes[i] >= 0xFE;
        if (bytes[i] != '\0' && !is_mark) start[kept++] = bytes[i];
    }
    start[kept] = '\0';
    const char *at = start;
    while (at != NULL && *at != '\0') {
        at += strspn(at, " \t\r\n");
        const char *next = step_over(at);
        if (next == NULL) break;
        at = next;
    }
    if (at == NULL || *at != '<') return false;
    size_t name = strcspn(++at, " \t\r\n/>"), prefix = strcspn(at, ":");
    if (prefix < name) at += prefix + 1, name -= prefix + 1;
    return name == strlen(root) && memcmp(at, root, name) == 0;
}

/* -- texts in other files -------------------------------------------------------------------------------- */

/* 0 when it is none, or too great for a character. */
static int number_of(const char *digits, int base) {
    static const char known[] = "0123456789abcdef";
    int number = 0;
    for (; *digits != '\0'; digits++) {
        const char *digit = strchr(known, *digits >= 'A' && *digits <= 'F' ? *digits + 32 : *digits);
        if (digit == NULL || digit - known >= base || number > 0x10FFFF) return 0;
        number = number * base + (int)(digit - known);
    }
    return number;
}

/* The character of "&name;" or "&#n;" and where it ends; 0 when it is none. */
static int character_of(const char *text, const char **end) {
    char name[16] = "";
    size_t length = strcspn(text + 1, ";& \t\n");
    if (text[1 + length] != ';' || length == 0 || length >= sizeof name) return 0;
    memcpy(name, text + 1, length);
    *end = text + length + 2;
    if (name[0] != '#') {
        const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
        return entity != NULL ? (int)entity->value : strcmp(name, "apos") == 0 ? '\'' : 0;
    }
    bool is_hex = name[1] == 'x' || name[1] == 'X';
    int code = number_of(name + (is_hex ? 2 : 1), is_hex ? 16 : 10);
    return IS_CHAR(code) ? code : 0;
}

void ent_xml_plain(struct ent_buffer *out, const char *text) {
    while (*text != '\0') {
        size_t length = strcspn(text, "&");
        ent_buffer_add_bytes(out, text, length);
        text += length;
        if (*text == '\0') break;
        const char *end = text + 1;
        xmlChar encoded[8];
        int code = character_of(text, &end);
        if (code == 0)
            ent_buffer_add(out, "&"), text++;
        else
            ent_buffer_add_bytes(out, plain(encoded), (size_t)xmlCopyCharMultiByte(encoded, code)),
                text = end;
    }
}

static void add_shown(void *context, const xmlChar *text, int length) {
    ent_buffer_add_bytes(context, plain(text), (size_t)length);
}

/* Cells and lines stand apart. */
static void add_gap(void *context, const xmlChar *name, const xmlChar **attributes) {
    static const char *const apart[] = {"br", "tr", "td", "table", "hr", "p", "div"};
    (void)attributes;
    struct ent_buffer *out = context;
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++) {
        if (strcmp(plain(name), apart[i]) == 0 && out->length > 0) ent_buffer_add(out, " ");
    }
}

void ent_xml_shown(struct ent_buffer *out, const char *html) {
    struct ent_buffer shown = {0};
    size_t length = strlen(html) < INT_MAX ? strlen(html) : INT_MAX;
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(html, (int)length);
    if (parser == NULL) {
        ent_buffer_add(out, html);
        return;
    }
    htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = add_gap;
    parser->sax->characters = add_shown;
    parser->userData = &shown;
    htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
    ent_buffer_add(out, shown.length > 0 ? shown.data : "");
    out->failed = out->failed || shown.failed;
    ent_buffer_clear(&shown);
}
