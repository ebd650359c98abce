/* SPDX-License-Identifier: MIT */
/** Percentiles of what replicates gave. */
#ifndef ENT_QUANTILE_H
#define ENT_QUANTILE_H

#include <stddef.h>

/** Sorts, lowest first. */
void ent_sort_values(double *values, size_t count);

/** Of sorted values, at least one, between the two nearest (Hyndman & Fan 1996, type 7). */
double ent_quantile(const double *sorted, size_t count, double share);

#endif
