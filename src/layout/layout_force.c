/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "layout/graphviz_child.h"
#include "layout/spread.h"

#include <stdlib.h>

/* Stress majorization compares all pairs of boxes. */
enum { STRESS_MOST = 300 };

/* Boxes and labels are wide and pages lie: the layout is made with boxes this much narrower, then stretched.
 */
static const double stretch = 1.5;

static enum entente_status place_narrow(const struct ent_plan *narrow, struct ent_point *middles) {
    bool is_small = narrow->box_count <= STRESS_MOST;
    enum ent_engine engine = is_small ? ENT_ENGINE_NEATO : ENT_ENGINE_SFDP;
    enum entente_status status = ent_graphviz_place(narrow, engine, middles);
    if (status == ENTENTE_OK && is_small) ent_turn_flat(middles, narrow->box_count);
    return status;
}

static enum entente_status place(const struct ent_plan *plan, struct ent_point *middles) {
    struct ent_size *boxes = ent_alloc(plan->box_count, sizeof *boxes);
    if (boxes == NULL) return ENTENTE_NO_MEMORY;
    for (size_t i = 0; i < plan->box_count; i++) {
        boxes[i] = (struct ent_size){plan->boxes[i].width / stretch, plan->boxes[i].height};
    }
    struct ent_plan narrow = *plan;
    narrow.boxes = boxes;
    enum entente_status status = place_narrow(&narrow, middles);
    for (size_t i = 0; i < plan->box_count; i++) middles[i].x *= stretch;
    free(boxes);
    return status;
}

const struct ent_layout ent_layout_force = {
    .choice = {.name = "force", .summary = "distance on paper follows distance in the network"},
    .place = place,
    .next = "circle",
};
