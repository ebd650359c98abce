/* SPDX-License-Identifier: MIT */
/** The cost of a layout while boxes move about: one number, in crossings, quick to keep up to date. */
#ifndef ENT_COST_H
#define ENT_COST_H

#include "layout/cost_state.h"

/** The places as given, boxes of full size; no cost worked out yet. False when memory is out; caller
 *  clears in either case. */
bool ent_layout_cost_init(struct ent_layout_cost *c, const struct ent_plan *plan,
                          const struct ent_point *middles);
void ent_layout_cost_clear(struct ent_layout_cost *c);

/** Boxes of a share of their size; the cost has to be worked out anew. */
void ent_grow_boxes(struct ent_layout_cost *c, double growth);

/** Works everything out anew; returns the cost of the whole. */
double ent_layout_cost_sum(struct ent_layout_cost *c);

/** The nearest place to `at` where the whole box is in the room, and on its side if it has one; in whole
 *  pixels. */
struct ent_point ent_keep_inside(const struct ent_layout_cost *c, size_t box, struct ent_point at);

/** Moves the box when that costs at most `most` more; returns what it cost. */
double ent_move_if(struct ent_layout_cost *c, size_t box, struct ent_point to, double most);

/** Draws the link anew between the places of its boxes. */
void ent_set_segment(struct ent_layout_cost *c, size_t link);

/** How many links the box has, and which. */
size_t ent_link_count_of(const struct ent_layout_cost *c, size_t box);
size_t ent_link_of(const struct ent_layout_cost *c, size_t box, size_t index);

#endif
