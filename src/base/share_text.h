/* SPDX-License-Identifier: MIT */
/** A share in words that round nothing to certainty. */
#ifndef ENT_SHARE_TEXT_H
#define ENT_SHARE_TEXT_H

enum { ENT_SHARE_SIZE = 24 };

/** "97 %"; "more than 99 %" and "fewer than 1 %" where a whole per cent would say all or nothing of what is
 *  not. From 0 to 1. */
void ent_share_words(double share, char words[ENT_SHARE_SIZE]);

/** The same for a column: "97 %", ">99 %", "<1 %". */
void ent_share_cell(double share, char cell[ENT_SHARE_SIZE]);

#endif
