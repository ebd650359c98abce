/* SPDX-License-Identifier: MIT */
/** What the relations behind a tie say, gathered. */
#ifndef ENT_TIE_TEXT_H
#define ENT_TIE_TEXT_H

#include "base/attributes.h"
#include <entente/network.h>

enum ent_tie_part { ENT_TIE_WORDS, ENT_TIE_DATES, ENT_TIE_SOURCES };

/** {0} is an empty list, ready to be used for one tie after another. */
struct ent_tie_texts {
    const char **items; /* borrowed from the document */
    size_t count, room;
};

/** Puts the different texts of the tie's relations into the list, in the relations' order: their words, their
 *  dates, or the ids of the sources of their evidence. False when memory is out. */
ENT_NODISCARD bool ent_tie_texts_fill(struct ent_tie_texts *texts, const entente_document *document,
                                      const struct entente_tie *tie, enum ent_tie_part part);
void ent_tie_texts_clear(struct ent_tie_texts *texts);

/** "positive", "negative", "ambivalent" when it is both, else "neutral". */
const char *ent_tie_sign_name(const struct entente_tie *tie);

#endif
