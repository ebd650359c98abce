/* SPDX-License-Identifier: MIT */
/** Moves boxes about in their room so that lines cross little and run through no box: simulated annealing
 *  (Kirkpatrick, Gelatt & Vecchi 1983; for drawings Davidson & Harel 1996). */
#ifndef ENT_ANNEAL_H
#define ENT_ANNEAL_H

#include "layout/layout.h"
#include <stdint.h>

/** A search, or a part of one: it cools as the whole does between two shares of it. */
struct ent_search {
    uint64_t seed;
    double work;        /* tests of one thing against another that may be spent */
    double temperature; /* how far from the given places it may go: 1 forgets them, 0 only improves */
    double from, to;    /* 0 and 1 for the whole */
};

/**
 * Improves `middles`, which may be anything finite; afterwards every box lies inside plan->room. `cost` is
 * what is still wrong with them, in crossings. A search that ends before 1 has not yet given the boxes
 * their size; its cost compares with that of others that end there. NULL: nobody asks.
 *
 * The same arguments give the same places everywhere.   Errors  NO_MEMORY.
 */
enum entente_status ent_anneal(const struct ent_plan *plan, const struct ent_search *search,
                               struct ent_point *middles, double *cost);

#endif
