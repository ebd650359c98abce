/* SPDX-License-Identifier: MIT */
#include "paint/svg_outlines.h"

#include "base/memory.h"
#include "base/number.h"
#include "base/report.h"
#include "paint/outline.h"
#include "unpack/xml_silence.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

/* The texts of a document, in its order. */
struct found {
    struct ent_arena arena;
    struct ent_outline_text *texts;
    xmlNodePtr *nodes; /* their elements */
    size_t count, text_room, node_room;
    bool failed;
};

static const xmlChar *xml(const char *text) {
    return (const xmlChar *)text;
}

/* An attribute's value, from the element or the nearest one round it that has it; NULL when none has. */
static const char *value_of(const xmlNode *node, const char *name) {
    for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent) {
        const xmlAttr *attribute = xmlHasProp(node, xml(name));
        if (attribute != NULL && attribute->children != NULL)
            return (const char *)attribute->children->content;
    }
    return NULL;
}

static double number_of(const xmlNode *node, const char *name) {
    const char *text = value_of(node, name);
    double value;
    return text != NULL && ent_number_parse(text, &value) ? value : 0;
}

static void add_text(struct found *found, xmlNodePtr node) {
    xmlChar *content = xmlNodeGetContent(node);
    const char *text =
        content == NULL ? NULL
                        : ent_arena_text(&found->arena, (const char *)content, strlen((const char *)content));
    xmlFree(content);
    if (text == NULL || !ent_grow(&found->texts, &found->text_room, found->count + 1, sizeof *found->texts) ||
        !ent_grow(&found->nodes, &found->node_room, found->count + 1, sizeof(xmlNodePtr))) {
        found->failed = true;
        return;
    }
    const char *anchor = value_of(node, "text-anchor"), *direction = value_of(node, "direction");
    bool is_from_right = direction != NULL && strcmp(direction, "rtl") == 0;
    found->nodes[found->count] = node;
    found->texts[found->count++] = (struct ent_outline_text){
        .text = text,
        .at = {number_of(node, "x"), number_of(node, "y")},
        .left = anchor != NULL && strcmp(anchor, "middle") == 0 ? 0.5
                : (anchor != NULL) == is_from_right             ? 0
                                                                : 1,
        .size = number_of(node, "font-size"),
        .weight = value_of(node, "font-weight") != NULL ? ENT_BOLD : ENT_REGULAR,
    };
}

/* The node after this one, in the order in which a document is read. */
static xmlNodePtr next_in_document(xmlNodePtr node) {
    if (node->children != NULL) return node->children;
    while (node != NULL && node->next == NULL) node = node->parent;
    return node != NULL ? node->next : NULL;
}

static void find_texts(xmlNodePtr root, struct found *found) {
    for (xmlNodePtr node = root; node != NULL && !found->failed; node = next_in_document(node)) {
        if (node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, xml("text"))) add_text(found, node);
    }
}

/* Its place and paint go to the path. */
static bool move_attribute(xmlNodePtr text, xmlNodePtr path, const char *name, bool stays) {
    xmlChar *value = xmlGetProp(text, xml(name));
    if (value == NULL) return true;
    bool fine = xmlNewProp(path, xml(name), value) != NULL;
    xmlFree(value);
    if (!stays) xmlUnsetProp(text, xml(name));
    return fine;
}

static bool put_path(xmlNodePtr text, const char *data, size_t length) {
    xmlChar *copy = xmlStrndup(xml(data), (int)length);
    xmlNodePtr path = copy != NULL ? xmlNewNode(NULL, xml("path")) : NULL;
    bool fine = path != NULL && xmlNewProp(path, xml("d"), copy) != NULL &&
                move_attribute(text, path, "class", false) && move_attribute(text, path, "fill", false) &&
                move_attribute(text, path, "transform", true) &&
                xmlNewProp(text, xml("fill"), xml("none")) != NULL;
    if (path != NULL) xmlAddPrevSibling(text, path);
    xmlFree(copy);
    return fine;
}

static bool put_paths(const struct found *found, const char *paths) {
    for (size_t i = 0; i < found->count; i++) {
        size_t length = strcspn(paths, "\n");
        if (length > 0 && !put_path(found->nodes[i], paths, length)) return false;
        paths += length + (paths[length] == '\n');
    }
    return true;
}

/* As it was written, with its declaration where it had one. */
static bool dump(xmlDocPtr document, struct ent_buffer *svg) {
    static const char declaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xmlBufferPtr buffer = xmlBufferCreate();
    bool fine = buffer != NULL && xmlNodeDump(buffer, document, xmlDocGetRootElement(document), 0, 0) >= 0;
    bool has_declaration = svg->length > 1 && svg->data[1] == '?';
    svg->length = 0;
    if (has_declaration) ent_buffer_add(svg, declaration);
    if (fine) {
        ent_buffer_add_bytes(svg, (const char *)xmlBufferContent(buffer), (size_t)xmlBufferLength(buffer));
        ent_buffer_add(svg, "\n");
    }
    xmlBufferFree(buffer);
    return fine && !svg->failed;
}

static enum entente_status outline_all(xmlDocPtr document, struct ent_buffer *svg, struct found *found,
                                       const struct entente_sink *sink) {
    struct ent_buffer paths = {0};
    find_texts(xmlDocGetRootElement(document), found);
    enum entente_status status = found->failed ? ent_no_memory(sink) : ENTENTE_OK;
    if (status == ENTENTE_OK) status = ent_outline(found->texts, found->count, &paths, sink);
    if (status == ENTENTE_OK && (!put_paths(found, paths.data) || !dump(document, svg))) {
        status = ent_no_memory(sink);
    }
    ent_buffer_clear(&paths);
    return status;
}

enum entente_status ent_svg_outline(struct ent_buffer *svg, const struct entente_sink *sink) {
    struct found found = {0};
    enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };
    struct ent_xml_speaker speaker;
    ent_xml_silence(&speaker);
    xmlDocPtr document = xmlReadMemory(svg->data, (int)svg->length, NULL, "UTF-8", OPTIONS);
    enum entente_status status =
        document != NULL ? outline_all(document, svg, &found, sink) : ent_no_memory(sink);
    xmlFreeDoc(document);
    ent_xml_restore(&speaker);
    ent_arena_clear(&found.arena);
    free(found.texts);
    free(found.nodes);
    return status;
}
