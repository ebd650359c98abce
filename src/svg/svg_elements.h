/* SPDX-License-Identifier: MIT */
/** SVG element by element, through libxml2. Texts may hold anything: what XML or its readers cannot take is
 * shown as U+FFFD. Failure sticks. */
#ifndef ENT_SVG_ELEMENTS_H
#define ENT_SVG_ELEMENTS_H

#include "base/buffer.h"
#include "figure/marks.h"
#include "layout/geometry.h"
#include "unpack/xml_silence.h"
#include <entente/error.h>
#include <libxml/xmlwriter.h>

struct ent_svg {
    xmlTextWriterPtr writer;
    xmlBufferPtr buffer;
    struct ent_buffer text; /* one text at a time, escaped */
    char prefix[72];        /* of ids */
    bool failed;
    struct ent_xml_speaker speaker; /* whom libxml2 spoke to before */
};

/** False when memory is out; finish in any case. */
bool ent_svg_init(struct ent_svg *svg);
/** Appends the document to `out`. False when memory ran out on the way. */
bool ent_svg_finish(struct ent_svg *svg, struct ent_buffer *out);

/** The XML declaration; before anything else. */
void ent_svg_declare(struct ent_svg *svg);
void ent_svg_begin(struct ent_svg *svg, const char *element);
void ent_svg_end(struct ent_svg *svg);
void ent_svg_attribute(struct ent_svg *svg, const char *name, const char *value);
void ent_svg_number(struct ent_svg *svg, const char *name, double value);
void ent_svg_points(struct ent_svg *svg, const struct ent_point *points, size_t count, struct ent_point by);
/** "prefix-LETTERNUMBER" */
void ent_svg_id(struct ent_svg *svg, const char *name, const char *letter, size_t number);
/** A value made up of pieces: "M" 1 " " 2, … */
void ent_svg_add(struct ent_svg *svg, const char *text);
void ent_svg_add_real(struct ent_svg *svg, double value);
void ent_svg_put(struct ent_svg *svg, const char *name);
/** What was added, as it is: for styles, which hold no text of anybody's. */
void ent_svg_raw(struct ent_svg *svg);
/** Text within the open element. */
void ent_svg_content(struct ent_svg *svg, const char *text);
/** The same of a line that is drawn, which starts on the left, in the middle or ends on the right of its
 * place. One that is read from right to left is so as a whole, its brackets, digits and foreign words in
 * their places. The element may still take attributes. */
void ent_svg_line(struct ent_svg *svg, enum ent_anchor anchor, const char *text);
/** An element with nothing but a text. */
void ent_svg_leaf(struct ent_svg *svg, const char *element, const char *text);

#endif
