/* SPDX-License-Identifier: MIT */
/** Draws the texts of an SVG that we wrote as paths, so that it looks the same in every program. */
#ifndef ENT_SVG_OUTLINES_H
#define ENT_SVG_OUTLINES_H

#include "base/buffer.h"
#include <entente/error.h>

/** Puts a path before each text; the text itself stays, unseen, for search, copying and readers of the page
 *  aloud. Pictures (emoji) stay text. Errors are those of ent_outline. */
ENT_NODISCARD enum entente_status ent_svg_outline(struct ent_buffer *svg, const struct entente_sink *sink);

#endif
