/* SPDX-License-Identifier: MIT */
/** Running text in lines of a given width. */
#ifndef ENT_BLOCK_H
#define ENT_BLOCK_H

#include "figure/scene.h"

struct ent_type {
    double size;
    enum ent_weight_of_type weight;
    enum ent_colour colour;
};

/** From one line to the next, per pixel of size. */
#define ENT_BLOCK_STEP 1.25

/** Puts at most `most` lines into the scene's frame, from `top` down; what does not fit ends in "…". Returns
 *  the bottom; below 0: no memory. */
double ent_block_put(struct ent_scene *scene, const char *text, const struct ent_type *type, double left,
                     double width, double top, size_t most);

/** How many lines that takes. */
size_t ent_block_lines(const char *text, const struct ent_type *type, double width, size_t most);

/** One line that fits into a width: the text, or as many of its words as fit and "…", which is told. NULL
 * when memory is out. */
const char *ent_block_cut(struct ent_scene *scene, const char *text, double width, double size);

/** One line that fits into a width: the text, of a smaller size where it is too long, down to 0.8 of *size;
 * else without its middle, which is told. NULL when memory is out. */
const char *ent_block_fit(struct ent_scene *scene, const char *text, double width, double *size);

#endif
