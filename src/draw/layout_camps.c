/* SPDX-License-Identifier: MIT */
#include "draw/anneal.h"

#include "base/memory.h"

/* Where a box starts: on its side, or between the two, in the order of ids from top to bottom. */
static struct ent_point start(const struct ent_plan *plan, size_t box) {
    static const double columns[] = {0.2, 0.5, 0.8};
    double row = ((double)box + 0.5) / (double)plan->box_count;
    return (struct ent_point){columns[plan->camps[box] + 1] * plan->room.width, row * plan->room.height};
}

static double work_of(const struct ent_plan *plan) {
    static const double usual = 4e6;
    double factor = plan->effort == ENTENTE_EFFORT_FAST ? 0.01 : plan->effort == ENTENTE_EFFORT_BEST ? 5 : 1;
    double size = (double)(plan->box_count < 60 ? plan->box_count : 60);
    return (plan->retry > 0 ? 0.1 : 1) * factor * usual * size;
}

static enum entente_status place(const struct ent_plan *plan, struct ent_point *middles) {
    enum { LINKS_MOST = 1500 };
    if (plan->link_count > LINKS_MOST) return ENTENTE_LIBRARY;
    for (size_t i = 0; i < plan->box_count && plan->retry == 0; i++) middles[i] = start(plan, i);
    const struct ent_search search = {
        .seed = plan->retry + 1, .work = work_of(plan), .heat = plan->retry == 0 ? 1 : 0.1, .to = 1};
    return ent_anneal(plan, &search, middles, NULL);
}

const struct ent_layout ent_layout_camps = {
    .choice = {.name = "camps",
               .summary =
                   "friends on one side, opponents on the other: the best split found, left and right"},
    .place = place,
    .next = "circle",
    .needs_camps = true,
    .searches = true,
    .fits = true,
};
