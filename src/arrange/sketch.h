/* SPDX-License-Identifier: MIT */
/** The lines of a drawing, and what a reader would object to in them, kept up to date while single boxes
 * move: only what a move concerns is drawn and judged anew. */
#ifndef ENT_SKETCH_H
#define ENT_SKETCH_H

#include "arrange/routing.h"

/** What is drawn of a line. */
struct ent_stroke {
    struct ent_curve curve;
    struct ent_course course, whole;
    struct ent_point head[3], tail[3];
    bool is_straight;
};

/** A line that the move under trial draws anew, and what it was. */
struct ent_redrawn {
    size_t line;
    struct ent_stroke before;
};

struct ent_sketch {
    struct ent_scene *scene;
    struct ent_routing routing;
    bool weighs_pairs; /* of lines: else boxes alone count */
    double *pairs;     /* costs: line with line */
    double *hits;      /* line with node */
    double *lengths;   /* per line */
    double total;

    /* the move under trial */
    size_t node;
    struct ent_point from;
    double change;
    struct ent_redrawn *redrawn;
    size_t redrawn_count;
    size_t *place;                              /* per line: 1 + its place in `redrawn`, or 0 */
    struct ent_bend *bends;                     /* per bundle, before */
    double *new_pairs, *new_hits, *new_lengths; /* by place in `redrawn` */
    double *node_hits;                          /* per line: with the node */
};

/** Draws and judges all lines for where the boxes are. False when memory is out; caller clears in either
 * case. Memory O(lines²). */
ENT_NODISCARD bool ent_sketch_init(struct ent_sketch *s, struct ent_scene *scene);
void ent_sketch_clear(struct ent_sketch *s);

/** Moves the node; returns the new total. Kept or dropped before the next. */
double ent_sketch_try(struct ent_sketch *s, size_t node, struct ent_point to);
void ent_sketch_keep(struct ent_sketch *s);
void ent_sketch_drop(struct ent_sketch *s);

#endif
