/* SPDX-License-Identifier: MIT */
/** A display list: marks that are drawn in the order in which they were added. Views without nodes and lines
 *  are made of them, and so are the parts of the frame. Adding never fails on the spot: failure sticks in the
 *  list and the scene is not written. */
#ifndef ENT_MARKS_H
#define ENT_MARKS_H

#include "base/memory.h"
#include "layout/geometry.h"
#include "layout/shape.h"
#include "style/text_width.h"
#include "style/theme.h"

enum ent_mark_kind {
    ENT_MARK_BOX,
    ENT_MARK_DISC,
    ENT_MARK_PATH, /* through points, open */
    ENT_MARK_AREA, /* closed polygon */
    ENT_MARK_TEXT,
    ENT_MARK_GROUP, /* opens a <g>; the marks up to its END belong to it */
    ENT_MARK_END,
};

enum ent_anchor { ENT_ANCHOR_START, ENT_ANCHOR_MIDDLE, ENT_ANCHOR_END };

/** Fill, outline and its dash in pixels. Zeroed: nothing is painted. */
struct ent_paint {
    enum ent_colour fill, stroke;
    double width;
    double dash[ENT_DASH_MOST];
};

struct ent_mark {
    enum ent_mark_kind kind;
    struct ent_paint paint;
    struct ent_box box; /* BOX; DISC: centre and diameter; TEXT: centre is the anchor on the baseline */
    double radius;      /* of a box's corners */
    const struct ent_point *points;
    size_t point_count;
    const char *text; /* TEXT; GROUP: its class */
    double size;
    enum ent_weight_of_type type;
    enum ent_anchor anchor;
    bool upright;              /* TEXT: turned to read from bottom to top round its anchor */
    const char *label, *title; /* GROUP: name for screen readers and tooltip; NULL: hidden from both */
};

struct ent_marks {
    struct ent_mark *items;
    size_t count, capacity;
    bool failed;
};

/* Texts and points are borrowed: they live in the scene's arena or in the document. */
void ent_mark_box(struct ent_marks *marks, struct ent_box box, double radius, struct ent_paint paint);
void ent_mark_disc(struct ent_marks *marks, struct ent_point centre, double radius, struct ent_paint paint);
void ent_mark_path(struct ent_marks *marks, const struct ent_point *points, size_t count,
                   struct ent_paint paint);
/** A straight one; its points go into the arena. */
void ent_mark_line(struct ent_marks *marks, struct ent_arena *arena, struct ent_point from,
                   struct ent_point to, struct ent_paint paint);
void ent_mark_area(struct ent_marks *marks, const struct ent_point *points, size_t count,
                   struct ent_paint paint);
/** The baseline's anchor is at `at`; vertically centred text: y + ENT_MIDDLE_OF_LETTERS * size. */
void ent_mark_text(struct ent_marks *marks, struct ent_point at, const char *text, double size,
                   enum ent_weight_of_type type, enum ent_anchor anchor, enum ent_colour colour);
/** The same, read from bottom to top. */
void ent_mark_text_upright(struct ent_marks *marks, struct ent_point at, const char *text, double size,
                           enum ent_weight_of_type type, enum ent_anchor anchor, enum ent_colour colour);
/** `label` NULL: decoration, hidden from screen readers. */
void ent_mark_group(struct ent_marks *marks, const char *class_name, const char *label, const char *title);
void ent_mark_end(struct ent_marks *marks);

/** The glyph of a sign as strokes: plus, minus, both (look MIXED) or a dot (NEUTRAL), `arm` pixels from the
 *  middle to the end. */
void ent_mark_sign(struct ent_marks *marks, struct ent_arena *arena, enum ent_sign_look look,
                   struct ent_point centre, double arm, double width, enum ent_colour colour);

/** A node's outline with its inner border and folded corner. */
void ent_mark_shape(struct ent_marks *marks, struct ent_arena *arena, const struct ent_shape *shape,
                    struct ent_point centre, struct ent_paint paint);

void ent_marks_clear(struct ent_marks *marks);

#define ENT_MIDDLE_OF_LETTERS 0.35

#endif
