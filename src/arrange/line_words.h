/* SPDX-License-Identifier: MIT */
/** The ways in which the words of a line may be written, from all of them to the first one cut. */
#ifndef ENT_LINE_WORDS_H
#define ENT_LINE_WORDS_H

#include "figure/scene.h"

/** Fills line->wordings; none for a line without words, or a quiet one. False when memory is out. */
ENT_NODISCARD bool ent_line_words(struct ent_scene *scene, struct ent_line *line);

/** Makes room for two digits where a number stands for the words. */
void ent_reserve_number(struct ent_line *line);

/** The sign of the first or second badge of a line of both signs: of what came first, else friendly first. */
int ent_line_sign_at(const struct ent_line *line, size_t index);

/** How many badges the line has beside its words, or alone. */
size_t ent_line_badges(const struct ent_scene *scene, const struct ent_line *line);
/** One badge a row: the words of either sign stand beside its own. */
bool ent_line_has_badge_rows(const struct ent_scene *scene, const struct ent_line *line);

/** Of the block of badges and words, upright; `words` NULL: of the badges alone. */
struct ent_size ent_label_size(const struct ent_scene *scene, const struct ent_line *line,
                               const struct ent_wording *words);
/** From a badge to the words beside it. */
double ent_label_gap(const struct ent_scene *scene);

#endif
