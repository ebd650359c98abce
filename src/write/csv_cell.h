/* SPDX-License-Identifier: MIT */
/** Cells of CSV by RFC 4180, safe to open in a spreadsheet. */
#ifndef ENT_CSV_CELL_H
#define ENT_CSV_CELL_H

#include "base/buffer.h"

/** Adds a text, quoted where it must be. One that a spreadsheet would take for a formula gets an
 *  apostrophe in front (OWASP); numbers do not. */
void ent_csv_text(struct ent_buffer *out, const char *text);
/** Adds a number; nothing when it is not finite. */
void ent_csv_real(struct ent_buffer *out, double value);

#endif
