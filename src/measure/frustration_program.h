/* SPDX-License-Identifier: MIT */
/** The integer program behind the frustration index, solved by GLPK in a child process: it aborts where
 * memory fails, and it is to end in time. */
#ifndef ENT_FRUSTRATION_PROGRAM_H
#define ENT_FRUSTRATION_PROGRAM_H

#include "measure/signed_pairs.h"

/** A pair that can be lost: for a gain of being together (positive) or apart (negative). */
struct ent_stake {
    size_t a, b;
    int sign;
    double cost; /* above zero */
};

struct ent_program {
    const struct ent_stake *stakes;
    size_t count, actors;
    const int *start; /* a split to start from */
    double start_cost;
    double seconds;
    size_t steps;       /* of the simplex method */
    size_t optima_most; /* of other splits to look for; 0: none */
};

struct ent_program_answer {
    double lower, upper;
    bool is_proven;
    size_t optima;
    bool more_optima;
};

/** Fills `camps` (-1, +1 per actor) with the best split found, or leaves it as it is. */
enum entente_status ent_program_solve(const struct ent_program *program, struct ent_program_answer *answer,
                                      int *camps, const struct entente_sink *sink);

#endif
