/* SPDX-License-Identifier: MIT */
/** The two camps of a signed network, as pictures show them: friends inside, opponents across. */
#ifndef ENT_CAMPS_H
#define ENT_CAMPS_H

#include <entente/network.h>

/**
 * Splits the actors so that little weight of positive ties runs between the camps and little of negative ties
 * within one (Harary 1953). By local search from many starts: the best split found, not proved to be the
 * best; structure/frustration.h proves.
 *
 * Shape   `camps`: -1 and +1 per actor of the largest component of the signed network, -1 for the first of
 *         them; 0 for who could as well stand on the other side, for other components, which nothing joins to
 *         these, and for who has no positive or negative tie. `components`: per actor its component, from 1,
 * the largest first; 0 without such a tie. Errors  NO_MEMORY.   Cost  O(starts · actors · moves).
 */
enum entente_status ent_camps(const entente_network *network, int *camps, size_t *components,
                              const struct entente_sink *sink);

#endif
