/* SPDX-License-Identifier: MIT */
#include "layout/place_search.h"

const struct ent_layout ent_layout_camps = {
    .choice = {.name = "camps",
               .summary =
                   "friends on one side, opponents on the other: the best split found, left and right"},
    .place = ent_place_search,
    .next = "circle",
    .needs_camps = true,
    .searches = true,
    .fits = true,
};
