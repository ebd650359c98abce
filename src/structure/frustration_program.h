/* SPDX-License-Identifier: MIT */
/** The integer program behind the frustration index, solved by GLPK in a child process: it aborts where
 * memory fails, and it is to end in time. */
#ifndef ENT_FRUSTRATION_PROGRAM_H
#define ENT_FRUSTRATION_PROGRAM_H

#include "structure/split_parts.h"

struct ent_program {
    const struct ent_edge *edges; /* costs about 1, or 0 of what is watched */
    size_t count, actors;
    size_t watched; /* pairs of edges at the end, alike but for their sign: of the first of them, one at least
                       is to be lost */
    const int *start; /* a split to start from; NULL: none */
    double start_cost;
    double ceiling;     /* splits that cost more are not sought; HUGE_VAL: none */
    double unit;        /* what a cost of 1 is to those who are told how far the proof is */
    double seconds;     /* 0: no limit */
    double work;        /* 0: no limit */
    size_t optima_most; /* of other splits to look for; 0: none */
};

struct ent_program_answer {
    double lower, upper; /* upper: HUGE_VAL where no split was found */
    bool is_proved;      /* lower is upper, or above the ceiling */
    size_t optima;       /* splits in `sides` */
    bool more_optima;    /* there are, or may be, more */
    double work;         /* that was done, up to a step more than the limit */
};

/** Fills `sides` (-1, +1 per actor) with the best split found, then with others as good; there is room for
 * 1 + optima_most. What is not found is left as it is.   Errors: NO_MEMORY. */
enum entente_status ent_program_solve(const struct ent_program *program, struct ent_program_answer *answer,
                                      int *sides, const struct entente_sink *sink);

#endif
