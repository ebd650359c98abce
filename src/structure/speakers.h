/* SPDX-License-Identifier: MIT */
/** Who says what among those who are counted as one. */
#ifndef ENT_SPEAKERS_H
#define ENT_SPEAKERS_H

#include "base/attributes.h"
#include <entente/document.h>

struct ent_speaking {
    bool differ;          /* somebody only says what is for, somebody else of the same source only what is
                             against: it did not turn */
    bool is_of_two_minds; /* somebody says both */
};

/** False when memory is out; then nothing is found. */
ENT_NODISCARD bool ent_speaking_of(const entente_document *document, const size_t *relations, size_t count,
                                   struct ent_speaking *found);
bool ent_are_of_one_speaker(const struct entente_relation *a, const struct entente_relation *b);

#endif
