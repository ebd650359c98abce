/* SPDX-License-Identifier: MIT */
/** The steps in which a network is arranged on its page, in this order. Each is false when memory is out. */
#ifndef ENT_ARRANGE_H
#define ENT_ARRANGE_H

#include "figure/scene.h"
#include "layout/layout.h"

/** Makes one line of those of a tie, and of two opposite ties that say the same. */
ENT_NODISCARD bool ent_join_lines(struct ent_scene *scene);
/** The ways to write the words of every line. */
ENT_NODISCARD bool ent_compose_wordings(struct ent_scene *scene);

/** Above this many lines everything crosses: crossings decide nothing, lines through boxes do. */
enum { ENT_WEIGHED_LINES_MOST = 150 };

/** Pixels kept free between boxes. */
double ent_gap(const struct ent_scene *scene);
/** True when the node's box would be in the room there, and no other box nearer than `gap`. */
bool ent_place_is_free(const struct ent_scene *scene, size_t node, struct ent_point at, double gap);
/** Pixels from one line of a pair to the next. */
double ent_lane(const struct ent_scene *scene);

/** Places the nodes in the scene's room. `retry` above 0: they stand there already and are to stand better.
 */
enum entente_status ent_compose_places(struct ent_scene *scene, const struct ent_layout *layout,
                                       unsigned retry, const struct entente_sink *sink);

/** Leads the lines round the nodes, apart from each other, and cuts them at the borders. */
ENT_NODISCARD bool ent_compose_routes(struct ent_scene *scene);

/** Takes from the scene's room what blocs need round their members. */
void ent_leave_hulls(struct ent_scene *scene);

/** Lays the blocs behind what is drawn: round their members, joined where no stranger stands between. */
void ent_compose_hulls(struct ent_scene *scene);

/** Finds the place on each line where badge and words are in nobody's way; what finds none is not shown. */
ENT_NODISCARD bool ent_compose_labels(struct ent_scene *scene);
/** The same, sooner and not as well, to judge places by. */
ENT_NODISCARD bool ent_draft_labels(struct ent_scene *scene);

#endif
