/* SPDX-License-Identifier: MIT */
/** The best splits of one part of the network. */
#ifndef ENT_PART_SOLVE_H
#define ENT_PART_SOLVE_H

#include "structure/split_parts.h"

/** When to give up proving. Work is the same everywhere, seconds are not: what stops at the first gives the
 *  same answer on every machine. */
struct ent_frustration_limits {
    double seconds;     /* 0: no limit */
    double work;        /* steps of the simplex method, times its rows and columns, and edges searched for
                           cycles; per part; 0: no limit */
    size_t optima_most; /* of other splits as good to look for, where not all are tried; 0: only the index is
                           wanted */
};

struct ent_part_answer {
    double lower, upper; /* in the part's units; equal when proven */
    bool is_proved;
    int *sides;   /* per actor of the part: -1 or +1, the first one on the left; room is the caller's */
    size_t *sets; /* per actor of the part: its fixed set, by its lowest actor; room is the caller's */
    bool knows_sets;
    size_t optima;
    bool more_optima;
};

/** Errors: NO_MEMORY.   Cost: exponential in the worst case, which the limits end. */
enum entente_status ent_part_solve(const struct ent_part *part, const struct ent_frustration_limits *limits,
                                   struct ent_part_answer *answer, const struct entente_sink *sink);

#endif
