/* SPDX-License-Identifier: MIT */
/** Marks as elements of SVG, and what their elements have in common. */
#ifndef ENT_SVG_MARKS_H
#define ENT_SVG_MARKS_H

#include "figure/marks.h"
#include "style/theme.h"
#include "svg/svg_elements.h"

void ent_svg_marks(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_marks *marks);

/** One element of a text. */
void ent_svg_text(struct ent_svg *svg, const char *text, struct ent_point at, enum ent_anchor anchor);

/** Begin an element, which ent_svg_paint ends. */
void ent_svg_box(struct ent_svg *svg, const struct ent_box *box, double radius);
void ent_svg_area(struct ent_svg *svg, const struct ent_point *points, size_t count);
/** Ends the element with its colours. */
void ent_svg_paint(struct ent_svg *svg, const struct ent_theme *theme, const struct ent_paint *paint);

/** A piece of an attribute: `before`, then the point. */
void ent_svg_add_point(struct ent_svg *svg, const char *before, struct ent_point point);
/** A colour, and where browsers may show another one at night a class that the style names. */
void ent_svg_colours(struct ent_svg *svg, const struct ent_theme *theme, enum ent_colour fill,
                     enum ent_colour stroke);

#endif
