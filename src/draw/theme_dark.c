/* SPDX-License-Identifier: MIT */
#include "draw/theme.h"

const struct ent_theme ent_theme_dark = {
    .choice = {.name = "dark", .summary = "for dark pages: support light blue, opposition orange"},
    .background = "#14181D",
    .ink = "#E6EDF3",
    .muted = "#9AA4AE",
    .node_fill = "#1B2129",
    .node_border = "#C9D1D9",
    .issue_fill = "#1E2630",
    .issue_border = "#8B949E",
    .unscored_fill = "#14181D",
    .unscored_border = "#8B949E",
    .signs =
        {
            [ENT_LOOK_NEGATIVE] = {.colour = "#FF8F4D", .dash = {4, 2}},
            [ENT_LOOK_NEUTRAL] = {.colour = "#8B949E", .dash = {1, 2}},
            [ENT_LOOK_POSITIVE] = {.colour = "#56B4E9"},
        },
};
