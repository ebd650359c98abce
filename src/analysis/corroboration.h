/* SPDX-License-Identifier: MIT */
/** Who says what of a tie: independent sources, how many agree, and where they contradict each other. */
#ifndef ENT_CORROBORATION_H
#define ENT_CORROBORATION_H

#include "base/attributes.h"
#include "network/network.h"
#include <entente/robustness.h>

/** What one independent source says of a tie: the sources of one publisher are one; without a publisher, each
 *  is its own. Relations that name no source are the file's own word, a voice by itself without an origin. */
struct ent_voice {
    const char *origin; /* publisher or id, of the document; NULL: no source is named */
    bool positive, negative, neutral;
};

/** The voices of one tie by name, the unnamed one last; `{0}` at first, taken anew by each call. */
struct ent_voices {
    struct ent_voice *items;
    size_t count, room;
};

/** False when memory is out. The caller clears the voices, also then. */
ENT_NODISCARD bool ent_voices_of(const entente_document *document, const struct entente_tie *tie,
                                 struct ent_voices *voices);
void ent_voices_clear(struct ent_voices *voices);

/** True when the voice says this relation. */
bool ent_voice_says(const entente_document *document, const struct ent_voice *voice,
                    const struct entente_relation *relation);

/** The lesser of what is for and against at once (structure/turns.h): a change in time is no contradiction.
 * 0: the tie is not both. */
double ent_divided_weight(const entente_document *document, const struct entente_tie *tie);

/** True when every voice that takes a stand says both: then the actor is ambivalent, whoever is asked. */
bool ent_voices_say_both(const struct ent_voices *voices);

/** Fills in the sources of each tie. False when memory is out. */
ENT_NODISCARD bool ent_corroborate(const entente_network *network, struct entente_tie_sources *tie_sources);

#endif
