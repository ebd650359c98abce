/* SPDX-License-Identifier: MIT */
/** Brings positions into the room of a plan. */
#ifndef ENT_FIT_H
#define ENT_FIT_H

#include "layout/layout.h"

/** Stretches the points, each way by itself, so that the boxes just fill the room. */
void ent_fit(const struct ent_plan *plan, struct ent_point *middles);

#endif
