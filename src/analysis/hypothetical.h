/* SPDX-License-Identifier: MIT */
/** The document as it would be, and its network. */
#ifndef ENT_HYPOTHETICAL_H
#define ENT_HYPOTHETICAL_H

#include "model/document.h"
#include <entente/whatif.h>

struct entente_hypothetical {
    entente_document document; /* actors, relations and names are its own, the rest is borrowed */
    entente_network *network;
    size_t *place; /* per actor of the original; ENTENTE_NONE: left out */
};

/** Applies all suppositions at once. Caller frees *hypothetical with ent_hypothetical_free. Errors:
 * BAD_OPTION (nothing to turn), NO_MEMORY, LIBRARY. */
enum entente_status ent_suppose(const entente_network *network,
                                const struct entente_supposition *suppositions, size_t count,
                                struct entente_hypothetical **hypothetical, const struct entente_sink *sink);
void ent_hypothetical_free(struct entente_hypothetical *hypothetical);

#endif
