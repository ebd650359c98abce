/* SPDX-License-Identifier: MIT */
#include "structure/modularity.h"

#include "base/memory.h"
#include "base/random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { TRIED_MOST = 8, CLIMBS = 40 };

/* Less than this is no gain: sums of weights are not exact. */
static const double least_gain = 1e-9;

/* Weight by sign: [0] positive, [1] negative. */
struct signed_weight {
    double of[2];
};

struct search {
    const struct ent_pairs *pairs;
    struct signed_weight total;     /* of all pairs */
    struct signed_weight *strength; /* per actor */
    struct signed_weight *camp;     /* per camp: strength of its actors */
    struct signed_weight *tied;     /* per camp: of one actor's ties, or one camp's */
    size_t *camps, *names;
    size_t used; /* camps from 0 that may have actors */
};

static struct signed_weight weight_of(const struct ent_pair *pair) {
    return (struct signed_weight){{pair->positive, pair->negative}};
}

static void add(struct signed_weight *sum, struct signed_weight weight) {
    for (size_t k = 0; k < 2; k++) sum->of[k] += weight.of[k];
}

static void take(struct signed_weight *sum, struct signed_weight weight) {
    for (size_t k = 0; k < 2; k++) sum->of[k] -= weight.of[k];
}

/* What two parts of the network that are tied so add to the modularity by being in one camp, unscaled. */
static double bond_of(const struct search *s, struct signed_weight tied, struct signed_weight one,
                      struct signed_weight other) {
    double value = 0;
    for (size_t k = 0; k < 2; k++) {
        double total = s->total.of[k];
        double expected = total > 0 ? one.of[k] * other.of[k] / (2 * total) : 0;
        value += (k == 0 ? 1 : -1) * (tied.of[k] - expected);
    }
    return value;
}

static void sum_camps(struct search *s) {
    memset(s->camp, 0, s->pairs->actors * sizeof *s->camp);
    s->used = 0;
    for (size_t i = 0; i < s->pairs->actors; i++) {
        add(&s->camp[s->camps[i]], s->strength[i]);
        if (s->camps[i] >= s->used) s->used = s->camps[i] + 1;
    }
}

/* Those in use, and one that is empty. */
static size_t camps_to_try(const struct search *s) {
    return s->used < s->pairs->actors ? s->used + 1 : s->used;
}

/* -- moves ----------------------------------------------------------------------------------------------- */

/* Moves the actor to the camp, perhaps an empty one, where it adds most; returns what that gains. */
static double relocate(struct search *s, size_t actor) {
    const struct ent_pairs *pairs = s->pairs;
    size_t own = s->camps[actor], best = own;
    if (pairs->first[actor] == pairs->first[actor + 1]) return 0;
    size_t count = camps_to_try(s);
    memset(s->tied, 0, count * sizeof *s->tied);
    for (size_t i = pairs->first[actor]; i < pairs->first[actor + 1]; i++) {
        const struct ent_pair *pair = &pairs->items[pairs->at[i]];
        add(&s->tied[s->camps[ent_pair_other(pair, actor)]], weight_of(pair));
    }
    take(&s->camp[own], s->strength[actor]);
    double stay = bond_of(s, s->tied[own], s->strength[actor], s->camp[own]), most = stay;
    for (size_t c = 0; c < count; c++) {
        double value = bond_of(s, s->tied[c], s->strength[actor], s->camp[c]);
        if (value <= most + least_gain) continue;
        most = value;
        best = c;
    }
    s->camps[actor] = best;
    add(&s->camp[best], s->strength[actor]);
    if (best >= s->used) s->used = best + 1;
    return most - stay;
}

/* Joins the camp to the one with which it adds most, if it adds anything. */
static double join(struct search *s, size_t camp) {
    const struct ent_pairs *pairs = s->pairs;
    size_t best = camp;
    double most = least_gain;
    memset(s->tied, 0, s->used * sizeof *s->tied);
    for (size_t i = 0; i < pairs->count; i++) {
        size_t a = s->camps[pairs->items[i].a], b = s->camps[pairs->items[i].b];
        if (a != b && (a == camp || b == camp)) add(&s->tied[a == camp ? b : a], weight_of(&pairs->items[i]));
    }
    for (size_t c = 0; c < s->used; c++) {
        double value = c != camp ? bond_of(s, s->tied[c], s->camp[camp], s->camp[c]) : 0;
        if (value <= most) continue;
        most = value;
        best = c;
    }
    if (best == camp) return 0;
    for (size_t i = 0; i < pairs->actors; i++)
        if (s->camps[i] == camp) s->camps[i] = best;
    sum_camps(s);
    return most;
}

/* Renumbers the camps from 0, in the order of their first actors. */
static void close_ranks(struct search *s) {
    size_t actors = s->pairs->actors, count = 0;
    for (size_t i = 0; i < actors; i++) s->names[i] = actors;
    for (size_t i = 0; i < actors; i++) {
        size_t *name = &s->names[s->camps[i]];
        if (*name == actors) *name = count++;
        s->camps[i] = *name;
    }
    sum_camps(s);
}

