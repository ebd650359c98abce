/* SPDX-License-Identifier: MIT */
#include "draw/anneal.h"

#include "base/memory.h"
#include "base/report.h"
#include "draw/fit.h"
#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* One search: where it starts (NULL: anywhere), how far it may go from there, and what it may spend of the
 * work that the effort allows. */
static const struct attempt {
    const char *start;
    double heat, share;
} attempts[] = {
    {NULL, 1, 1}, {NULL, 1, 1}, {"force", 0.3, 0.08}, {"circle", 0.3, 0.08}, {"layered", 0.3, 0.08},
};
enum {
    ATTEMPTS = sizeof attempts / sizeof *attempts,
    THREADS = 2,
    SEARCHED_LINKS_MOST = 1500,
    MANY_LINKS = 300
};
static const struct attempt quick = {"force", 0.15, 1};

/* Links per box above which searching helps ever less: everything crosses. */
static const double crowded = 3;

/* Tests of one thing against another that may be spent, by effort: more for larger networks, up to a bound
 * that keeps the promised times. */
static double work_of(const struct ent_plan *plan) {
    double things = (double)(plan->box_count + plan->link_count), size = (double)plan->box_count;
    double thorough = fmin(fmin(6e5 * sqrt(things), 3.5e6 + 6e4 * size) * size, 4e8);
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
    const struct attempt *attempt;
    uint64_t seed;
    double work;
    struct ent_point *middles;
    double cost;
    enum entente_status status;
};

static void run(struct search *search) {
    const struct ent_plan *plan = search->plan;
    if (search->status != ENTENTE_OK) return;
    search->status = ent_anneal(plan, search->seed, search->attempt->share * search->work,
                                search->attempt->heat, search->middles);
    if (search->status == ENTENTE_OK) {
        search->status = ent_anneal_cost(plan, search->middles, &search->cost);
    }
}

/* Every other search, so that two threads share them; each search is the same in any thread. */
static void run_from(struct search *searches, size_t first) {
    for (size_t i = first; i < ATTEMPTS; i += THREADS) run(&searches[i]);
}

static void *run_second(void *searches) {
    run_from(searches, 1);
    return NULL;
}

static void run_all(struct search *searches) {
    pthread_t thread;
    bool is_shared = pthread_create(&thread, NULL, run_second, searches) == 0;
    run_from(searches, 0);
    if (is_shared)
        pthread_join(thread, NULL);
    else
        run_from(searches, 1);
}

static enum entente_status start(const struct ent_plan *plan, const char *name, struct ent_point *middles) {
    enum entente_status status = ENTENTE_LIBRARY;
    if (name != NULL) status = ent_layout_named(name)->place(plan, middles);
    if (status == ENTENTE_LIBRARY) status = ent_layout_named("circle")->place(plan, middles);
    if (status == ENTENTE_OK) ent_fit(plan, middles);
    return status;
}

static enum entente_status set_out(struct search *search, const struct ent_plan *plan,
                                   const struct attempt *attempt, uint64_t seed) {
    *search = (struct search){.plan = plan,
                              .attempt = attempt,
                              .seed = seed,
                              .work = work_of(plan),
                              .middles = ent_alloc(plan->box_count, sizeof *search->middles)};
    search->status =
        search->middles != NULL ? start(plan, attempt->start, search->middles) : ENTENTE_NO_MEMORY;
    return search->status;
}

static void explain(const struct search *search) {
    const struct entente_sink *sink = search->plan->explain;
    if (sink == NULL) return;
    ent_tell(sink, ENTENTE_NOTE, "layout-attempt", NULL, "", "search %d from %s: cost %.1f",
             (int)search->seed, search->attempt->start != NULL ? search->attempt->start : "anywhere",
             search->cost);
}

/* The cheapest; a small search at the end settles what is left. */
static enum entente_status take_best(const struct search *searches, struct ent_point *middles) {
    const struct search *best = &searches[0];
    for (size_t i = 0; i < ATTEMPTS; i++) {
        if (searches[i].status != ENTENTE_OK) return searches[i].status;
        explain(&searches[i]);
        if (searches[i].cost < best->cost) best = &searches[i];
    }
    memcpy(middles, best->middles, best->plan->box_count * sizeof *middles);
    return ent_anneal(best->plan, ATTEMPTS + 1, 0.05 * best->work, 0, middles);
}

static enum entente_status place_thoroughly(const struct ent_plan *plan, struct ent_point *middles) {
    struct search searches[ATTEMPTS] = {0};
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < ATTEMPTS && status == ENTENTE_OK; i++) {
        status = set_out(&searches[i], plan, &attempts[i], i + 1);
    }
    if (status == ENTENTE_OK) {
        run_all(searches);
        status = take_best(searches, middles);
    }
    for (size_t i = 0; i < ATTEMPTS; i++) free(searches[i].middles);
    return status;
}

static enum entente_status place_quickly(const struct ent_plan *plan, struct ent_point *middles) {
    struct search search;
    enum entente_status status = set_out(&search, plan, &quick, 1);
    run(&search);
    if (status == ENTENTE_OK) status = search.status;
    if (status == ENTENTE_OK) memcpy(middles, search.middles, plan->box_count * sizeof *middles);
    free(search.middles);
    return status;
}

/* Goes on from the last answer, by another way. */
static enum entente_status place_again(const struct ent_plan *plan, struct ent_point *middles) {
    return ent_anneal(plan, ATTEMPTS + 1 + plan->retry, 0.12 * work_of(plan), 0.1, middles);
}

static enum entente_status place(const struct ent_plan *plan, struct ent_point *middles) {
    if (plan->link_count > SEARCHED_LINKS_MOST) return ent_layout_named("force")->place(plan, middles);
    if (plan->retry > 0) return place_again(plan, middles);
    return plan->effort == ENTENTE_EFFORT_FAST ? place_quickly(plan, middles)
                                               : place_thoroughly(plan, middles);
}

const struct ent_layout ent_layout_auto = {
    .choice = {.name = "auto", .summary = "the most legible of many: few crossings, no line through a name"},
    .place = place,
    .next = "circle",
    .searches = true,
    .fits = true,
};
