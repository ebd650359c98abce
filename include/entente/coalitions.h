/* SPDX-License-Identifier: MIT */
/** Camps of any number: friends inside, opponents between them. */
#ifndef ENTENTE_COALITIONS_H
#define ENTENTE_COALITIONS_H

#include <entente/network.h>

enum { ENTENTE_CAMPS_MOST = 12 };

struct entente_coalition_options {
    size_t camps;  /* at most so many, up to ENTENTE_CAMPS_MOST; 0: as few as lose the least */
    double alpha;  /* what weighs a negative tie inside, against a positive one between: above 0, below 1; 0:
                      0.5 */
    bool weighted; /* by weight instead of ties */
};

/** A pair of actors, a < b, that the camps put apart or together against its sign. */
struct entente_misplaced {
    size_t a, b;
    int sign;    /* of the ties that are lost: +1 between camps, -1 inside one */
    double loss; /* their share of the criterion */
};

struct entente_coalitions {
    struct entente_coalition_options options;
    size_t camp_count; /* camps that are not empty */
    size_t *camps;     /* per actor: from 1, in the order of their first actors; 0 without a signed tie */
    double criterion;  /* what the camps lose */
    double total;      /* positive and negative ties, or their weight */
    bool is_proved;    /* that no other camps, of so many at most, lose less */
    double modularity; /* of the camps, by weight; NaN without signed ties */
    double curve[ENTENTE_CAMPS_MOST + 1]; /* per number of camps, from 1: the least that was found */
    size_t curve_count;                   /* last number that was tried */
    struct entente_misplaced *misplaced;  /* the heaviest first */
    size_t misplaced_count;
};

/**
 * Splits the actors into camps that lose least by the line index of generalised balance (Davis 1967; Doreian
 * & Mrvar 1996, Social Networks 18: 149-168): 2 (alpha N + (1 - alpha) P), N the negative ties inside a camp,
 * P the positive ones between camps. At alpha 0.5 this is the number of misplaced ties. Directions are
 * ignored; a pair that is both for and against loses something in any case.
 *
 * By local search from many starts. Proved for up to ten actors with signed ties, by trying all; for two
 * camps at alpha 0.5 by the proof of the frustration index; and where nothing is lost. Modularity: signed,
 * against chance with the same strengths (Gómez, Jensen & Arenas 2009, Physical Review E 80: 016114).
 *
 * Errors  NO_MEMORY, LIBRARY, BAD_OPTION (camps, alpha).   Cost  O(camps · starts · moves · degree).
 * Owner   caller clears with entente_coalitions_clear.
 */
ENTENTE_API enum entente_status entente_coalitions_find(const entente_network *network,
                                                        const struct entente_coalition_options *options,
                                                        struct entente_coalitions *coalitions,
                                                        const struct entente_sink *sink);
ENTENTE_API void entente_coalitions_clear(struct entente_coalitions *coalitions);

#endif
