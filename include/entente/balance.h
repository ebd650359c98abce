/* SPDX-License-Identifier: MIT */
/** Structural balance: the best split into two sides, what stands against it, and the triangles. */
#ifndef ENTENTE_BALANCE_H
#define ENTENTE_BALANCE_H

#include <entente/network.h>

enum { ENTENTE_MIXED_KINDS = 6 };

struct entente_balance_options {
    bool weighted;  /* by weight instead of ties */
    bool net;       /* a pair of both signs counts as that of the greater weight */
    double seconds; /* after which proving ends; 0: after so much work, which is the same on every machine */
};

/**
 * The best split of one component: actors that positive or negative ties join, in any direction. No tie says
 * how the sides of one component stand to those of another.
 */
struct entente_component_split {
    size_t actors;       /* two or more */
    double lower, upper; /* of its frustration index; equal when proven */
    bool is_proved;
    double total;     /* its positive and negative ties, or their weight */
    size_t optima;    /* splits of it that lose no more, this one included; two that differ by an exchange of
                         its sides are one */
    bool more_optima; /* there are more than were counted, or may be */
};

/** Two actors, a < b, with a positive or negative tie in either direction. */
struct entente_bond {
    size_t a, b;
    double positive, negative;    /* weight of both directions */
    double loss;                  /* what the split loses of it, in ties or weight */
    size_t triangles, unbalanced; /* that it is part of; those with a bond of both signs are not counted */
};

/** Three actors, a < b < c, whose signs multiply to minus. */
struct entente_triangle {
    size_t actors[3];
    double intensity; /* the geometric mean of its weights */
};

struct entente_balance {
    struct entente_balance_options options;
    double lower, upper; /* of the frustration index; equal when proven */
    bool is_proved;
    double total;     /* positive and negative ties, or their weight */
    const int *camps; /* per actor: -1 left, +1 right, 0 without a signed tie; the first actor of a component
                         is on the left */
    const size_t *components; /* per actor: from 1, the one of most actors first, then by first actor; 0
                                 without a signed tie */
    const struct entente_component_split *splits; /* per component, from index 0 */
    size_t component_count;
    const size_t *fixed_sets; /* per actor, from 1: two of one number stand to each other, on one side or on
                                 two, as they do in every best split; 0 without a signed tie, and where that
                                 was not settled */
    size_t optima;            /* of the whole: the product of the components' optima, and of 2 for every
                                 component but the first, since each can be turned over */
    bool more_optima;         /* there are more than were counted, or may be */
    const struct entente_bond *bonds; /* by a, then b */
    size_t bond_count;
    size_t triangles[4];                     /* by their negative bonds */
    size_t mixed;                            /* triangles with a bond of both signs */
    size_t mixed_kinds[ENTENTE_MIXED_KINDS]; /* of them: PPA PNA NNA PAA NAA AAA, A of both signs */
    const size_t *unbalanced;                /* per actor: triangles with an odd number of negative bonds */
    const struct entente_triangle *unbalanced_triangles; /* the most intense first; then by actors */
    size_t unbalanced_triangle_count;
};

/**
 * Finds the frustration index (line index of balance, Harary 1959) exactly, by an integer program, or what it
 * lies between; one best split, how many others there are, what all of them share, and the triangles of every
 * bond and actor.
 *
 * Errors  NO_MEMORY, LIBRARY.   Cost  exponential in the worst case, which the seconds end; usually a
 * fraction of one. Owner   caller clears with entente_balance_clear.
 */
ENTENTE_API enum entente_status entente_balance_find(const entente_network *network,
                                                     const struct entente_balance_options *options,
                                                     struct entente_balance *balance,
                                                     const struct entente_sink *sink);
ENTENTE_API void entente_balance_clear(struct entente_balance *balance);

#endif
