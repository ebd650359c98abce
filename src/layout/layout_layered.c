/* SPDX-License-Identifier: MIT */
#include "layout/graphviz_child.h"

/* Above these, ranks take minutes to order and show nothing. */
enum { LINKS_MOST = 1500, DENSE_LINKS = 300, DENSITY_MOST = 6 };

static bool is_too_dense(const struct ent_plan *plan) {
    return plan->link_count > LINKS_MOST ||
           (plan->link_count > DENSE_LINKS && plan->link_count > DENSITY_MOST * plan->box_count);
}

static enum entente_status place(const struct ent_plan *plan, struct ent_point *middles) {
    if (is_too_dense(plan)) return ENTENTE_LIBRARY;
    return ent_graphviz_place(plan, ENT_ENGINE_DOT, middles);
}

const struct ent_layout ent_layout_layered = {
    .choice = {.name = "layered",
               .summary = "in columns, most lines from left to right (dot; too dense: force)"},
    .place = place,
    .next = "force",
};
