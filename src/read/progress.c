/* SPDX-License-Identifier: MIT */
#include "read/progress.h"

enum { EVERY = 16384 }; /* rows: some hundredths of a second */

void ent_progress(const struct ent_record_sink *records, const char *file, size_t rows, size_t at,
                  size_t length) {
    const struct entente_read_options *options = records->options;
    if (rows % EVERY != 0 || options == NULL || options->progress == NULL || length == 0) return;
    options->progress(options->progress_payload, file, rows, (double)at / (double)length);
}
