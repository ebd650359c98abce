/* SPDX-License-Identifier: MIT */
/** Numbers as others write them, where only one reading is left. */
#ifndef ENT_NUMBER_TEXT_H
#define ENT_NUMBER_TEXT_H

#include <stdbool.h>

enum { ENT_NUMBER_TEXT = 64 };

/**
 * Writes a number plainly: a true minus or another dash as "-", and thousands of more than one group, or
 * beside a decimal sign, or parted by blanks or apostrophes, without their signs. A lone comma or point
 * stays. *is_share: a percent sign stood behind it, and was taken off. False where the text is too long.
 */
bool ent_number_plain(const char *text, char plain[ENT_NUMBER_TEXT], bool *is_share);

#endif
