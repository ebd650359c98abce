/* SPDX-License-Identifier: MIT */
/** Two networks in one, to be drawn together. */
#ifndef ENT_COMBINED_H
#define ENT_COMBINED_H

#include "model/document.h"
#include "network/network.h"
#include <entente/compare.h>

/** The actors of both; the relations of the later one, and those of ties that are gone. {0} is empty. */
struct ent_combined {
    entente_document document; /* texts are borrowed from the two documents */
    entente_network *network;
};

/** Caller clears it, also after a failure. Errors: NO_MEMORY, LIBRARY. */
enum entente_status ent_combine(const struct entente_comparison *comparison, struct ent_combined *combined,
                                const struct entente_sink *sink);
void ent_combined_clear(struct ent_combined *combined);

#endif
