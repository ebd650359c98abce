/* SPDX-License-Identifier: MIT */
#include "structure/dense.h"

#include "base/memory.h"
#include "base/report.h"
#include "network/igraph_guard.h"
#include <math.h>
#include <string.h>

enum { LANCZOS_VECTORS = 50 };

/* One call of igraph, and what it fills. */
struct call {
    struct ent_guard guard;
    igraph_vector_t values;
    igraph_matrix_t vectors;
    igraph_error_t code;
};

static bool begin(struct call *call, size_t rows, size_t columns) {
    ent_guard_enter(&call->guard);
    call->values = (igraph_vector_t){0};
    call->vectors = (igraph_matrix_t){0};
    call->code = igraph_vector_init(&call->values, 0);
    if (call->code == IGRAPH_SUCCESS)
        call->code = igraph_matrix_init(&call->vectors, (igraph_integer_t)rows, (igraph_integer_t)columns);
    return call->code == IGRAPH_SUCCESS;
}

static enum entente_status finish(struct call *call, const struct entente_sink *sink) {
    igraph_vector_destroy(&call->values);
    igraph_matrix_destroy(&call->vectors);
    return ent_guard_leave(&call->guard, call->code, sink);
}

enum entente_status ent_dense_spectrum(double *matrix, size_t size, double *values, double *vectors,
                                       const struct entente_sink *sink) {
    struct call call;
    igraph_matrix_t given = {0};
    const igraph_integer_t rows = (igraph_integer_t)size;
    if (size == 0) return ENTENTE_OK;
    if (begin(&call, 0, 0)) {
        call.code =
            igraph_lapack_dsyevr(igraph_matrix_view(&given, matrix, rows, rows), IGRAPH_LAPACK_DSYEV_ALL, 0,
                                 0, 0, 0, 0, 0, &call.values, vectors != NULL ? &call.vectors : NULL, NULL);
    }
    if (call.code == IGRAPH_SUCCESS) {
        memcpy(values, VECTOR(call.values), size * sizeof *values);
        if (vectors != NULL) memcpy(vectors, &MATRIX(call.vectors, 0, 0), size * size * sizeof *vectors);
    }
    return finish(&call, sink);
}

/* The two largest of the ascending eigenvalues are the last two columns. */
enum entente_status ent_dense_largest(double *matrix, size_t size, double values[2], double *vector,
                                      const struct entente_sink *sink) {
    struct call call;
    igraph_matrix_t given = {0};
    const igraph_integer_t rows = (igraph_integer_t)size;
    if (begin(&call, 0, 0)) {
        call.code =
            igraph_lapack_dsyevr(igraph_matrix_view(&given, matrix, rows, rows), IGRAPH_LAPACK_DSYEV_SELECT,
                                 0, 0, 2, (int)size - 1, (int)size, 0, &call.values, &call.vectors, NULL);
    }
    if (call.code == IGRAPH_SUCCESS) {
        values[0] = VECTOR(call.values)[1];
        values[1] = VECTOR(call.values)[0];
        memcpy(vector, &MATRIX(call.vectors, 0, 1), size * sizeof *vector);
    }
    return finish(&call, sink);
}

static bool is_sound(const igraph_vector_t *values) {
    static const double least = 1e-10; /* of the smallest, beside the largest */
    double most = 0, fewest = HUGE_VAL;
    for (igraph_integer_t i = 0; i < igraph_vector_size(values); i++) {
        most = fmax(most, fabs(VECTOR(*values)[i]));
        fewest = fmin(fewest, fabs(VECTOR(*values)[i]));
    }
    return fewest > least * most;
}

enum entente_status ent_dense_solve(double *matrix, size_t size, double *right, bool *is_solved,
                                    const struct entente_sink *sink) {
    struct call call;
    igraph_matrix_t given = {0}, answer = {0};
    const igraph_integer_t rows = (igraph_integer_t)size;
    int info = 0;
    igraph_matrix_view(&given, matrix, rows, rows);
    igraph_matrix_view(&answer, right, rows, 1);
    *is_solved = false;
    if (begin(&call, 0, 0)) {
        call.code =
            igraph_lapack_dsyevr(&given, IGRAPH_LAPACK_DSYEV_ALL, 0, 0, 0, 0, 0, 0, &call.values, NULL, NULL);
    }
    if (call.code == IGRAPH_SUCCESS && is_sound(&call.values)) {
        call.code = igraph_lapack_dgesv(&given, NULL, &answer, &info);
        *is_solved = call.code == IGRAPH_SUCCESS && info == 0;
    }
    return finish(&call, sink);
}

static igraph_error_t multiply(igraph_real_t *to, const igraph_real_t *from, int size, void *extra) {
    const struct ent_sparse *sparse = extra;
    (void)size;
    sparse->multiply(sparse->matrix, from, to);
    return IGRAPH_SUCCESS;
}

/* Starts from a fixed vector, as ARPACK's own would differ from call to call. */
enum entente_status ent_sparse_largest(const struct ent_sparse *sparse, size_t restarts, double values[2],
                                       double *vector, bool *converged, const struct entente_sink *sink) {
    struct call call;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    options.n = (int)sparse->size;
    options.which[0] = 'L', options.which[1] = 'A';
    options.nev = 2;
    options.ncv = LANCZOS_VECTORS;
    options.mxiter = (int)restarts;
    options.start = 1;
    *converged = false;
    if (!begin(&call, sparse->size, 1)) return finish(&call, sink);
    igraph_matrix_fill(&call.vectors, 1);
    call.code =
        igraph_arpack_rssolve(multiply, ent_unconst(sparse), &options, NULL, &call.values, &call.vectors);
    *converged = call.code == IGRAPH_SUCCESS;
    if (*converged) {
        values[0] = VECTOR(call.values)[0];
        values[1] = VECTOR(call.values)[1];
        memcpy(vector, &MATRIX(call.vectors, 0, 0), sparse->size * sizeof *vector);
    } else if (call.code != IGRAPH_ENOMEM) {
        call.code = IGRAPH_SUCCESS;
    }
    return finish(&call, sink);
}
