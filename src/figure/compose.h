/* SPDX-License-Identifier: MIT */
/** What is drawn of a network before it has places: nodes, lines, the words of the frame. Each is false when
 *  memory is out. */
#ifndef ENT_COMPOSE_H
#define ENT_COMPOSE_H

#include "base/buffer.h"
#include "figure/frame.h"
#include "figure/scene.h"

/** Nodes with name, look and sentence; not yet a size. */
ENT_NODISCARD bool ent_compose_nodes(struct ent_scene *scene);

/** What an actor is to itself. */
struct ent_inner {
    double positive, negative;
    bool is_there;
};
/** Per actor; the caller frees them. NULL when memory is out. */
struct ent_inner *ent_inner_sums(const entente_document *document);
/** "inner: +1 −2"; "" when it is not there, NULL when memory is out. */
const char *ent_inner_text(struct ent_scene *scene, const struct ent_inner *sum);

/** Gives the nodes their shapes and texts, the smallest names `size` pixels high. The largest are up to
 *  `range` times as high, by score. */
ENT_NODISCARD bool ent_size_nodes(struct ent_scene *scene, double size, double range);

/** Lines with words and sentences, one for each sign of a tie; not yet a width or a course. */
ENT_NODISCARD bool ent_compose_lines(struct ent_scene *scene);
/** Weak to strong. */
void ent_sort_lines(struct ent_scene *scene);
/** By how much lines are wider than the preset's where names are larger than its least. */
double ent_line_scale(const struct ent_scene *scene);
/** Widths by weight, from the thinnest to the thickest. */
void ent_size_lines(struct ent_scene *scene, double thin, double thick);
/** What the frame of a network says: counts, what sizes the nodes, the description. */
ENT_NODISCARD bool ent_compose_words(struct ent_scene *scene);

/** What the legend of a network explains: what occurs. */
ENT_NODISCARD bool ent_compose_legend(struct ent_scene *scene, struct ent_legend *legend);

#endif
