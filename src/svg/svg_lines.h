/* SPDX-License-Identifier: MIT */
/** The line of a tie as elements of SVG. */
#ifndef ENT_SVG_LINES_H
#define ENT_SVG_LINES_H

#include "figure/scene.h"
#include "svg/svg_elements.h"

/** Both halves where it has both signs, its heads, and what a pointer finds it by; gaps where words stand. */
void ent_svg_tie(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_line *line);

#endif
