/* SPDX-License-Identifier: MIT */
/** Colours and dashes of figures, as data. */
#ifndef ENT_THEME_H
#define ENT_THEME_H

#include <entente/write.h>

/** Index of a sign's look. */
enum ent_sign_look { ENT_LOOK_NEGATIVE, ENT_LOOK_NEUTRAL, ENT_LOOK_POSITIVE, ENT_LOOK_COUNT };
enum { ENT_DASH_MOST = 4 };

/** A line's look; the dash is in units of its width, {0} is solid. */
struct ent_line_look {
    const char *colour;
    double dash[ENT_DASH_MOST];
};

struct ent_theme {
    struct entente_choice choice;
    const char *background, *ink, *muted; /* all colours are #RRGGBB */
    const char *node_fill, *node_border;
    const char *issue_fill, *issue_border;
    const char *unscored_fill, *unscored_border; /* where the score that sizes is undefined */
    struct ent_line_look signs[ENT_LOOK_COUNT];
};

/** By name; the first for NULL. NULL when there is none. */
const struct ent_theme *ent_theme_named(const char *name);

#endif
