/* SPDX-License-Identifier: MIT */
/** How far long work is, on a line of a terminal that passes. */
#ifndef ENT_CLI_PROGRESS_H
#define ENT_CLI_PROGRESS_H

#include "cli/reporter.h"

/** From now on the reporter's sink shows what takes longer than a second, where stderr is a terminal that may
 * be written to and nobody asked for quiet. True when it does. */
bool ent_progress_watch(struct ent_reporter *reporter);

/** Of the reading of a file, as entente_read_options asks for it; `payload` is the reporter. */
void ent_progress_of_reading(void *payload, const char *file, size_t rows, double share);

/** "big.csv: 1200000 rows, 63 %, 410000 rows/s" after so many seconds. */
void ent_progress_rows(const char *file, size_t rows, double share, double seconds, char *text, size_t size);

/** "measuring variants: 1200 of 4900, 24 %, about 40 s left" or "proving the split: from 41 to 45, for about
 * 20 s more at most", so many seconds after the share was `since`. */
void ent_progress_text(const struct entente_progress *progress, double since, double seconds, char *text,
                       size_t size);

#endif
