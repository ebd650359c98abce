/* SPDX-License-Identifier: MIT */
/** Marks of a landscape whose places are laid. */
#ifndef ENT_LANDSCAPE_PAINT_H
#define ENT_LANDSCAPE_PAINT_H

#include "view/landscape_plan.h"

struct ent_painter {
    struct ent_scene *scene;
    struct ent_landscape *l;
    const struct ent_landscape_plan *plan;
    double heaviest; /* arc that is drawn */
};

/** Down to a tenth of a pixel. */
double ent_paint_size(double size);
/** The outline of an actor's kind. */
struct ent_shape ent_paint_shape(const struct ent_painter *p, size_t actor, struct ent_size size);
/** A note's number in a disc by itself; 0: nothing. False when memory is out. */
ENT_NODISCARD bool ent_paint_number(struct ent_painter *p, size_t number, struct ent_point at);
/** A line with its words, badge and number. False when memory is out. */
ENT_NODISCARD bool ent_paint_arc(struct ent_painter *p, const struct ent_arc *arc);

#endif
