/* SPDX-License-Identifier: MIT */
/** Positions by Graphviz, worked out in a child process that sees numbers only. */
#ifndef ENT_GRAPHVIZ_CHILD_H
#define ENT_GRAPHVIZ_CHILD_H

#include "layout/layout.h"

enum ent_engine {
    ENT_ENGINE_DOT,   /* ranks from left to right; lines between neighbours leave room for labels */
    ENT_ENGINE_NEATO, /* stress majorization; boxes may overlap */
    ENT_ENGINE_SFDP,  /* multilevel springs, for large networks; boxes do not overlap */
};

/** In whole pixels: what is behind the point depends on where things lie in memory. The limits of one layout
 * are 3 s of CPU, 6 s of waiting, 2 GiB. */
enum entente_status ent_graphviz_place(const struct ent_plan *plan, enum ent_engine engine,
                                       struct ent_point *middles);

/** The same in this process, where Graphviz may crash, print and exit: what the child does, and tests. */
bool ent_graphviz_place_here(const struct ent_plan *plan, enum ent_engine engine, struct ent_point *middles);

#endif
