/* SPDX-License-Identifier: MIT */
/** Contract of a layout: sizes and pairs of boxes → where their middles stand. It never sees a text. */
#ifndef ENT_LAYOUT_H
#define ENT_LAYOUT_H

#include "draw/geometry.h"
#include <entente/write.h>

/** Two boxes that lines join, a < b. */
struct ent_link {
    size_t a, b;
    struct ent_size label; /* what the lines want to say between them; 0 by 0 for nothing */
};

/** The task. Links are distinct and each box that stands here has one, or there is but one box. */
struct ent_plan {
    const struct ent_size *boxes; /* pixels */
    size_t box_count;
    const struct ent_link *links;
    size_t link_count;
};

/** What layouts keep free between two boxes, in pixels. */
enum { ENT_GAP = 22 };

struct ent_layout {
    struct entente_choice choice;
    /**
     * Fills one finite point per box. What overlaps is taken apart afterwards (draw/spread.h).
     *
     * Errors  LIBRARY when it found no answer (not reported: the next layout is tried), NO_MEMORY.
     */
    enum entente_status (*place)(const struct ent_plan *plan, struct ent_point *middles);
    const char *next; /* the layout to try when this one fails; NULL: it cannot fail but for memory */
};

/** By name; the first for NULL. NULL when there is none. */
const struct ent_layout *ent_layout_named(const char *name);

/** Places the boxes with this layout or the one that stands in for it. `used` is the one that answered. */
enum entente_status ent_layout_run(const struct ent_layout *layout, const struct ent_plan *plan,
                                   struct ent_point *middles, const struct ent_layout **used,
                                   const struct entente_sink *sink);

#endif
