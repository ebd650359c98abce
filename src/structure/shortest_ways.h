/* SPDX-License-Identifier: MIT */
/** Shortest ways in a network of signs whose edges have lengths: cycles with an odd number of negative edges,
 *  and splits along the shortest edges. */
#ifndef ENT_SHORTEST_WAYS_H
#define ENT_SHORTEST_WAYS_H

#include "structure/split_parts.h"
#include <stdbool.h>

/** As far may a value of a program be from what it stands for. */
#define ENT_TOLERANCE 1e-6

/** A place is an actor on one of two sides: 2 · actor + side. A negative edge changes sides. */
struct ent_way_search {
    const struct ent_edge *edges;
    size_t count, actors;
    size_t *first, *at;   /* per actor: its edges */
    double *length;       /* per edge, from 0 to 1: the caller sets it */
    double *distance;     /* per place */
    size_t *parent_edge;  /* per place */
    size_t *parent;       /* the place before, per place; SIZE_MAX at the start */
    size_t *heap, *place; /* of places; where each is in the heap */
    size_t heap_count;
    double work; /* edges looked at so far */
};

/** False when memory is out. What it takes ends with the child process that it serves. */
bool ent_ways_init(struct ent_way_search *w, const struct ent_edge *edges, size_t count, size_t actors);

/** The shortest way from the actor to its other side; false when it is not shorter than 1. From
 *  2 · actor + 1 it runs back along `parent`. */
bool ent_ways_cycle(struct ent_way_search *w, size_t actor);

/** True when edges of length 0 alone put an actor on both sides. `sides` is scratch. */
bool ent_ways_conflict(struct ent_way_search *w, int *sides);

/** True when a length of the actor's edges is neither 0 nor 1. */
bool ent_ways_has_fraction(const struct ent_way_search *w, size_t actor);

/** Puts the actors on sides, -1 or +1, along the edges of least length. */
void ent_ways_split(struct ent_way_search *w, int *sides);

#endif
