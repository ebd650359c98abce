/* SPDX-License-Identifier: MIT */
/** The leading eigenvector of a non-negative symmetric matrix, and whether it is the only one. */
#ifndef ENT_SPECTRAL_H
#define ENT_SPECTRAL_H

#include "network/simple_graph.h"

/**
 * The non-negative eigenvector of the largest eigenvalue of an undirected graph's weighted adjacency matrix.
 *
 * Shape    one value per vertex.   Range  not scaled; 0 outside the component that has the largest
 * eigenvalue. Undefined  *reason is set, else "": no edges; an eigenvalue that is not alone to within 1e-9 of
 * its size, be it in several components or in one; no convergence. Errors   NO_MEMORY, LIBRARY. Cost O(s³)
 * per component of s vertices up to 500, beyond that O(edges) per Lanczos step, with a cap.
 */
enum entente_status ent_leading_vector(const struct ent_simple_graph *graph, const double *weight,
                                       double *vector, const char **reason, const struct entente_sink *sink);

/** Divides by the largest value and rounds at 1e-12, below which results depend on the BLAS in use. */
void ent_scale_to_one(const double *values, size_t count, double *scaled);

#endif
