/* SPDX-License-Identifier: MIT */
/** The least that stands in the way of two camps: exact, with a proof, or as bounds. */
#ifndef ENT_FRUSTRATION_H
#define ENT_FRUSTRATION_H

#include "measure/signed_pairs.h"

struct ent_frustration {
    double lower, upper; /* equal when proven */
    bool is_proven;
    int *camps;    /* per actor: -1 or +1, the first of each component on the left; 0 without signed ties */
    size_t optima; /* splits that are as good, this one included; counted up to a limit */
    bool more_optima; /* there may be more */
};

/** When to give up proving. Steps are the same everywhere, seconds are not: what stops at the first gives the
 *  same answer on every machine. */
struct ent_frustration_limits {
    double seconds;
    size_t steps;       /* of the simplex method */
    size_t optima_most; /* of other splits as good to look for */
};

/** For those who want the number alone, and many others with it. */
extern const struct ent_frustration_limits ent_frustration_quick;

/**
 * The frustration index (line index of balance, Harary 1959): what is lost by the best split into two sides,
 * in ties, or in weight.
 *
 * Small networks by trying all splits; others by local search from many starts, then by an integer program
 * over the pairs, in which every unbalanced cycle must lose a tie (Grötschel & Pulleyblank 1981; Aref, Mason
 * & Wilson 2020), cut off as they are found. What is not settled within `seconds` is bounded from below by
 * the program, from above by the search.
 *
 * Owner   caller clears with ent_frustration_clear.   Errors  NO_MEMORY, LIBRARY.
 */
enum entente_status ent_frustration_find(const struct ent_pairs *pairs, bool weighted,
                                         const struct ent_frustration_limits *limits,
                                         struct ent_frustration *found, const struct entente_sink *sink);
void ent_frustration_clear(struct ent_frustration *found);

/**
 * The best split into two sides that a local search from many starts finds, and what it loses.
 *
 * Shape   `camps` as in struct ent_frustration.   Errors  NO_MEMORY.   Cost  O(starts · actors · moves).
 */
enum entente_status ent_split_search(const struct ent_pairs *pairs, bool weighted, int *camps, double *loss,
                                     const struct entente_sink *sink);

/** What a split loses. */
double ent_split_loss(const struct ent_pairs *pairs, const int *camps, bool weighted);

#endif
