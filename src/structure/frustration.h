/* SPDX-License-Identifier: MIT */
/** The best splits into two sides: exact, with a proof, or as bounds. */
#ifndef ENT_FRUSTRATION_H
#define ENT_FRUSTRATION_H

#include "structure/part_solve.h"
#include "structure/signed_components.h"
#include "structure/signed_pairs.h"
#include <entente/balance.h>

struct ent_frustration {
    double lower, upper; /* equal when proven */
    bool is_proved;
    int *camps; /* per actor: -1 or +1, the first of each component on the left; 0 without signed ties */
    struct ent_components components;
    struct entente_component_split *splits; /* per component */
    size_t *fixed_sets; /* per actor, from 1: those of one number stand to each other as they do in every best
                           split of their component; 0 without signed ties, and where that is not known */
    size_t optima;    /* splits of the whole that are as good, this one included: each component's, and either
                         way that it can be turned over */
    bool more_optima; /* there may be more */
};

/** For those who tell a split, and all that can be told of others. */
extern const struct ent_frustration_limits ent_frustration_usual;
/** For those who want the number alone, and many others with it. */
extern const struct ent_frustration_limits ent_frustration_quick;

/**
 * The frustration index (line index of balance, Harary 1959): what is lost by the best split into two sides,
 * in ties, or in weight. Each part of the network that its edges connect is solved alone.
 *
 * Small parts by trying all splits; others by local search from many starts, then by an integer program over
 * the edges, in which every unbalanced cycle must lose one (Grötschel & Pulleyblank 1981; Aref, Mason &
 * Wilson 2020), cut off as they are found. What is not settled within the limits is bounded from below by
 * the program, from above by the search.
 *
 * Owner   caller clears with ent_frustration_clear, also after a failure.   Errors  NO_MEMORY, LIBRARY.
 */
enum entente_status ent_frustration_find(const struct ent_pairs *pairs, bool weighted,
                                         const struct ent_frustration_limits *limits,
                                         struct ent_frustration *found, const struct entente_sink *sink);
void ent_frustration_clear(struct ent_frustration *found);

/** Of each component, no other split does as well. */
bool ent_is_only_split(const struct entente_component_split *splits, size_t count);

/** What a split loses. */
double ent_split_loss(const struct ent_pairs *pairs, const int *camps, bool weighted);

#endif
