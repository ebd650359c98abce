/* SPDX-License-Identifier: MIT */
/** Numbers as a reader of a figure wants them. */
#ifndef ENT_SHORT_NUMBER_H
#define ENT_SHORT_NUMBER_H

#include "base/number.h"

/** About three significant digits, without trailing zeros: "12", "0.167", "1234". */
void ent_short_number(double value, char text[ENT_NUMBER_SIZE]);

#endif
