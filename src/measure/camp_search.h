/* SPDX-License-Identifier: MIT */
/** The best split into several camps: searched, or found by trying all. */
#ifndef ENT_CAMP_SEARCH_H
#define ENT_CAMP_SEARCH_H

#include "measure/signed_pairs.h"

struct ent_camp_task {
    const struct ent_pairs *pairs;
    double alpha;
    bool weighted;
    size_t most; /* camps */
};

/** What a pair loses when its actors are in one camp, and in two. */
double ent_camp_loss(const struct ent_camp_task *task, const struct ent_pair *pair, bool together);

/** What the camps lose. */
double ent_camps_cost(const struct ent_camp_task *task, const size_t *camps);

/** Improves `camps`, from 0, one per actor; with `starts` other beginnings, each from chance. Returns the
 * cost, below 0 when memory is out. Deterministic. */
double ent_camps_search(const struct ent_camp_task *task, size_t starts, size_t *camps);

/** Actors for whom trying all is soon done. */
enum { ENT_CAMPS_TRIED_MOST = 10 };

/** The best camps of all: every way to part those of the pairs' actors that have one, at most
 *  ENT_CAMPS_TRIED_MOST of them. Returns the cost. */
double ent_camps_try_all(const struct ent_camp_task *task, size_t *camps);

#endif
