/* SPDX-License-Identifier: MIT */
/** What commands and options are called elsewhere: other programs' users try these names first. */
#ifndef ENT_SYNONYMS_H
#define ENT_SYNONYMS_H

#include <stddef.h>

/** The command meant by "draw", "stats", …; NULL when nothing is. */
const char *ent_synonym_of_command(const char *word);

/** The long option meant by "out", "from-format", …, or by a single letter; NULL when nothing is. */
const char *ent_synonym_of_option(const char *name, size_t length);

#endif
