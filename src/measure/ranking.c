/* SPDX-License-Identifier: MIT */
#include "measure/ranking.h"

#include "base/memory.h"
#include <math.h>
#include <stdlib.h>

struct ranked {
    double score;
    size_t actor;
};

/* To 30 binary digits, without a detour through text. */
static double rounded(double value) {
    int exponent;
    double mantissa = frexp(value, &exponent);
    return ldexp(round(ldexp(mantissa, 30)), exponent - 30);
}

static int highest_first(const void *a, const void *b) {
    const struct ranked *x = a, *y = b;
    if (x->score > y->score) return -1;
    if (x->score < y->score) return 1;
    return x->actor < y->actor ? -1 : 1;
}

struct ent_rank *ent_rank_actors(const double *values, size_t count) {
    struct ent_rank *ranks = ent_alloc(count, sizeof *ranks);
    struct ranked *ranked = ent_alloc(count, sizeof *ranked);
    if (ranks == NULL || ranked == NULL) {
        free(ranks);
        free(ranked);
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        ranked[i] =
            (struct ranked){.score = isfinite(values[i]) ? rounded(values[i]) : -HUGE_VAL, .actor = i};
    }
    qsort(ranked, count, sizeof *ranked, highest_first);
    for (size_t i = 0; i < count; i++) {
        ranks[i] = (struct ent_rank){.actor = ranked[i].actor, .rank = i + 1};
        if (i > 0 && !(ranked[i].score < ranked[i - 1].score)) ranks[i].rank = ranks[i - 1].rank;
    }
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(ranked[i].score)) ranks[i].rank = 0;
    }
    free(ranked);
    return ranks;
}

size_t ent_first_holders(const double *values, const size_t *ranks, size_t count) {
    size_t ranked = 0, holders = 0;
    bool is_zero = false;
    for (size_t i = 0; i < count; i++) {
        ranked += ranks[i] > 0;
        if (ranks[i] != 1) continue;
        holders++;
        is_zero = !(values[i] < 0) && !(values[i] > 0);
    }
    bool is_shared = holders > 1 && (is_zero || holders == ranked), is_last = ranked == 1 && is_zero;
    return is_shared || is_last ? 0 : holders;
}

size_t ent_first_alone(const double *values, const size_t *ranks, size_t count) {
    if (ent_first_holders(values, ranks, count) != 1) return ENTENTE_NONE;
    size_t first = 0;
    while (ranks[first] != 1) first++;
    return first;
}
