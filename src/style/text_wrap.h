/* SPDX-License-Identifier: MIT */
/** Breaks a name into a few short lines of about equal length. */
#ifndef ENT_TEXT_WRAP_H
#define ENT_TEXT_WRAP_H

#include "base/memory.h"

enum { ENT_LINES_MOST = 5 };

/** `count` lines; `was_cut` when the last one ends in "…" because the text was longer, `broke_a_word` when a
 *  line ends within one. */
struct ent_lines {
    const char *line[ENT_LINES_MOST]; /* in the arena */
    size_t count;
    bool was_cut, broke_a_word;
};

/**
 * Wraps at blanks and after hyphens, dashes and slashes, between wide characters anywhere, within a word only
 * where it is longer than a line: with a hyphen, where its script has one. What is too long is cut at the end
 * of a word where that leaves half of its line.
 *
 * Shape   at most `most` lines (1–5) of at most `columns` terminal columns; as short as the number of lines
 *         allows. No line for a text of blanks.
 * Errors  false when memory is out.
 * Cost    O(columns²), however long the text is.
 */
ENT_NODISCARD bool ent_text_wrap(struct ent_arena *arena, const char *text, size_t columns, size_t most,
                                 struct ent_lines *lines);

/** The same into as narrow lines as `most` of them allow, whole and without breaking a word. */
ENT_NODISCARD bool ent_text_wrap_narrow(struct ent_arena *arena, const char *text, size_t most,
                                        struct ent_lines *lines);

#endif
