/* SPDX-License-Identifier: MIT */
/** Eigenvalues and equations of matrices, by LAPACK and ARPACK through igraph, which dense.c knows. Matrices
 * lie in memory column by column. */
#ifndef ENT_DENSE_H
#define ENT_DENSE_H

#include <entente/error.h>
#include <stdbool.h>
#include <stddef.h>

/** All eigenvalues of a symmetric matrix, ascending, and the eigenvectors as columns (NULL: not wanted).
 *  Errors  NO_MEMORY, LIBRARY, as of all of these.   Cost  O(size³). */
enum entente_status ent_dense_spectrum(double *matrix, size_t size, double *values, double *vectors,
                                       const struct entente_sink *sink);

/** The largest eigenvalue of a symmetric matrix of two rows and more, the next, and the first one's vector.
 */
enum entente_status ent_dense_largest(double *matrix, size_t size, double values[2], double *vector,
                                      const struct entente_sink *sink);

/** Solves matrix x = right in place of `right`, and uses up the matrix, which is symmetric; *is_solved is
 * false where there is no single solution, which rounding hides and eigenvalues tell. */
enum entente_status ent_dense_solve(double *matrix, size_t size, double *right, bool *is_solved,
                                    const struct entente_sink *sink);

/** to = A from, of a symmetric matrix too large to be written out. */
struct ent_sparse {
    void (*multiply)(const void *matrix, const double *from, double *to);
    const void *matrix;
    size_t size;
};

/** The same as ent_dense_largest by Lanczos' method, which may not converge in so many restarts: *converged.
 */
enum entente_status ent_sparse_largest(const struct ent_sparse *sparse, size_t restarts, double values[2],
                                       double *vector, bool *converged, const struct entente_sink *sink);

#endif
