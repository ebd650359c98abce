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
