/* SPDX-License-Identifier: MIT */
/** What a split into two sides decides: edges of one sign, in parts whose actors share no edge. */
#ifndef ENT_SPLIT_PARTS_H
#define ENT_SPLIT_PARTS_H

#include "structure/signed_pairs.h"

/** A pair that loses `cost` more when the two do not stand as `sign` says: together (+1) or apart (-1). */
struct ent_edge {
    size_t a, b;
    int sign;
    double cost; /* above zero */
};

/** A connected part. What its own actors lose depends on no other actor, so that it may be turned over. */
struct ent_part {
    const size_t *actors; /* of the network, ascending */
    size_t actor_count;
    const struct ent_edge *edges; /* between places in `actors` */
    size_t edge_count;            /* 0 for one actor, whose pairs lose the same on either side */
    double unit;                  /* of the costs: a power of two, which rounds nothing; the greatest cost is
                                     from 1 to 2 units */
    double step;                  /* of which every cost is a whole multiple, in units; 0: there is none */
};

struct ent_parts {
    struct ent_part *items; /* by first actor */
    size_t count;
    size_t *actors; /* of all parts */
    struct ent_edge *edges;
};

/** Every actor with a pair is in one part; pairs whose two signs are as heavy decide nothing and join
 * nothing. Owner: ent_parts_clear, also after a failure.   Errors: NO_MEMORY.   Cost: O(pairs log pairs). */
enum entente_status ent_parts_find(const struct ent_pairs *pairs, bool weighted, struct ent_parts *parts,
                                   const struct entente_sink *sink);
void ent_parts_clear(struct ent_parts *parts);

/** What a split of the part's actors (-1 or +1 each) costs, in units. */
double ent_part_cost(const struct ent_part *part, const int *sides);

/** Costs and weights that differ by less, relative to the greatest, are the same: sums are not exact. */
extern const double ent_same_cost;

#endif
