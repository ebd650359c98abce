/* SPDX-License-Identifier: MIT */
/** What the counts of brokerage roles are when group labels are permuted at random. */
#ifndef ENT_ROLE_CHANCE_H
#define ENT_ROLE_CHANCE_H

#include <entente/brokerage.h>

/** Ways in which the actors of two paths can be the same: none, 9 of one, 18 of two, 6 of three. */
enum { ENT_OVERLAPS = 34 };

/** Odds that follow from the sizes of the groups alone. */
struct ent_role_odds {
    double one[ENTENTE_ROLE_COUNT];                /* that a path has the role */
    double both[ENT_OVERLAPS][ENTENTE_ROLE_COUNT]; /* that two paths have it, by what they share */
};

/** What a role is when the three have these labels. */
enum entente_role ent_role_of(size_t from, size_t broker, size_t to);

void ent_role_odds_find(const struct entente_groups *groups, struct ent_role_odds *odds);

/** Fills `expected` and `deviation` of each role over the paths, which are sorted by broker, from, to.
 *  Deviations of counts that cannot vary are 0. False when memory is out.  Cost  O(count · log count). */
bool ent_role_chances(const struct ent_role_odds *odds, const struct entente_open_path *paths, size_t count,
                      struct entente_role_score scores[ENTENTE_ROLE_COUNT]);

#endif
