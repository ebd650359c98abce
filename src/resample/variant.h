/* SPDX-License-Identifier: MIT */
/** The network as it would be had other statements been made: drawn again, fewer, other signs, or one thing
 * left out. */
#ifndef ENT_VARIANT_H
#define ENT_VARIANT_H

#include "base/attributes.h"
#include "model/document.h"
#include "network/network.h"
#include <stdint.h>

enum ent_variant_kind {
    ENT_VARIANT_DRAWN,    /* as many relations, with replacement: what is drawn twice is there twice;
                             index: the seed */
    ENT_VARIANT_FEWER,    /* a share of the relations dropped; index: the seed */
    ENT_VARIANT_SHUFFLED, /* the signs of pairs that have one, by chance; index: the seed */
    ENT_VARIANT_WITHOUT_SOURCE,
    ENT_VARIANT_WITHOUT_ACTOR,
    ENT_VARIANT_WITHOUT_RELATION,
};

struct ent_variant {
    enum ent_variant_kind kind;
    uint64_t index;
    double dropped; /* of ENT_VARIANT_FEWER */
};

/** Where the indices of draws begin for a seed of the user's; draws are these and those that follow. */
uint64_t ent_draws_begin(size_t seed);

/** How many relations draws are made from: those that weigh anything. */
size_t ent_draws_from(const entente_document *document);

/** How many relations a share of them is, to the nearest. */
size_t ent_dropped_of(size_t relations, double share);

/** A network and the document that it was made from. Actors are those of the original. */
struct ent_varied {
    entente_document document; /* all but the relations borrowed */
    entente_network *network;
};

/** True when the relation has evidence, all of it from this source. */
bool ent_relation_hangs_on(const struct entente_relation *relation, size_t source);

/** Caller clears it. Errors: NO_MEMORY, LIBRARY. */
enum entente_status ent_vary(const entente_network *original, const struct ent_variant *variant,
                             struct ent_varied *varied, const struct entente_sink *sink);
void ent_varied_clear(struct ent_varied *varied);

#endif
