/* SPDX-License-Identifier: MIT */
/** The two camps of a signed network: friends inside, opponents across. */
#ifndef ENT_CAMPS_H
#define ENT_CAMPS_H

#include <entente/network.h>

/**
 * Splits the actors so that little weight of positive ties runs between the camps and little of negative ties
 * within one (Harary 1953). By local search from many starts: the best split found, not proved to be the
 * best; measure/frustration.h proves.
 *
 * Shape   one of -1 and +1 per actor; 0 for one without positive or negative ties. The first actor of a
 *         component in network order is on the left (-1).
 * Errors  NO_MEMORY.   Cost  O(starts · actors · moves).
 */
enum entente_status ent_camps(const entente_network *network, int *camps, const struct entente_sink *sink);

#endif
