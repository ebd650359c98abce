/* SPDX-License-Identifier: MIT */
#include "style/theme.h"

const struct ent_theme ent_theme_auto = {
    .choice = {.name = "auto", .summary = "light; dark in browsers whose user prefers dark"},
    .signs = ENT_USUAL_SIGNS,
    .day = &ent_theme_light,
    .night = &ent_theme_dark,
};
