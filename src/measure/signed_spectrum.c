/* SPDX-License-Identifier: MIT */
#include "measure/signed_spectrum.h"

#include "network/igraph_guard.h"

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

enum entente_status ent_signed_spectrum(const struct ent_pairs *pairs, bool weighted, bool absolute,
                                        igraph_vector_t *values, igraph_matrix_t *vectors,
                                        const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    igraph_matrix_t matrix = {0};
    igraph_integer_t size = (igraph_integer_t)pairs->actors;
    double unit = unit_of(pairs);
    TRY_IGRAPH(igraph_matrix_init(&matrix, size, size));
    for (size_t i = 0; i < pairs->count; i++) {
        igraph_integer_t a = (igraph_integer_t)pairs->items[i].a, b = (igraph_integer_t)pairs->items[i].b;
        MATRIX(matrix, a, b) = MATRIX(matrix, b, a) = entry_of(&pairs->items[i], unit, weighted, absolute);
    }
    TRY_IGRAPH(
        igraph_lapack_dsyevr(&matrix, IGRAPH_LAPACK_DSYEV_ALL, 0, 0, 0, 0, 0, 0, values, vectors, NULL));
done:
    igraph_matrix_destroy(&matrix);
    return status;
}
