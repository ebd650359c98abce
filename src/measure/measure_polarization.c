/* SPDX-License-Identifier: MIT */
/* How near the network is to two camps with all friendship inside and all hostility between. */
#include "base/memory.h"
#include "base/random.h"
#include "base/report.h"
#include "measure/signed_sums.h"
#include "structure/signed_pairs.h"

#include <stdlib.h>

enum { TRIED_MOST = 14, STARTS = 8 };

static const double least_gain = 1e-9;

/* Pairs of one sign by their weight, and how many of each are where the ideal has some. */
struct shelf {
    double *weights; /* ascending, each once */
    size_t *placed;  /* per weight */
    size_t *rank;    /* per pair; the number of weights where it has none of the sign */
    size_t count;
    double total; /* weight of all pairs */
};

struct split {
    const struct ent_pairs *pairs;
    struct shelf inside, between; /* positive weight, and negative */
    size_t *actors;               /* those with signed ties */
    size_t count, right;          /* of them; of them on the right */
    bool *is_right;               /* per actor of the network */
};

static void place(struct split *s, size_t pair, size_t change) {
    bool together = s->is_right[s->pairs->items[pair].a] == s->is_right[s->pairs->items[pair].b];
    struct shelf *shelf = together ? &s->inside : &s->between;
    shelf->placed[shelf->rank[pair]] += change;
}

static void move(struct split *s, size_t actor) {
    const struct ent_pairs *pairs = s->pairs;
    for (size_t i = pairs->first[actor]; i < pairs->first[actor + 1]; i++) place(s, pairs->at[i], SIZE_MAX);
    s->right += s->is_right[actor] ? SIZE_MAX : 1;
    s->is_right[actor] = !s->is_right[actor];
    for (size_t i = pairs->first[actor]; i < pairs->first[actor + 1]; i++) place(s, pairs->at[i], 1);
}

/* -- the discrepancy ------------------------------------------------------------------------------------- */

/* How much of the ideal's mean is there, summed over the pairs where it should be. */
static double met(const struct shelf *shelf, double mean) {
    double sum = 0;
    for (size_t i = 0; i < shelf->count; i++) sum += (double)shelf->placed[i] * fmin(shelf->weights[i], mean);
    return sum;
}

/* The distance of the weights from those of the ideal, in which what is positive is spread evenly over the
 * pairs inside the two sides, and what is negative over those between them: |w - mean| is w + mean less twice
 * what both have. */
static double discrepancy(const struct split *s) {
    double left = (double)(s->count - s->right), right = (double)s->right;
    double inside = (left * (left - 1) + right * (right - 1)) / 2, between = left * right;
    double sum = s->inside.total + s->between.total, both = 0;
    if (inside > 0) {
        sum += s->inside.total;
        both += met(&s->inside, s->inside.total / inside);
    }
    if (between > 0) {
        sum += s->between.total;
        both += met(&s->between, s->between.total / between);
    }
    return sum - 2 * both;
}

/* -- the split with the least ---------------------------------------------------------------------------- */

/* In Gray's order each split differs from the one before in one actor; the first stays on the left. */
static double try_all(struct split *s) {
    double least = ENT_UNBOUNDED;
    size_t ways = s->count > 1 ? (size_t)1 << (s->count - 1) : 1;
    for (size_t way = 1; way < ways; way++) {
        size_t bit = 0;
        while ((way >> bit & 1) == 0) bit++;
        move(s, s->actors[bit + 1]);
        least = fmin(least, discrepancy(s));
    }
    return least;
}

static bool is_last_of_side(const struct split *s, size_t actor) {
    return (s->is_right[actor] ? s->right : s->count - s->right) == 1;
}

/* Moves one actor, or two that change sides, while that helps. */
static double descend(struct split *s) {
    double least = discrepancy(s), before;
    do {
        before = least;
        for (size_t i = 0; i < s->count; i++) {
            if (is_last_of_side(s, s->actors[i])) continue;
            move(s, s->actors[i]);
            double now = discrepancy(s);
            if (now < least - least_gain)
                least = now;
            else
                move(s, s->actors[i]);
        }
        for (size_t i = 0; i < s->pairs->count && least >= before - least_gain; i++) {
            const struct ent_pair *pair = &s->pairs->items[i];
            if (s->is_right[pair->a] == s->is_right[pair->b]) continue;
            move(s, pair->a);
            move(s, pair->b);
            double now = discrepancy(s);
            if (now < least - least_gain) {
                least = now;
            } else {
                move(s, pair->a);
                move(s, pair->b);
            }
        }
    } while (least < before - least_gain);
    return least;
}

static void put(struct split *s, size_t actor, bool is_right) {
    if (s->is_right[actor] != is_right) move(s, actor);
}

/* First one actor against all others, and then the opponents of one against all others; last, sides by
 * chance. */
static void start(struct split *s, size_t index, struct ent_random *random) {
    const struct ent_pairs *pairs = s->pairs;
    size_t seed = s->actors[index % s->count];
    for (size_t i = 0; i < s->count; i++) {
        bool by_chance = index >= 2 * s->count && ent_random_below(random, 2) == 1;
        put(s, s->actors[i], by_chance || (index < s->count && s->actors[i] == seed));
    }
    for (size_t i = pairs->first[seed]; i < pairs->first[seed + 1] && index / s->count == 1; i++) {
        const struct ent_pair *pair = &pairs->items[pairs->at[i]];
        if (pair->negative > pair->positive) put(s, ent_pair_other(pair, seed), true);
    }
    if (s->right == 0 || s->right == s->count) move(s, seed);
}

