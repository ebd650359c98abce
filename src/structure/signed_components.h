/* SPDX-License-Identifier: MIT */
/** Connected components of the signed network: actors that positive or negative ties join, in any direction.
 */
#ifndef ENT_SIGNED_COMPONENTS_H
#define ENT_SIGNED_COMPONENTS_H

#include "structure/signed_pairs.h"

struct ent_components {
    size_t *of;    /* per actor: from 1, the one of most actors first, then by first actor; 0 without pairs */
    size_t count;  /* each has two actors or more */
    size_t *sizes; /* actors per component, from index 0 */
};

/** Owner: ent_components_clear, also after a failure.   Errors: NO_MEMORY.   Cost: O(pairs + actors log
 * actors). */
enum entente_status ent_components_find(const struct ent_pairs *pairs, struct ent_components *components,
                                        const struct entente_sink *sink);
void ent_components_clear(struct ent_components *components);

#endif
