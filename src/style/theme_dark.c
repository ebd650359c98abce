/* SPDX-License-Identifier: MIT */
#include "style/theme.h"

const struct ent_theme ent_theme_dark = {
    .choice = {.name = "dark", .summary = "for dark pages: support light blue, opposition orange"},
    .colours =
        {
            [ENT_BACKGROUND] = "#14181D",      [ENT_INK] = "#E6EDF3",
            [ENT_MUTED] = "#9AA4AE",           [ENT_NODE_FILL] = "#1B2129",
            [ENT_NODE_BORDER] = "#C9D1D9",     [ENT_ISSUE_FILL] = "#1E2630",
            [ENT_ISSUE_BORDER] = "#8B949E",    [ENT_UNSCORED_FILL] = "#14181D",
            [ENT_UNSCORED_BORDER] = "#8B949E", [ENT_NEGATIVE] = "#FF8F4D",
            [ENT_NEUTRAL] = "#8B949E",         [ENT_POSITIVE] = "#56B4E9",
            [ENT_MIXED] = "#E6EDF3",           [ENT_GRID] = "#3A434D",
            [ENT_BLOC_1_FILL] = "#1E2630",     [ENT_BLOC_2_FILL] = "#1E2630",
            [ENT_BLOC_3_FILL] = "#1E2630",     [ENT_BLOC_4_FILL] = "#1E2630",
            [ENT_BLOC_5_FILL] = "#1E2630",     [ENT_BLOC_6_FILL] = "#1E2630",
            [ENT_BLOC_1_BORDER] = "#6E7B8A",   [ENT_BLOC_2_BORDER] = "#6E7B8A",
            [ENT_BLOC_3_BORDER] = "#6E7B8A",   [ENT_BLOC_4_BORDER] = "#6E7B8A",
            [ENT_BLOC_5_BORDER] = "#6E7B8A",   [ENT_BLOC_6_BORDER] = "#6E7B8A",
            [ENT_RAMP_MINUS_3] = "#FFA366",    [ENT_RAMP_MINUS_2] = "#AD4F17",
            [ENT_RAMP_MINUS_1] = "#6A3D22",    [ENT_RAMP_ZERO] = "#3C4148",
            [ENT_RAMP_PLUS_1] = "#24506F",     [ENT_RAMP_PLUS_2] = "#2672A8",
            [ENT_RAMP_PLUS_3] = "#85C8F5",     [ENT_ON_RAMP] = "#FFFFFF",
            [ENT_ON_RAMP_END] = "#14181C",
        },
    .signs = ENT_USUAL_SIGNS,
};
