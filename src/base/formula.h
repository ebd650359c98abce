/* SPDX-License-Identifier: MIT */
/** Cells that a spreadsheet would run as a formula, and the apostrophe that keeps it from that (OWASP). */
#ifndef ENT_FORMULA_H
#define ENT_FORMULA_H

#include <stdbool.h>

/** True where a table for spreadsheets puts an apostrophe in front of the text: it would be taken for a
 *  formula (a number is none), or what is in front of it already would be taken for such an apostrophe. */
bool ent_formula_needs_guard(const char *text);

/** True where the text's first apostrophe is such a guard, which is no part of it. */
bool ent_formula_has_guard(const char *text);

#endif
