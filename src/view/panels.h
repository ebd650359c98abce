/* SPDX-License-Identifier: MIT */
/** Small multiples: the network once per sign, bloc or period, with everyone in the same place. */
#ifndef ENT_PANELS_H
#define ENT_PANELS_H

#include "figure/scene.h"

/**
 * Chooses what the panels show, as the figure asks; none when it does not.
 *
 * Errors  BAD_OPTION (no blocs, no dates), TOO_LARGE (more than 24), NO_MEMORY.
 */
enum entente_status ent_panels_choose(struct ent_scene *scene, const struct entente_sink *sink);

/** Cuts the scene's room into one per panel and leaves it the first's. Without panels: nothing. */
void ent_panels_arrange(struct ent_scene *scene);

/** Draws the panels, their nodes where the scene's stand in the first one's room. The scene has no nodes and
 *  lines of its own afterwards. False when memory is out. */
ENT_NODISCARD bool ent_panels_draw(struct ent_scene *scene);

#endif
