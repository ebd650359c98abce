/* SPDX-License-Identifier: MIT */
#include "draw/theme.h"

const struct ent_theme ent_theme_light = {
    .choice = {.name = "light", .summary = "for white paper: support blue, opposition orange-red"},
    .background = "#FFFFFF",
    .ink = "#1A1A1A",
    .muted = "#595959",
    .node_fill = "#FFFFFF",
    .node_border = "#1A1A1A",
    .issue_fill = "#F2F2F2",
    .issue_border = "#595959",
    .unscored_fill = "#EEEEEE",
    .unscored_border = "#767676",
    .signs =
        {
            [ENT_LOOK_NEGATIVE] = {.colour = "#C44E00", .dash = {4, 2}},
            [ENT_LOOK_NEUTRAL] = {.colour = "#767676", .dash = {1, 2}},
            [ENT_LOOK_POSITIVE] = {.colour = "#0072B2"},
        },
};
