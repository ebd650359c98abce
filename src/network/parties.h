/* SPDX-License-Identifier: MIT */
/** The network of parties: every actor counted as the topmost one that it belongs to. */
#ifndef ENT_PARTIES_H
#define ENT_PARTIES_H

#include "model/document.h"
#include "network/network.h"

/** A network and the document that it was made from, whose texts are borrowed. {0} is empty. */
struct ent_derived {
    entente_document *document;
    entente_network *network;
};

/**
 * Rolls up. Where no actor has a kind, who says nothing and is named in small letters is taken for an issue,
 * and told in a note.
 *
 * `alone` stands for itself, whomever it belongs to; ENTENTE_NONE: nobody does.
 *
 * Errors  NO_MEMORY, LIBRARY.   Owner  caller clears it, also after a failure.
 */
enum entente_status ent_parties_find(const entente_network *network, size_t alone,
                                     struct ent_derived *parties, const struct entente_sink *sink);
void ent_derived_clear(struct ent_derived *derived);

/** Relations of the original that are this one, said of whom it was said: NULL when there is none. */
const struct entente_relation *ent_relation_as_said(const entente_document *original,
                                                    const struct entente_relation *relation);

#endif
