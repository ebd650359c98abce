/* SPDX-License-Identifier: MIT */
#include "figure/marks.h"

#include <stdlib.h>

static void add(struct ent_marks *marks, const struct ent_mark *mark) {
    if (marks->failed || !ent_grow(&marks->items, &marks->capacity, marks->count + 1, sizeof *marks->items)) {
        marks->failed = true;
        return;
    }
    marks->items[marks->count++] = *mark;
}

void ent_mark_box(struct ent_marks *marks, struct ent_box box, double radius, struct ent_paint paint) {
    add(marks, &(struct ent_mark){.kind = ENT_MARK_BOX, .box = box, .radius = radius, .paint = paint});
}

void ent_mark_disc(struct ent_marks *marks, struct ent_point centre, double radius, struct ent_paint paint) {
    add(marks,
        &(struct ent_mark){.kind = ENT_MARK_DISC, .box = {centre, {2 * radius, 2 * radius}}, .paint = paint});
}

void ent_mark_path(struct ent_marks *marks, const struct ent_point *points, size_t count,
                   struct ent_paint paint) {
    add(marks,
        &(struct ent_mark){.kind = ENT_MARK_PATH, .points = points, .point_count = count, .paint = paint});
}

void ent_mark_line(struct ent_marks *marks, struct ent_arena *arena, struct ent_point from,
                   struct ent_point to, struct ent_paint paint) {
    struct ent_point *points = ent_arena_take(arena, 2 * sizeof *points);
    if (points == NULL) {
        marks->failed = true;
        return;
    }
    points[0] = from;
    points[1] = to;
    ent_mark_path(marks, points, 2, paint);
}

void ent_mark_area(struct ent_marks *marks, const struct ent_point *points, size_t count,
                   struct ent_paint paint) {
    add(marks,
        &(struct ent_mark){.kind = ENT_MARK_AREA, .points = points, .point_count = count, .paint = paint});
}

static void add_text(struct ent_marks *marks, struct ent_point at, const char *text, double size,
                     enum ent_weight_of_type type, enum ent_anchor anchor, enum ent_colour colour,
                     bool upright) {
    add(marks, &(struct ent_mark){.kind = ENT_MARK_TEXT,
                                  .box = {.centre = at},
                                  .text = text,
                                  .size = size,
                                  .type = type,
                                  .anchor = anchor,
                                  .upright = upright,
                                  .paint = {.fill = colour}});
}

void ent_mark_text(struct ent_marks *marks, struct ent_point at, const char *text, double size,
                   enum ent_weight_of_type type, enum ent_anchor anchor, enum ent_colour colour) {
    add_text(marks, at, text, size, type, anchor, colour, false);
}

void ent_mark_text_upright(struct ent_marks *marks, struct ent_point at, const char *text, double size,
                           enum ent_weight_of_type type, enum ent_anchor anchor, enum ent_colour colour) {
    add_text(marks, at, text, size, type, anchor, colour, true);
}

void ent_mark_group(struct ent_marks *marks, const char *class_name, const char *label, const char *title) {
    add(marks,
        &(struct ent_mark){.kind = ENT_MARK_GROUP, .text = class_name, .label = label, .title = title});
}

void ent_mark_end(struct ent_marks *marks) {
    add(marks, &(struct ent_mark){.kind = ENT_MARK_END});
}

static void put_bar(struct ent_marks *marks, struct ent_arena *arena, struct ent_point centre, double arm,
                    struct ent_paint paint) {
    ent_mark_line(marks, arena, (struct ent_point){centre.x - arm, centre.y},
                  (struct ent_point){centre.x + arm, centre.y}, paint);
}

static void put_cross(struct ent_marks *marks, struct ent_arena *arena, struct ent_point centre, double arm,
                      struct ent_paint paint) {
    put_bar(marks, arena, centre, arm, paint);
    ent_mark_line(marks, arena, (struct ent_point){centre.x, centre.y - arm},
                  (struct ent_point){centre.x, centre.y + arm}, paint);
}

void ent_mark_sign(struct ent_marks *marks, struct ent_arena *arena, enum ent_sign_look look,
                   struct ent_point centre, double arm, double width, enum ent_colour colour) {
    const struct ent_paint paint = {.stroke = colour, .width = width};
    switch (look) {
    case ENT_LOOK_POSITIVE:
        put_cross(marks, arena, centre, arm, paint);
        return;
    case ENT_LOOK_NEGATIVE:
        put_bar(marks, arena, centre, arm, paint);
        return;
    case ENT_LOOK_MIXED: {
        struct ent_point up = {centre.x, centre.y - 0.3 * arm}, down = {centre.x, centre.y + arm};
        put_cross(marks, arena, up, 0.7 * arm, paint);
        put_bar(marks, arena, down, 0.7 * arm, paint);
        return;
    }
    default:
        ent_mark_disc(marks, centre, 0.9 * width, (struct ent_paint){.fill = colour});
    }
}

static struct ent_point *moved(struct ent_marks *marks, struct ent_arena *arena,
                               const struct ent_point *points, size_t count, struct ent_point by) {
    struct ent_point *copy = ent_arena_take(arena, count * sizeof *copy);
    if (copy == NULL) marks->failed = true;
    for (size_t i = 0; copy != NULL && i < count; i++) {
        copy[i] = (struct ent_point){points[i].x + by.x, points[i].y + by.y};
    }
    return copy;
}

static void add_fold(struct ent_marks *marks, struct ent_arena *arena, const struct ent_shape *shape,
                     struct ent_point centre, struct ent_paint paint) {
    double x = shape->size.width / 2, y = -shape->size.height / 2;
    const struct ent_point corner[] = {
        {x - shape->fold, y}, {x - shape->fold, y + shape->fold}, {x, y + shape->fold}};
    const struct ent_point *points = moved(marks, arena, corner, 3, centre);
    paint.fill = ENT_NO_COLOUR;
    paint.width = 1;
    if (points != NULL) ent_mark_path(marks, points, 3, paint);
}

void ent_mark_shape(struct ent_marks *marks, struct ent_arena *arena, const struct ent_shape *shape,
                    struct ent_point centre, struct ent_paint paint) {
    struct ent_box box = {centre, shape->size};
    if (shape->corner_count > 0) {
        const struct ent_point *points = moved(marks, arena, shape->corners, shape->corner_count, centre);
        if (points != NULL) ent_mark_area(marks, points, shape->corner_count, paint);
    } else {
        ent_mark_box(marks, box, shape->radius, paint);
    }
    if (shape->inner > 0) {
        struct ent_box inside = {centre,
                                 {box.size.width - 2 * shape->inner, box.size.height - 2 * shape->inner}};
        double radius = shape->radius > shape->inner ? shape->radius - shape->inner : 0;
        ent_mark_box(marks, inside, radius, (struct ent_paint){.stroke = paint.stroke, .width = 1});
    }
    if (shape->fold > 0) add_fold(marks, arena, shape, centre, paint);
}

void ent_marks_clear(struct ent_marks *marks) {
    free(marks->items);
    *marks = (struct ent_marks){0};
}
