/* SPDX-License-Identifier: MIT */
/** How a relation was put: as plain words, and as a known word in the passive, negated or in the conditional.
 */
#ifndef ENT_WORDING_H
#define ENT_WORDING_H

#include "base/buffer.h"
#include "model/vocabulary.h"

/** What a phrase says of the word in it. */
enum ent_wording_way {
    ENT_WORDING_PLAIN,       /* as it stands */
    ENT_WORDING_LOOSE,       /* in another spelling */
    ENT_WORDING_PASSIVE,     /* "is sanctioned by": the other one acts */
    ENT_WORDING_NEGATED,     /* "does not support": the contrary */
    ENT_WORDING_CLEARED,     /* "does not oppose", "denies supporting": neither for nor against */
    ENT_WORDING_POSSIBLE,    /* "would welcome": half as much */
    ENT_WORDING_NO_RELATION, /* "has no relation with": nothing is said to be between them */
    ENT_WORDING_UNKNOWN,
};

struct ent_wording {
    enum ent_wording_way way;
    const struct entente_word *known; /* the word in it; NULL where there is none */
};

/**
 * Replaces what the buffer held by plain spelling: WAS_AT_WAR_WITH and "Was at war with" become "was at war
 * with", isAlliedWith "is allied with". False when memory is out.
 */
bool ent_wording_plain(const char *given, struct ent_buffer *plain);

/** Reads a plain phrase; signs, quotation marks and full stops round it do not matter. */
struct ent_wording ent_wording_read(struct ent_vocabulary *vocabulary, const char *plain);

#endif
