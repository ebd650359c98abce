/* SPDX-License-Identifier: MIT */
/** XML as events, by libxml2: names without their prefix, texts in UTF-8 whatever the file declares. */
#ifndef ENT_GRAPH_XML_H
#define ENT_GRAPH_XML_H

#include "base/buffer.h"
#include "base/report.h"

struct ent_xml_attribute {
    const char *name, *value;
};

/** `place` is the end of the start tag. All is borrowed for the call. False ends the reading. */
struct ent_xml_events {
    void *payload;
    bool (*open)(void *payload, const char *name, const struct ent_xml_attribute *attributes,
                 const struct ent_place *place);
    bool (*text)(void *payload, const char *text, size_t length);
    bool (*close)(void *payload, const char *name);
};

/** Reads a whole file. Entities that it declares itself are refused, others than its own are never fetched.
 */
enum entente_status ent_xml_read(const char *file, const char *bytes, size_t length,
                                 const struct ent_xml_events *events, const struct entente_sink *sink);

/** The value of an attribute, or NULL. The list ends with a name that is NULL. */
const char *ent_xml_value(const struct ent_xml_attribute *attributes, const char *name);

/** True when the first element is called so, in UTF-8 or UTF-16. */
bool ent_xml_root_is(const char *bytes, size_t length, const char *root);

/** Appends a text with its entities ("&ouml;", "&#214;") as what they stand for. */
void ent_xml_plain(struct ent_buffer *out, const char *text);
/** Appends what HTML shows, on one line. */
void ent_xml_shown(struct ent_buffer *out, const char *html);

#endif
