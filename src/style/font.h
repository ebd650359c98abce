/* SPDX-License-Identifier: MIT */
/** The font that is part of the library: what PNG and PDF are set in, whatever the machine has. It holds
 * Latin, Greek, Cyrillic and Hebrew letters, and has the widths of Arial. */
#ifndef ENT_FONT_H
#define ENT_FONT_H

#include "style/text_width.h"

/** A TrueType file in memory. */
const unsigned char *ent_font(enum ent_weight_of_type weight, size_t *length);

#endif
