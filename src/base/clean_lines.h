/* SPDX-License-Identifier: MIT */
/** The last gate before people: what a terminal would obey, or what turns the text after it, is spelt out. */
#ifndef ENT_CLEAN_LINES_H
#define ENT_CLEAN_LINES_H

#include "base/buffer.h"

/** As ent_text_clean, in place, but for line ends and tabs. */
void ent_buffer_clean_lines(struct ent_buffer *text);

#endif
