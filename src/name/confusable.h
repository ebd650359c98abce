/* SPDX-License-Identifier: MIT */
/** Characters that look like another one. */
#ifndef ENT_CONFUSABLE_H
#define ENT_CONFUSABLE_H

#include <stdint.h>

/** The character that stands for all that look like `code`, a case-folded, decomposed character; `code`
 *  itself when nothing does, 0 when it is only a lengthened line (Arabic tatweel).
 *  A letter counts as alike when its capital is, as names in capitals (НАТО, ΝΑΤΟ) are what gets mixed up.
 *  Source: Unicode UTS 39, confusables.txt, the letters that reporting in Latin script meets. */
int32_t ent_confusable(int32_t code);

#endif
