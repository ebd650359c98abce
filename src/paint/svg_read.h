/* SPDX-License-Identifier: MIT */
/** Reads texts out of an SVG that we wrote: elements with nothing but a text. */
#ifndef ENT_SVG_READ_H
#define ENT_SVG_READ_H

#include "base/buffer.h"

/** Appends the texts of all elements of a name, one a line. */
void ent_svg_read(const char *svg, const char *element, struct ent_buffer *texts);

/** The same of the first one; "" where there is none. */
void ent_svg_read_first(const char *svg, const char *element, struct ent_buffer *text);

#endif
