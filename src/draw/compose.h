/* SPDX-License-Identifier: MIT */
/** The steps in which a scene is composed, in this order. Each is false when memory is out. */
#ifndef ENT_COMPOSE_H
#define ENT_COMPOSE_H

#include "base/buffer.h"
#include "draw/layout.h"
#include "draw/scene.h"

/** Nodes with size, shape and texts; not yet a place. `sizes` may be NULL. */
ENT_NODISCARD bool ent_compose_nodes(struct ent_scene *scene, const struct entente_scores *sizes);

/** Lines with width, look, words and sentences; not yet a course. */
ENT_NODISCARD bool ent_compose_lines(struct ent_scene *scene);

/** Places the nodes: those with lines by the layout, the others in rows below. */
enum entente_status ent_compose_places(struct ent_scene *scene, const struct ent_layout *layout,
                                       const struct entente_sink *sink);

/** Leads the lines round the nodes, apart from each other, and cuts them at the borders. */
ENT_NODISCARD bool ent_compose_routes(struct ent_scene *scene);

/** Finds the place on each line where badge and words are in nobody's way. */
ENT_NODISCARD bool ent_compose_labels(struct ent_scene *scene);

/** Title, legend and source line round the drawing; moves everything into the page and sets its size. */
ENT_NODISCARD bool ent_compose_frame(struct ent_scene *scene, const struct entente_figure *figure);

/** Adds the legend's samples and captions in rows from `top`, within `width`; returns the bottom. */
double ent_compose_legend(struct ent_scene *scene, const struct entente_figure *figure, double top,
                          double width);

/** Cuts the line at the borders of its nodes and gives it its head. */
void ent_line_trim(const struct ent_scene *scene, struct ent_line *line, const struct ent_curve *whole);

#endif
