/* SPDX-License-Identifier: MIT */
/** A file made or replaced so that it is whole at every moment. */
#ifndef ENT_REPLACE_H
#define ENT_REPLACE_H

#include "base/target.h"
#include <stddef.h>

/** Writes all; 0, or the errno of the first failure. */
int ent_write_all(int descriptor, const char *bytes, size_t length);

/**
 * Makes or replaces the file of a target of kind NEW or FILE: the bytes go into a file without a name in the
 * same folder, which takes the target's place once it is whole and on the disk. Owner, group, rights and
 * extended attributes stay as they were. Signals wait until it is done.
 *
 * Where that cannot be (the folder does not let files be made, the file is mounted, another's, or has other
 * names), the file is written in place, and *in_place says why; else it is NULL. A file that nobody may write
 * is refused with EACCES. 0, or the errno of the failure.
 */
int ent_replace(const struct ent_target *target, const char *bytes, size_t length, const char **in_place);

#endif
