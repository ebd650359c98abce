/* SPDX-License-Identifier: MIT */
/** How a pair of names that look alike is told. */
#ifndef ENT_LOOKALIKE_HINT_H
#define ENT_LOOKALIKE_HINT_H

#include "base/report.h"
#include <entente/document.h>

/** An actor's id, name or alias. */
struct ent_spelling {
    const char *text;
    size_t actor;
};

enum ent_likeness { ENT_LOOKS_ALIKE, ENT_LETTER_APART };

/** Warns "look-alike" about two spellings of different actors, with the alias to add as a hint. */
void ent_tell_likeness(const entente_document *document, enum ent_likeness likeness,
                       const struct ent_spelling *first, const struct ent_spelling *second,
                       const struct ent_place *place, const struct entente_sink *sink);

#endif
