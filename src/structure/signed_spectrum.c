/* SPDX-License-Identifier: MIT */
#include "structure/signed_spectrum.h"

#include "base/memory.h"
#include "base/report.h"
#include "network/igraph_guard.h"

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
static igraph_integer_t give_places(const struct ent_pairs *pairs, bool everyone, igraph_integer_t *places) {
    igraph_integer_t count = 0;
    for (size_t i = 0; i < pairs->actors; i++) {
        places[i] = count;
        count += everyone || pairs->first[i] < pairs->first[i + 1];
    }
    return count;
}

static enum entente_status add_zeros(igraph_vector_t *values, igraph_integer_t count,
                                     const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    igraph_integer_t found = igraph_vector_size(values);
    TRY_IGRAPH(igraph_vector_resize(values, found + count));
    for (igraph_integer_t i = found; i < found + count; i++) VECTOR(*values)[i] = 0;
    if (count > 0) igraph_vector_sort(values);
done:
    return status;
}

enum entente_status ent_signed_spectrum(const struct ent_pairs *pairs, bool weighted, bool absolute,
                                        igraph_vector_t *values, igraph_matrix_t *vectors,
                                        const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    igraph_matrix_t matrix = {0};
    igraph_integer_t *places = ent_alloc(pairs->actors, sizeof *places);
    double unit = unit_of(pairs);
    if (places == NULL) return ent_no_memory(sink);
    igraph_integer_t size = give_places(pairs, vectors != NULL, places);
    TRY_IGRAPH(igraph_matrix_init(&matrix, size, size));
    for (size_t i = 0; i < pairs->count; i++) {
        igraph_integer_t a = places[pairs->items[i].a], b = places[pairs->items[i].b];
        MATRIX(matrix, a, b) = MATRIX(matrix, b, a) = entry_of(&pairs->items[i], unit, weighted, absolute);
    }
    TRY_IGRAPH(
        igraph_lapack_dsyevr(&matrix, IGRAPH_LAPACK_DSYEV_ALL, 0, 0, 0, 0, 0, 0, values, vectors, NULL));
    TRY(add_zeros(values, (igraph_integer_t)pairs->actors - size, sink));
done:
    igraph_matrix_destroy(&matrix);
    free(places);
    return status;
}
