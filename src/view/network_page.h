/* SPDX-License-Identifier: MIT */
/** How large the page of a network is, and the names on it. */
#ifndef ENT_NETWORK_PAGE_H
#define ENT_NETWORK_PAGE_H

#include "figure/legend.h"

/** Finds a page: the preset's, taller where it may be, else larger in both directions and shown smaller;
 * names as large as leaves room enough. False when memory is out. */
ENT_NODISCARD bool ent_network_page(struct ent_scene *scene, const struct ent_legend *legend,
                                    const struct entente_sink *sink);

/** Rows below the drawing that numbers in place of words may be expected to need. */
size_t ent_network_number_rows(const struct ent_scene *scene);

#endif
