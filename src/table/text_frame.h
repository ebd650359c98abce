/* SPDX-License-Identifier: MIT */
/** What stands round lines and their parts: marks of lists, brackets, quotes, the shafts of arrows. */
#ifndef ENT_TEXT_FRAME_H
#define ENT_TEXT_FRAME_H

#include <stdbool.h>
#include <stddef.h>

/** A stretch of the text; blanks, quotes and brackets round it are dropped. */
struct ent_part_of_line {
    size_t start, length;
};

/** The closing quote of the one at `start`, or `start` where none follows. */
size_t ent_quote_end(const char *bytes, size_t start, size_t end);

/** A part without blanks, and without one pair of quotes, brackets or stars of Markdown round all of it; in
 *  "[:SUPPORTS]" the colon goes too. A bracket that only opens or closes goes as well. */
struct ent_part_of_line ent_unframed(const char *bytes, size_t start, size_t end);

/** The number that a line of a list begins with, as "12." or "12)"; 0: none. */
size_t ent_line_number(const char *bytes, size_t start, size_t end);

/** A line without the mark of a list ("- ", "* ", a bullet, a number where `is_numbered`), and without
 *  brackets round all of it, with a comma or semicolon behind them. */
struct ent_part_of_line ent_line_content(const char *bytes, size_t start, size_t end, bool is_numbered);

/** Where the shaft of an arrow begins that a word stands on, as in "A --supports" or "(A)-[:SUPPORTS]";
 *  `end` where there is none. */
size_t ent_shaft_find(const char *bytes, size_t start, size_t end);

#endif
