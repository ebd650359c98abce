/* SPDX-License-Identifier: MIT */
/** What would be: the network with signs turned or parts left out, beside the network as it is. */
#ifndef ENTENTE_WHATIF_H
#define ENTENTE_WHATIF_H

#include <entente/balance.h>
#include <entente/compare.h>

enum entente_supposition_kind {
    ENTENTE_FLIPPED_PAIR,     /* all positive and negative relations between two actors, both ways */
    ENTENTE_FLIPPED_RELATION, /* a positive or negative one */
    ENTENTE_NO_RELATION,
    ENTENTE_NO_ACTOR,  /* nor its relations */
    ENTENTE_NO_SOURCE, /* nor the relations that it alone asserts */
    ENTENTE_SUPPOSITION_COUNT
};
/** "flipped pair", "flipped relation", "without relation", "without actor", "without source"; NULL when out
 * of range. */
ENTENTE_API const char *entente_supposition_name(enum entente_supposition_kind kind);

struct entente_supposition {
    enum entente_supposition_kind kind;
    size_t index; /* of the actor, relation or source, in the network's document */
    size_t other; /* of the pair's other actor */
};

/** Is this relation of the document turned, or left out, by the supposition? */
ENTENTE_API bool entente_supposition_affects(const entente_document *document,
                                             const struct entente_supposition *supposition, size_t relation);

struct entente_whatif_options {
    const struct entente_supposition *suppositions; /* all of them at once; none: every tie's flip is tried */
    size_t count;
    const struct entente_measure *measure; /* that ranks; NULL: net_strength */
    bool weighted;                         /* balance by weight instead of ties */
    double seconds;                        /* for each proof, and shared by all flips; 0: as in a balance */
};

/** With more pairs than these, only the flips that the best split tells by itself are told. */
#define ENTENTE_FLIPS_TRIED 600

/** The frustration index were all signs between two actors, a < b, the other way round. */
struct entente_flip {
    size_t a, b;
    double frustration; /* NaN: not proved within the time, or not tried */
};

struct entente_whatif {
    struct entente_supposition *suppositions;
    size_t count;
    const entente_network *network;      /* as it is; borrowed */
    const entente_network *hypothetical; /* as it would be; the same without suppositions */
    struct entente_balance before;
    struct entente_balance after;         /* zeroed where nothing is hypothetical, as is the comparison */
    struct entente_comparison comparison; /* ranks and sides: of the two balances' splits */
    bool is_split_kept;                   /* the split as it is would lose no more than any other */
    const struct entente_flip *flips;     /* by a, then b; without suppositions */
    size_t flip_count;
    struct entente_hypothetical *own; /* what `hypothetical` rests on */
};

/**
 * Compares the network with what it would be were every supposition true; without suppositions, tells for
 * each pair of actors what turning its signs would do to the frustration index. What `before.bonds` and
 * `after.bonds` lose is the least whose turning or leaving out balances the network (Harary 1959): the least
 * there is where the balance is proven.
 *
 * A relation that is turned twice is turned once; what is left out is not turned. Actors that lose their last
 * relation stay.
 * Errors  BAD_OPTION (nothing to turn between the two; a neutral relation; not a measure of actors),
 *         NO_MEMORY, LIBRARY.
 * Cost    of two balances; all flips together of one more.
 * Owner   caller clears with entente_whatif_clear; the network must outlive it.
 */
ENTENTE_API enum entente_status entente_whatif_find(const entente_network *network,
                                                    const struct entente_whatif_options *options,
                                                    struct entente_whatif *whatif,
                                                    const struct entente_sink *sink);
ENTENTE_API void entente_whatif_clear(struct entente_whatif *whatif);

#endif
