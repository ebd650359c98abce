/* SPDX-License-Identifier: MIT */
/** Texts as paths: shaped and, where their script runs from right to left, turned round by Pango, in the
 * fonts of paint/typeface.h. */
#ifndef ENT_OUTLINE_H
#define ENT_OUTLINE_H

#include "base/buffer.h"
#include "layout/geometry.h"
#include "style/text_width.h"
#include <entente/error.h>

/** A line of text: where it stands on its baseline, and which share of it is on the left of that place. */
struct ent_outline_text {
    const char *text;
    struct ent_point at;
    double left; /* 0: it begins there; 0.5: its middle; 1: it ends there */
    double size;
    enum ent_weight_of_type weight;
};

/**
 * Appends the path of each text, in the syntax of SVG's `d`, one a line; a line is empty where letters are
 * pictures or nothing shows.
 *
 * Errors  LIBRARY (librsvg and Pango are not installed, or the library was built without them), NO_MEMORY.
 * Letters that no font has are told as a warning.
 */
ENT_NODISCARD enum entente_status ent_outline(const struct ent_outline_text *texts, size_t count,
                                              struct ent_buffer *paths, const struct entente_sink *sink);

#endif
