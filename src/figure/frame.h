/* SPDX-License-Identifier: MIT */
/** What stands round the drawing: title, subtitle and banner above, legend, note and sources below. */
#ifndef ENT_FRAME_H
#define ENT_FRAME_H

#include "figure/legend.h"

/** The texts that the frame shows: what the caller gave, else composed. All in the scene's arena. False when
 *  memory is out. Fills scene->title (whole) and scene->description when they are NULL. */
ENT_NODISCARD bool ent_frame_words(struct ent_scene *scene, const char *subtitle);

/**
 * Puts the frame round a page of `size`: sets scene->size, and scene->room to what is left for the drawing.
 * May be called again with another size: the last call counts. False when memory is out.
 */
ENT_NODISCARD bool ent_frame_put(struct ent_scene *scene, const struct ent_legend *legend,
                                 struct ent_size size);

/** Rows that the key of numbers in place of words takes up on the page; 0 without any. */
size_t ent_frame_number_rows(const struct ent_scene *scene);

/** A page that is larger in both directions, and shown smaller, for what is too dense for the last one. */
struct ent_size ent_page_enlarged(struct ent_scene *scene);
/** Warns, where the page was enlarged, that `what` ("49 actors") is too much for the preset. */
void ent_page_tell(const struct ent_scene *scene, const char *what, const char *remedies,
                   const struct entente_sink *sink);

#endif
