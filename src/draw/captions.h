/* SPDX-License-Identifier: MIT */
/** Lines of text in a figure. */
#ifndef ENT_CAPTIONS_H
#define ENT_CAPTIONS_H

#include "base/buffer.h"
#include "draw/scene.h"

/** How a block of text looks. */
struct ent_type {
    double size;
    enum ent_weight_of_type weight;
    const char *colour;
};

/** Adds a block of at most `most` lines, no wider than `width`, from `at` (top left) down; what does not fit
 *  ends in "…". Moves at->y below it. False when memory is out. */
ENT_NODISCARD bool ent_caption_block(struct ent_scene *scene, const char *text, const struct ent_type *type,
                                     double width, size_t most, struct ent_point *at);

/** Adds one line with its baseline at `at`. More than fit into the scene are left out. */
void ent_caption_line(struct ent_scene *scene, const char *text, const struct ent_type *type,
                      struct ent_point at);

#endif
