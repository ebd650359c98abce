/* SPDX-License-Identifier: MIT */
#include "structure/spectral.h"

#include "base/report.h"
#include "network/igraph_guard.h"
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

/* Up to this size all of a component's eigenvalues are found at once, which cannot fail to converge. */
enum { DENSE_MOST = 500 };
/* How often the iteration may start anew depends on size: each time costs size · vectors². What converges
 * must not hang on the last digits, which differ from one BLAS to another, so small components get many
 * tries. */
enum { LANCZOS_VECTORS = 50, LEAST_RESTARTS = 50, RESTARTS_TIMES_SIZE = 240000 };

static const double least_gap = 1e-9;
static const double rounding = 1e12;

/* One component at a time, its vertices numbered from 0 by `place`. Each is solved on its own: in a connected
 * graph the largest eigenvalue is simple and its vector positive (Perron and Frobenius). */
struct search {
    const igraph_t *graph;
    const igraph_vector_t *weight;
    igraph_inclist_t edges;      /* per vertex */
    igraph_vector_int_t members; /* vertices, one component after the other */
    igraph_vector_int_t place;   /* per vertex: its number in its component */
    igraph_integer_t first, size;
    double best;  /* largest eigenvalue so far */
    bool alone;   /* no other eigenvalue is as large */
    bool settled; /* every component's iteration converged */
    igraph_vector_t *vector;
};

static igraph_integer_t member(const struct search *search, igraph_integer_t place) {
    return VECTOR(search->members)[search->first + place];
}

/* Sorts the vertices by component; on return ends[c] is where component c ends in `members`. */
static void group_members(struct search *search, const igraph_vector_int_t *component,
                          igraph_vector_int_t *ends) {
    igraph_integer_t start = 0;
    for (igraph_integer_t c = 0; c < igraph_vector_int_size(ends); c++) {
        igraph_integer_t size = VECTOR(*ends)[c];
        VECTOR(*ends)[c] = start;
        start += size;
    }
    for (igraph_integer_t v = 0; v < igraph_vector_int_size(component); v++) {
        igraph_integer_t c = VECTOR(*component)[v];
        VECTOR(search->members)[VECTOR(*ends)[c]++] = v;
    }
}

static void number_members(struct search *search) {
    for (igraph_integer_t i = 0; i < search->size; i++) VECTOR(search->place)[member(search, i)] = i;
}

/* to = A from, within the component. */
static igraph_error_t multiply(igraph_real_t *to, const igraph_real_t *from, int size, void *extra) {
    const struct search *search = extra;
    for (int i = 0; i < size; i++) {
        igraph_integer_t vertex = member(search, i);
        const igraph_vector_int_t *edges = igraph_inclist_get(&search->edges, vertex);
        to[i] = 0;
        for (igraph_integer_t k = 0; k < igraph_vector_int_size(edges); k++) {
            igraph_integer_t edge = VECTOR(*edges)[k];
            igraph_integer_t other = IGRAPH_OTHER(search->graph, edge, vertex);
            to[i] += VECTOR(*search->weight)[edge] * from[VECTOR(search->place)[other]];
        }
    }
    return IGRAPH_SUCCESS;
}

static void fill_matrix(const struct search *search, igraph_matrix_t *matrix) {
    for (igraph_integer_t i = 0; i < search->size; i++) {
        igraph_integer_t vertex = member(search, i);
        const igraph_vector_int_t *edges = igraph_inclist_get(&search->edges, vertex);
        for (igraph_integer_t k = 0; k < igraph_vector_int_size(edges); k++) {
            igraph_integer_t edge = VECTOR(*edges)[k];
            igraph_integer_t other = IGRAPH_OTHER(search->graph, edge, vertex);
            MATRIX(*matrix, i, VECTOR(search->place)[other]) = VECTOR(*search->weight)[edge];
        }
    }
}

/* The largest eigenvalue and the next; no entry of the matrix's spectrum can exceed the largest row sum. */
static double largest_row_sum(const struct search *search) {
    double largest = 0;
    for (igraph_integer_t i = 0; i < search->size; i++) {
        const igraph_vector_int_t *edges = igraph_inclist_get(&search->edges, member(search, i));
        double sum = 0;
        for (igraph_integer_t k = 0; k < igraph_vector_int_size(edges); k++) {
            sum += VECTOR(*search->weight)[VECTOR(*edges)[k]];
        }
        largest = fmax(largest, sum);
    }
    return largest;
}

/* Compares a component's two largest eigenvalues with those of the components before it. */
static void weigh(struct search *search, double value, double next, const igraph_real_t *vector) {
    double gap = least_gap * fmax(value, search->best);
    if (value < search->best - gap) return;
    search->alone = value > search->best + gap && value - next > gap;
    search->best = fmax(value, search->best);
    igraph_vector_null(search->vector);
    for (igraph_integer_t i = 0; i < search->size; i++) {
        VECTOR(*search->vector)[member(search, i)] = fabs(vector[i]);
    }
}

