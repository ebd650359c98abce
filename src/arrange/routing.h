/* SPDX-License-Identifier: MIT */
/** How lines are led round boxes and apart from each other. Those of one pair of nodes are a bundle. */
#ifndef ENT_ROUTING_H
#define ENT_ROUTING_H

#include "figure/scene.h"

/** How a bundle leaves the straight way: by how much, and where most, as shares of its length from its
 *  middle. */
struct ent_bend {
    double by, at;
};

/** The lines of one pair of nodes, a < b: next to each other in `order`. */
struct ent_bundle {
    size_t a, b, first, count;
    struct ent_bend bend;
    double span; /* from the first line to the last */
};

struct ent_routing {
    struct ent_scene *scene;
    size_t *order; /* line indices, grouped by pair */
    struct ent_bundle *bundles;
    struct ent_course *courses; /* per line, from middle to middle */
    double *offsets;            /* per place in `order`: from the bundle's first line */
    size_t bundle_count;
};

/** Groups the lines; no way is known yet. False when memory is out; caller clears in either case. */
ENT_NODISCARD bool ent_routing_init(struct ent_routing *r, struct ent_scene *scene);
void ent_routing_clear(struct ent_routing *r);

/** Leads all lines, and draws them. */
void ent_route_all(struct ent_routing *r);
/** Leads one bundle anew, the others being where they are, and draws its lines. */
void ent_route_bundle(struct ent_routing *r, struct ent_bundle *bundle);
/** True when the bundle may run otherwise now that the node's box is no longer at `before`. */
bool ent_bundle_minds(const struct ent_routing *r, const struct ent_bundle *bundle, size_t node,
                      const struct ent_box *before);

/** Draws a line along the whole curve between the middles of its nodes: cut at the borders, with heads. */
void ent_draw_line(const struct ent_scene *scene, struct ent_line *line, const struct ent_curve *whole);
/** The same curve in pieces: one for a straight one. */
struct ent_course ent_route_course(const struct ent_curve *curve);
/** True when a curve bends nowhere. */
bool ent_curve_is_straight(const struct ent_curve *curve);

#endif
