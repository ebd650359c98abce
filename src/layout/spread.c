/* SPDX-License-Identifier: MIT */
#include "layout/spread.h"

#include <math.h>

void ent_turn_flat(struct ent_point *points, size_t count) {
    struct ent_point mean = {0, 0};
    for (size_t i = 0; i < count; i++) mean = (struct ent_point){mean.x + points[i].x, mean.y + points[i].y};
    if (count > 0) mean = (struct ent_point){mean.x / (double)count, mean.y / (double)count};
    double xx = 0, xy = 0, yy = 0;
    for (size_t i = 0; i < count; i++) {
        points[i] = (struct ent_point){points[i].x - mean.x, points[i].y - mean.y};
        xx += points[i].x * points[i].x;
        xy += points[i].x * points[i].y;
        yy += points[i].y * points[i].y;
    }
    double angle = atan2(2 * xy, xx - yy) / 2; /* of the principal axis */
    double c = cos(angle), s = sin(angle);
    for (size_t i = 0; i < count; i++) {
        points[i] = (struct ent_point){c * points[i].x + s * points[i].y, c * points[i].y - s * points[i].x};
    }
}

/* How far two boxes must part; not above 0 when they are apart already. */
static struct ent_point overlap(struct ent_size a, struct ent_size b, struct ent_point from,
                                struct ent_point to, double gap) {
    return (struct ent_point){(a.width + b.width) / 2 + gap - fabs(to.x - from.x),
                              (a.height + b.height) / 2 + gap - fabs(to.y - from.y)};
}

/* Parts a pair in the direction that takes the shorter way; the later one goes right or down. */
static void part(struct ent_point *a, struct ent_point *b, struct ent_point by) {
    if (by.x < by.y) {
        double half = (b->x >= a->x ? by.x : -by.x) / 2;
        a->x -= half;
        b->x += half;
    } else {
        double half = (b->y >= a->y ? by.y : -by.y) / 2;
        a->y -= half;
        b->y += half;
    }
}

static size_t part_all(const struct ent_size *boxes, size_t count, double gap, struct ent_point *middles) {
    static const double enough = 0.01;
    size_t parted = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            if (fabs(middles[i].y - middles[j].y) > boxes[i].height + boxes[j].height + gap) continue;
            struct ent_point by = overlap(boxes[i], boxes[j], middles[i], middles[j], gap);
            if (by.x <= enough || by.y <= enough) continue;
            part(&middles[i], &middles[j], by);
            parted++;
        }
    }
    return parted;
}

void ent_spread(const struct ent_size *boxes, size_t count, double gap, struct ent_point *middles) {
    enum { ROUNDS = 400, ROUNDS_PER_GROWTH = 20 };
    static const double growth = 1.06;
    for (size_t round = 1; round <= ROUNDS && part_all(boxes, count, gap, middles) > 0; round++) {
        if (round % ROUNDS_PER_GROWTH != 0) continue;
        for (size_t i = 0; i < count; i++) {
            middles[i] = (struct ent_point){middles[i].x * growth, middles[i].y * growth};
        }
    }
}
