/* SPDX-License-Identifier: MIT */
#include "base/disjoint.h"

void ent_disjoint_init(size_t *above, size_t count) {
    for (size_t i = 0; i < count; i++) above[i] = i;
}

size_t ent_disjoint_root(size_t *above, size_t item) {
    while (above[item] != item) item = above[item] = above[above[item]];
    return item;
}

void ent_disjoint_join(size_t *above, size_t a, size_t b) {
    size_t x = ent_disjoint_root(above, a), y = ent_disjoint_root(above, b);
    above[x < y ? y : x] = x < y ? x : y;
}
