/* SPDX-License-Identifier: MIT */
#include "structure/triangles.h"

#include <math.h>

static struct ent_triangle triangle_of(const struct ent_pairs *pairs, size_t ab, size_t ac, size_t bc) {
    struct ent_triangle triangle = {.pairs = {ab, ac, bc},
                                    .actors = {pairs->items[ab].a, pairs->items[ab].b, pairs->items[ac].b}};
    for (size_t i = 0; i < 3; i++) {
        int sign = ent_pair_sign(&pairs->items[triangle.pairs[i]]);
        triangle.negative += sign < 0;
        triangle.ambivalent += sign == 0;
    }
    triangle.is_mixed = triangle.ambivalent > 0;
    return triangle;
}

/* Entries of two actors run by their other ends: where both meet the same actor there is a triangle. */
static void close_pair(const struct ent_pairs *pairs, size_t ab,
                       void (*take)(void *, const struct ent_triangle *), void *payload) {
    size_t a = pairs->items[ab].a, b = pairs->items[ab].b;
    size_t i = pairs->first[a], j = pairs->first[b];
    while (i < pairs->first[a + 1] && j < pairs->first[b + 1]) {
        size_t ac = pairs->at[i], bc = pairs->at[j];
        size_t x = ent_pair_other(&pairs->items[ac], a), y = ent_pair_other(&pairs->items[bc], b);
        if (x == y && x > b) {
            const struct ent_triangle triangle = triangle_of(pairs, ab, ac, bc);
            take(payload, &triangle);
        }
        i += x <= y;
        j += y <= x;
    }
}

void ent_triangles_each(const struct ent_pairs *pairs,
                        void (*take)(void *payload, const struct ent_triangle *), void *payload) {
    for (size_t ab = 0; ab < pairs->count; ab++) close_pair(pairs, ab, take, payload);
}

double ent_triangle_intensity(const struct ent_pairs *pairs, const struct ent_triangle *triangle) {
    double product = 1;
    for (size_t i = 0; i < 3; i++) {
        const struct ent_pair *pair = &pairs->items[triangle->pairs[i]];
        product *= cbrt(pair->positive + pair->negative);
    }
    return product;
}

bool ent_triangle_is_balanced(const struct ent_triangle *triangle) {
    return triangle->negative % 2 == 0;
}
