/* SPDX-License-Identifier: MIT */
/** Three actors who all have signed ties with each other. */
#ifndef ENT_TRIANGLES_H
#define ENT_TRIANGLES_H

#include "structure/signed_pairs.h"

struct ent_triangle {
    size_t pairs[3];
    size_t actors[3]; /* ascending */
    int negative;     /* ties: 0 to 3 */
    int ambivalent;   /* ties that are positive and negative at once */
    bool is_mixed;    /* there is one */
};

/** Calls `take` for every triangle, by its actors. Cost O(sum over pairs of the smaller degree). */
void ent_triangles_each(const struct ent_pairs *pairs,
                        void (*take)(void *payload, const struct ent_triangle *), void *payload);

/** How strong: the geometric mean of its weights (Onnela et al. 2005). */
double ent_triangle_intensity(const struct ent_pairs *pairs, const struct ent_triangle *triangle);

/** Balanced in the strict sense (Heider, Cartwright & Harary): the product of the signs is positive. */
bool ent_triangle_is_balanced(const struct ent_triangle *triangle);

#endif
