/* SPDX-License-Identifier: MIT */
/** Lists of names in NCOL and LGL, where a blank ends a name. */
#ifndef ENT_NAME_WORDS_H
#define ENT_NAME_WORDS_H

#include "base/report.h"
#include <stdbool.h>

/** False after it was reported that a line has a word too many, as names with blanks have. `is_lgl`: each
 * list of neighbours stands below "# name"; else lines hold two names. */
bool ent_check_words(bool is_lgl, const char *format, const char *file, const char *bytes,
                     const struct entente_sink *sink);

#endif
