/* SPDX-License-Identifier: MIT */
/** Every three actors, by which signed ties run between them. */
#ifndef ENTENTE_TRIADS_H
#define ENTENTE_TRIADS_H

#include <entente/network.h>

enum { ENTENTE_TRIAD_CLASSES = 138 };

/** "120U-0P0PNP": the type by Holland & Leinhardt, then the ties u>v, v>u, u>w, w>u, v>w, w>v of three actors
 *  u, v, w: P positive, N negative, 0 none. NULL from ENTENTE_TRIAD_CLASSES on. */
ENTENTE_API const char *entente_triad_class(size_t index);
/** Of the class of that name; ENTENTE_TRIAD_CLASSES when there is none. */
ENTENTE_API size_t entente_triad_find(const char *name);

/** Three actors in the order in which their ties read as the name of their class. */
struct entente_triad {
    size_t actors[3];
};

struct entente_triad_options {
    size_t list; /* a class whose triads are wanted; ENTENTE_TRIAD_CLASSES: none */
    bool net;    /* a tie of both signs counts as that of the greater weight */
};

struct entente_triads {
    struct entente_triad_options options;
    double counts[ENTENTE_TRIAD_CLASSES];
    double mixed;                  /* triads with a tie that is positive and negative: they have no class */
    double transitive, balanced;   /* a>b, b>c and a>c in the classes; those whose product is positive */
    struct entente_triad *members; /* of the class that is listed, by their actors */
    size_t member_count;
};

/**
 * Counts the triads of each of the 138 classes of signed directed triads, named as signnet names them, and
 * the transitive triples in them (Holland & Leinhardt 1970, American Journal of Sociology 76: 492-513;
 * Cartwright & Harary 1956). Neutral ties are none; a tie of an undirected network runs both ways. `list`: a
 * class whose triads are wanted; ENTENTE_TRIAD_CLASSES lists none.
 *
 * Errors  NO_MEMORY, BAD_OPTION (a class to list that leaves an actor without a tie).
 * Cost    O(pairs · largest degree) (Batagelj & Mrvar 2001, Social Networks 23: 237-243).
 * Owner   caller clears with entente_triads_clear.
 */
ENTENTE_API enum entente_status entente_triads_find(const entente_network *network,
                                                    const struct entente_triad_options *options,
                                                    struct entente_triads *triads,
                                                    const struct entente_sink *sink);
ENTENTE_API void entente_triads_clear(struct entente_triads *triads);

#endif
