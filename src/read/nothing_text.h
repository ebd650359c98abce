/* SPDX-License-Identifier: MIT */
/** How others write that there is nothing. */
#ifndef ENT_NOTHING_TEXT_H
#define ENT_NOTHING_TEXT_H

#include <stdbool.h>

/** True for blanks, and for "NA", "null", "none" and the like where a number, a date or a sign is asked for;
 *  of a name it may be one. Without case of ASCII. */
bool ent_says_nothing(const char *text);

/** The same, but not for blanks and dashes. */
bool ent_is_nothing_word(const char *text);

#endif
