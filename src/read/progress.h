/* SPDX-License-Identifier: MIT */
/** How far a reader is. */
#ifndef ENT_PROGRESS_H
#define ENT_PROGRESS_H

#include "read/reader.h"

/** Tells who asked, once in a while: so many rows, up to the byte `at` of `length`. */
void ent_progress(const struct ent_record_sink *records, const char *file, size_t rows, size_t at,
                  size_t length);

#endif
