/* SPDX-License-Identifier: MIT */
/** Eigenvalues of the signed network without directions. */
#ifndef ENT_SIGNED_SPECTRUM_H
#define ENT_SIGNED_SPECTRUM_H

#include "structure/signed_pairs.h"

/** Larger networks are not taken: all eigenvalues are computed at once. */
enum { ENT_SPECTRUM_MOST = 1000 };

/**
 * The eigenvalues, ascending, and the eigenvectors (NULL: not wanted) of the symmetric matrix of the pairs:
 * positive less negative weight, or of their sum when `absolute`, the mean sum being 1; of their signs when
 * not `weighted`, where a pair of both signs is 0, in the absolute one 1. One value per actor;
 * vectors are columns of as many.
 *
 * Errors  NO_MEMORY, LIBRARY.   Cost  O(actors³).
 */
enum entente_status ent_signed_spectrum(const struct ent_pairs *pairs, bool weighted, bool absolute,
                                        double *values, double *vectors, const struct entente_sink *sink);

#endif
