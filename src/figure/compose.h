/* SPDX-License-Identifier: MIT */
/** The steps in which a network is drawn, in this order. Each is false when memory is out. */
#ifndef ENT_COMPOSE_H
#define ENT_COMPOSE_H

#include "base/buffer.h"
#include "figure/frame.h"
#include "figure/scene.h"
#include "layout/layout.h"

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
/** Makes one line of those of a tie, and of two opposite ties that say the same. */
ENT_NODISCARD bool ent_join_lines(struct ent_scene *scene);
/** Weak to strong. */
void ent_sort_lines(struct ent_scene *scene);
/** Widths by weight, from the thinnest to the thickest. */
void ent_size_lines(struct ent_scene *scene, double thin, double thick);
/** The ways to write the words of every line. */
ENT_NODISCARD bool ent_compose_wordings(struct ent_scene *scene);

/** Above this many lines everything crosses: crossings decide nothing, lines through boxes do. */
enum { ENT_WEIGHED_LINES_MOST = 150 };

/** Pixels kept free between boxes. */
double ent_gap(const struct ent_scene *scene);
/** Pixels from one line of a pair to the next. */
double ent_lane(const struct ent_scene *scene);

/** What the frame of a network says: counts, what sizes the nodes, the description. */
ENT_NODISCARD bool ent_compose_words(struct ent_scene *scene);

/** What the legend of a network explains: what occurs. */
ENT_NODISCARD bool ent_compose_legend(struct ent_scene *scene, struct ent_legend *legend);

/** Places the nodes in the scene's room. `retry` above 0: they stand there already and are to stand better.
 */
enum entente_status ent_compose_places(struct ent_scene *scene, const struct ent_layout *layout,
                                       unsigned retry, const struct entente_sink *sink);

/** Leads the lines round the nodes, apart from each other, and cuts them at the borders. */
ENT_NODISCARD bool ent_compose_routes(struct ent_scene *scene);

/** Lays the blocs behind what is drawn: round their members where no stranger stands among them. */
ENT_NODISCARD bool ent_compose_hulls(struct ent_scene *scene);

/** Finds the place on each line where badge and words are in nobody's way; what finds none is not shown. */
ENT_NODISCARD bool ent_compose_labels(struct ent_scene *scene);

#endif
