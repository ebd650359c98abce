/* SPDX-License-Identifier: MIT */
/** Texts that no place of the figure holds whole: nothing is cut silently. */
#ifndef ENT_SHORTENED_H
#define ENT_SHORTENED_H

#include "figure/scene.h"
#include <entente/error.h>

/** Remembers a text that is shown cut; once, however often. */
void ent_shortened_add(struct ent_shortened *shortened, const char *text);

/** Warns of all that are shown cut, in the frame, the drawing and its panels. */
void ent_shortened_tell(const struct ent_scene *scene, const struct entente_sink *sink);

#endif
