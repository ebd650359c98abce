/* SPDX-License-Identifier: MIT */
/** The measures that --measure asks for. */
#ifndef ENT_SELECTION_H
#define ENT_SELECTION_H

#include "cli/command.h"
#include <entente.h>

/** In the order asked for, each once. {0} is empty. */
struct ent_selection {
    const struct entente_measure **measures;
    size_t count;
};

/** "all", then the measures' names; NULL from the end on. */
const char *ent_selection_name(size_t index);

/** The measures in --measure; without one the `usual` ones, which end with NULL; all when that is NULL.
 *  Owner: ent_selection_clear. */
enum entente_status ent_selection_init(struct ent_selection *selection, struct ent_call *call,
                                       const char *const *usual);
void ent_selection_clear(struct ent_selection *selection);

/** Takes out what --measure does not name while that would take more than two minutes on so many variants of
 * the network, the dearest first; says so, and foretells how long what is left may take. Errors: NO_MEMORY.
 */
enum entente_status ent_selection_afford(struct ent_selection *selection, struct ent_call *call,
                                         const entente_network *network, size_t variants);

#endif
