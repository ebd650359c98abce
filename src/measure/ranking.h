/* SPDX-License-Identifier: MIT */
/** Actors in the order of a score. */
#ifndef ENT_RANKING_H
#define ENT_RANKING_H

#include <stddef.h>

struct ent_rank {
    size_t actor;
    size_t rank; /* from 1; equal scores share one; 0 where the score is undefined */
};

/** Highest score first, equal ones in the order of actors, undefined ones last. Scores that agree to nine
 *  digits are equal, so that rounding decides nothing. NULL when memory is out; the caller frees it. */
struct ent_rank *ent_rank_actors(const double *values, size_t count);

#endif
