/* SPDX-License-Identifier: MIT */
/** Sorts actors into groups. */
#ifndef ENT_GROUPS_H
#define ENT_GROUPS_H

#include <entente/groups.h>

/**
 * By bloc, or by camp; by default by bloc where any actor has one. `seconds` bounds the proof of the split,
 * as in entente_balance_options. Owner: ent_groups_clear, also after a failure.
 *
 * Errors  NO_MEMORY, LIBRARY.
 */
enum entente_status ent_groups_find(const entente_network *network, enum entente_grouping by, double seconds,
                                    struct entente_groups *groups, const struct entente_sink *sink);
void ent_groups_clear(struct entente_groups *groups);

#endif
