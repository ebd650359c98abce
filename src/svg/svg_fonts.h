/* SPDX-License-Identifier: MIT */
/** The font families that a figure asks for: those its texts were measured in, then for each script in it
 * that they may lack some that have it. */
#ifndef ENT_SVG_FONTS_H
#define ENT_SVG_FONTS_H

#include "base/buffer.h"
#include "figure/scene.h"

/** Appends them in the syntax of font-family. */
void ent_svg_fonts(const struct ent_scene *scene, struct ent_buffer *families);

#endif
