/* SPDX-License-Identifier: MIT */
/** The last touch on small drawings. */
#ifndef ENT_REFINE_H
#define ENT_REFINE_H

#include "figure/scene.h"

/**
 * Moves boxes a little, or into a row or column with others, as long as the drawing as it is seen gets
 * better: lines, words, and how evenly the page is used. Lines and labels are drawn anew. Does nothing where
 * there are many lines.
 *
 * Errors  false when memory is out.
 */
ENT_NODISCARD bool ent_refine(struct ent_scene *scene);

#endif
