/* SPDX-License-Identifier: MIT */
/** Two networks in one, to be drawn together. */
#ifndef ENT_UNITED_H
#define ENT_UNITED_H

#include "model/document.h"
#include "network/network.h"
#include <entente/compare.h>

/** The actors of both; the relations of the later one, and those of ties that are gone. {0} is empty. */
struct ent_united {
    entente_document document; /* texts are borrowed from the two documents */
    entente_network *network;
};

/** Caller clears it, also after a failure. Errors: NO_MEMORY, LIBRARY. */
enum entente_status ent_unite(const struct entente_comparison *comparison, struct ent_united *united,
                              const struct entente_sink *sink);
void ent_united_clear(struct ent_united *united);

#endif
