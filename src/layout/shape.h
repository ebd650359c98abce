/* SPDX-License-Identifier: MIT */
/** The outlines of nodes, one per kind of actor. */
#ifndef ENT_SHAPE_H
#define ENT_SHAPE_H

#include "layout/geometry.h"
#include <entente/document.h>

enum { ENT_CORNERS_MOST = 8 };

/** A convex outline round (0, 0): a polygon, or without corners a rectangle with rounded ones. */
struct ent_shape {
    struct ent_size size;
    double radius;
    struct ent_point corners[ENT_CORNERS_MOST];
    size_t corner_count;
    double inner; /* a second border this far inside; 0: none */
    double fold;  /* a folded corner of this size at the top right; 0: none */
};

/** The outline of a kind that holds a text of this size, whose letters are `letter` pixels high. */
struct ent_shape ent_shape_round(enum entente_kind kind, struct ent_size text, double letter);
/** An outline of exactly this size. */
struct ent_shape ent_shape_sized(enum entente_kind kind, struct ent_size size);

bool ent_shape_holds(const struct ent_shape *shape, struct ent_point point);

#endif
