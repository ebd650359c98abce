/* SPDX-License-Identifier: MIT */
/** Who takes which position on what, who agrees with whom, and what unites and divides. */
#ifndef ENTENTE_POSITIONS_H
#define ENTENTE_POSITIONS_H

#include <entente/filter.h>
#include <entente/network.h>

/** How positions on the same issue make a tie between two actors. */
enum entente_projection {
    ENTENTE_PROJECTION_SUBTRACT,   /* congruence less conflict */
    ENTENTE_PROJECTION_CONGRUENCE, /* what they agree on */
    ENTENTE_PROJECTION_CONFLICT,   /* what they disagree on */
    ENTENTE_PROJECTION_IGNORE,     /* what they both speak of: congruence plus conflict */
    ENTENTE_PROJECTION_COMBINE,    /* 1 they agree, 2 they disagree, 3 both: nothing is netted away */
    ENTENTE_PROJECTION_COUNT
};
ENTENTE_API const char *entente_projection_name(enum entente_projection projection);
ENTENTE_API bool entente_projection_find(const char *name, enum entente_projection *projection);

/** What the tie w of two actors is divided by; X is an actor's number of statements. */
enum entente_norm {
    ENTENTE_NORM_NONE,
    ENTENTE_NORM_AVERAGE, /* the mean of the two X */
    ENTENTE_NORM_JACCARD, /* positions that only one has, plus the products of those that both have */
    ENTENTE_NORM_PRODUCT, /* the product of the two X, which some call cosine */
    ENTENTE_NORM_COSINE,  /* the root of the product of each one's tie with itself: a cosine of vectors */
    ENTENTE_NORM_COUNT
};
ENTENTE_API const char *entente_norm_name(enum entente_norm norm);
ENTENTE_API bool entente_norm_find(const char *name, enum entente_norm *norm);

/** What a position's value is divided by. */
enum entente_stance_norm {
    ENTENTE_STANCE_NORM_NONE,
    ENTENTE_STANCE_NORM_ACTIVITY,   /* the actor's statements */
    ENTENTE_STANCE_NORM_PROMINENCE, /* the statements on the issue */
    ENTENTE_STANCE_NORM_COUNT
};
ENTENTE_API const char *entente_stance_norm_name(enum entente_stance_norm norm);
ENTENTE_API bool entente_stance_norm_find(const char *name, enum entente_stance_norm *norm);

struct entente_position_options {
    enum entente_projection projection;
    enum entente_norm norm;
    enum entente_stance_norm stance_norm;
    enum entente_duplicates duplicates; /* of statements: actor, issue and level the same */
    bool by_weight;      /* levels are sign times weight, not the sign; what is neutral is then a level too */
    bool counts_weights; /* a weight says how often it was said: 3 is three statements; not with by_weight */
    double range;        /* of levels, when by weight: the greatest distance; 0: twice the greatest weight */
};

/** What one actor says on one issue. */
struct entente_stance {
    size_t actor, issue;
    double positive, negative, neutral; /* statements that count */
    double value; /* positive less negative; all that count with "ignore"; 1, 2 or 3 with "combine"; by the
                     norm, NaN where that is 0 */
    const size_t *relations; /* in the document, ascending */
    size_t relation_count;
    int turned_to; /* the sign of what was said last where it followed on the opposite, 1 or -1; 0: nothing
                      turned, since it says one thing, or both at once, or its speakers differ */
};

/** What two actors, a < b, both speak of. */
struct entente_agreement {
    size_t a, b;
    double congruence, conflict; /* before norms */
    double value;                /* by projection and norm; NaN where the norm is 0 */
    size_t first, count;         /* in `shared`: issue by issue */
};
struct entente_shared_issue {
    size_t issue;
    double congruence, conflict;
};

/** How an issue divides. */
struct entente_division {
    size_t issue;
    size_t supporters, opponents, wavering; /* actors; who turned is where it stood last, the last say both */
    size_t turned;                          /* of the supporters and opponents */
    double division; /* 2 min(S, O) / (S + O), who wavers counting half on either side: 0 all agree, 1 halves;
                        NaN where nobody takes a position */
};

struct entente_positions {
    struct entente_position_options options;
    double range;                   /* of levels */
    struct entente_stance *stances; /* by actor, then issue */
    size_t stance_count;
    struct entente_agreement *agreements; /* by a, then b */
    size_t agreement_count;
    struct entente_shared_issue *shared;
    size_t shared_count;
    struct entente_division *divisions; /* per issue of which an actor speaks, by issue */
    size_t division_count;
    size_t *relations; /* of all stances */
};

/**
 * Reads the statements on issues and events out of the network's relations: source, if it is none itself,
 * target, and as the level the sign or, when asked, sign times weight. Neutral statements take no position,
 * and count nowhere, unless levels are by weight, where theirs is 0.
 *
 * With x the number of an actor's statements on issue j at level k: congruence = sum over j, k, k' of
 * x(a,j,k) x(b,j,k') (1 - |k - k'| / range), conflict the same with |k - k'| / range (Leifeld 2017, in The
 * Oxford Handbook of Political Networks). That counts what was said at any time; filter by period for one.
 *
 * Errors  NO_MEMORY, BAD_OPTION (weights both as levels and as counts, a norm for "combine", of ties or of
 * stances, a range that a level exceeds). Cost    O(actors² · positions).   Owner  caller clears with
 * entente_positions_clear.
 */
ENTENTE_API enum entente_status entente_positions_find(const entente_network *network,
                                                       const struct entente_position_options *options,
                                                       struct entente_positions *positions,
                                                       const struct entente_sink *sink);
/** Where the actor stands: 1 for, -1 against, 0 both; where one followed on the other, the last. 2: nowhere.
 */
ENTENTE_API int entente_stance_sign(const struct entente_stance *stance);
/** The statements of a stance that take a position, after duplicates; 0: it is none. */
ENTENTE_API double entente_stance_count(const struct entente_positions *positions,
                                        const struct entente_stance *stance);

struct entente_agreement_options {
    struct entente_position_options positions;
    double threshold; /* ties of less weight are left out; 0: none */
};

/**
 * Makes a document of who agrees with whom: the actors who take positions, undirected, and a relation "agrees
 * with" or "disagrees with" for each two with a tie, weighing what the tie is worth. Its note says on what.
 * The projection "ignore" makes neutral ties, "combine" one of either sign where two do both.
 *
 * Errors  NO_MEMORY, BAD_OPTION (as entente_positions_find; no two speak of one issue; no tie is so heavy).
 * Owner   caller frees *document with entente_document_free; it holds its own texts.
 */
ENTENTE_API enum entente_status entente_agreement_document(const entente_network *network,
                                                           const struct entente_agreement_options *options,
                                                           entente_document **document,
                                                           const struct entente_sink *sink);
ENTENTE_API void entente_positions_clear(struct entente_positions *positions);

#endif
