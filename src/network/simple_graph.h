/* SPDX-License-Identifier: MIT */
/** Graphs, and what is computed on them. igraph is behind it, which simple_graph.c and simple_graph_scores.c
 * know. */
#ifndef ENT_SIMPLE_GRAPH_H
#define ENT_SIMPLE_GRAPH_H

#include <entente/error.h>
#include <stdbool.h>
#include <stddef.h>

struct ent_simple_graph {
    size_t vertices, edges;
    bool directed;
    size_t *from, *to;         /* per edge: its ends, which the caller fills before it builds the graph */
    struct ent_igraph *inside; /* NULL until it is built */
};

/** Which edges of a vertex count. */
enum ent_ways { ENT_WAYS_IN = 1, ENT_WAYS_OUT = 2, ENT_WAYS_BOTH = 3 };

/** Room for the ends. Caller clears it, also after a failure.   Errors  NO_MEMORY. */
enum entente_status ent_simple_graph_init(struct ent_simple_graph *graph, size_t vertices, size_t edges,
                                          bool directed, const struct entente_sink *sink);
/** Errors  NO_MEMORY, LIBRARY, as of all that follow, which take a graph that is built. */
enum entente_status ent_simple_graph_build(struct ent_simple_graph *graph, const struct entente_sink *sink);
void ent_simple_graph_clear(struct ent_simple_graph *graph);

size_t ent_simple_graph_other_end(const struct ent_simple_graph *graph, size_t edge, size_t vertex);

/** The edges of each vertex, whichever way they run, a loop once: `edge` from first[v] to first[v + 1]. */
struct ent_incidence {
    size_t *first, *edge;
};
enum entente_status ent_incidence_init(struct ent_incidence *incidence, const struct ent_simple_graph *graph,
                                       const struct entente_sink *sink);
void ent_incidence_clear(struct ent_incidence *incidence);

/** How many components there are, and in `component`, per vertex, from 0, which it is in (NULL: not wanted).
 */
enum entente_status ent_simple_graph_components(const struct ent_simple_graph *graph, bool is_strong,
                                                size_t *component, size_t *count,
                                                const struct entente_sink *sink);

/* -- scores: one value per vertex into `values`, or one of the graph into *value; NaN where there is none.
 *    `lengths` and `weight` are per edge; lengths NULL: every edge is one step --------------------------- */

enum entente_status ent_simple_graph_betweenness(const struct ent_simple_graph *graph, const double *lengths,
                                                 double *values, const struct entente_sink *sink);
/** `reached`: how many ordered pairs a path joins. */
enum entente_status ent_simple_graph_closeness(const struct ent_simple_graph *graph, enum ent_ways ways,
                                               const double *lengths, double *values, size_t *reached,
                                               const struct entente_sink *sink);
enum entente_status ent_simple_graph_harmonic(const struct ent_simple_graph *graph, const double *lengths,
                                              double *values, const struct entente_sink *sink);
enum entente_status ent_simple_graph_eccentricity(const struct ent_simple_graph *graph, const double *lengths,
                                                  double *values, const struct entente_sink *sink);
/** Over the ordered pairs that a path joins; `unreached` are the others. */
enum entente_status ent_simple_graph_mean_distance(const struct ent_simple_graph *graph,
                                                   const double *lengths, double *value, double *unreached,
                                                   const struct entente_sink *sink);
enum entente_status ent_simple_graph_pagerank(const struct ent_simple_graph *graph, const double *weight,
                                              double damping, double *values,
                                              const struct entente_sink *sink);
enum entente_status ent_simple_graph_constraint(const struct ent_simple_graph *graph, const double *weight,
                                                double *values, const struct entente_sink *sink);
enum entente_status ent_simple_graph_coreness(const struct ent_simple_graph *graph, double *values,
                                              const struct entente_sink *sink);
enum entente_status ent_simple_graph_local_clustering(const struct ent_simple_graph *graph, double *values,
                                                      const struct entente_sink *sink);

enum entente_status ent_simple_graph_clustering(const struct ent_simple_graph *graph, double *value,
                                                const struct entente_sink *sink);
enum entente_status ent_simple_graph_density(const struct ent_simple_graph *graph, double *value,
                                             const struct entente_sink *sink);
enum entente_status ent_simple_graph_reciprocity(const struct ent_simple_graph *graph, double *value,
                                                 const struct entente_sink *sink);
enum entente_status ent_simple_graph_assortativity(const struct ent_simple_graph *graph, double *value,
                                                   const struct entente_sink *sink);
enum entente_status ent_simple_graph_degree_centralization(const struct ent_simple_graph *graph,
                                                           enum ent_ways ways, double *value,
                                                           const struct entente_sink *sink);
enum entente_status ent_simple_graph_betweenness_centralization(const struct ent_simple_graph *graph,
                                                                double *value,
                                                                const struct entente_sink *sink);
enum entente_status ent_simple_graph_closeness_centralization(const struct ent_simple_graph *graph,
                                                              double *value, const struct entente_sink *sink);

#endif
