/* SPDX-License-Identifier: MIT */
/** Actors in the order of a score. */
#ifndef ENT_RANKING_H
#define ENT_RANKING_H

#include <entente/document.h>
#include <stddef.h>

struct ent_rank {
    size_t actor;
    size_t rank; /* from 1; equal scores share one; 0 where the score is undefined */
};

/** Highest score first, equal ones in the order of actors, undefined ones last. Scores that agree to nine
 *  digits are equal, so that rounding decides nothing. NULL when memory is out; the caller frees it. */
struct ent_rank *ent_rank_actors(const double *values, size_t count);

/** How many hold the first place, of actors with these scores and ranks (0: none). Nobody does where all that
 *  have a rank share it, or where it is shared at a score of 0: it then tells nobody from the rest. */
size_t ent_first_holders(const double *values, const size_t *ranks, size_t count);

/** Who alone holds it; ENTENTE_NONE: nobody, or nobody alone. */
size_t ent_first_alone(const double *values, const size_t *ranks, size_t count);

#endif
