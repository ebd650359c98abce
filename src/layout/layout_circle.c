/* SPDX-License-Identifier: MIT */
#include "layout/layout.h"

#include <math.h>

static const double full_turn = 6.283185307179586;

/* An ellipse that fills the room, its corners drawn out (a superellipse): more of the room is used, and no
 * two of its points have a third between them. */
static struct ent_point on_curve(struct ent_size half, double angle) {
    static const double power = 2 / 2.6;
    double c = cos(angle), s = sin(angle);
    return (struct ent_point){half.width * copysign(pow(fabs(s), power), s),
                              -half.height * copysign(pow(fabs(c), power), c)};
}

/* How much of the curve a box takes up where it runs in this direction. */
static double share(struct ent_size box, struct ent_point along, double gap) {
    double x = fabs(along.x) * (box.height + gap), y = fabs(along.y) * (box.width + gap);
    return x > y ? (box.width + gap) / fmax(fabs(along.x), 1e-9)
                 : (box.height + gap) / fmax(fabs(along.y), 1e-9);
}

enum { STEPS = 2000 };

/* Walks round the curve with boxes in their order, `slack` pixels between them; returns how far it came, in
 * turns. */
static double walk(const struct ent_plan *plan, struct ent_size half, double slack,
                   struct ent_point *middles) {
    double angle = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        for (int part = 0; part < 2; part++) {
            struct ent_point here = on_curve(half, angle), next = on_curve(half, angle + full_turn / STEPS);
            double needed = share(plan->boxes[i], ent_direction(here, next), plan->gap) / 2 + slack / 2;
            if (part == 1) middles[i] = here;
            for (double gone = 0; gone < needed && angle < 3 * full_turn;) {
                struct ent_point from = on_curve(half, angle);
                angle += full_turn / STEPS;
                gone += ent_point_distance(from, on_curve(half, angle));
            }
        }
    }
    return angle / full_turn;
}

static enum entente_status place(const struct ent_plan *plan, struct ent_point *middles) {
    struct ent_size most = {0, 0};
    for (size_t i = 0; i < plan->box_count; i++) {
        most.width = fmax(most.width, plan->boxes[i].width);
        most.height = fmax(most.height, plan->boxes[i].height);
    }
    struct ent_size half = {fmax(1, (plan->room.width - most.width) / 2),
                            fmax(1, (plan->room.height - most.height) / 2)};
    double low = -100, high = 2 * (plan->room.width + plan->room.height);
    for (int i = 0; i < 40; i++) {
        double slack = (low + high) / 2;
        if (walk(plan, half, slack, middles) > 1)
            high = slack;
        else
            low = slack;
    }
    walk(plan, half, low, middles);
    for (size_t i = 0; i < plan->box_count; i++) {
        middles[i].x = round(middles[i].x + plan->room.width / 2);
        middles[i].y = round(middles[i].y + plan->room.height / 2);
    }
    return ENTENTE_OK;
}

const struct ent_layout ent_layout_circle = {
    .choice = {.name = "circle", .summary = "on an oval, in the order of ids, clockwise from the top"},
    .place = place,
    .next = NULL,
    .fits = true,
};
