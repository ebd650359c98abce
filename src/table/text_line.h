/* SPDX-License-Identifier: MIT */
/** Lines as people and programs write triples: "Russia -> supports -> talks + @2018-03-08", also in lists,
 *  brackets and quotes. */
#ifndef ENT_TEXT_LINE_H
#define ENT_TEXT_LINE_H

#include "table/text_frame.h"

enum { ENT_PARTS_MOST = 12 };

/** The parts of a line between its delimiters. In a table of Markdown the outer ones are dropped. */
struct ent_text_line {
    struct ent_part_of_line parts[ENT_PARTS_MOST];
    size_t count;
    size_t start, end; /* of the line, without its end */
};

/** What lines have in common. */
struct ent_text_form {
    const char *delimiter; /* NULL: none parts any line */
    bool is_numbered;      /* lines begin with "1.", "2." and so on */
};

/** The form in which the most lines have `parts` (2 or 3) or more. `lines` and `fitting` count what was
 *  looked at, comments and blank lines apart. */
struct ent_text_form ent_text_form_find(const char *bytes, size_t length, size_t parts, size_t *lines,
                                        size_t *fitting);

/** Fills the next line from *at on that says something; false at the end. Blank lines, comments ("# …") and
 * the rule below the head of a Markdown table say nothing. */
bool ent_text_line_next(const char *bytes, size_t length, const struct ent_text_form *form, size_t *at,
                        struct ent_text_line *line);

#endif
