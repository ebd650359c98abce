/* SPDX-License-Identifier: MIT */
#include "layout/place_search.h"

#include "base/memory.h"
#include "base/report.h"
#include "layout/anneal.h"
#include "layout/fit.h"
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Many searches look for the rough order, which settles while they are hot; the best of them go on. Beside
 * these, some improve what another layout makes. */
enum {
    EXPLORERS = 6,
    FINALISTS = 3,
    STARTS = 2,
    IMPROVED = 2,
    THREADS = 2,
    SEARCHED_LINKS_MOST = 1500,
    MANY_LINKS = 300
};
/* Any would do. */
static const uint64_t first_seed = 1, seeds_apart = 1000;

static const char *const starts[STARTS] = {"force", "layered"};

/* Shares of the work that the effort allows, and of the cooling that is exploring. */
static const double work_exploring = 0.14, work_finishing = 0.44, work_improving = 0.03,
                    work_settling = 0.006, work_retrying = 0.12, explored_at = 0.3;

/* Links per box above which searching helps ever less: everything crosses. */
static const double crowded = 2.4;

/* Tests of one thing against another that may be spent, by effort: more for larger networks, up to a bound
 * that keeps the promised times. */
static double work_of(const struct ent_plan *plan) {
    double things = (double)(plan->box_count + plan->link_count), size = (double)plan->box_count;
    double thorough = fmin(fmin(2.5e5 * sqrt(things), 0.35e6 + 0.5e5 * size) * size, 4e8);
    double crowd = (double)plan->link_count / fmax(size, 1);
    if (crowd > crowded) thorough *= crowded / crowd;
    if (plan->link_count > MANY_LINKS) thorough = fmin(thorough, 1.1e8);
    switch (plan->effort) {
    case ENTENTE_EFFORT_FAST:
        return fmin(thorough / 40, 3e5);
    case ENTENTE_EFFORT_BEST:
        return 5 * thorough;
    default:
        return thorough;
    }
}

struct search {
    const struct ent_plan *plan;
    const char *start; /* the layout whose places it begins with; NULL: it forgets them */
    struct ent_search part;
    struct ent_point *middles;
    double cost, drawn;
    enum entente_status status;
};

/* Some of the searches: every other one, so that two threads share them; each is the same in any thread. */
struct share {
    struct search *searches;
    size_t first, count;
    size_t before; /* searches of earlier rounds */
};

static void tell_progress(const struct ent_plan *plan, size_t done) {
    const size_t rounds = EXPLORERS + 2 * (FINALISTS + STARTS);
    ent_tell_progress(plan->sink, "looking for a layout", done, rounds);
}

static void *run_share(void *data) {
    const struct share *share = data;
    for (size_t i = share->first; i < share->count; i += THREADS) {
        struct search *search = &share->searches[i];
        if (share->first == 0) tell_progress(search->plan, share->before + i); /* in the caller's thread */
        if (search->status == ENTENTE_OK)
            search->status = ent_anneal(search->plan, &search->part, search->middles, &search->cost);
    }
    return NULL;
}

static enum entente_status run_all(struct search *searches, size_t count, size_t before) {
    struct share mine = {searches, 0, count, before}, other = {searches, 1, count, before};
    pthread_t thread;
    bool is_shared = pthread_create(&thread, NULL, run_share, &other) == 0;
    run_share(&mine);
    if (is_shared)
        pthread_join(thread, NULL);
    else
        run_share(&other);
    for (size_t i = 0; i < count; i++) {
        if (searches[i].status != ENTENTE_OK) return searches[i].status;
    }
    return ENTENTE_OK;
}

static enum entente_status start(const struct ent_plan *plan, const char *name, struct ent_point *middles) {
    enum entente_status status = ent_layout_named(name)->place(plan, middles);
    if (status == ENTENTE_LIBRARY) status = ent_layout_named("circle")->place(plan, middles);
    if (status == ENTENTE_OK) ent_fit(plan, middles);
    return status;
}

static enum entente_status set_out(struct search *search, const struct ent_plan *plan, const char *from,
                                   struct ent_search part) {
    *search = (struct search){.plan = plan,
                              .start = from,
                              .part = part,
                              .middles = ent_alloc(plan->box_count, sizeof *search->middles)};
    search->status = search->middles == NULL ? ENTENTE_NO_MEMORY
                     : from == NULL          ? ENTENTE_OK
                                             : start(plan, from, search->middles);
    return search->status;
}

static int cheaper_first(const void *a, const void *b) {
    const struct search *x = a, *y = b;
    if (x->cost < y->cost) return -1;
    if (x->cost > y->cost) return 1;
    return x->part.seed < y->part.seed ? -1 : x->part.seed > y->part.seed;
}

static void explain(const struct search *search) {
    const struct entente_sink *sink = search->plan->explain;
    if (sink == NULL) return;
    ent_tell(sink, ENTENTE_NOTE, "layout-attempt", NULL, "", "search %d from %s: cost %.1f, drawn %.1f",
             (int)search->part.seed, search->start != NULL ? search->start : "anywhere", search->cost,
             search->drawn);
}

