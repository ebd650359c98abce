/* SPDX-License-Identifier: MIT */
/** Contract of a layout: sizes and pairs of boxes → where their middles stand. It never sees a text. */
#ifndef ENT_LAYOUT_H
#define ENT_LAYOUT_H

#include "layout/geometry.h"
#include <entente/write.h>

/** Two boxes that lines join, a < b. */
struct ent_link {
    size_t a, b;
    size_t lines; /* side by side */
    int sign;     /* of their weights' sum: +1, -1, or 0 when neither wins */
    double weight;
    struct ent_size label; /* what the lines want to say between them; 0 by 0 for nothing */
};

/** The task. Links are distinct. */
struct ent_plan {
    const struct ent_size *boxes; /* pixels */
    size_t box_count;
    const struct ent_link *links;
    size_t link_count;
    const size_t *blocs;  /* per box, 0 for none; NULL: nobody is in one */
    const int *camps;     /* per box: -1 or +1, or 0 for those apart, below; NULL: not asked for */
    struct ent_size room; /* what the boxes have to fit into; its top left is the origin */
    double gap;           /* kept free between two boxes */
    double clear;         /* between a line and a box that it passes */
    double lane;          /* between lines side by side */
    double least_line;    /* to be seen of a line */
    enum entente_effort effort;
    unsigned retry; /* how often the answer was not good enough; above 0 the points are the last answer */
    /* What is wrong with the answer once lines and words are drawn; NULL: not known. One at a time. */
    double (*judge)(void *drawing, const struct ent_point *middles);
    /* The same of a better answer near to it, which takes its place. */
    double (*improve)(void *drawing, struct ent_point *middles);
    void *drawing;
    const struct entente_sink *explain; /* hears how attempts scored; NULL: nobody asked */
    const struct entente_sink *sink;    /* hears how far a long search is; NULL: nobody asks */
};

/** What layouts keep free between two boxes where nobody says otherwise, in pixels. */
enum { ENT_GAP = 22 };

struct ent_layout {
    struct entente_choice choice;
    /**
     * Fills one finite point per box. Points outside the room are scaled into it, boxes that overlap are
     * moved apart.
     *
     * Errors  LIBRARY when it found no answer (not reported: the next layout is tried), NO_MEMORY.
     */
    enum entente_status (*place)(const struct ent_plan *plan, struct ent_point *middles);
    const char *next; /* the layout to try when this one fails; NULL: it cannot fail but for memory */
    bool needs_camps;
    bool searches; /* asked again, it may find better places */
    bool fits;     /* its points are in the room already, and their places mean something */
};

/** By name; the first for NULL. NULL when there is none. */
const struct ent_layout *ent_layout_named(const char *name);

/** Places the boxes with this layout or the one that stands in for it. `used` is the one that answered. */
enum entente_status ent_layout_run(const struct ent_layout *layout, const struct ent_plan *plan,
                                   struct ent_point *middles, const struct ent_layout **used,
                                   const struct entente_sink *sink);

/** The layouts. */
#define LAYOUT(name) extern const struct ent_layout ent_layout_##name;
#include "layout/layouts.def"
#undef LAYOUT

#endif