static void climb(struct search *s) {
    double gain;
    do {
        close_ranks(s);
        gain = 0;
        for (size_t i = 0; i < s->pairs->actors; i++) gain += relocate(s, i);
        for (size_t c = 0; gain <= least_gain && c < s->used; c++)
            if (s->camp[c].of[0] + s->camp[c].of[1] > 0) gain += join(s, c);
    } while (gain > least_gain);
}

/* -- the whole ------------------------------------------------------------------------------------------- */

static bool begin(struct search *s, const struct ent_pairs *pairs) {
    size_t actors = pairs->actors;
    *s = (struct search){.pairs = pairs,
                         .strength = ent_alloc(actors, sizeof *s->strength),
                         .camp = ent_alloc(actors, sizeof *s->camp),
                         .tied = ent_alloc(actors, sizeof *s->tied),
                         .camps = ent_alloc(actors, sizeof *s->camps),
                         .names = ent_alloc(actors, sizeof *s->names)};
    if (s->strength == NULL || s->camp == NULL || s->tied == NULL || s->camps == NULL || s->names == NULL)
        return false;
    for (size_t i = 0; i < pairs->count; i++) {
        struct signed_weight weight = weight_of(&pairs->items[i]);
        add(&s->total, weight);
        add(&s->strength[pairs->items[i].a], weight);
        add(&s->strength[pairs->items[i].b], weight);
    }
    return true;
}

static void finish(struct search *s) {
    free(s->strength);
    free(s->camp);
    free(s->tied);
    free(s->camps);
    free(s->names);
}

static double value_of(struct search *s) {
    double sign[2] = {1, -1}, excess = 0;
    for (size_t i = 0; i < s->pairs->count; i++) {
        const struct ent_pair *pair = &s->pairs->items[i];
        if (s->camps[pair->a] == s->camps[pair->b]) excess += pair->positive - pair->negative;
    }
    sum_camps(s);
    for (size_t c = 0; c < s->used; c++) {
        for (size_t k = 0; k < 2; k++) {
            double strength = s->camp[c].of[k];
            if (s->total.of[k] > 0) excess -= sign[k] * strength * strength / (4 * s->total.of[k]);
        }
    }
    double weight = s->total.of[0] + s->total.of[1];
    return weight > 0 ? excess / weight : (double)NAN;
}

double ent_modularity(const struct ent_pairs *pairs, const size_t *camps) {
    struct search s;
    double value = -1;
    if (begin(&s, pairs)) {
        memcpy(s.camps, camps, pairs->actors * sizeof *camps);
        value = value_of(&s);
    }
    finish(&s);
    return value;
}

/* Everyone joins a camp of those before, or opens the next one. */
static void try_from(struct search *s, size_t actor, size_t open, double *most, size_t *best) {
    if (actor == s->pairs->actors) {
        double value = value_of(s);
        if (!(value > *most + least_gain)) return;
        *most = value;
        memcpy(best, s->camps, actor * sizeof *best);
        return;
    }
    bool is_idle = s->pairs->first[actor] == s->pairs->first[actor + 1];
    for (size_t camp = 0; camp <= (is_idle ? 0 : open); camp++) {
        s->camps[actor] = camp;
        try_from(s, actor + 1, !is_idle && camp == open ? open + 1 : open, most, best);
    }
}

/* Some actors, each to a camp by chance. */
static void shake(struct search *s, struct ent_random *random) {
    size_t moves = 1 + s->pairs->actors / 6;
    for (size_t i = 0; i < moves; i++) {
        size_t actor = ent_random_below(random, s->pairs->actors);
        size_t camp = ent_random_below(random, camps_to_try(s));
        if (s->pairs->first[actor] < s->pairs->first[actor + 1]) s->camps[actor] = camp;
    }
}

/* Climbs, shakes the best and climbs again. */
static double climb_often(struct search *s, size_t *best) {
    struct ent_random random = ent_random_from(1);
    double most = -1;
    for (size_t i = 0; i < s->pairs->actors; i++)
        s->camps[i] = s->pairs->first[i] < s->pairs->first[i + 1] ? i : 0;
    for (size_t index = 0; index < CLIMBS; index++) {
        climb(s);
        double value = value_of(s);
        if (value > most + least_gain) {
            most = value;
            memcpy(best, s->camps, s->pairs->actors * sizeof *best);
        }
        memcpy(s->camps, best, s->pairs->actors * sizeof *best);
        sum_camps(s);
        shake(s, &random);
    }
    return most;
}

double ent_modularity_search(const struct ent_pairs *pairs, size_t *camps, bool *is_searched) {
    struct search s;
    size_t tied = 0;
    double most = -1;
    bool fine = begin(&s, pairs);
    for (size_t i = 0; i < pairs->actors; i++) tied += pairs->first[i] < pairs->first[i + 1];
    if (fine && pairs->count == 0)
        most = (double)NAN;
    else if (fine && tied <= TRIED_MOST)
        try_from(&s, 0, 0, &most, camps);
    else if (fine)
        most = climb_often(&s, camps);
    *is_searched = pairs->count > 0 && tied > TRIED_MOST;
    finish(&s);
    return most;
}
