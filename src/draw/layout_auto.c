/* SPDX-License-Identifier: MIT */
#include "draw/anneal.h"

#include "base/memory.h"
#include "draw/fit.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Where the search may start; the last stands for no layout: chance. */
static const char *const starts[] = {"force", "circle", "layered", NULL};
enum { START_COUNT = sizeof starts / sizeof *starts, SEARCHED_LINKS_MOST = 1500 };

/* Tests of one thing against another that may be spent, by effort: more for larger networks, up to a bound
 * that keeps the promised times. */
static double work_of(const struct ent_plan *plan) {
    double things = (double)(plan->box_count + plan->link_count), size = (double)plan->box_count;
    double thorough = fmin(60000 * size * sqrt(things), 2.5e8);
    switch (plan->effort) {
    case ENTENTE_EFFORT_FAST:
        return fmin(thorough / 40, 1.2e6);
    case ENTENTE_EFFORT_BEST:
        return 12 * thorough;
    default:
        return thorough;
    }
}

static enum entente_status start(const struct ent_plan *plan, const char *name, struct ent_point *middles) {
    enum entente_status status = ENTENTE_LIBRARY;
    if (name != NULL) status = ent_layout_named(name)->place(plan, middles);
    if (status == ENTENTE_LIBRARY) status = ent_layout_named("circle")->place(plan, middles);
    if (status == ENTENTE_OK) ent_fit(plan, middles);
    return status;
}

/* A short search from every start; the best of them goes on. */
static enum entente_status search(const struct ent_plan *plan, double work, struct ent_point *middles,
                                  struct ent_point *tried) {
    double least = HUGE_VAL, cost = 0;
    enum entente_status status = ENTENTE_OK;
    size_t count = plan->effort == ENTENTE_EFFORT_FAST ? 1 : START_COUNT;
    for (size_t i = 0; i < count && status == ENTENTE_OK; i++) {
        status = start(plan, starts[i], tried);
        double share = count > 1 ? (starts[i] == NULL ? 0.5 : 0.1) : 1, heat = starts[i] == NULL ? 1 : 0.4;
        if (status == ENTENTE_OK) status = ent_anneal(plan, i + 1, share * work, heat, tried);
        if (status == ENTENTE_OK) status = ent_anneal_cost(plan, tried, &cost);
        if (status != ENTENTE_OK || cost >= least) continue;
        least = cost;
        memcpy(middles, tried, plan->box_count * sizeof *middles);
    }
    if (status != ENTENTE_OK || count == 1) return status;
    memcpy(tried, middles, plan->box_count * sizeof *middles);
    status = ent_anneal(plan, START_COUNT + 1, 0.2 * work, 0.15, tried);
    if (status == ENTENTE_OK) status = ent_anneal_cost(plan, tried, &cost);
    if (status == ENTENTE_OK && cost < least) memcpy(middles, tried, plan->box_count * sizeof *middles);
    return status;
}

static enum entente_status place(const struct ent_plan *plan, struct ent_point *middles) {
    if (plan->link_count > SEARCHED_LINKS_MOST) return ent_layout_named("force")->place(plan, middles);
    struct ent_point *tried = ent_alloc(plan->box_count, sizeof *tried);
    if (tried == NULL) return ENTENTE_NO_MEMORY;
    enum entente_status status = search(plan, work_of(plan), middles, tried);
    free(tried);
    return status;
}

const struct ent_layout ent_layout_auto = {
    .choice = {.name = "auto", .summary = "the most legible of many: few crossings, no line through a name"},
    .place = place,
    .next = "circle",
};
