/* SPDX-License-Identifier: MIT */
/** A comparison in words: each part says nothing where there is nothing to say, unless told otherwise. */
#ifndef ENT_DIFF_WORDS_H
#define ENT_DIFF_WORDS_H

#include "base/buffer.h"
#include <entente/compare.h>
#include <stdbool.h>

/** What is compared: two times or files, of which one does not say again what the other does, or a network
 * with a supposed one, in which it is gone. */
enum ent_compared_kind { ENT_IN_TIME, ENT_SUPPOSED };

/** "no tie changed" where none did. */
void ent_add_changed_ties(struct ent_buffer *out, const struct entente_comparison *comparison,
                          enum ent_compared_kind kind);
/** Actors that are in one of both only. */
void ent_add_changed_presence(struct ent_buffer *out, const struct entente_comparison *comparison,
                              enum ent_compared_kind kind);
/** Ranks among those who are in both networks; false where none moved. */
bool ent_add_changed_ranks(struct ent_buffer *out, const struct entente_comparison *comparison);
/** Says also when sides cannot be compared. */
void ent_add_changed_sides(struct ent_buffer *out, const struct entente_comparison *comparison);

/** Ties of the same weight that other words stand for. */
void ent_add_restated(struct ent_buffer *out, const struct entente_comparison *comparison);

#endif
