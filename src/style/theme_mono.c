/* SPDX-License-Identifier: MIT */
#include "style/theme.h"

const struct ent_theme ent_theme_mono = {
    .choice = {.name = "mono",
               .summary = "for black-and-white print: dashes and badges alone carry the sign"},
    .colours =
        {
            [ENT_BACKGROUND] = "#FFFFFF",      [ENT_INK] = "#000000",
            [ENT_MUTED] = "#404040",           [ENT_NODE_FILL] = "#FFFFFF",
            [ENT_NODE_BORDER] = "#000000",     [ENT_ISSUE_FILL] = "#F2F2F2",
            [ENT_ISSUE_BORDER] = "#404040",    [ENT_UNSCORED_FILL] = "#E6E6E6",
            [ENT_UNSCORED_BORDER] = "#767676", [ENT_NEGATIVE] = "#000000",
            [ENT_NEUTRAL] = "#767676",         [ENT_POSITIVE] = "#000000",
            [ENT_MIXED] = "#000000",           [ENT_GRID] = "#C8C8C8",
            [ENT_BLOC_1_FILL] = "#F0F0F0",     [ENT_BLOC_2_FILL] = "#F0F0F0",
            [ENT_BLOC_3_FILL] = "#F0F0F0",     [ENT_BLOC_4_FILL] = "#F0F0F0",
            [ENT_BLOC_5_FILL] = "#F0F0F0",     [ENT_BLOC_6_FILL] = "#F0F0F0",
            [ENT_BLOC_1_BORDER] = "#404040",   [ENT_BLOC_2_BORDER] = "#404040",
            [ENT_BLOC_3_BORDER] = "#404040",   [ENT_BLOC_4_BORDER] = "#404040",
            [ENT_BLOC_5_BORDER] = "#404040",   [ENT_BLOC_6_BORDER] = "#404040",
            [ENT_RAMP_MINUS_3] = "#5A5A5A",    [ENT_RAMP_MINUS_2] = "#A0A0A0",
            [ENT_RAMP_MINUS_1] = "#DADADA",    [ENT_RAMP_ZERO] = "#F0F0F0",
            [ENT_RAMP_PLUS_1] = "#DADADA",     [ENT_RAMP_PLUS_2] = "#A0A0A0",
            [ENT_RAMP_PLUS_3] = "#5A5A5A",     [ENT_ON_RAMP] = "#000000",
            [ENT_ON_RAMP_END] = "#FFFFFF",
        },
    .signs = ENT_USUAL_SIGNS,
};
