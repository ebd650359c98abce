/* SPDX-License-Identifier: MIT */
/** Camps of any number: friends inside, opponents between them. */
#ifndef ENTENTE_COALITIONS_H
#define ENTENTE_COALITIONS_H

#include <entente/network.h>

enum { ENTENTE_CAMPS_MOST = 12 };

struct entente_coalition_options {
    size_t camps;  /* at most so many in each component, up to ENTENTE_CAMPS_MOST; 0: as few as lose the
                      least */
    double alpha;  /* what weighs a negative tie inside, against a positive one between: above 0, below 1; 0:
                      0.5 */
    bool weighted; /* by weight instead of ties */
    bool net;      /* a pair of both signs counts as that of the greater weight */
};

/** A pair of actors, a < b, that the camps put apart or together against its sign. */
struct entente_misplaced {
    size_t a, b;
    int sign;    /* of the ties that are lost: +1 between camps, -1 inside one */
    double loss; /* their share of the criterion */
};

/**
 * The camps of one component: actors that positive or negative ties join, in any direction. No tie says which
 * camps of two components belong together.
 */
struct entente_coalition_component {
    size_t actors;           /* two or more */
    size_t camp, camp_count; /* its first camp, and how many it has */
    double criterion, total; /* of its ties, as for the whole */
    bool is_proved;          /* that no other camps, of so many at most, lose less */
    size_t optima;    /* ways to part it into so many camps at most that lose no more, this one included */
    bool more_optima; /* there are more than were counted, or may be */
};

/** A pair of actors, a < b, that are tied. */
struct entente_coalition_pair {
    size_t a, b;
};

struct entente_coalitions {
    struct entente_coalition_options options;
    size_t camp_count;  /* camps that are not empty, of all components */
    size_t *camps;      /* per actor: from 1, by component, then by first actors; 0 without a signed tie */
    size_t *components; /* per actor: from 1, the one of most actors first, then by first actor; 0 without a
                           signed tie */
    struct entente_coalition_component *parts; /* per component, from index 0 */
    size_t part_count;
    size_t *together; /* per actor, from 1: those of one number are in one camp in every best way to part
                         their component; 0 without a signed tie, and where that is not known */
    struct entente_coalition_pair *apart; /* pairs that are in two camps in every best way, by a, then b */
    size_t apart_count;
    double criterion;   /* what the camps lose */
    double total;       /* positive and negative ties, or their weight */
    bool is_proved;     /* of every component */
    double modularity;  /* of the camps, by weight; NaN without signed ties */
    double *curve;      /* per number of camps in each component, from index 1: the least that was found */
    size_t curve_count; /* last number that was tried */
    struct entente_misplaced *misplaced; /* the heaviest first */
    size_t misplaced_count;
    size_t pair_count, mixed_count; /* pairs with a signed tie, and those of them with both signs */
};

/**
 * Splits the actors into camps that lose least by the line index of generalised balance (Davis 1967; Doreian
 * & Mrvar 1996, Social Networks 18: 149-168): 2 (alpha N + (1 - alpha) P), N the negative ties inside a camp,
 * P the positive ones between camps. At alpha 0.5 this is the number of misplaced ties. Directions are
 * ignored; a pair that is both for and against loses something in any case.
 *
 * Each component is parted alone, because nothing tells which camps of two components belong together. By
 * local search from many starts; of up to twelve actors by trying all ways, which proves the least, counts
 * how many ways lose it, and tells what they have in common. Two camps at alpha 0.5 are the sides of
 * entente_balance_find, with its proof. What loses no more than pairs of both signs do anyway is proved, too.
 * Modularity: signed, against chance with the same strengths (Gómez, Jensen & Arenas 2009, Physical Review E
 * 80: 016114).
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
