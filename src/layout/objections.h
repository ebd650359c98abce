/* SPDX-License-Identifier: MIT */
/** What a reader would object to while boxes move about, as one number that is quick to keep up to date. */
#ifndef ENT_OBJECTIONS_H
#define ENT_OBJECTIONS_H

#include "layout/layout.h"
#include "layout/sieve.h"

/* A link as it now lies, from middle to middle. */
struct ent_strand {
    struct ent_point a, b, along;
    struct ent_point middle, half; /* of the rectangle round it */
    double length;
    double lines; /* that run side by side in it */
};

/** The places of boxes, what they cost, and of which parts that is made up. */
struct ent_objections {
    const struct ent_plan *plan;
    struct ent_point *at;
    struct ent_strand *strands;
    struct ent_sieve sieve;
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

/** The places as given, boxes of full size; nothing learned yet. False when memory is out; caller
 *  clears in either case. */
bool ent_objections_init(struct ent_objections *o, const struct ent_plan *plan,
                         const struct ent_point *middles);
void ent_objections_clear(struct ent_objections *o);

/** Boxes of a share of their size; what was learned is void. */
void ent_grow_boxes(struct ent_objections *o, double growth);

/** Works everything out anew; returns the cost of the whole. */
double ent_learn(struct ent_objections *o);

/** The nearest place to `at` where the whole box is in the room, and on its side if it has one; in whole
 *  pixels. */
struct ent_point ent_keep_inside(const struct ent_objections *o, size_t box, struct ent_point at);

/** Moves the box when that costs at most `most` more; returns what it cost. */
double ent_move_if(struct ent_objections *o, size_t box, struct ent_point to, double most);

/** How many links the box has, and which. */
size_t ent_link_count_of(const struct ent_objections *o, size_t box);
size_t ent_link_of(const struct ent_objections *o, size_t box, size_t index);

#endif
