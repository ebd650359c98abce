/* SPDX-License-Identifier: MIT */
/** Measures through time, below the drawing: a row each. */
#ifndef ENT_STRIP_H
#define ENT_STRIP_H

#include "figure/scene.h"

/** Puts the figure's strip into the frame, so that it ends at `bottom`; returns its top, which is `bottom`
 *  where there is none. Below 0: no memory. */
double ent_strip_put(struct ent_scene *scene, double bottom);

#endif
