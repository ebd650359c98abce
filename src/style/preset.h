/* SPDX-License-Identifier: MIT */
/** Sizes of pages and of what stands on them, as data. */
#ifndef ENT_PRESET_H
#define ENT_PRESET_H

#include "base/attributes.h"
#include <entente/write.h>

/** In pixels, 96 to the inch. A title of size 0 is not drawn: the text round the figure tells it. */
struct ent_preset {
    struct entente_choice choice;
    double width, height, tallest;
    bool in_millimetres; /* how the page's size is written */
    double margin;
    double title, subtitle, names, least, words, legend, source; /* of type; nothing is below `least` */
    double thin, thick;                                          /* of lines */
};

/** By name; the first for NULL. NULL when there is none. */
const struct ent_preset *ent_preset_named(const char *name);

#endif
