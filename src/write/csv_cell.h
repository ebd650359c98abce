/* SPDX-License-Identifier: MIT */
/** Cells of CSV by RFC 4180, safe to open in a spreadsheet unless they are for programs alone. */
#ifndef ENT_CSV_CELL_H
#define ENT_CSV_CELL_H

#include "base/buffer.h"
#include <entente/error.h>
#include <stdbool.h>

/** A table that is being written. Set the first two and zero the rest. */
struct ent_csv {
    struct ent_buffer *out;
    bool is_plain;  /* for programs: texts as they are */
    size_t guarded; /* texts that got an apostrophe in front */
};

/** Adds a text, quoted where it must be. One that a spreadsheet would take for a formula gets an apostrophe
 *  in front, which our readers take off. */
void ent_csv_text(struct ent_csv *csv, const char *text);
/** Adds a number; nothing when it is not finite. */
void ent_csv_real(struct ent_csv *csv, double value);
/** One note that counts the apostrophes, if there are any. */
void ent_csv_tell(const struct ent_csv *csv, const struct entente_sink *sink);

#endif
