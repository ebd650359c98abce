/* SPDX-License-Identifier: MIT */
/** Who is on good terms with both of two hostile groups. */
#ifndef ENTENTE_GROUP_QUARRELS_H
#define ENTENTE_GROUP_QUARRELS_H

#include <entente/groups.h>

enum { ENTENTE_QUARREL_GROUPS_MOST = 500 };

struct entente_go_between {
    size_t actor;
    double
        strength[2]; /* with each group: positive less negative weight, both directions, of all its actors */
    size_t friends[2]; /* actors of the group with whom it is on good terms */
    double weaker;     /* of the two strengths, above 0 */
    size_t
        hangs_on; /* the actor without whom it would not be on good terms with both; ENTENTE_NONE: nobody */
};

/** Two groups, first < second, with actors that can talk. */
struct entente_group_quarrel {
    size_t first, second;                       /* groups, from 1 */
    double positive, negative;                  /* weight of the ties between them */
    const struct entente_go_between *mediators; /* the strongest first */
    size_t mediator_count;
};

struct entente_group_quarrels {
    struct entente_groups groups;
    struct entente_group_quarrel *items; /* the most hostile first */
    size_t count;
    struct entente_go_between *mediators; /* of all of them */
    size_t mediator_count;
};

/**
 * Lists pairs of blocs whose ties are more negative than positive, or the two sides of the best split where
 * they have ties with each other, with those who could speak to both: the sum of their ties with the actors
 * of each is above 0. Issues and events neither talk nor belong to a side. By default the sides; `seconds`
 * bounds their proof, 0: 10.
 *
 * Errors  NO_MEMORY, LIBRARY, TOO_LARGE (more than ENTENTE_QUARREL_GROUPS_MOST blocs).
 * Cost    O(pairs + group_quarrels · actors), and that of the split.
 * Owner   caller clears with entente_group_quarrels_clear.
 */
ENTENTE_API enum entente_status entente_group_quarrels_find(const entente_network *network,
                                                            enum entente_grouping by, double seconds,
                                                            struct entente_group_quarrels *group_quarrels,
                                                            const struct entente_sink *sink);
ENTENTE_API void entente_group_quarrels_clear(struct entente_group_quarrels *group_quarrels);

#endif
