/* SPDX-License-Identifier: MIT */
/** Which ties, and which evidence under them, make a number or a line. */
#ifndef ENTENTE_EXPLAIN_H
#define ENTENTE_EXPLAIN_H

#include <entente/balance.h>
#include <entente/measure.h>
#include <entente/network.h>

/** What is to be explained. */
struct entente_question {
    size_t actor; /* whose ties or score; ENTENTE_NONE: a camp, or the network's score */
    size_t other; /* the ties with this actor alone; ENTENTE_NONE: with all */
    const struct entente_measure *measure; /* NULL: the ties themselves */
    struct entente_measure_options options;
    size_t camp;    /* the ties of this side of the best split, as entente_groups number them; 0: of none */
    double seconds; /* after which proving that split ends; 0: as in a balance */
};

/** What a tie is to a camp. */
enum entente_bearing {
    ENTENTE_BEARS_NOTHING,
    ENTENTE_HOLDS_TOGETHER,  /* positive, within the camp */
    ENTENTE_SETS_APART,      /* negative, with another side */
    ENTENTE_DIVIDES_WITHIN,  /* negative, also when it is positive too */
    ENTENTE_CONNECTS_ACROSS, /* positive, also when it is negative too */
    ENTENTE_BEARING_COUNT
};
/** "", "holds together", "sets apart", "divides within", "connects across"; NULL when out of range. */
ENTENTE_API const char *entente_bearing_name(enum entente_bearing bearing);

/** One tie, and what the score would be without it. */
struct entente_reason {
    size_t tie;     /* in the network */
    double without; /* NaN: undefined then, or no measure was asked for */
    enum entente_bearing bearing;
};

struct entente_explanation {
    struct entente_question question;
    double score;                   /* NaN where undefined */
    bool is_searched;               /* a score is the best that a search found, not proved */
    struct entente_reason *reasons; /* ties that make a difference, the greatest first; without a measure all
                                       ties asked for, by bearing, the heaviest first */
    size_t count;
    struct entente_balance balance; /* whose split has the camp; else zeroed */
    size_t *sides; /* of that split, per actor, from 1; 0 without a signed tie; NULL without a
                      camp */
    size_t side_count;
};

/** The largest network of which a score is explained: every tie is left out in turn. */
#define ENTENTE_EXPLAINED_TIES 5000

/**
 * Explains a score by leaving out each tie in turn, and measuring again; a camp by what its ties are to it.
 *
 * Errors  BAD_OPTION (no such actor or side; a measure of actors without one, of the network with one),
 * TOO_LARGE (a measure over more than 5,000 ties), NO_MEMORY, LIBRARY.   Cost  ties times the measure's.
 * Owner   caller clears with entente_explanation_clear.
 */
ENTENTE_API enum entente_status entente_explain(const entente_network *network,
                                                const struct entente_question *question,
                                                struct entente_explanation *explanation,
                                                const struct entente_sink *sink);
ENTENTE_API void entente_explanation_clear(struct entente_explanation *explanation);

#endif
