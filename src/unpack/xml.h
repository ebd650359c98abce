/* SPDX-License-Identifier: MIT */
/** The elements and texts of a small XML document, one after the other. Names are without prefixes. */
#ifndef ENT_XML_H
#define ENT_XML_H

#include "base/buffer.h"
#include "unpack/xml_silence.h"
#include <entente/error.h>
#include <stdbool.h>

enum ent_xml_event {
    ENT_XML_OVER, /* the end, or an error: see `status` */
    ENT_XML_OPENS,
    ENT_XML_CLOSES, /* also after an element without content */
    ENT_XML_TEXT,
};

struct ent_xml {
    const char *file, *part; /* for messages */
    const struct entente_sink *sink;
    enum entente_status status;
    void *reader;
    struct ent_xml_speaker speaker;
    bool closes; /* an empty element was opened and is still to be closed */
};

/** Begins to read; `content` is borrowed until the end. What declares entities or a type is refused. */
void ent_xml_open(struct ent_xml *xml, const struct ent_buffer *content);
enum ent_xml_event ent_xml_next(struct ent_xml *xml);
/** Of the element that opens or closes. */
bool ent_xml_is(const struct ent_xml *xml, const char *name);
/** Of the text: borrowed until the next event. */
const char *ent_xml_text(const struct ent_xml *xml);
/** Copies an attribute of the element that opens; false, and "", where there is none or it is too long. */
bool ent_xml_attribute(const struct ent_xml *xml, const char *name, char *value, size_t size);
/** The same of a count; `otherwise` where it is none. */
size_t ent_xml_count(const struct ent_xml *xml, const char *name, size_t otherwise);
/** The status; nothing may be read any more. */
enum entente_status ent_xml_close(struct ent_xml *xml);

#endif
