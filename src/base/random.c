/* SPDX-License-Identifier: MIT */
#include "base/random.h"

struct ent_random ent_random_from(uint64_t seed) {
    return (struct ent_random){seed * UINT64_C(0x9E3779B97F4A7C15) + 1};
}

uint64_t ent_random_next(struct ent_random *random) {
    random->state ^= random->state >> 12;
    random->state ^= random->state << 25;
    random->state ^= random->state >> 27;
    return random->state * UINT64_C(2685821657736338717);
}

double ent_random_share(struct ent_random *random) {
    return (double)(ent_random_next(random) >> 11) * 0x1p-53;
}

size_t ent_random_below(struct ent_random *random, size_t count) {
    return (size_t)(ent_random_next(random) >> 33) % count;
}
