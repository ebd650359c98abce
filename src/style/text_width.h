/* SPDX-License-Identifier: MIT */
/** How wide a text will be: the metrics of Helvetica, which Arial and Liberation Sans share, so that no font
 *  need be on this machine. */
#ifndef ENT_TEXT_WIDTH_H
#define ENT_TEXT_WIDTH_H

#include <stdbool.h>
#include <stddef.h>

enum ent_weight_of_type { ENT_REGULAR, ENT_BOLD };

/** Pixels at a font size of `size`, 4 % of slack included. Letters that the table lacks count 0.667 em, wide
 *  ones 1 em, combining marks nothing. Linear in the text's length. */
double ent_text_width(const char *text, double size, enum ent_weight_of_type weight);

/** Terminal columns of the one character at `text`, which is `length` bytes long: 0, 1 or 2. */
size_t ent_character_columns(const char *text, size_t length);

/** How many bytes of `text` to keep so that they are at most `width` wide. Reads no more than it needs. */
size_t ent_text_fit(const char *text, double width, double size, enum ent_weight_of_type weight);

#endif
