/* SPDX-License-Identifier: MIT */
/** The signed network: one tie per ordered pair of actors, positive and negative weight kept apart. */
#ifndef ENTENTE_NETWORK_H
#define ENTENTE_NETWORK_H

#include <entente/document.h>

/** All relations of one ordered pair (of one unordered pair when the network is undirected). */
struct entente_tie {
    size_t source, target;     /* actors; source < target when undirected */
    double positive, negative; /* sums of the weights of the relations of that sign; ambivalence is kept */
    double neutral;
    double confidence;       /* mean of the relations' confidence */
    const size_t *relations; /* indices into the document, ascending */
    size_t relation_count;
};

typedef struct entente_network entente_network;

struct entente_network_options {
    bool undirected; /* ignore the direction of relations even when the document is directed */
};

/**
 * Builds the network. Its actors are the document's, in the same order; self-relations are left out.
 *
 * Errors  NO_MEMORY, LIBRARY.   Cost  O(actors + relations · log relations).
 * Owner   caller frees *network with entente_network_free; the document must outlive it.
 */
ENTENTE_API enum entente_status entente_network_new(const entente_document *document,
                                                    const struct entente_network_options *options,
                                                    entente_network **network,
                                                    const struct entente_sink *sink);
ENTENTE_API void entente_network_free(entente_network *network);

ENTENTE_API const entente_document *entente_network_document(const entente_network *network);
ENTENTE_API bool entente_network_directed(const entente_network *network);
ENTENTE_API size_t entente_network_actor_count(const entente_network *network);
/** Actors without a tie. */
ENTENTE_API size_t entente_network_isolate_count(const entente_network *network);
ENTENTE_API size_t entente_network_tie_count(const entente_network *network);
/** Ordered by source, then target. NULL when `index` is out of range. */
ENTENTE_API const struct entente_tie *entente_network_tie(const entente_network *network, size_t index);

#endif