/* The two largest of the ascending eigenvalues are the last two columns. */
static enum entente_status solve_dense(struct search *search, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    igraph_matrix_t matrix = {0}, vectors = {0};
    igraph_vector_t values = {0};
    const int size = (int)search->size;
    TRY_IGRAPH(igraph_matrix_init(&matrix, size, size));
    TRY_IGRAPH(igraph_matrix_init(&vectors, 0, 0));
    TRY_IGRAPH(igraph_vector_init(&values, 0));
    fill_matrix(search, &matrix);
    TRY_IGRAPH(igraph_lapack_dsyevr(&matrix, IGRAPH_LAPACK_DSYEV_SELECT, 0, 0, 2, size - 1, size, 0, &values,
                                    &vectors, NULL));
    weigh(search, VECTOR(values)[1], VECTOR(values)[0], &MATRIX(vectors, 0, 1));
done:
    igraph_matrix_destroy(&matrix);
    igraph_matrix_destroy(&vectors);
    igraph_vector_destroy(&values);
    return status;
}

/* Starts from a fixed vector, as ARPACK's own would differ from call to call. */
static enum entente_status solve_lanczos(struct search *search, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    igraph_matrix_t vectors = {0};
    igraph_vector_t values = {0};
    igraph_arpack_options_t options;
    struct ent_guard guard;
    igraph_arpack_options_init(&options);
    options.n = (int)search->size;
    options.which[0] = 'L', options.which[1] = 'A';
    options.nev = 2;
    options.ncv = LANCZOS_VECTORS;
    options.mxiter = (int)fmax(LEAST_RESTARTS, RESTARTS_TIMES_SIZE / (double)search->size);
    options.start = 1;
    TRY_IGRAPH(igraph_vector_init(&values, 0));
    TRY_IGRAPH(igraph_matrix_init(&vectors, options.n, 1));
    igraph_matrix_fill(&vectors, 1);
    ent_guard_enter(&guard);
    igraph_error_t code = igraph_arpack_rssolve(multiply, search, &options, NULL, &values, &vectors);
    ent_guard_leave(&guard);
    if (code == IGRAPH_ENOMEM) {
        status = ent_no_memory(sink);
    } else if (code != IGRAPH_SUCCESS) {
        search->settled = false;
    } else {
        weigh(search, VECTOR(values)[0], VECTOR(values)[1], &MATRIX(vectors, 0, 0));
    }
done:
    igraph_matrix_destroy(&vectors);
    igraph_vector_destroy(&values);
    return status;
}

static enum entente_status solve_component(struct search *search, const struct entente_sink *sink) {
    if (search->size < 2 || largest_row_sum(search) < search->best * (1 - least_gap)) return ENTENTE_OK;
    number_members(search);
    return search->size <= DENSE_MOST ? solve_dense(search, sink) : solve_lanczos(search, sink);
}

static enum entente_status solve_all(struct search *search, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    igraph_vector_int_t component = {0}, ends = {0};
    TRY_IGRAPH(igraph_vector_int_init(&component, 0));
    TRY_IGRAPH(igraph_vector_int_init(&ends, 0));
    TRY_IGRAPH(igraph_connected_components(search->graph, &component, &ends, NULL, IGRAPH_WEAK));
    group_members(search, &component, &ends);
    for (igraph_integer_t c = 0; c < igraph_vector_int_size(&ends) && search->settled; c++) {
        search->size = VECTOR(ends)[c] - search->first;
        TRY(solve_component(search, sink));
        search->first = VECTOR(ends)[c];
    }
done:
    igraph_vector_int_destroy(&component);
    igraph_vector_int_destroy(&ends);
    return status;
}

enum entente_status ent_leading_vector(const igraph_t *graph, const igraph_vector_t *weight,
                                       igraph_vector_t *vector, const char **reason,
                                       const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    struct search search = {.graph = graph, .weight = weight, .vector = vector, .settled = true};
    *reason = "";
    if (igraph_ecount(graph) == 0) {
        *reason = "there are no ties";
        return ENTENTE_OK;
    }
    TRY_IGRAPH(ent_inclist_init(graph, &search.edges));
    TRY_IGRAPH(igraph_vector_int_init(&search.members, igraph_vcount(graph)));
    TRY_IGRAPH(igraph_vector_int_init(&search.place, igraph_vcount(graph)));
    TRY_IGRAPH(igraph_vector_resize(vector, igraph_vcount(graph)));
    TRY(solve_all(&search, sink));
    if (!search.settled) {
        *reason = "the iteration for the largest eigenvalue did not converge";
    } else if (!search.alone) {
        *reason = "the largest eigenvalue is not unique, and so its vector is not";
    }
done:
    igraph_inclist_destroy(&search.edges);
    igraph_vector_int_destroy(&search.members);
    igraph_vector_int_destroy(&search.place);
    return status;
}

void ent_scale_to_one(igraph_vector_t *values) {
    double largest = igraph_vector_max(values);
    for (igraph_integer_t i = 0; i < igraph_vector_size(values); i++) {
        VECTOR(*values)[i] = round(VECTOR(*values)[i] / largest * rounding) / rounding;
    }
}
