/* SPDX-License-Identifier: MIT */
/** What actors say on issues: the two-mode table behind positions. */
#ifndef ENT_STATEMENTS_H
#define ENT_STATEMENTS_H

#include "base/attributes.h"
#include "network/network.h"
#include <entente/positions.h>

/** How often an actor says one thing on an issue. */
struct ent_cell {
    size_t actor, issue;
    double level;
    double count; /* after duplicates */
};

struct ent_statements {
    struct ent_cell *cells; /* by actor, issue, level; without those that take no position */
    size_t cell_count;
    size_t *first;   /* per actor: where its cells start; actors + 1 of them */
    double *said;    /* per actor: the sum of its counts */
    double greatest; /* of the levels' sizes */
};

/** Fills the statements, and of `positions` the stances and their relations, without values. False when
 * memory is out; the caller clears both. */
ENT_NODISCARD bool ent_statements_init(struct ent_statements *statements, const entente_network *network,
                                       struct entente_positions *positions);
void ent_statements_clear(struct ent_statements *statements);

/** How many actors stand on the smaller side of an issue, who says both counting half. */
double ent_contest_of(const struct entente_division *division);
/** The issues on which so many actors at least take a position, the most contested first, then those of the
 *  most actors. NULL when memory is out. Owner: the caller frees. */
const struct entente_division **ent_most_contested(const struct entente_positions *positions, size_t least,
                                                   size_t *count);

#endif
