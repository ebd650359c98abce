/* SPDX-License-Identifier: MIT */
#include "network/simple_graph.h"

#include "network/igraph_guard.h"
#include <string.h>

/* One call of igraph, and the vector that it fills. */
struct call {
    struct ent_guard guard;
    igraph_vector_t found;
    igraph_error_t code;
};

/* False when memory is out; `finish` in either case. */
static bool begin(struct call *call) {
    ent_guard_enter(&call->guard);
    call->code = igraph_vector_init(&call->found, 0);
    if (call->code != IGRAPH_SUCCESS) call->found = (igraph_vector_t){0};
    return call->code == IGRAPH_SUCCESS;
}

static enum entente_status finish(struct call *call, double *values, const struct entente_sink *sink) {
    if (call->code == IGRAPH_SUCCESS)
        memcpy(values, VECTOR(call->found), (size_t)igraph_vector_size(&call->found) * sizeof *values);
    igraph_vector_destroy(&call->found);
    return ent_guard_leave(&call->guard, call->code, sink);
}

/* Numbers of ours, one per edge, as igraph takes them; NULL stays NULL. */
static const igraph_vector_t *view(igraph_vector_t *vector, const struct ent_simple_graph *graph,
                                   const double *numbers) {
    return numbers != NULL ? igraph_vector_view(vector, numbers, (igraph_integer_t)graph->edges) : NULL;
}

static igraph_neimode_t mode_of(enum ent_ways ways) {
    return ways == ENT_WAYS_BOTH ? IGRAPH_ALL : ways == ENT_WAYS_IN ? IGRAPH_IN : IGRAPH_OUT;
}

/* -- of vertices ----------------------------------------------------------------------------------------- */

enum entente_status ent_simple_graph_betweenness(const struct ent_simple_graph *graph, const double *lengths,
                                                 double *values, const struct entente_sink *sink) {
    struct call call;
    igraph_vector_t length = {0};
    if (begin(&call)) {
        call.code = igraph_betweenness(&graph->inside->graph, &call.found, igraph_vss_all(), true,
                                       view(&length, graph, lengths));
    }
    return finish(&call, values, sink);
}

enum entente_status ent_simple_graph_closeness(const struct ent_simple_graph *graph, enum ent_ways ways,
                                               const double *lengths, double *values, size_t *reached,
                                               const struct entente_sink *sink) {
    struct call call;
    igraph_vector_t length = {0};
    igraph_vector_int_t counts = {0};
    *reached = 0;
    if (begin(&call)) call.code = igraph_vector_int_init(&counts, 0);
    if (call.code == IGRAPH_SUCCESS) {
        call.code = igraph_closeness(&graph->inside->graph, &call.found, &counts, NULL, igraph_vss_all(),
                                     mode_of(ways), view(&length, graph, lengths), true);
        *reached = (size_t)igraph_vector_int_sum(&counts);
        igraph_vector_int_destroy(&counts);
    }
    return finish(&call, values, sink);
}

enum entente_status ent_simple_graph_harmonic(const struct ent_simple_graph *graph, const double *lengths,
                                              double *values, const struct entente_sink *sink) {
    struct call call;
    igraph_vector_t length = {0};
    if (begin(&call)) {
        call.code = igraph_harmonic_centrality(&graph->inside->graph, &call.found, igraph_vss_all(),
                                               IGRAPH_OUT, view(&length, graph, lengths), true);
    }
    return finish(&call, values, sink);
}

enum entente_status ent_simple_graph_eccentricity(const struct ent_simple_graph *graph, const double *lengths,
                                                  double *values, const struct entente_sink *sink) {
    struct call call;
    igraph_vector_t length = {0};
    if (begin(&call)) {
        call.code = igraph_eccentricity_dijkstra(&graph->inside->graph, view(&length, graph, lengths),
                                                 &call.found, igraph_vss_all(), IGRAPH_OUT);
    }
    return finish(&call, values, sink);
}

enum entente_status ent_simple_graph_pagerank(const struct ent_simple_graph *graph, const double *weight,
                                              double damping, double *values,
                                              const struct entente_sink *sink) {
    struct call call;
    igraph_vector_t weights = {0};
    if (begin(&call)) {
        call.code = igraph_pagerank(&graph->inside->graph, IGRAPH_PAGERANK_ALGO_PRPACK, &call.found, NULL,
                                    igraph_vss_all(), true, damping, view(&weights, graph, weight), NULL);
    }
    return finish(&call, values, sink);
}

enum entente_status ent_simple_graph_constraint(const struct ent_simple_graph *graph, const double *weight,
                                                double *values, const struct entente_sink *sink) {
    struct call call;
    igraph_vector_t weights = {0};
    if (begin(&call)) {
        call.code = igraph_constraint(&graph->inside->graph, &call.found, igraph_vss_all(),
                                      view(&weights, graph, weight));
    }
    return finish(&call, values, sink);
}

