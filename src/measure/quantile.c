/* SPDX-License-Identifier: MIT */
#include "measure/quantile.h"

#include <stdlib.h>

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

void ent_sort_values(double *values, size_t count) {
    if (count > 0) qsort(values, count, sizeof *values, by_value);
}

double ent_quantile(const double *sorted, size_t count, double share) {
    double at = share * (double)(count - 1);
    size_t below = (size_t)at;
    if (below + 1 >= count) return sorted[count - 1];
    return sorted[below] + (at - (double)below) * (sorted[below + 1] - sorted[below]);
}
