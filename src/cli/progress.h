/* SPDX-License-Identifier: MIT */
/** On a terminal: how far the reading is, after its first second. */
#ifndef ENT_CLI_PROGRESS_H
#define ENT_CLI_PROGRESS_H

#include "cli/reporter.h"

struct ent_progress_line {
    struct ent_reporter *reporter; /* NULL: nobody looks */
    double start, last;            /* seconds of a clock */
    char file[96];                 /* that is being read */
};

/** Looks whether stderr is a terminal that may be written to. */
struct ent_progress_line ent_progress_begin(struct ent_reporter *reporter);

/** As entente_read_options asks for it; `payload` is the line. */
void ent_progress_tell(void *payload, const char *file, size_t rows, double share);

/** "big.csv: 1200000 rows, 63 %, 410000 rows/s" after so many seconds. */
void ent_progress_text(const char *file, size_t rows, double share, double seconds, char *text, size_t size);

#endif