/* They forget where they start, so they share it. */
static enum entente_status explore(const struct ent_plan *plan, struct search *explorers) {
    double work = work_exploring * work_of(plan);
    for (size_t i = 0; i < EXPLORERS; i++) {
        struct ent_search part = {first_seed + i, work, 1, 0, explored_at};
        enum entente_status status = set_out(&explorers[i], plan, NULL, part);
        if (status == ENTENTE_OK && i == 0) status = start(plan, "circle", explorers[0].middles);
        if (status != ENTENTE_OK) return status;
        memcpy(explorers[i].middles, explorers[0].middles, plan->box_count * sizeof *explorers[i].middles);
    }
    enum entente_status status = run_all(explorers, EXPLORERS, 0);
    qsort(explorers, EXPLORERS, sizeof *explorers, cheaper_first);
    return status;
}

/* The searches at the end of the list start from other layouts. */
static enum entente_status finish(const struct ent_plan *plan, struct search *searches) {
    for (size_t i = 0; i < FINALISTS; i++) {
        searches[i].part.seed += seeds_apart;
        searches[i].part.from = explored_at;
        searches[i].part.to = 1;
        searches[i].part.work = work_finishing * work_of(plan);
    }
    for (size_t i = 0; i < STARTS; i++) {
        struct ent_search part = {i + 1, work_improving * work_of(plan), 0.3, 0, 1};
        struct search *search = &searches[FINALISTS + i];
        free(search->middles);
        enum entente_status status = set_out(search, plan, starts[i], part);
        if (status != ENTENTE_OK) return status;
    }
    return run_all(searches, FINALISTS + STARTS, EXPLORERS);
}

/* By how good they look, if that is known. */
static int better_first(const void *a, const void *b) {
    const struct search *x = a, *y = b;
    return x->drawn != y->drawn ? (x->drawn < y->drawn ? -1 : 1) : cheaper_first(a, b);
}

static enum entente_status settle(const struct ent_plan *plan, struct search *search) {
    search->part = (struct ent_search){
        .seed = STARTS + 1, .work = work_settling * work_of(plan), .temperature = 0, .to = 1};
    search->status = ent_anneal(plan, &search->part, search->middles, &search->cost);
    search->drawn = search->cost;
    if (search->status == ENTENTE_OK && plan->judge != NULL)
        search->drawn = plan->judge(plan->drawing, search->middles);
    explain(search);
    return search->status;
}

/* A small search settles what is left; those that look best are drawn better, and the best of them is first.
 */
static enum entente_status judge(const struct ent_plan *plan, struct search *searches) {
    size_t count = FINALISTS + STARTS;
    for (size_t i = 0; i < count; i++) {
        tell_progress(plan, EXPLORERS + FINALISTS + STARTS + i);
        enum entente_status status = settle(plan, &searches[i]);
        if (status != ENTENTE_OK) return status;
    }
    qsort(searches, count, sizeof *searches, better_first);
    for (size_t i = 0; i < IMPROVED && plan->improve != NULL; i++) {
        searches[i].drawn = plan->improve(plan->drawing, searches[i].middles);
        explain(&searches[i]);
    }
    qsort(searches, IMPROVED, sizeof *searches, better_first);
    return ENTENTE_OK;
}

static enum entente_status place_thoroughly(const struct ent_plan *plan, struct ent_point *middles) {
    struct search searches[EXPLORERS] = {0};
    enum entente_status status = explore(plan, searches);
    if (status == ENTENTE_OK) status = finish(plan, searches);
    if (status == ENTENTE_OK) status = judge(plan, searches);
    if (status == ENTENTE_OK) memcpy(middles, searches[0].middles, plan->box_count * sizeof *middles);
    for (size_t i = 0; i < EXPLORERS; i++) free(searches[i].middles);
    return status;
}

static enum entente_status place_quickly(const struct ent_plan *plan, struct ent_point *middles) {
    enum entente_status status = start(plan, "force", middles);
    if (status != ENTENTE_OK) return status;
    return ent_anneal(plan, &(struct ent_search){1, work_of(plan), 0.15, 0, 1}, middles, NULL);
}

/* Goes on from the last answer, by another way. */
static enum entente_status place_again(const struct ent_plan *plan, struct ent_point *middles) {
    uint64_t seed = STARTS + 1 + plan->retry;
    return ent_anneal(plan, &(struct ent_search){seed, work_retrying * work_of(plan), 0.1, 0, 1}, middles,
                      NULL);
}

enum entente_status ent_place_search(const struct ent_plan *plan, struct ent_point *middles) {
    if (plan->link_count > SEARCHED_LINKS_MOST) return ent_layout_named("force")->place(plan, middles);
    if (plan->retry > 0) return place_again(plan, middles);
    return plan->effort == ENTENTE_EFFORT_FAST ? place_quickly(plan, middles)
                                               : place_thoroughly(plan, middles);
}
