/* SPDX-License-Identifier: MIT */
#include "style/theme.h"

const struct ent_theme ent_theme_light = {
    .choice = {.name = "light", .summary = "for white paper: support blue, opposition orange-red"},
    .colours =
        {
            [ENT_BACKGROUND] = "#FFFFFF",      [ENT_INK] = "#1A1A1A",
            [ENT_MUTED] = "#595959",           [ENT_NODE_FILL] = "#FFFFFF",
            [ENT_NODE_BORDER] = "#1A1A1A",     [ENT_ISSUE_FILL] = "#F2F2F2",
            [ENT_ISSUE_BORDER] = "#595959",    [ENT_UNSCORED_FILL] = "#EEEEEE",
            [ENT_UNSCORED_BORDER] = "#767676", [ENT_NEGATIVE] = "#C44E00",
            [ENT_NEUTRAL] = "#767676",         [ENT_POSITIVE] = "#0072B2",
            [ENT_MIXED] = "#3D3D3D",           [ENT_GRID] = "#D0D0D0",
            [ENT_BLOC_1_FILL] = "#DDE6F7",     [ENT_BLOC_2_FILL] = "#FFE6E6",
            [ENT_BLOC_3_FILL] = "#E6EED5",     [ENT_BLOC_4_FILL] = "#F7F7DD",
            [ENT_BLOC_5_FILL] = "#E6F7FF",     [ENT_BLOC_6_FILL] = "#EEEEEE",
            [ENT_BLOC_1_BORDER] = "#222255",   [ENT_BLOC_2_BORDER] = "#663333",
            [ENT_BLOC_3_BORDER] = "#225522",   [ENT_BLOC_4_BORDER] = "#666633",
            [ENT_BLOC_5_BORDER] = "#225555",   [ENT_BLOC_6_BORDER] = "#555555",
            [ENT_RAMP_MINUS_3] = "#C44E00",    [ENT_RAMP_MINUS_2] = "#E58A4E",
            [ENT_RAMP_MINUS_1] = "#F6CDB2",    [ENT_RAMP_ZERO] = "#F2F2F2",
            [ENT_RAMP_PLUS_1] = "#BFD9EC",     [ENT_RAMP_PLUS_2] = "#6BAAD3",
            [ENT_RAMP_PLUS_3] = "#0072B2",     [ENT_ON_RAMP] = "#1A1A1A",
            [ENT_ON_RAMP_END] = "#FFFFFF",
        },
    .signs = ENT_USUAL_SIGNS,
};
