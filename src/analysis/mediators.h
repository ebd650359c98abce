/* SPDX-License-Identifier: MIT */
/** Who can mediate, and on what terms two actors are. */
#ifndef ENT_MEDIATORS_H
#define ENT_MEDIATORS_H

#include "structure/signed_pairs.h"

/** Things are talked about, they do not talk: false for issues and events. */
bool ent_can_mediate(const entente_document *document, size_t actor);

/** True when the relation says that its source mediates, in the words of the vocabulary or other ones that
 *  name mediation, not in a hostile sense; or when its target is an issue or event named so. */
bool ent_is_on_mediation(const entente_document *document, const struct entente_relation *relation);

/** Positive less negative weight. */
double ent_pair_net(const struct ent_pair *pair);

#endif
