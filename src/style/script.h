/* SPDX-License-Identifier: MIT */
/** Which script a letter is of, where fonts for Latin text may lack it. */
#ifndef ENT_SCRIPT_H
#define ENT_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

/** A set of scripts, one bit each, in the order of scripts.def. */
typedef uint64_t ent_scripts;

/** The bit of the letter's script; 0 for one of Latin, Greek or Cyrillic and what is in no block. */
ent_scripts ent_script_of(int32_t code);
/** Those of all letters of a text. */
ent_scripts ent_scripts_of_text(const char *text);

/** True for a text that begins, digits and the like aside, with a letter read from right to left. */
bool ent_script_is_from_right(const char *text);

/** Of the script whose bit is `1 << index`: "Korean"; families in the syntax of font-family. NULL from the
 * end. */
const char *ent_script_name(int index);
const char *ent_script_families(int index);

#endif
