/* SPDX-License-Identifier: MIT */
/** Measures of actors and of the whole network. */
#ifndef ENTENTE_MEASURE_H
#define ENTENTE_MEASURE_H

#include <entente/network.h>

/** Which ties a measure sees. A tie is in a layer when its weight there is above zero. */
enum entente_layer {
    ENTENTE_LAYER_ALL,      /* every tie, weight = positive + negative + neutral */
    ENTENTE_LAYER_POSITIVE, /* weight = positive */
    ENTENTE_LAYER_NEGATIVE, /* weight = negative */
    ENTENTE_LAYER_COUNT
};
ENTENTE_API const char *entente_layer_name(enum entente_layer layer);
ENTENTE_API bool entente_layer_find(const char *name, enum entente_layer *layer);

/** How weight becomes distance for measures of paths. */
enum entente_distance {
    ENTENTE_DISTANCE_INVERSE, /* 1 / weight: strong ties are short */
    ENTENTE_DISTANCE_HOPS,    /* 1 per tie */
    ENTENTE_DISTANCE_WEIGHT,  /* the weight itself: of two ways without direction, the shorter */
    ENTENTE_DISTANCE_COUNT
};
ENTENTE_API const char *entente_distance_name(enum entente_distance distance);
ENTENTE_API bool entente_distance_find(const char *name, enum entente_distance *distance);

enum entente_scope { ENTENTE_PER_ACTOR, ENTENTE_PER_NETWORK };

/** What a measure is. Texts are never NULL. */
struct entente_measure {
    const char *name;       /* snake_case, unique: "in_degree" */
    const char *title;      /* for table heads: "In-degree" */
    const char *definition; /* one or two sentences */
    const char *unit;
    double low, high;       /* range; ±INFINITY where unbounded */
    const char *signs;      /* what it does with signs: "one layer" or "both signs" */
    const char *weights;    /* "ignored", "weight", "distance" */
    const char *directions; /* "in", "out", "both", "ignored" */
    const char *undefined;  /* when a score is null, and what happens when disconnected or empty */
    const char *cost;       /* "O(V·E)" */
    const char *source;     /* author, year, equation or page */
    const char *equivalent; /* the call that gives the same numbers in python-igraph or networkx; or "" */
    enum entente_scope scope;
    bool layered; /* --layer applies; false: it reads both signs itself */
};

ENTENTE_API size_t entente_measure_count(void);
/** In the order in which they are listed everywhere. NULL when out of range. */
ENTENTE_API const struct entente_measure *entente_measure_at(size_t index);
/** By name; '-' and '_' are the same. NULL when there is none. */
ENTENTE_API const struct entente_measure *entente_measure_find(const char *name);

struct entente_measure_options {
    enum entente_layer layer;
    enum entente_distance distance;
    bool unweighted; /* every tie counts 1, and distance is 1 per tie */
};

/** One measure's result. */
struct entente_scores {
    const struct entente_measure *measure;
    struct entente_measure_options options;
    double *values; /* one per actor in network order, or one for the network; NaN where undefined */
    size_t count;
    const char *reason;         /* why a score is undefined; "" when all are defined */
    bool is_searched;           /* the best that a search found, not proved to be the best there is */
    char remark[128];           /* what the scores leave out, or are to be compared by; "" for nothing */
    const char *parameter_name; /* a number that the result depends on ("alpha"); "" when there is none */
    double parameter;
};

/**
 * Runs one measure. Undefined scores are NaN; no score is infinite.
 *
 * Errors  NO_MEMORY, LIBRARY.
 * Owner   caller frees with entente_scores_clear.
 */
ENTENTE_API enum entente_status entente_measure_run(const entente_network *network,
                                                    const struct entente_measure *measure,
                                                    const struct entente_measure_options *options,
                                                    struct entente_scores *scores,
                                                    const struct entente_sink *sink);
ENTENTE_API void entente_scores_clear(struct entente_scores *scores);

/**
 * About how many steps a measure takes on a network, by the formula of its cost: to compare what is to be
 * done many times. A usual processor takes some 100 million a second, give or take a factor of three.
 *
 * Unit  steps, above 0.   Errors  none.   Cost  O(V + E).
 */
ENTENTE_API double entente_measure_work(const struct entente_measure *measure,
                                        const entente_network *network);

#endif
