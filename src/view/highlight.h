/* SPDX-License-Identifier: MIT */
/** One actor in colour, the rest grey. */
#ifndef ENT_HIGHLIGHT_H
#define ENT_HIGHLIGHT_H

#include "figure/scene.h"

/** Greys what is not said by, to or of the figure's highlighted actor, whose sizes are given; nothing to do
 * where there is none. Errors: BAD_OPTION (no such actor). */
enum entente_status ent_highlight(struct ent_scene *scene, const struct entente_sink *sink);

/** Makes what is grey so thin, once lines have their widths. */
void ent_highlight_size(struct ent_scene *scene, double thin);

#endif