enum entente_status ent_simple_graph_coreness(const struct ent_simple_graph *graph, double *values,
                                              const struct entente_sink *sink) {
    struct ent_guard guard;
    igraph_vector_int_t cores;
    ent_guard_enter(&guard);
    igraph_error_t code = igraph_vector_int_init(&cores, 0);
    if (code == IGRAPH_SUCCESS) {
        code = igraph_coreness(&graph->inside->graph, &cores, IGRAPH_ALL);
        for (size_t v = 0; code == IGRAPH_SUCCESS && v < graph->vertices; v++)
            values[v] = (double)VECTOR(cores)[v];
        igraph_vector_int_destroy(&cores);
    }
    return ent_guard_leave(&guard, code, sink);
}

enum entente_status ent_simple_graph_local_clustering(const struct ent_simple_graph *graph, double *values,
                                                      const struct entente_sink *sink) {
    struct call call;
    if (begin(&call)) {
        call.code = igraph_transitivity_local_undirected(&graph->inside->graph, &call.found, igraph_vss_all(),
                                                         IGRAPH_TRANSITIVITY_NAN);
    }
    return finish(&call, values, sink);
}

/* -- of the graph ---------------------------------------------------------------------------------------- */

enum entente_status ent_simple_graph_mean_distance(const struct ent_simple_graph *graph,
                                                   const double *lengths, double *value, double *unreached,
                                                   const struct entente_sink *sink) {
    struct ent_guard guard;
    igraph_vector_t length = {0};
    ent_guard_enter(&guard);
    igraph_error_t code = igraph_average_path_length_dijkstra(&graph->inside->graph, value, unreached,
                                                              view(&length, graph, lengths), true, true);
    return ent_guard_leave(&guard, code, sink);
}

enum entente_status ent_simple_graph_clustering(const struct ent_simple_graph *graph, double *value,
                                                const struct entente_sink *sink) {
    struct ent_guard guard;
    ent_guard_enter(&guard);
    igraph_error_t code =
        igraph_transitivity_undirected(&graph->inside->graph, value, IGRAPH_TRANSITIVITY_NAN);
    return ent_guard_leave(&guard, code, sink);
}

enum entente_status ent_simple_graph_density(const struct ent_simple_graph *graph, double *value,
                                             const struct entente_sink *sink) {
    struct ent_guard guard;
    ent_guard_enter(&guard);
    return ent_guard_leave(&guard, igraph_density(&graph->inside->graph, value, false), sink);
}

enum entente_status ent_simple_graph_reciprocity(const struct ent_simple_graph *graph, double *value,
                                                 const struct entente_sink *sink) {
    struct ent_guard guard;
    ent_guard_enter(&guard);
    igraph_error_t code = igraph_reciprocity(&graph->inside->graph, value, true, IGRAPH_RECIPROCITY_DEFAULT);
    return ent_guard_leave(&guard, code, sink);
}

enum entente_status ent_simple_graph_assortativity(const struct ent_simple_graph *graph, double *value,
                                                   const struct entente_sink *sink) {
    struct ent_guard guard;
    ent_guard_enter(&guard);
    return ent_guard_leave(&guard, igraph_assortativity_degree(&graph->inside->graph, value, true), sink);
}

enum entente_status ent_simple_graph_degree_centralization(const struct ent_simple_graph *graph,
                                                           enum ent_ways ways, double *value,
                                                           const struct entente_sink *sink) {
    struct ent_guard guard;
    ent_guard_enter(&guard);
    igraph_error_t code =
        igraph_centralization_degree(&graph->inside->graph, NULL, mode_of(ways), false, value, NULL, true);
    return ent_guard_leave(&guard, code, sink);
}

enum entente_status ent_simple_graph_betweenness_centralization(const struct ent_simple_graph *graph,
                                                                double *value,
                                                                const struct entente_sink *sink) {
    struct ent_guard guard;
    ent_guard_enter(&guard);
    igraph_error_t code =
        igraph_centralization_betweenness(&graph->inside->graph, NULL, true, value, NULL, true);
    return ent_guard_leave(&guard, code, sink);
}

enum entente_status ent_simple_graph_closeness_centralization(const struct ent_simple_graph *graph,
                                                              double *value,
                                                              const struct entente_sink *sink) {
    struct ent_guard guard;
    ent_guard_enter(&guard);
    igraph_error_t code =
        igraph_centralization_closeness(&graph->inside->graph, NULL, IGRAPH_OUT, value, NULL, true);
    return ent_guard_leave(&guard, code, sink);
}
