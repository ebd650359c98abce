/* SPDX-License-Identifier: MIT */
#include "layout/layout.h"

#include "base/memory.h"
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

static const double full_turn = 6.283185307179586;

struct rings {
    size_t *ring; /* per box: steps from the middle; SIZE_MAX: out of reach */
    double *angles;
    size_t last;
};

static size_t most_linked(const struct ent_plan *plan, size_t *degrees) {
    size_t best = 0;
    for (size_t i = 0; i < plan->link_count; i++) {
        degrees[plan->links[i].a] += plan->links[i].lines;
        degrees[plan->links[i].b] += plan->links[i].lines;
    }
    for (size_t i = 1; i < plan->box_count; i++) best = degrees[i] > degrees[best] ? i : best;
    return best;
}

static void reach_out(const struct ent_plan *plan, struct rings *r, size_t middle) {
    for (size_t i = 0; i < plan->box_count; i++) r->ring[i] = SIZE_MAX;
    r->ring[middle] = 0;
    for (size_t step = 0; step <= plan->box_count; step++) {
        bool grew = false;
        for (size_t i = 0; i < plan->link_count; i++) {
            const struct ent_link *link = &plan->links[i];
            size_t near = r->ring[link->a] == step ? link->a : link->b,
                   far = near == link->a ? link->b : link->a;
            if (r->ring[near] != step || r->ring[far] != SIZE_MAX) continue;
            r->ring[far] = step + 1;
            grew = true;
        }
        if (!grew) break;
        r->last = step + 1;
    }
    for (size_t i = 0; i < plan->box_count; i++) {
        if (r->ring[i] == SIZE_MAX) r->ring[i] = r->last + 1;
    }
}

/* The sum of where those stand that a box is linked to one ring further in. */
static double wanted_angle(const struct ent_plan *plan, const struct rings *r, size_t box) {
    double x = 0, y = 0;
    for (size_t i = 0; i < plan->link_count; i++) {
        const struct ent_link *link = &plan->links[i];
        size_t other = link->a == box ? link->b : link->b == box ? link->a : box;
        if (other == box || r->ring[other] + 1 != r->ring[box] || r->ring[other] == 0) continue;
        x += cos(r->angles[other]);
        y += sin(r->angles[other]);
    }
    if (fabs(x) + fabs(y) < 1e-9) return full_turn * (double)box / (double)plan->box_count;
    double angle = atan2(y, x);
    return angle < 0 ? angle + full_turn : angle;
}

struct place {
    double wanted;
    size_t box;
};

static int by_angle(const void *a, const void *b) {
    const struct place *x = a, *y = b;
    if (x->wanted != y->wanted) return x->wanted < y->wanted ? -1 : 1;
    return x->box < y->box ? -1 : x->box > y->box;
}

/* Spreads a ring evenly, in the order that its boxes want. */
static void spread_ring(const struct ent_plan *plan, struct rings *r, size_t ring, struct place *places) {
    size_t count = 0;
    for (size_t i = 0; i < plan->box_count; i++) {
        if (r->ring[i] == ring) places[count++] = (struct place){wanted_angle(plan, r, i), i};
    }
    qsort(places, count, sizeof *places, by_angle);
    double turn = count > 0 ? places[0].wanted : 0;
    for (size_t i = 0; i < count; i++) {
        r->angles[places[i].box] = turn + full_turn * (double)i / (double)count;
    }
}

static void stand(const struct ent_plan *plan, const struct rings *r, struct ent_point *middles) {
    size_t rings = 1;
    for (size_t i = 0; i < plan->box_count; i++) rings = r->ring[i] > rings ? r->ring[i] : rings;
    for (size_t i = 0; i < plan->box_count; i++) {
        double share = (double)r->ring[i] / (double)rings;
        double x = (plan->room.width - plan->boxes[i].width) / 2;
        double y = (plan->room.height - plan->boxes[i].height) / 2;
        middles[i] = (struct ent_point){round(plan->room.width / 2 + share * x * cos(r->angles[i])),
                                        round(plan->room.height / 2 + share * y * sin(r->angles[i]))};
    }
}

static enum entente_status place(const struct ent_plan *plan, struct ent_point *middles) {
    struct rings r = {.ring = ent_alloc(plan->box_count, sizeof *r.ring),
                      .angles = ent_alloc(plan->box_count, sizeof *r.angles)};
    struct place *places = ent_alloc(plan->box_count, sizeof *places);
    bool fine = r.ring != NULL && r.angles != NULL && places != NULL;
    if (fine && plan->box_count > 0) {
        reach_out(plan, &r, most_linked(plan, r.ring));
        for (size_t ring = 1; ring <= r.last + 1; ring++) spread_ring(plan, &r, ring, places);
        stand(plan, &r, middles);
    }
    free(r.ring);
    free(r.angles);
    free(places);
    return fine ? ENTENTE_OK : ENTENTE_NO_MEMORY;
}

const struct ent_layout ent_layout_ego = {
    .choice = {.name = "ego", .summary = "rings round the actor with most lines, by steps from it"},
    .place = place,
    .next = NULL,
    .fits = true,
};
