/* SPDX-License-Identifier: MIT */
/** What a changed tie was and is, in words that lead to its relations. */
#ifndef ENT_CHANGE_HISTORY_H
#define ENT_CHANGE_HISTORY_H

#include "base/buffer.h"
#include "figure/scene.h"

/** "+2 −1", or "none". */
void ent_add_tie_weights(struct ent_buffer *out, const struct entente_tie_weights *weights);

/** "turned from friendly to hostile", "no longer also hostile"; else as ent_change_said. */
const char *ent_tie_change_words(const struct entente_tie_change *tie);

/** Before the sentences of a line that changed: "turned from hostile to friendly: −1 → +1; relations r9 →
 * r14", by the ids that each of the two networks gives them, and a line's end. Nothing where the line tells
 * no change. */
void ent_change_add_history(struct ent_buffer *out, const struct ent_scene *scene,
                            const struct ent_line *line);
/** After them, where the tie is still there: what it was, "before: France opposes Great Britain (…)". */
void ent_change_add_former(struct ent_buffer *out, const struct ent_scene *scene,
                           const struct ent_line *line);

#endif
