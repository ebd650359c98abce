/* SPDX-License-Identifier: MIT */
#include "draw/theme.h"

const struct ent_theme ent_theme_mono = {
    .choice = {.name = "mono",
               .summary = "for black-and-white print: dashes and badges alone carry the sign"},
    .background = "#FFFFFF",
    .ink = "#000000",
    .muted = "#404040",
    .node_fill = "#FFFFFF",
    .node_border = "#000000",
    .issue_fill = "#F2F2F2",
    .issue_border = "#404040",
    .unscored_fill = "#E6E6E6",
    .unscored_border = "#767676",
    .signs =
        {
            [ENT_LOOK_NEGATIVE] = {.colour = "#000000", .dash = {4, 2}},
            [ENT_LOOK_NEUTRAL] = {.colour = "#767676", .dash = {1, 2}},
            [ENT_LOOK_POSITIVE] = {.colour = "#000000"},
        },
};
