/* SPDX-License-Identifier: MIT */
#include "base/child.h"
#include "base/find.h"
#include "base/report.h"
#include "layout/anneal.h"
#include "layout/fit.h"
#include "layout/layout.h"
#include "layout/spread.h"

#include <math.h>

static const struct ent_layout *const layouts[] = {
#define LAYOUT(name) &ent_layout_##name,
#include "layout/layouts.def"
#undef LAYOUT
};

ENT_LIST_OF_CHOICES(layout, layouts)

static bool all_finite(const struct ent_point *points, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(points[i].x) || !isfinite(points[i].y)) return false;
        if (fabs(points[i].x) > 1e7 || fabs(points[i].y) > 1e7) return false;
    }
    return true;
}

static bool any_overlap(const struct ent_plan *plan, const struct ent_point *middles) {
    for (size_t i = 0; i < plan->box_count; i++) {
        struct ent_box box = {middles[i], plan->boxes[i]};
        for (size_t j = 0; j < i; j++) {
            struct ent_box other = {middles[j], plan->boxes[j]};
            if (ent_boxes_near(&box, &other, plan->gap / 2)) return true;
        }
    }
    return false;
}

/* Takes apart what overlaps, within the room: by little at first. */
static enum entente_status part_boxes(const struct ent_plan *plan, struct ent_point *middles) {
    enum { ROUNDS = 4, BOXES_MOST = 600 };
    static const struct ent_search tidying = {.seed = 1, .work = 3e6, .temperature = 0, .to = 1};
    for (int round = 0; round < ROUNDS && plan->box_count <= BOXES_MOST; round++) {
        if (!any_overlap(plan, middles)) return ENTENTE_OK;
        ent_spread(plan->boxes, plan->box_count, plan->gap, middles);
        ent_fit(plan, middles);
    }
    bool is_apart = !any_overlap(plan, middles) || plan->link_count >= 1500;
    return is_apart ? ENTENTE_OK : ent_anneal(plan, &tidying, middles, NULL);
}

enum entente_status ent_layout_run(const struct ent_layout *layout, const struct ent_plan *plan,
                                   struct ent_point *middles, const struct ent_layout **used,
                                   const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_LIBRARY;
    for (; layout != NULL && status == ENTENTE_LIBRARY; layout = ent_layout_named(layout->next)) {
        *used = layout;
        status = layout->place(plan, middles);
        if (status == ENTENTE_OK && !layout->fits && all_finite(middles, plan->box_count))
            ent_fit(plan, middles);
        if (status == ENTENTE_OK && all_finite(middles, plan->box_count)) status = part_boxes(plan, middles);
        if (status == ENTENTE_OK && !all_finite(middles, plan->box_count)) status = ENTENTE_LIBRARY;
        if (layout->next == NULL) break;
    }
    if (status == ENTENTE_NO_MEMORY) return ent_child_not_run(sink);
    if (status != ENTENTE_OK) return ent_library_failed(sink, "layout", "no position for every actor");
    return ENTENTE_OK;
}
