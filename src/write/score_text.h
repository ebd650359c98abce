/* SPDX-License-Identifier: MIT */
/** Scores as people read them. */
#ifndef ENT_SCORE_TEXT_H
#define ENT_SCORE_TEXT_H

#include "base/number.h"

/** Digits after the point that show four significant digits of the largest score, none when all are whole
 *  numbers; -1 when so many would be needed that the number is better written in full. */
int ent_score_decimals(const double *values, size_t count);

/** The score with that many digits; "–" when it is undefined. */
void ent_score_text(double value, int decimals, char text[ENT_NUMBER_SIZE]);

#endif
