/* SPDX-License-Identifier: MIT */
/** Colours and dashes of figures, as data. What is drawn names a colour by its part, never by its value. */
#ifndef ENT_THEME_H
#define ENT_THEME_H

#include "base/memory.h"
#include <entente/write.h>

enum ent_colour {
    ENT_NO_COLOUR,
#define COLOUR(name, constant) ENT_##constant,
#include "style/colours.def"
#undef COLOUR
    ENT_COLOUR_COUNT
};

enum { ENT_BLOC_COLOURS = 6, ENT_DASH_MOST = 4 };

/** Index of a sign's look. */
enum ent_sign_look { ENT_LOOK_NEGATIVE, ENT_LOOK_NEUTRAL, ENT_LOOK_POSITIVE, ENT_LOOK_MIXED, ENT_LOOK_COUNT };

/** A line's look; the dash is in units of its width, {0} is solid. */
struct ent_line_look {
    enum ent_colour colour;
    double dash[ENT_DASH_MOST];
};

struct ent_theme {
    struct entente_choice choice;
    const char *colours[ENT_COLOUR_COUNT]; /* #RRGGBB; the first is NULL */
    struct ent_line_look signs[ENT_LOOK_COUNT];
    const struct ent_theme *day;   /* whose colours it has; NULL: its own */
    const struct ent_theme *night; /* what browsers show on dark screens; NULL: the same */
};

/** One that was read from a file; its colours are in the arena. */
struct entente_theme {
    struct ent_theme theme;
    struct ent_arena arena;
};

/** The looks of signs that the built-in themes share. */
#define ENT_USUAL_SIGNS                                                                                      \
    {                                                                                                        \
        [ENT_LOOK_NEGATIVE] = {.colour = ENT_NEGATIVE, .dash = {4, 2}},                                      \
        [ENT_LOOK_NEUTRAL] = {.colour = ENT_NEUTRAL, .dash = {1, 2}},                                        \
        [ENT_LOOK_POSITIVE] = {.colour = ENT_POSITIVE},                                                      \
        [ENT_LOOK_MIXED] = {.colour = ENT_MIXED, .dash = {5, 1.5, 1, 1.5}},                                  \
    }

/** "#RRGGBB"; NULL for ENT_NO_COLOUR. */
const char *ent_theme_colour(const struct ent_theme *theme, enum ent_colour colour);
/** "node_fill"; NULL for ENT_NO_COLOUR. */
const char *ent_colour_name(enum ent_colour colour);

/** By name; the first for NULL. NULL when there is none. */
const struct ent_theme *ent_theme_named(const char *name);

/** The themes. */
#define THEME(name) extern const struct ent_theme ent_theme_##name;
#include "style/themes.def"
#undef THEME

#endif
