/* SPDX-License-Identifier: MIT */
#include "layout/place_search.h"

const struct ent_layout ent_layout_auto = {
    .choice = {.name = "auto", .summary = "the most legible of many: few crossings, no line through a name"},
    .place = ent_place_search,
    .next = "circle",
    .searches = true,
    .fits = true,
};
