/* SPDX-License-Identifier: MIT */
#include "layout/shape.h"

#include <math.h>

/* How an outline is made from its size: shares of its height. */
struct form {
    double radius; /* below 1: share of the height; else pixels */
    double slant;  /* of the sides: they end this much further in */
    enum { SQUARE, HEXAGON, OCTAGON, PARALLELOGRAM, FOLDED } corners;
    double inner;
};

static const struct form forms[ENTENTE_KIND_COUNT] = {
    [ENTENTE_STATE] = {.radius = 6},
    [ENTENTE_GOVERNMENT] = {.radius = 6, .inner = 3},
    [ENTENTE_ORGANISATION] = {.inner = 3},
    [ENTENTE_PERSON] = {.radius = 0.5},
    [ENTENTE_MEDIA] = {.corners = FOLDED, .slant = 0.3},
    [ENTENTE_GROUP] = {.corners = OCTAGON, .slant = 0.26},
    [ENTENTE_ISSUE] = {.corners = HEXAGON, .slant = 0.32},
    [ENTENTE_EVENT] = {.corners = PARALLELOGRAM, .slant = 0.34},
    [ENTENTE_OTHER] = {.radius = 0},
};

static void set_corners(struct ent_shape *shape, const double (*corners)[2], size_t count, double cut) {
    double x = shape->size.width / 2, y = shape->size.height / 2;
    shape->corner_count = count;
    for (size_t i = 0; i < count; i++) {
        double right = corners[i][0], down = corners[i][1]; /* ±1: at the side, ±2: cut back from it */
        shape->corners[i] = (struct ent_point){
            fabs(right) > 1 ? copysign(x - cut, right) : right * x,
            fabs(down) > 1 ? copysign(y - cut, down) : down * y,
        };
    }
}

struct ent_shape ent_shape_sized(enum entente_kind kind, struct ent_size size) {
    static const double hexagon[][2] = {{-2, -1}, {2, -1}, {1, 0}, {2, 1}, {-2, 1}, {-1, 0}};
    static const double octagon[][2] = {{-2, -1}, {2, -1}, {1, -2}, {1, 2},
                                        {2, 1},   {-2, 1}, {-1, 2}, {-1, -2}};
    static const double parallelogram[][2] = {{-2, -1}, {1, -1}, {2, 1}, {-1, 1}};
    static const double folded[][2] = {{-1, -1}, {2, -1}, {1, -2}, {1, 1}, {-1, 1}};
    const struct form *form = &forms[kind];
    double cut = form->slant * size.height;
    struct ent_shape shape = {.size = size, .inner = form->inner};
    shape.radius = form->radius < 1 ? form->radius * size.height : form->radius;
    if (form->corners == HEXAGON) set_corners(&shape, hexagon, 6, cut);
    if (form->corners == OCTAGON) set_corners(&shape, octagon, 8, cut);
    if (form->corners == PARALLELOGRAM) set_corners(&shape, parallelogram, 4, cut);
    if (form->corners == FOLDED) {
        shape.fold = fmin(cut, 12);
        set_corners(&shape, folded, 5, shape.fold);
    }
    return shape;
}

/* Even numbers, so that halves are whole pixels. */
static double even(double length) {
    return 2 * ceil(length / 2);
}

struct ent_shape ent_shape_round(enum entente_kind kind, struct ent_size text, double letter) {
    const struct form *form = &forms[kind];
    double height = even(text.height + 0.6 * letter + 2 * form->inner);
    double sides = 0.9 * letter + 2 * form->inner;
    if (form->corners != SQUARE) sides += (form->corners == FOLDED ? 0.2 : 0.7) * form->slant * height;
    if (form->radius > 0 && form->radius < 1) sides += 0.2 * height;
    return ent_shape_sized(kind, (struct ent_size){even(fmax(text.width + sides, height)), height});
}

static bool polygon_holds(const struct ent_shape *shape, struct ent_point p) {
    for (size_t i = 0; i < shape->corner_count; i++) {
        struct ent_point a = shape->corners[i], b = shape->corners[(i + 1) % shape->corner_count];
        if ((b.x - a.x) * (p.y - a.y) < (b.y - a.y) * (p.x - a.x)) return false;
    }
    return true;
}

bool ent_shape_holds(const struct ent_shape *shape, struct ent_point point) {
    if (shape->corner_count > 0) return polygon_holds(shape, point);
    double x = fabs(point.x) - (shape->size.width / 2 - shape->radius);
    double y = fabs(point.y) - (shape->size.height / 2 - shape->radius);
    if (x <= 0) return y <= shape->radius;
    if (y <= 0) return x <= shape->radius;
    return x * x + y * y <= shape->radius * shape->radius;
}
