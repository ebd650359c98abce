/* SPDX-License-Identifier: MIT */
/** The document as it would be, and its network. */
#ifndef ENT_SUPPOSED_H
#define ENT_SUPPOSED_H

#include "model/document.h"
#include <entente/whatif.h>

struct entente_supposed {
    entente_document document; /* actors, relations and names are its own, the rest is borrowed */
    entente_network *network;
    size_t *place; /* per actor of the original; ENTENTE_NONE: left out */
};

/** Applies all suppositions at once. Caller frees *supposed with ent_supposed_free. Errors: BAD_OPTION
 * (nothing to turn), NO_MEMORY, LIBRARY. */
enum entente_status ent_suppose(const entente_network *network,
                                const struct entente_supposition *suppositions, size_t count,
                                struct entente_supposed **supposed, const struct entente_sink *sink);
void ent_supposed_free(struct entente_supposed *supposed);

#endif
