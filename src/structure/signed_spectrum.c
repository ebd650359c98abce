/* SPDX-License-Identifier: MIT */
#include "structure/signed_spectrum.h"

#include "base/memory.h"
#include "base/report.h"
#include "structure/dense.h"

#include <stdlib.h>

static double entry_of(const struct ent_pair *pair, double unit, bool weighted, bool absolute) {
    if (weighted)
        return (absolute ? pair->positive + pair->negative : pair->positive - pair->negative) / unit;
    return absolute ? 1 : ent_pair_sign(pair);
}

/* The mean weight of a pair, so that it makes no difference in what unit weights are given. */
static double unit_of(const struct ent_pairs *pairs) {
    double sum = 0;
    for (size_t i = 0; i < pairs->count; i++) sum += pairs->items[i].positive + pairs->items[i].negative;
    return sum > 0 ? sum / (double)pairs->count : 1;
}

/* Where each actor stands in the matrix. With vectors it has a row for everyone; without, one for those who
 * have ties: the others add eigenvalues of 0. */
static size_t give_places(const struct ent_pairs *pairs, bool everyone, size_t *places) {
    size_t count = 0;
    for (size_t i = 0; i < pairs->actors; i++) {
        places[i] = count;
        count += everyone || pairs->first[i] < pairs->first[i + 1];
    }
    return count;
}

static int by_size(const void *a, const void *b) {
    const double *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

static void add_zeros(double *values, size_t found, size_t count) {
    if (found == count) return;
    for (size_t i = found; i < count; i++) values[i] = 0;
    qsort(values, count, sizeof *values, by_size);
}

enum entente_status ent_signed_spectrum(const struct ent_pairs *pairs, bool weighted, bool absolute,
                                        double *values, double *vectors, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    double *matrix = NULL, unit = unit_of(pairs);
    size_t *places = ent_alloc(pairs->actors, sizeof *places);
    if (places == NULL) return ent_no_memory(sink);
    size_t size = give_places(pairs, vectors != NULL, places);
    matrix = ent_alloc(size * size, sizeof *matrix);
    if (matrix == NULL) {
        status = ent_no_memory(sink);
        goto done;
    }
    for (size_t i = 0; i < pairs->count; i++) {
        size_t a = places[pairs->items[i].a], b = places[pairs->items[i].b];
        matrix[a * size + b] = matrix[b * size + a] = entry_of(&pairs->items[i], unit, weighted, absolute);
    }
    TRY(ent_dense_spectrum(matrix, size, values, vectors, sink));
    add_zeros(values, size, pairs->actors);
done:
    free(matrix);
    free(places);
    return status;
}
