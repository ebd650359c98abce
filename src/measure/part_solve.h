/* SPDX-License-Identifier: MIT */
/** The best splits of one part of the network. */
#ifndef ENT_PART_SOLVE_H
#define ENT_PART_SOLVE_H

#include "measure/frustration.h"
#include "measure/split_parts.h"

struct ent_part_answer {
    double lower, upper; /* in the part's units; equal when proven */
    bool is_proven;
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
