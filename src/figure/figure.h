/* SPDX-License-Identifier: MIT */
/** From a network and what is asked for to the scene that shows it. */
#ifndef ENT_FIGURE_H
#define ENT_FIGURE_H

#include "figure/scene.h"

/** The largest figures. */
enum { ENT_NODES_MOST = 2000, ENT_LINES_DRAWN_MOST = 20000 };

/**
 * Composes the figure.
 *
 * Errors  BAD_OPTION (no such view, layout, preset or theme; nothing that the view shows; sizes that are not
 * one per actor), TOO_LARGE (more than 2,000 actors or 20,000 lines), NO_MEMORY, LIBRARY. Owner   the caller
 * clears the scene, also after an error; network and scores must outlive it.
 */
enum entente_status ent_figure_compose(struct ent_scene *scene, const entente_network *network,
                                       const struct entente_figure *figure, const struct entente_sink *sink);

/** The nodes and lines alone, without places, and of any number: for those who draw by themselves. */
enum entente_status ent_figure_compose_unplaced(struct ent_scene *scene, const entente_network *network,
                                                const struct entente_figure *figure,
                                                const struct entente_sink *sink);

#endif
