/* SPDX-License-Identifier: MIT */
#include "measure/signed_spectrum.h"

#include "network/igraph_guard.h"

static double entry_of(const struct ent_pair *pair, bool weighted, bool absolute) {
    if (weighted) return absolute ? pair->positive + pair->negative : pair->positive - pair->negative;
    return absolute ? 1 : ent_pair_sign(pair);
}

enum entente_status ent_signed_spectrum(const struct ent_pairs *pairs, bool weighted, bool absolute,
                                        igraph_vector_t *values, igraph_matrix_t *vectors,
                                        const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    igraph_matrix_t matrix = {0};
    igraph_integer_t size = (igraph_integer_t)pairs->actors;
    TRY_IGRAPH(igraph_matrix_init(&matrix, size, size));
    for (size_t i = 0; i < pairs->count; i++) {
        igraph_integer_t a = (igraph_integer_t)pairs->items[i].a, b = (igraph_integer_t)pairs->items[i].b;
        MATRIX(matrix, a, b) = MATRIX(matrix, b, a) = entry_of(&pairs->items[i], weighted, absolute);
    }
    TRY_IGRAPH(
        igraph_lapack_dsyevr(&matrix, IGRAPH_LAPACK_DSYEV_ALL, 0, 0, 0, 0, 0, 0, values, vectors, NULL));
done:
    igraph_matrix_destroy(&matrix);
    return status;
}
