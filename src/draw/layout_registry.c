/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "base/text.h"
#include "draw/layout.h"

#include <math.h>

#define LAYOUT(name) extern const struct ent_layout ent_layout_##name;
#include "draw/layouts.def"
#undef LAYOUT

static const struct ent_layout *const layouts[] = {
#define LAYOUT(name) &ent_layout_##name,
#include "draw/layouts.def"
#undef LAYOUT
};

enum { LAYOUT_COUNT = sizeof layouts / sizeof *layouts };

size_t entente_layout_count(void) {
    return LAYOUT_COUNT;
}

const struct entente_choice *entente_layout_at(size_t index) {
    return index < LAYOUT_COUNT ? &layouts[index]->choice : NULL;
}

const struct ent_layout *ent_layout_named(const char *name) {
    if (name == NULL) return layouts[0];
    for (size_t i = 0; i < LAYOUT_COUNT; i++) {
        if (ent_text_same_ascii(layouts[i]->choice.name, name)) return layouts[i];
    }
    return NULL;
}

static bool all_finite(const struct ent_point *points, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(points[i].x) || !isfinite(points[i].y)) return false;
        if (fabs(points[i].x) > 1e7 || fabs(points[i].y) > 1e7) return false;
    }
    return true;
}

enum entente_status ent_layout_run(const struct ent_layout *layout, const struct ent_plan *plan,
                                   struct ent_point *middles, const struct ent_layout **used,
                                   const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_LIBRARY;
    for (; layout != NULL && status == ENTENTE_LIBRARY; layout = ent_layout_named(layout->next)) {
        *used = layout;
        status = layout->place(plan, middles);
        if (status == ENTENTE_OK && !all_finite(middles, plan->box_count)) status = ENTENTE_LIBRARY;
        if (layout->next == NULL) break;
    }
    if (status == ENTENTE_NO_MEMORY) return ent_no_memory(sink);
    if (status != ENTENTE_OK) return ent_library_failed(sink, "layout", "no position for every actor");
    return ENTENTE_OK;
}
