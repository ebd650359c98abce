/* SPDX-License-Identifier: MIT */
/** Where the actors stood in a figure that was drawn before. */
#ifndef ENT_PINNED_H
#define ENT_PINNED_H

#include "base/memory.h"
#include "layout/geometry.h"
#include <entente/write.h>

struct ent_pin {
    const char *actor; /* its id */
    struct ent_point at;
};

struct entente_places {
    struct ent_arena arena;
    struct ent_pin *pins;
    size_t count, room;
    struct ent_size page;
    double heaviest; /* weight of a line; 0: there is none */
    double scale_to; /* what the figure says that its thickest line stands for; 0: its heaviest */
};

/** Where the actor stood, on a page of this size; false when it was not there. */
bool ent_pinned_at(const entente_places *places, const char *actor, struct ent_size page,
                   struct ent_point *at);

#endif
