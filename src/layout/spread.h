/* SPDX-License-Identifier: MIT */
/** Arranges positions that a layout gave: lying rather than standing, nothing on top of anything else. */
#ifndef ENT_SPREAD_H
#define ENT_SPREAD_H

#include "layout/layout.h"

/** Turns the points so that they reach furthest from left to right. */
void ent_turn_flat(struct ent_point *points, size_t count);

/** Moves boxes apart until no two are nearer than `gap`. Moves little where little overlaps; where much does,
 *  everything grows. Boxes that do not overlap stay. Cost O(count²) a round, at most some hundred rounds. */
void ent_spread(const struct ent_size *boxes, size_t count, double gap, struct ent_point *middles);

#endif
