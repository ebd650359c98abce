/* SPDX-License-Identifier: MIT */
#include "draw/spread.h"
#include "draw/untangle.h"

/* Untangling looks at every two lines. */
enum { UNTANGLED_LINKS_MOST = 250 };

/* Where nearly everyone is tied to everyone, no place is better than another and a circle shows the lines. */
static bool is_nearly_complete(const struct ent_plan *plan) {
    double pairs = (double)plan->box_count * ((double)plan->box_count - 1) / 2;
    return plan->box_count > 4 && (double)plan->link_count > 0.7 * pairs;
}

static enum entente_status place(const struct ent_plan *plan, struct ent_point *middles) {
    if (is_nearly_complete(plan)) return ent_layout_named("circle")->place(plan, middles);
    enum entente_status status = ent_layout_named("stress")->place(plan, middles);
    if (status != ENTENTE_OK || plan->link_count > UNTANGLED_LINKS_MOST) return status;
    ent_open_middle(middles, plan->box_count);
    ent_spread(plan->boxes, plan->box_count, ENT_GAP, middles);
    return ent_untangle(plan, middles);
}

const struct ent_layout ent_layout_auto = {
    .choice = {.name = "auto",
               .summary = "stress, with fewer crossings; a circle where nearly all are tied to all"},
    .place = place,
    .next = "circle",
};
