/* SPDX-License-Identifier: MIT */
/** What the cost of a layout is made up of: places of boxes, and costs of one thing with another. */
#ifndef ENT_COST_STATE_H
#define ENT_COST_STATE_H

#include "layout/candidates.h"
#include "layout/layout.h"

enum { ENT_LINES_MOST = 3 }; /* side by side in a link that are told apart */

/* A link as it now lies, from middle to middle. */
struct ent_segment {
    struct ent_point a, b, along;
    struct ent_point middle, half; /* of the rectangle round it */
    double length;
    double lines; /* that run side by side in it */
};

/** The places of boxes, what they cost, and of which parts that is made up. */
struct ent_layout_cost {
    const struct ent_plan *plan;
    struct ent_point *at;
    struct ent_segment *segments;
    struct ent_candidates candidates;
    size_t *first; /* per box: where its links start in `links` */
    size_t *links;
    double growth;          /* of boxes: 1 when they have their size */
    double box_cost;        /* of a line through a box: more where every way round meets many lines */
    double word_cost;       /* of a line that is too short for its words: nothing where there is no room */
    double even;            /* as far should boxes be from each other and the border of the room */
    double words_reach;     /* from a line to a box that its words may meet */
    double strictness;      /* about lines through boxes: 1, or more */
    double gap;             /* kept free between boxes */
    double border;          /* between the sides, if there are any */
    double floor;           /* of the sides: who is on neither stands below */
    double unit;            /* the length that lines should about have */
    struct ent_size *sizes; /* of boxes as far as they have grown */
    struct ent_point *bloc_sums;
    double *bloc_sizes;
    double *pairs, *hits, *spaces; /* costs of link and link, link and box, box and box */
    double *pair_sums, *link_hits, *box_hits, *space_sums, *lengths;
    double *new_pairs, *new_hits, *new_box_hits, *new_spaces; /* of the box that is moving */
    double work;                                              /* tests of one thing against another so far */
};

#endif
