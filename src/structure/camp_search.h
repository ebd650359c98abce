/* SPDX-License-Identifier: MIT */
/** The best split into several camps: searched, or found by trying all. */
#ifndef ENT_CAMP_SEARCH_H
#define ENT_CAMP_SEARCH_H

#include "structure/signed_pairs.h"

struct ent_camp_task {
    const struct ent_pairs *pairs;
    double alpha;
    bool weighted;
    size_t most;  /* camps */
    double slack; /* losses that differ by less are the same; filled by those who search */
};

/** What a pair loses when its actors are in one camp, and in two. */
double ent_camp_loss(const struct ent_camp_task *task, const struct ent_pair *pair, bool together);

/** What the camps lose. */
double ent_camps_cost(const struct ent_camp_task *task, const size_t *camps);

/** Improves `camps`, from 0, one per actor; with `starts` other beginnings, each from chance. Returns the
 * cost, below 0 when memory is out. Deterministic. */
double ent_camps_search(const struct ent_camp_task *task, size_t starts, size_t *camps);

/** More camps than these never lose less: of the fewest that lose the least, every two are hostile. */
size_t ent_camps_enough(const struct ent_pairs *pairs);

/** What any camps lose, because a pair is both for and against. */
double ent_camps_floor(const struct ent_camp_task *task);

/** Actors for whom trying all is soon done. */
enum { ENT_CAMPS_TRIED_MOST = 12 };

/** The best camps of all: every way to part the pairs' actors, at most ENT_CAMPS_TRIED_MOST of them. Returns
 *  the cost, below 0 when memory is out. */
double ent_camps_try_all(const struct ent_camp_task *task, size_t *camps);

/** What all ways have in common that cost no more than `least`. */
struct ent_camps_shared {
    size_t count;                                              /* how many they are */
    bool together[ENT_CAMPS_TRIED_MOST][ENT_CAMPS_TRIED_MOST]; /* in some of them */
    bool apart[ENT_CAMPS_TRIED_MOST][ENT_CAMPS_TRIED_MOST];
};
/** False when memory is out. */
bool ent_camps_count(const struct ent_camp_task *task, double least, struct ent_camps_shared *shared);

#endif
