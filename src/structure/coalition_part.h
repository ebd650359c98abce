/* SPDX-License-Identifier: MIT */
/** The best camps of one component of the signed network. */
#ifndef ENT_COALITION_PART_H
#define ENT_COALITION_PART_H

#include "structure/signed_pairs.h"
#include <entente/coalitions.h>

struct ent_coalition_part {
    const struct ent_pairs *pairs; /* of the component alone */
    const struct entente_coalition_options *options;
    /* Filled; room for the arrays is the caller's. */
    size_t *camps;    /* per actor, from 0, by first actors */
    size_t *together; /* per actor: in one camp with all of its number in every best way, by the lowest of
                         them */
    bool *apart;      /* per pair: in two camps in every best way */
    bool knows_shared;
    size_t camp_count;
    double criterion;
    bool is_proved;
    size_t optima;
    bool more_optima;
    double *curve; /* by number of camps, from index 1; NULL or to be freed by the caller */
    size_t curve_count;
};

/** Errors: NO_MEMORY, LIBRARY. */
enum entente_status ent_coalition_part_find(struct ent_coalition_part *part, const struct entente_sink *sink);

#endif
