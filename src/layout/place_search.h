/* SPDX-License-Identifier: MIT */
/** The most legible places of many. */
#ifndef ENT_PLACE_SEARCH_H
#define ENT_PLACE_SEARCH_H

#include "layout/layout.h"

/**
 * Searches for places with few crossings and no line through a box, each box on its side where the plan has
 * sides; of several answers the one that looks best once drawn, where that is known. Asked again, it goes on
 * from the last answer. Networks with very many links are laid out by force instead.
 *
 * As the contract of layouts has it (layout/layout.h); the points are in the room, boxes apart.
 */
enum entente_status ent_place_search(const struct ent_plan *plan, struct ent_point *middles);

#endif
