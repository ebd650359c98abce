/* SPDX-License-Identifier: MIT */
/** Who stands between whom, by the groups of the three. */
#ifndef ENTENTE_BROKERAGE_H
#define ENTENTE_BROKERAGE_H

#include <entente/groups.h>
#include <entente/measure.h>

/** What a broker is on an open path a → broker → b. */
enum entente_role {
    ENTENTE_ROLE_COORDINATOR,    /* all three in one group */
    ENTENTE_ROLE_ITINERANT,      /* a and b in one group, the broker in another */
    ENTENTE_ROLE_GATEKEEPER,     /* the broker and b in one group, a in another */
    ENTENTE_ROLE_REPRESENTATIVE, /* a and the broker in one group, b in another */
    ENTENTE_ROLE_LIAISON,        /* each in a group of its own */
    ENTENTE_ROLE_COUNT
};
/** "coordinator", …; NULL when out of range. */
ENTENTE_API const char *entente_role_name(enum entente_role role);

/** Above so many open paths, entente_brokerage_find refuses. */
enum { ENTENTE_OPEN_PATHS_MOST = 4000000 };

struct entente_brokerage_options {
    enum entente_layer layer; /* ties that count */
    enum entente_grouping by; /* by default blocs where any actor has one, else camps */
    double seconds;           /* after which proving the camps ends; 0: as in a balance */
};

/** An open path from → broker → to. */
struct entente_open_path {
    size_t from, broker, to;
    enum entente_role role;
};

/** A role beside what chance would give. */
struct entente_role_score {
    size_t count;
    double expected, deviation; /* mean and standard deviation under the null model */
    double z;                   /* (count - expected) / deviation; NaN where the count cannot vary */
};

struct entente_broker {
    size_t actor;
    struct entente_role_score roles[ENTENTE_ROLE_COUNT];
    size_t total;                          /* open paths through the actor, under any labels */
    const struct entente_open_path *paths; /* that many */
};

struct entente_brokerage {
    struct entente_brokerage_options options;
    struct entente_groups groups;
    struct entente_broker *brokers; /* those of at least one open path: the most first, then by actor */
    size_t broker_count;
    struct entente_role_score roles[ENTENTE_ROLE_COUNT]; /* of the whole network */
    struct entente_open_path *paths;                     /* by broker, then from, then to */
    size_t path_count;
};

/**
 * Counts brokerage roles (Gould & Fernandez 1989, Sociological Methodology 19: 89-126): ordered pairs a ≠ b
 * with ties a → broker and broker → b, and none a → b, by the groups of the three. Without directions every
 * path counts once each way, as a → broker → b and b → broker → a. Actors without a group, and their ties,
 * are left out.
 *
 * Null model: the ties stay as they are, and the group labels are permuted at random over the actors that
 * have one, each permutation as likely as any other. Mean and deviation are exact: the deviation by the pairs
 * of paths that share no, one, two or three actors in each of the 34 ways. The total is the same under any
 * labels, so it has no z. The null model of Gould & Fernandez, which R's sna has, draws ties at random as
 * well: its z-scores differ. With few paths the distribution is far from normal: z is a mark, not a test.
 *
 * Errors  NO_MEMORY, LIBRARY, TOO_LARGE (ENTENTE_OPEN_PATHS_MOST).
 * Cost    O(paths · log paths), a path being a two-path whether open or not.
 * Owner   caller clears with entente_brokerage_clear.
 */
ENTENTE_API enum entente_status entente_brokerage_find(const entente_network *network,
                                                       const struct entente_brokerage_options *options,
                                                       struct entente_brokerage *brokerage,
                                                       const struct entente_sink *sink);
ENTENTE_API void entente_brokerage_clear(struct entente_brokerage *brokerage);

#endif
