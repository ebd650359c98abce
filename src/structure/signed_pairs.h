/* SPDX-License-Identifier: MIT */
/** The signed network without directions: one entry per pair of actors with a positive or negative tie. */
#ifndef ENT_SIGNED_PAIRS_H
#define ENT_SIGNED_PAIRS_H

#include <entente/network.h>

/** Two actors, a < b. Ties of both directions add up; what is positive and negative at once keeps both. */
struct ent_pair {
    size_t a, b;
    double positive, negative;           /* weights; 1 each when unweighted */
    size_t positive_ties, negative_ties; /* ordered pairs, each counted once per sign */
};

struct ent_pairs {
    struct ent_pair *items; /* by a, then b */
    size_t count;
    size_t actors;
    size_t *first; /* per actor: where its entries in `at` start; actors + 1 of them */
    size_t *at;    /* pairs, twice: once per end, by the other end */
};

/** All in the pairs; neutral ties are no pairs. False when memory is out. */
enum entente_status ent_pairs_init(struct ent_pairs *pairs, const entente_network *network,
                                   const struct entente_sink *sink);
void ent_pairs_clear(struct ent_pairs *pairs);

/**
 * The pairs among some of the actors, ascending, who get their places in that list for numbers.
 * Owner: ent_pairs_clear.   Errors: NO_MEMORY.
 */
enum entente_status ent_pairs_among(struct ent_pairs *part, const struct ent_pairs *pairs,
                                    const size_t *actors, size_t count, const struct entente_sink *sink);

/** Leaves of each pair of both signs the sign of the greater weight, with the difference; of equal ones both.
 */
void ent_pairs_net(struct ent_pairs *pairs);

/** The pair of two actors, in either order; the number of pairs when there is none. */
size_t ent_pairs_find(const struct ent_pairs *pairs, size_t actor, size_t other);

/** Every tie weighs 1 from now on. */
void ent_pairs_count(struct ent_pairs *pairs);

/** Divides all weights by a power of two, which rounds nothing, so that the greatest is from 1 to 2: what
 *  compares gains need not know their scale. */
void ent_pairs_scale(struct ent_pairs *pairs);

/** +1, -1, or 0 when both signs occur. */
int ent_pair_sign(const struct ent_pair *pair);
/** The end that is not `actor`. */
size_t ent_pair_other(const struct ent_pair *pair, size_t actor);

/** What is lost when the two are on the same side, and on different ones: in ties, or in weight. */
double ent_pair_loss(const struct ent_pair *pair, bool together, bool weighted);

#endif