/* The starts with the least discrepancy before anything moves. */
static void choose_starts(struct split *s, struct ent_random *random, size_t best[STARTS]) {
    double kept[STARTS];
    for (size_t k = 0; k < STARTS; k++) kept[k] = ENT_UNBOUNDED;
    for (size_t index = 0; index < 2 * s->count; index++) {
        start(s, index, random);
        double value = discrepancy(s);
        size_t at = STARTS;
        while (at > 0 && value < kept[at - 1] - least_gain) at--;
        for (size_t k = STARTS; k > at + 1; k--) {
            kept[k - 1] = kept[k - 2];
            best[k - 1] = best[k - 2];
        }
        if (at == STARTS) continue;
        kept[at] = value;
        best[at] = index;
    }
}

static double search(struct split *s) {
    struct ent_random random = ent_random_from(1);
    size_t best[STARTS] = {0};
    double least = ENT_UNBOUNDED;
    choose_starts(s, &random, best);
    for (size_t k = 0; k < (size_t)2 * STARTS; k++) {
        start(s, k < STARTS ? best[k] : 2 * s->count, &random);
        least = fmin(least, descend(s));
    }
    return least;
}

/* -- the measure ----------------------------------------------------------------------------------------- */

static int by_weight(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double weight_of(const struct ent_pair *pair, bool is_positive) {
    return is_positive ? pair->positive : pair->negative;
}

static size_t rank_of(const struct shelf *shelf, double weight) {
    size_t rank = 0;
    while (rank < shelf->count && shelf->weights[rank] < weight) rank++;
    return weight > 0 ? rank : shelf->count;
}

static bool fill(struct shelf *shelf, const struct ent_pairs *pairs, bool is_positive) {
    size_t count = 0;
    shelf->weights = ent_alloc(pairs->count, sizeof *shelf->weights);
    shelf->placed = ent_alloc(pairs->count + 1, sizeof *shelf->placed);
    shelf->rank = ent_alloc(pairs->count, sizeof *shelf->rank);
    if (shelf->weights == NULL || shelf->placed == NULL || shelf->rank == NULL) return false;
    for (size_t i = 0; i < pairs->count; i++) {
        double weight = weight_of(&pairs->items[i], is_positive);
        if (weight > 0) shelf->weights[count++] = weight;
        shelf->total += weight;
    }
    if (count > 0) qsort(shelf->weights, count, sizeof *shelf->weights, by_weight);
    for (size_t i = 0; i < count; i++) {
        if (shelf->count > 0 && shelf->weights[i] <= shelf->weights[shelf->count - 1]) continue;
        shelf->weights[shelf->count++] = shelf->weights[i];
    }
    for (size_t i = 0; i < pairs->count; i++)
        shelf->rank[i] = rank_of(shelf, weight_of(&pairs->items[i], is_positive));
    return true;
}

static void clear(struct shelf *shelf) {
    free(shelf->weights);
    free(shelf->placed);
    free(shelf->rank);
}

static bool take_stock(struct split *s) {
    const struct ent_pairs *pairs = s->pairs;
    s->is_right = ent_alloc(pairs->actors, sizeof *s->is_right);
    s->actors = ent_alloc(pairs->actors, sizeof *s->actors);
    bool fine = fill(&s->inside, pairs, true) && fill(&s->between, pairs, false);
    if (!fine || s->is_right == NULL || s->actors == NULL) return false;
    for (size_t i = 0; i < pairs->count; i++) place(s, i, 1);
    for (size_t i = 0; i < pairs->actors; i++) {
        if (pairs->first[i] < pairs->first[i + 1]) s->actors[s->count++] = i;
    }
    return true;
}

static enum entente_status measure(struct split *s, struct entente_scores *scores,
                                   const struct entente_sink *sink) {
    bool fine = take_stock(s);
    double all = s->inside.total + s->between.total;
    if (fine && s->inside.total > 0 && s->between.total > 0) {
        double least = s->count <= TRIED_MOST ? try_all(s) : search(s);
        scores->values[0] = 1 - least / (2 * all);
        scores->is_searched = s->count > TRIED_MOST;
    }
    clear(&s->inside);
    clear(&s->between);
    free(s->is_right);
    free(s->actors);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

static enum entente_status compute(const struct ent_measure_input *input, struct entente_scores *scores) {
    struct ent_pairs pairs;
    struct split split = {.pairs = &pairs};
    enum entente_status status = ent_pairs_to_split(input, &pairs, scores);
    if (status != ENTENTE_OK || pairs.first == NULL) return status;
    status = measure(&split, scores, input->sink);
    ent_pairs_clear(&pairs);
    return status;
}

const struct ent_measure ent_measure_polarization = {
    .about =
        {.name = "polarization",
         .title = "Polarization",
         .definition =
             "1 less the least discrepancy, over all splits into two sides (above 14 actors those that a search meets), between the "
             "weights and the ideal in which all positive weight is spread evenly inside the sides and all "
             "negative weight evenly between them, as a share of twice all weight. 1: every two of a side "
             "are equal friends, every two across equal opponents; in sparse networks it is low.",
         .unit = "share of weight",
         ENT_RANGE(0, 1),
         ENT_BOTH_SIGNS("weight", "ignored"),
         .undefined = "null without positive or without negative ties, and above 1,000 actors",
         .cost = "O(sweeps · E · degree)",
         .source = "the discrepancy of Discourse Network Analyzer (Leifeld 2016, manual), minimised, with "
                   "the ideal's mean weight",
         .equivalent =
             "numpy: 1 - (abs(P - S * P.sum() / S.sum()).sum() + abs(N - D * N.sum() / D.sum()).sum()) / (2 * (P + N).sum()), S the pairs of one side, D those of two",
         .scope = ENTENTE_PER_NETWORK},
    .compute = compute,
};
