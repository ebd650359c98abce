/* SPDX-License-Identifier: MIT */
#include "layout/fit.h"

#include <math.h>

/* Of one direction: points, and half of what each takes up. */
struct side {
    double low, high;     /* of the points */
    double before, after; /* half boxes at both ends */
};

static void widen(struct side *side, double at, double half) {
    if (at < side->low) {
        side->low = at;
        side->before = half;
    }
    if (at > side->high) {
        side->high = at;
        side->after = half;
    }
    if (at <= side->low) side->before = fmax(side->before, half);
    if (at >= side->high) side->after = fmax(side->after, half);
}

static double fitted(const struct side *side, double at, double half, double room) {
    double span = side->high - side->low, free = room - side->before - side->after;
    double place = span > 0 ? side->before + (at - side->low) / span * fmax(free, 0) : room / 2;
    return round(fmax(half, fmin(room - half, place)));
}

void ent_fit(const struct ent_plan *plan, struct ent_point *middles) {
    struct side x = {HUGE_VAL, -HUGE_VAL, 0, 0}, y = x;
    for (size_t i = 0; i < plan->box_count; i++) {
        widen(&x, middles[i].x, plan->boxes[i].width / 2);
        widen(&y, middles[i].y, plan->boxes[i].height / 2);
    }
    for (size_t i = 0; i < plan->box_count; i++) {
        middles[i].x = fitted(&x, middles[i].x, plan->boxes[i].width / 2, plan->room.width);
        middles[i].y = fitted(&y, middles[i].y, plan->boxes[i].height / 2, plan->room.height);
    }
}
