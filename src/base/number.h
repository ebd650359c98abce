/* SPDX-License-Identifier: MIT */
/** Numbers as text, in any locale. */
#ifndef ENT_NUMBER_H
#define ENT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum { ENT_NUMBER_SIZE = 40 };

/** At most 15 significant digits, "." as the point, no trailing zeros, never "-0"; "null" unless finite. */
void ent_number_text(double value, char text[ENT_NUMBER_SIZE]);

/** Exactly `decimals` (0–9) digits after the point, never "-0"; "null" unless finite. */
void ent_number_fixed(double value, int decimals, char text[ENT_NUMBER_SIZE]);

/**
 * Reads a plain decimal number ("-1.5", "2e3") that fills the whole text; blanks round it are fine.
 * False for anything else: hex, "nan", "inf", digits of other scripts, overflow.
 */
bool ent_number_parse(const char *text, double *value);

/** Digits only, up to `most`. */
bool ent_count_parse(const char *text, size_t most, size_t *value);

#endif
