/* SPDX-License-Identifier: MIT */
/** What single things on a page cost, in crossings: the weights of the layout's cost. */
#ifndef ENT_COST_TERMS_H
#define ENT_COST_TERMS_H

#include "layout/cost_state.h"

/** Weighs the terms by how full and how linked the plan is. */
void ent_weigh_terms(struct ent_layout_cost *c);

/** A link with a box that is no end of it: it runs through, grazes it, or has its words there. */
double ent_hit_cost(const struct ent_layout_cost *c, size_t link, size_t box);
/** How far from a link of so many lines a box may cost something. */
double ent_hit_reach(const struct ent_layout_cost *c, double lines);
/** Two links that cross, or leave a box at a narrow angle. */
double ent_pair_cost(const struct ent_layout_cost *c, size_t one, size_t other);
/** A link that is long, or too short to be seen or for its words. */
double ent_length_cost(const struct ent_layout_cost *c, size_t link);
/** Two boxes that overlap, crowd, or are nearer to each other than they need be. */
double ent_spacing_cost(const struct ent_layout_cost *c, size_t box, size_t other);
/** How far from a box another may cost something. */
double ent_spacing_reach(const struct ent_layout_cost *c);
/** What depends on the box's own place alone: near the border, away from the middle or from its bloc. */
double ent_place_cost(const struct ent_layout_cost *c, size_t box);

#endif
