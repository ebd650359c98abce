/* SPDX-License-Identifier: MIT */
/** Parts of tables for terminals. */
#ifndef ENT_TABLE_PARTS_H
#define ENT_TABLE_PARTS_H

#include "base/buffer.h"

enum { ENT_HEAD_WORD = 64 };

/** Fills up with blanks to a width in columns. */
void ent_add_padded(struct ent_buffer *out, const char *text, size_t width, bool to_right);

/** The word of a title that stands on a line of the head, counted from the bottom; "" above its first. */
void ent_head_word(const char *title, size_t line, char word[ENT_HEAD_WORD]);

/** The name without what terminals obey, cut to a width. */
enum { ENT_SHOWN_NAME = 512 };
void ent_shown_name(const char *name, size_t width, char shown[ENT_SHOWN_NAME]);

size_t ent_greater(size_t a, size_t b);

#endif
