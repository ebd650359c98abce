/* SPDX-License-Identifier: MIT */
/** Finds the few things that may be in each other's way among many, four at a time. */
#ifndef ENT_CANDIDATES_H
#define ENT_CANDIDATES_H

#include "layout/geometry.h"
#include <stddef.h>
#include <stdint.h>

/** Columns of numbers, one entry a thing, filled up to a multiple of four with what is never found. */
struct ent_candidates {
    float *columns;                /* owns all of them */
    float *ax, *ay, *bx, *by;      /* of lines: their ends */
    float *x, *y, *width, *height; /* of boxes: their middles, and half their sizes */
    size_t line_count, box_count;
    uint32_t *found; /* room for the answer, which the next question overwrites */
};

/** False when memory is out. Caller clears it in either case. */
bool ent_candidates_init(struct ent_candidates *c, size_t lines, size_t boxes);
void ent_candidates_clear(struct ent_candidates *c);

void ent_candidates_put_line(struct ent_candidates *c, size_t line, struct ent_point a, struct ent_point b);
void ent_candidates_put_box(struct ent_candidates *c, size_t box, struct ent_point middle,
                            struct ent_size size);

/** Each answers how many, ascending in c->found: all that are, and perhaps some that hardly are not. */
/** Lines that cross this one, away from its ends. */
size_t ent_candidates_crossing(struct ent_candidates *c, size_t line);
/** Boxes that the line runs through, or passes within `gap`. */
size_t ent_candidates_boxes_on(struct ent_candidates *c, size_t line, double gap);
/** Lines that run through the box, or pass it within `gap`. */
size_t ent_candidates_lines_on(struct ent_candidates *c, size_t box, double gap);
/** Boxes within `gap` of this one, itself among them. */
size_t ent_candidates_boxes_near(struct ent_candidates *c, size_t box, double gap);

#endif
