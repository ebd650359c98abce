/* SPDX-License-Identifier: MIT */
/** Numbers on lines, and what is remarked on them. */
#ifndef ENT_CALLOUTS_H
#define ENT_CALLOUTS_H

#include "figure/scene.h"

/** "1  Russia and China: TEXT" in the caption, a line each. NULL when memory is out; "" without any. */
const char *ent_callouts_text(struct ent_scene *scene);
/** Puts the numbers on the lines, which are drawn already, where they are in nobody's way. Errors: BAD_OPTION
 *  (nothing is said between the two), NO_MEMORY. */
enum entente_status ent_callouts_put(struct ent_scene *scene, const struct entente_sink *sink);

#endif
