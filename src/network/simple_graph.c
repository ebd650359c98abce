/* SPDX-License-Identifier: MIT */
#include "network/simple_graph.h"

#include "base/memory.h"
#include "base/report.h"
#include "network/igraph_guard.h"
#include <stdlib.h>

enum entente_status ent_simple_graph_init(struct ent_simple_graph *graph, size_t vertices, size_t edges,
                                          bool directed, const struct entente_sink *sink) {
    *graph = (struct ent_simple_graph){.vertices = vertices,
                                       .edges = edges,
                                       .directed = directed,
                                       .from = ent_alloc(edges, sizeof *graph->from),
                                       .to = ent_alloc(edges, sizeof *graph->to)};
    return graph->from != NULL && graph->to != NULL ? ENTENTE_OK : ent_no_memory(sink);
}

static igraph_error_t create(struct ent_simple_graph *graph) {
    igraph_vector_int_t ends;
    igraph_error_t code = igraph_vector_int_init(&ends, 2 * (igraph_integer_t)graph->edges);
    if (code != IGRAPH_SUCCESS) return code;
    for (size_t e = 0; e < graph->edges; e++) {
        VECTOR(ends)[2 * e] = (igraph_integer_t)graph->from[e];
        VECTOR(ends)[2 * e + 1] = (igraph_integer_t)graph->to[e];
    }
    code = igraph_create(&graph->inside->graph, &ends, (igraph_integer_t)graph->vertices, graph->directed);
    igraph_vector_int_destroy(&ends);
    return code;
}

enum entente_status ent_simple_graph_build(struct ent_simple_graph *graph, const struct entente_sink *sink) {
    struct ent_guard guard;
    graph->inside = ent_alloc(1, sizeof *graph->inside);
    if (graph->inside == NULL) return ent_no_memory(sink);
    ent_guard_enter(&guard);
    enum entente_status status = ent_guard_leave(&guard, create(graph), sink);
    if (status == ENTENTE_OK) return ENTENTE_OK;
    free(graph->inside);
    graph->inside = NULL;
    return status;
}

void ent_simple_graph_clear(struct ent_simple_graph *graph) {
    if (graph->inside != NULL) igraph_destroy(&graph->inside->graph);
    free(graph->inside);
    free(graph->from);
    free(graph->to);
    *graph = (struct ent_simple_graph){0};
}

size_t ent_simple_graph_other_end(const struct ent_simple_graph *graph, size_t edge, size_t vertex) {
    return graph->from[edge] == vertex ? graph->to[edge] : graph->from[edge];
}

/* -- edges of vertices ----------------------------------------------------------------------------------- */

static void copy_edges(struct ent_incidence *incidence, igraph_inclist_t *list, size_t vertices) {
    for (size_t v = 0; v < vertices; v++) {
        const igraph_vector_int_t *edges = igraph_inclist_get(list, (igraph_integer_t)v);
        size_t at = incidence->first[v], count = (size_t)igraph_vector_int_size(edges);
        for (size_t i = 0; i < count; i++) incidence->edge[at + i] = (size_t)VECTOR(*edges)[i];
        incidence->first[v + 1] = at + count;
    }
}

enum entente_status ent_incidence_init(struct ent_incidence *incidence, const struct ent_simple_graph *graph,
                                       const struct entente_sink *sink) {
    struct ent_guard guard;
    igraph_inclist_t list = {0};
    *incidence = (struct ent_incidence){.first = ent_alloc(graph->vertices + 1, sizeof *incidence->first),
                                        .edge = ent_alloc(2 * graph->edges, sizeof *incidence->edge)};
    if (incidence->first == NULL || incidence->edge == NULL) return ent_no_memory(sink);
    ent_guard_enter(&guard);
    igraph_error_t code = igraph_inclist_init(&graph->inside->graph, &list, IGRAPH_ALL, IGRAPH_LOOPS_ONCE);
    if (code == IGRAPH_SUCCESS) {
        copy_edges(incidence, &list, graph->vertices);
        igraph_inclist_destroy(&list);
    }
    return ent_guard_leave(&guard, code, sink);
}

void ent_incidence_clear(struct ent_incidence *incidence) {
    free(incidence->first);
    free(incidence->edge);
    *incidence = (struct ent_incidence){0};
}

/* -- components ------------------------------------------------------------------------------------------ */

enum entente_status ent_simple_graph_components(const struct ent_simple_graph *graph, bool is_strong,
                                                size_t *component, size_t *count,
                                                const struct entente_sink *sink) {
    struct ent_guard guard;
    igraph_vector_int_t found;
    igraph_integer_t pieces = 0;
    ent_guard_enter(&guard);
    igraph_error_t code = igraph_vector_int_init(&found, 0);
    if (code == IGRAPH_SUCCESS) {
        code = igraph_connected_components(&graph->inside->graph, &found, NULL, &pieces,
                                           is_strong ? IGRAPH_STRONG : IGRAPH_WEAK);
        for (size_t v = 0; code == IGRAPH_SUCCESS && component != NULL && v < graph->vertices; v++)
            component[v] = (size_t)VECTOR(found)[v];
        igraph_vector_int_destroy(&found);
    }
    *count = (size_t)pieces;
    return ent_guard_leave(&guard, code, sink);
}
