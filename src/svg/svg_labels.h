/* SPDX-License-Identifier: MIT */
/** The label of a line as elements of SVG: badges of its signs, and its words. */
#ifndef ENT_SVG_LABELS_H
#define ENT_SVG_LABELS_H

#include "figure/scene.h"
#include "svg/svg_elements.h"

/** Turned as the label is. */
void ent_svg_label(struct ent_svg *svg, struct ent_scene *scene, const struct ent_line *line);

#endif
