/* SPDX-License-Identifier: MIT */
/** Moves boxes a little so that lines cross less, do not run through boxes and have room for their labels. */
#ifndef ENT_UNTANGLE_H
#define ENT_UNTANGLE_H

#include "draw/layout.h"

/**
 * Takes straight lines, and labels at their middles, for the drawing; scales it so that lines have their
 * length, then tries steps round where each box stands and keeps what is better.
 *
 * Errors  NO_MEMORY.   Cost  bounded: a few milliseconds, then it stops with the best so far.
 */
enum entente_status ent_untangle(const struct ent_plan *plan, struct ent_point *middles);

#endif
