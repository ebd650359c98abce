/* SPDX-License-Identifier: MIT */
/** A comparison in words: each part says nothing where there is nothing to say, unless told otherwise. */
#ifndef ENT_DIFF_WORDS_H
#define ENT_DIFF_WORDS_H

#include "base/buffer.h"
#include <entente/compare.h>
#include <stdbool.h>

/** "no tie changed" where none did. */
void ent_add_changed_ties(struct ent_buffer *out, const struct entente_comparison *comparison);
/** Actors that are new, and those that are gone. */
void ent_add_changed_presence(struct ent_buffer *out, const struct entente_comparison *comparison);
/** Ranks among those who are in both networks; false where none moved. */
bool ent_add_changed_ranks(struct ent_buffer *out, const struct entente_comparison *comparison);
/** Says also when sides cannot be compared. */
void ent_add_changed_sides(struct ent_buffer *out, const struct entente_comparison *comparison);

#endif
