/* SPDX-License-Identifier: MIT */
/** What the ids of a figure start with, so that several may stand in one page. */
#ifndef ENT_SVG_IDS_H
#define ENT_SVG_IDS_H

#include "figure/scene.h"
#include "svg/svg_elements.h"

/** As wanted, as far as XML and CSS take it; else by what the figure shows: figures that differ have others.
 */
void ent_svg_choose_prefix(struct ent_svg *svg, const struct ent_scene *scene, const char *wanted);

#endif
