/* SPDX-License-Identifier: MIT */
/** The best splits of a small part, by trying them all. */
#ifndef ENT_SPLIT_TRIAL_H
#define ENT_SPLIT_TRIAL_H

#include "structure/split_parts.h"

/** Up to so many actors this is sooner done than a process is started. */
enum { ENT_TRIED_ACTORS = 12 };

/** Who stands how to whom in every split that was met: classes of actors that never moved to each other. */
struct ent_fixed {
    size_t *of; /* per actor of the part: its class, by its lowest actor */
    size_t actors;
    const int *first; /* the split that the others are compared with */
};

/** All are one class as long as only one split was met. */
void ent_fixed_begin(struct ent_fixed *fixed, const int *first);
/** Parts the classes in which this split differs. False when memory is out. */
bool ent_fixed_meet(struct ent_fixed *fixed, const int *sides);

/** Fills `sides` with the first best split in which the first actor is on the left (-1), the classes over all
 *  of them, and how many there are. False when memory is out.   Cost: O(2^actors · actors). */
bool ent_part_try_all(const struct ent_part *part, int *sides, struct ent_fixed *fixed, size_t *optima);

#endif
