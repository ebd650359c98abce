/* SPDX-License-Identifier: MIT */
/** The parts of lines that are not drawn, so that words stand free. */
#ifndef ENT_CUTS_H
#define ENT_CUTS_H

#include "figure/scene.h"

/** Pixels between words and the ends of the line that gives way to them. */
#define ENT_CUT_GAP 1.5

/** Finds them for all labels of the scene as they stand. */
void ent_cut_lines(struct ent_scene *scene);

#endif
