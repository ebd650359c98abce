/* SPDX-License-Identifier: MIT */
/** Chance that is the same everywhere: xorshift64* (Vigna 2016). */
#ifndef ENT_RANDOM_H
#define ENT_RANDOM_H

#include <stddef.h>
#include <stdint.h>

struct ent_random {
    uint64_t state;
};

/** Any seed will do. */
struct ent_random ent_random_from(uint64_t seed);
uint64_t ent_random_next(struct ent_random *random);
/** From 0 to below 1. */
double ent_random_share(struct ent_random *random);
/** From 0 to below `count`, which is above 0. */
size_t ent_random_below(struct ent_random *random, size_t count);

#endif
