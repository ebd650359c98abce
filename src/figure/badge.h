/* SPDX-License-Identifier: MIT */
/** The badge on a line: its sign and, in comparisons, what became of the tie. */
#ifndef ENT_BADGE_H
#define ENT_BADGE_H

#include "figure/marks.h"
#include <entente/compare.h>

/** `change` ENTENTE_CHANGE_COUNT: of one network. `look` ENT_LOOK_COUNT: a sample without a sign. */
void ent_badge_put(struct ent_marks *marks, struct ent_arena *arena, enum entente_change change,
                   enum ent_sign_look look, struct ent_point centre, double radius, enum ent_colour colour);

#endif
