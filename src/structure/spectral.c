/* SPDX-License-Identifier: MIT */
#include "structure/spectral.h"

#include "base/memory.h"
#include "base/report.h"
#include "structure/dense.h"
#include <math.h>
#include <stdlib.h>

/* Up to this size all of a component's eigenvalues are found at once, which cannot fail to converge. */
enum { DENSE_MOST = 500 };
/* How often the iteration may start anew depends on size: each time costs size · vectors². What converges
 * must not hang on the last digits, which differ from one BLAS to another, so small components get many
 * tries. */
enum { LEAST_RESTARTS = 50, RESTARTS_TIMES_SIZE = 240000 };

static const double least_gap = 1e-9;
static const double rounding = 1e12;

/* One component at a time, its vertices numbered from 0 by `place`. Each is solved on its own: in a connected
 * graph the largest eigenvalue is simple and its vector positive (Perron and Frobenius). */
struct search {
    const struct ent_simple_graph *graph;
    const double *weight;
    struct ent_incidence edges;
    size_t *members; /* vertices, one component after the other */
    size_t *place;   /* per vertex: its number in its component */
    size_t first, size;
    double best;  /* largest eigenvalue so far */
    bool alone;   /* no other eigenvalue is as large */
    bool settled; /* every component's iteration converged */
    double *found, *vector;
};

static size_t member(const struct search *search, size_t place) {
    return search->members[search->first + place];
}

/* Sorts the vertices by component; on return ends[c] is where component c ends in `members`. */
static void group_members(struct search *search, const size_t *component, size_t *ends, size_t count) {
    size_t start = 0;
    for (size_t v = 0; v < search->graph->vertices; v++) ends[component[v]]++;
    for (size_t c = 0; c < count; c++) {
        size_t size = ends[c];
        ends[c] = start;
        start += size;
    }
    for (size_t v = 0; v < search->graph->vertices; v++) search->members[ends[component[v]]++] = v;
}

static void number_members(struct search *search) {
    for (size_t i = 0; i < search->size; i++) search->place[member(search, i)] = i;
}

/* to = A from, within the component. */
static void multiply(const void *matrix, const double *from, double *to) {
    const struct search *search = matrix;
    for (size_t i = 0; i < search->size; i++) {
        size_t vertex = member(search, i);
        to[i] = 0;
        for (size_t k = search->edges.first[vertex]; k < search->edges.first[vertex + 1]; k++) {
            size_t edge = search->edges.edge[k],
                   other = ent_simple_graph_other_end(search->graph, edge, vertex);
            to[i] += search->weight[edge] * from[search->place[other]];
        }
    }
}

static void fill_matrix(const struct search *search, double *matrix) {
    for (size_t i = 0; i < search->size; i++) {
        size_t vertex = member(search, i);
        for (size_t k = search->edges.first[vertex]; k < search->edges.first[vertex + 1]; k++) {
            size_t edge = search->edges.edge[k],
                   other = ent_simple_graph_other_end(search->graph, edge, vertex);
            matrix[i + search->size * search->place[other]] = search->weight[edge];
        }
    }
}

/* No entry of the matrix's spectrum can exceed the largest row sum. */
static double largest_row_sum(const struct search *search) {
    double largest = 0;
    for (size_t i = 0; i < search->size; i++) {
        size_t vertex = member(search, i);
        double sum = 0;
        for (size_t k = search->edges.first[vertex]; k < search->edges.first[vertex + 1]; k++)
            sum += search->weight[search->edges.edge[k]];
        largest = fmax(largest, sum);
    }
    return largest;
}

/* Compares a component's two largest eigenvalues with those of the components before it. */
static void weigh(struct search *search, const double values[2]) {
    double gap = least_gap * fmax(values[0], search->best);
    if (values[0] < search->best - gap) return;
    search->alone = values[0] > search->best + gap && values[0] - values[1] > gap;
    search->best = fmax(values[0], search->best);
    for (size_t v = 0; v < search->graph->vertices; v++) search->vector[v] = 0;
    for (size_t i = 0; i < search->size; i++) search->vector[member(search, i)] = fabs(search->found[i]);
}

static enum entente_status solve_dense(struct search *search, double values[2],
                                       const struct entente_sink *sink) {
    double *matrix = ent_alloc(search->size * search->size, sizeof *matrix);
    if (matrix == NULL) return ent_no_memory(sink);
    fill_matrix(search, matrix);
    enum entente_status status = ent_dense_largest(matrix, search->size, values, search->found, sink);
    free(matrix);
    return status;
}

static enum entente_status solve_component(struct search *search, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    double values[2] = {0, 0};
    if (search->size < 2 || largest_row_sum(search) < search->best * (1 - least_gap)) return ENTENTE_OK;
    number_members(search);
    if (search->size <= DENSE_MOST) {
        TRY(solve_dense(search, values, sink));
    } else {
        const struct ent_sparse sparse = {multiply, search, search->size};
        size_t restarts = (size_t)fmax(LEAST_RESTARTS, RESTARTS_TIMES_SIZE / (double)search->size);
        TRY(ent_sparse_largest(&sparse, restarts, values, search->found, &search->settled, sink));
    }
    if (search->settled) weigh(search, values);
done:
    return status;
}

static enum entente_status solve_all(struct search *search, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    size_t count = 0, vertices = search->graph->vertices;
    size_t *component = ent_alloc(vertices, sizeof *component), *ends = ent_alloc(vertices, sizeof *ends);
    if (component == NULL || ends == NULL) {
        status = ent_no_memory(sink);
        goto done;
    }
    TRY(ent_simple_graph_components(search->graph, false, component, &count, sink));
    group_members(search, component, ends, count);
    for (size_t c = 0; c < count && search->settled; c++) {
        search->size = ends[c] - search->first;
        TRY(solve_component(search, sink));
        search->first = ends[c];
    }
done:
    free(component);
    free(ends);
    return status;
}

enum entente_status ent_leading_vector(const struct ent_simple_graph *graph, const double *weight,
                                       double *vector, const char **reason, const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    struct search search = {.graph = graph, .weight = weight, .settled = true};
    search.vector = vector;
    *reason = "";
    if (graph->edges == 0) {
        *reason = "there are no ties";
        return ENTENTE_OK;
    }
    search.members = ent_alloc(graph->vertices, sizeof *search.members);
    search.place = ent_alloc(graph->vertices, sizeof *search.place);
    search.found = ent_alloc(graph->vertices, sizeof *search.found);
    if (search.members == NULL || search.place == NULL || search.found == NULL) {
        status = ent_no_memory(sink);
        goto done;
    }
    TRY(ent_incidence_init(&search.edges, graph, sink));
    TRY(solve_all(&search, sink));
    if (!search.settled) {
        *reason = "the iteration for the largest eigenvalue did not converge";
    } else if (!search.alone) {
        *reason = "the largest eigenvalue is not unique, and so its vector is not";
    }
done:
    ent_incidence_clear(&search.edges);
    free(search.members);
    free(search.place);
    free(search.found);
    return status;
}

void ent_scale_to_one(const double *values, size_t count, double *scaled) {
    double largest = 0;
    for (size_t i = 0; i < count; i++) largest = fmax(largest, values[i]);
    for (size_t i = 0; i < count; i++) scaled[i] = round(values[i] / largest * rounding) / rounding;
}
