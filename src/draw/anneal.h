/* SPDX-License-Identifier: MIT */
/** Moves boxes about in their room so that lines cross little and run through no box: simulated annealing
 *  (Kirkpatrick, Gelatt & Vecchi 1983; for drawings Davidson & Harel 1996). */
#ifndef ENT_ANNEAL_H
#define ENT_ANNEAL_H

#include "draw/layout.h"
#include <stdint.h>

/**
 * Improves `middles`, which may be anything finite; afterwards every box lies inside plan->room.
 *
 * `work` is how many tests of one thing against another may be spent, `heat` how far from the given positions
 * the search may go: 1 forgets them, 0 only improves. The same arguments give the same positions everywhere.
 *
 * Errors  NO_MEMORY.
 */
enum entente_status ent_anneal(const struct ent_plan *plan, uint64_t seed, double work, double heat,
                               struct ent_point *middles);

/** What a reader would object to, as one number: what annealing lowers. */
enum entente_status ent_anneal_cost(const struct ent_plan *plan, const struct ent_point *middles,
                                    double *cost);

#endif
