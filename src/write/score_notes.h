/* SPDX-License-Identifier: MIT */
/** The lines below a table of scores: what they were computed from, and why some are missing. */
#ifndef ENT_SCORE_NOTES_H
#define ENT_SCORE_NOTES_H

#include "base/buffer.h"
#include <entente/measure.h>

void ent_score_notes(struct ent_buffer *out, const struct entente_scores *scores, size_t count);

/** The options that the scores share: those of the first that a layer was chosen for, else of the first. */
struct entente_measure_options ent_score_options(const struct entente_scores *scores, size_t count);

#endif
