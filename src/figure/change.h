/* SPDX-License-Identifier: MIT */
/** A figure that compares: what became of its ties and actors. */
#ifndef ENT_CHANGE_H
#define ENT_CHANGE_H

#include "figure/scene.h"

/** Finds what became of the line's tie, and dresses it: what did not change steps back, what is gone is
 * dotted. Nothing to do where the figure does not compare. False when memory is out. */
ENT_NODISCARD bool ent_change_dress(struct ent_scene *scene, struct ent_line *line);

/** What became of the line's tie; NULL where it did not change, or the figure does not compare. */
const struct entente_tie_change *ent_change_of(const struct ent_scene *scene, const struct ent_line *line);

/** The dash of what is gone, in widths of the line. */
extern const double ent_gone_dash[2];

/** The width's share, from the preset's thin to its thick, where the figure compares. */
double ent_change_share(const struct ent_line *line, double share);

/** "Italy (only after)", "Persia (only before)"; the name where nothing is to be said. NULL when memory is
 * out. */
const char *ent_change_name(struct ent_scene *scene, const struct entente_actor *actor);
/** "only after", "only before": when it is mentioned; NULL where nothing is to be said. */
const char *ent_change_presence(const struct ent_scene *scene, const struct entente_actor *actor);

/** What changed, as a title: "Great Britain–Russia turned; 4 ties not stated before". NULL when memory is
 * out. */
const char *ent_change_title(struct ent_scene *scene);
/** "3 ties changed, 8 did not". NULL when memory is out. */
const char *ent_change_subtitle(struct ent_scene *scene);
/** "5 ties turned, 4 not stated before", or "none". NULL when memory is out. */
const char *ent_change_counts(struct ent_scene *scene);
/** How many ties of a figure that compares changed so. */
size_t ent_change_count(const struct ent_scene *scene, enum entente_change change);

#endif
