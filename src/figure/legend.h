/* SPDX-License-Identifier: MIT */
/** The legend of a figure: samples of what occurs, in rows. */
#ifndef ENT_LEGEND_H
#define ENT_LEGEND_H

#include "figure/scene.h"

/** One item of the legend: a sample and what it stands for. */
struct ent_key {
    enum ent_key_kind { ENT_KEY_LINE, ENT_KEY_NODE, ENT_KEY_CELL, ENT_KEY_SIGN } kind;
    const char *text;
    enum ent_sign_look look;    /* LINE, SIGN; CELL: its glyph when has_glyph */
    enum ent_colour colour;     /* LINE, SIGN: ENT_NO_COLOUR is the look's */
    bool has_glyph;             /* LINE: a badge; CELL: a sign in it */
    enum entente_change change; /* LINE: of its badge; ENTENTE_CHANGE_COUNT: none */
    bool is_dotted;             /* LINE: as what is gone */
    double width;               /* LINE: of the stroke */
    enum entente_kind shape;    /* NODE */
    struct ent_paint paint;     /* NODE, CELL */
};

enum { ENT_KEYS_MOST = 32 };
struct ent_legend {
    struct ent_key keys[ENT_KEYS_MOST];
    size_t count;
};

/** Adds a key; more than there is room for are left out. */
void ent_legend_add(struct ent_legend *legend, struct ent_key key);

/** The size of its type at which it needs the fewest rows of `width`: the preset's, or down to 0.8 of it. */
double ent_legend_size(const struct ent_scene *scene, const struct ent_legend *legend, double width);
/** Of its rows together; 0 without keys. */
double ent_legend_height(const struct ent_legend *legend, double size, double width);
/** Puts it into the frame, below `top`. */
void ent_legend_put(struct ent_scene *scene, const struct ent_legend *legend, double size, double width,
                    double top);

#endif
