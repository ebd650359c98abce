/* SPDX-License-Identifier: MIT */
/** Opposite signs between the same two: at once, or one after the other. Whoever tells of both asks here. */
#ifndef ENT_TURNS_H
#define ENT_TURNS_H

#include "base/attributes.h"
#include <entente/network.h>

/** The lesser weight of what is for and against at once: relations whose periods share a day with one of the
 *  opposite sign; what is undated shares all days. 0: there is no such relation, or memory is out. */
double ent_at_once(const entente_document *document, const size_t *relations, size_t count);

/** True when there are both signs, and no two opposite relations at once: then one followed on the other. */
bool ent_is_turned(const entente_document *document, const size_t *relations, size_t count);

/** The sign of what came last where one followed on the other; 0 where nothing turned. */
int ent_turned_to(const entente_document *document, const size_t *relations, size_t count);

/** True when the lesser of two weights is so little beside the greater that it decides nothing. */
bool ent_is_slight(double lesser, double greater);

/** Relations of one sign, in order of time, between which there is none of the other sign. */
struct ent_phase {
    int sign;
    const size_t *relations;
    size_t count;
};

struct ent_phases {
    struct ent_phase *items; /* in order of time */
    size_t count;
    size_t *relations; /* of all phases */
};

/** The phases of relations that turned, two or more; none of others. False when memory is out. The caller
 *  clears them, also then. */
ENT_NODISCARD bool ent_phases_of(const entente_document *document, const size_t *relations, size_t count,
                                 struct ent_phases *phases);
void ent_phases_clear(struct ent_phases *phases);

#endif
