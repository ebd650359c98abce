/* SPDX-License-Identifier: MIT */
/** Better places for the boxes of a crowded drawing, judged by the lines as they are drawn. */
#ifndef ENT_UNTANGLE_H
#define ENT_UNTANGLE_H

#include "figure/scene.h"

/**
 * Moves single boxes about, from far to near, as long as lines then cross, run together, leave boxes too
 * close to each other or are too short for their words less. Lines are led anew; labels are to be placed
 * afterwards. Does nothing where few lines cross, or where there are very many.
 *
 * `tries` are those of each node; more make it better and take longer.
 *
 * The same scene gives the same places everywhere.   Errors  false when memory is out.
 */
ENT_NODISCARD bool ent_untangle(struct ent_scene *scene, size_t tries);

#endif
