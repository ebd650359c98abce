/* SPDX-License-Identifier: MIT */
/** Disjoint sets (union-find): items that are joined one pair after the other. */
#ifndef ENT_DISJOINT_H
#define ENT_DISJOINT_H

#include <stddef.h>

/** Every item is a set of its own. `above` has room for one index per item. */
void ent_disjoint_init(size_t *above, size_t count);
/** The lowest item of the set. Cost: nearly O(1). */
size_t ent_disjoint_root(size_t *above, size_t item);
void ent_disjoint_join(size_t *above, size_t a, size_t b);

#endif
