/* SPDX-License-Identifier: MIT */
/** How wide a text will be at most: in Arial and its equals, in DejaVu Sans or in Noto Sans, whichever is the
 *  widest (widths.def), so that it fits wherever the figure is opened. No font need be on this machine. */
#ifndef ENT_TEXT_WIDTH_H
#define ENT_TEXT_WIDTH_H

#include <stdbool.h>
#include <stddef.h>

enum ent_weight_of_type { ENT_REGULAR, ENT_BOLD };

/** Pixels at a font size of `size`. One-column letters that the table lacks count 0.75 em, wide characters
 *  1 em, pictures 1.3 em, combining marks nothing. Linear in the text's length. */
double ent_text_width(const char *text, double size, enum ent_weight_of_type weight);

/** Terminal columns of the one character at `text`, which is `length` bytes long: 0, 1 or 2. */
size_t ent_character_columns(const char *text, size_t length);

/** How many bytes of `text` to keep so that they are at most `width` wide. Reads no more than it needs. */
size_t ent_text_fit(const char *text, double width, double size, enum ent_weight_of_type weight);

#endif
