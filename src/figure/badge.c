/* SPDX-License-Identifier: MIT */
#include "figure/badge.h"

#include <math.h>

struct badge {
    struct ent_marks *marks;
    struct ent_arena *arena;
    struct ent_point centre;
    double radius;
    enum ent_colour colour;
};

static void put_sign(const struct badge *badge, enum ent_sign_look look, enum ent_colour colour) {
    if (look != ENT_LOOK_COUNT)
        ent_mark_sign(badge->marks, badge->arena, look, badge->centre, 0.52 * badge->radius,
                      badge->radius / 3.6, colour);
}

static void put_disc(const struct badge *badge, enum ent_colour fill) {
    ent_mark_disc(badge->marks, badge->centre, badge->radius,
                  (struct ent_paint){.fill = fill, .stroke = badge->colour, .width = badge->radius / 5});
}

static void put_square(const struct badge *badge, enum ent_colour fill) {
    double side = 1.9 * badge->radius;
    ent_mark_box(badge->marks, (struct ent_box){badge->centre, {side, side}}, 0.2 * badge->radius,
                 (struct ent_paint){.fill = fill, .stroke = badge->colour, .width = badge->radius / 5});
}

static void put_stroke(const struct badge *badge, double x1, double y1, double x2, double y2) {
    const struct ent_point *at = &badge->centre;
    ent_mark_line(badge->marks, badge->arena,
                  (struct ent_point){at->x + x1 * badge->radius, at->y + y1 * badge->radius},
                  (struct ent_point){at->x + x2 * badge->radius, at->y + y2 * badge->radius},
                  (struct ent_paint){.stroke = badge->colour, .width = badge->radius / 3.6});
}

/* An arrow; `up` is -1 for upwards. */
static void put_arrow(const struct badge *badge, double up) {
    put_stroke(badge, 0, -0.55 * up, 0, 0.55 * up);
    put_stroke(badge, -0.4, 0.12 * up, 0, 0.55 * up);
    put_stroke(badge, 0.4, 0.12 * up, 0, 0.55 * up);
}

void ent_badge_put(struct ent_marks *marks, struct ent_arena *arena, enum entente_change change,
                   enum ent_sign_look look, struct ent_point centre, double radius, enum ent_colour colour) {
    const struct badge badge = {marks, arena, centre, radius, colour};
    switch (change) {
    case ENTENTE_CHANGE_FLIPPED:
        put_square(&badge, colour);
        put_sign(&badge, look, ENT_BACKGROUND);
        return;
    case ENTENTE_CHANGE_SIGN:
        put_square(&badge, ENT_BACKGROUND);
        put_sign(&badge, look, colour);
        return;
    case ENTENTE_CHANGE_NEW:
        put_disc(&badge, colour);
        put_sign(&badge, look, ENT_BACKGROUND);
        return;
    case ENTENTE_CHANGE_GONE:
        put_disc(&badge, ENT_BACKGROUND);
        put_sign(&badge, look, colour);
        put_stroke(&badge, -0.95, 0.95, 0.95, -0.95);
        return;
    case ENTENTE_CHANGE_STRONGER:
    case ENTENTE_CHANGE_WEAKER:
        put_disc(&badge, ENT_BACKGROUND);
        put_arrow(&badge, change == ENTENTE_CHANGE_STRONGER ? -1 : 1);
        return;
    case ENTENTE_CHANGE_SHIFTED:
        put_disc(&badge, ENT_BACKGROUND);
        put_arrow(&badge, 1);
        put_arrow(&badge, -1);
        return;
    default:
        put_disc(&badge, ENT_BACKGROUND);
        put_sign(&badge, look, colour);
    }
}
