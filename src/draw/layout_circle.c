/* SPDX-License-Identifier: MIT */
#include "draw/layout.h"

#include <math.h>

static const double full_turn = 6.283185307179586;

/* The diagonal of the largest box: neighbours on the circle are at least that far apart, plus the gap. */
static double widest(const struct ent_plan *plan) {
    double most = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        most = fmax(most, hypot(plan->boxes[i].width, plan->boxes[i].height));
    }
    return most;
}

static enum entente_status place(const struct ent_plan *plan, struct ent_point *middles) {
    size_t count = plan->box_count;
    double chord = widest(plan) + ENT_GAP;
    double radius = count < 2 ? 0 : chord / (2 * sin(full_turn / 2 / (double)count));
    for (size_t i = 0; i < count; i++) {
        double angle = full_turn * (double)i / (double)count;
        middles[i] = (struct ent_point){radius * sin(angle), -radius * cos(angle)};
    }
    return ENTENTE_OK;
}

const struct ent_layout ent_layout_circle = {
    .choice = {.name = "circle", .summary = "on a circle, in the order of ids, clockwise from the top"},
    .place = place,
    .next = NULL,
};
