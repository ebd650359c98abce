/* SPDX-License-Identifier: MIT */
#include "structure/signed_pairs.h"

#include "base/memory.h"
#include "base/report.h"

#include <math.h>
#include <stdlib.h>

static int by_ends(const void *a, const void *b) {
    const struct ent_pair *x = a, *y = b;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

static void collect(struct ent_pairs *pairs, const entente_network *network) {
    for (size_t i = 0; i < entente_network_tie_count(network); i++) {
        const struct entente_tie *tie = entente_network_tie(network, i);
        if (!(tie->positive > 0) && !(tie->negative > 0)) continue;
        bool turned = tie->source > tie->target;
        pairs->items[pairs->count++] = (struct ent_pair){.a = turned ? tie->target : tie->source,
                                                         .b = turned ? tie->source : tie->target,
                                                         .positive = tie->positive,
                                                         .negative = tie->negative,
                                                         .positive_ties = tie->positive > 0,
                                                         .negative_ties = tie->negative > 0};
    }
}

static void merge(struct ent_pairs *pairs) {
    size_t kept = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        struct ent_pair *last = kept > 0 ? &pairs->items[kept - 1] : NULL, *pair = &pairs->items[i];
        if (last == NULL || by_ends(last, pair) != 0) {
            pairs->items[kept++] = *pair;
            continue;
        }
        last->positive += pair->positive;
        last->negative += pair->negative;
        last->positive_ties += pair->positive_ties;
        last->negative_ties += pair->negative_ties;
    }
    pairs->count = kept;
}

/* Pairs are sorted, so each actor meets those with lower ones first, in order. */
static void index_ends(struct ent_pairs *pairs) {
    for (size_t i = 0; i < pairs->count; i++) {
        pairs->first[pairs->items[i].a + 1]++;
        pairs->first[pairs->items[i].b + 1]++;
    }
    for (size_t i = 0; i < pairs->actors; i++) pairs->first[i + 1] += pairs->first[i];
    for (size_t i = pairs->count; i > 0; i--) {
        const struct ent_pair *pair = &pairs->items[i - 1];
        pairs->at[--pairs->first[pair->a + 1]] = i - 1;
        pairs->at[--pairs->first[pair->b + 1]] = i - 1;
    }
    for (size_t i = 0; i < pairs->actors; i++) pairs->first[i] = pairs->first[i + 1];
    pairs->first[pairs->actors] = 2 * pairs->count;
}

static bool make_room(struct ent_pairs *pairs, size_t actors, size_t most) {
    *pairs = (struct ent_pairs){.actors = actors,
                                .items = ent_alloc(most, sizeof *pairs->items),
                                .first = ent_alloc(actors + 1, sizeof *pairs->first),
                                .at = ent_alloc(2 * most, sizeof *pairs->at)};
    if (pairs->items != NULL && pairs->first != NULL && pairs->at != NULL) return true;
    ent_pairs_clear(pairs);
    return false;
}

enum entente_status ent_pairs_init(struct ent_pairs *pairs, const entente_network *network,
                                   const struct entente_sink *sink) {
    if (!make_room(pairs, entente_network_actor_count(network), entente_network_tie_count(network)))
        return ent_no_memory(sink);
    collect(pairs, network);
    qsort(pairs->items, pairs->count, sizeof *pairs->items, by_ends);
    merge(pairs);
    index_ends(pairs);
    return ENTENTE_OK;
}

/* The actor's place in the list, or `count`. */
static size_t place_of(const size_t *actors, size_t count, size_t actor) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (actors[middle] < actor)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && actors[low] == actor ? low : count;
}

enum entente_status ent_pairs_among(struct ent_pairs *part, const struct ent_pairs *pairs,
                                    const size_t *actors, size_t count, const struct entente_sink *sink) {
    size_t most = 0;
    for (size_t i = 0; i < count; i++) most += pairs->first[actors[i] + 1] - pairs->first[actors[i]];
    if (!make_room(part, count, most)) return ent_no_memory(sink);
    for (size_t i = 0; i < count; i++) {
        for (size_t p = pairs->first[actors[i]]; p < pairs->first[actors[i] + 1]; p++) {
            struct ent_pair pair = pairs->items[pairs->at[p]];
            size_t other = place_of(actors, count, pair.b);
            if (pair.a != actors[i] || other == count) continue;
            pair.a = i;
            pair.b = other;
            part->items[part->count++] = pair;
        }
    }
    index_ends(part);
    return ENTENTE_OK;
}

void ent_pairs_clear(struct ent_pairs *pairs) {
    free(pairs->items);
    free(pairs->first);
    free(pairs->at);
    *pairs = (struct ent_pairs){0};
}

size_t ent_pairs_find(const struct ent_pairs *pairs, size_t actor, size_t other) {
    size_t low = pairs->first[actor], high = pairs->first[actor + 1], end = high;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (ent_pair_other(&pairs->items[pairs->at[middle]], actor) < other)
            low = middle + 1;
        else
            high = middle;
    }
    bool is_it = low < end && ent_pair_other(&pairs->items[pairs->at[low]], actor) == other;
    return is_it ? pairs->at[low] : pairs->count;
}

void ent_pairs_count(struct ent_pairs *pairs) {
    for (size_t i = 0; i < pairs->count; i++) {
        pairs->items[i].positive = (double)pairs->items[i].positive_ties;
        pairs->items[i].negative = (double)pairs->items[i].negative_ties;
    }
}

void ent_pairs_net(struct ent_pairs *pairs) {
    for (size_t i = 0; i < pairs->count; i++) {
        struct ent_pair *pair = &pairs->items[i];
        double net = pair->positive - pair->negative;
        if (!(net > 0) && !(net < 0)) continue;
        pair->positive = fmax(net, 0);
        pair->negative = fmax(-net, 0);
        if (net > 0) pair->negative_ties = 0;
        if (net < 0) pair->positive_ties = 0;
    }
}

void ent_pairs_scale(struct ent_pairs *pairs) {
    double most = 0;
    int exponent;
    for (size_t i = 0; i < pairs->count; i++)
        most = fmax(most, fmax(pairs->items[i].positive, pairs->items[i].negative));
    frexp(most, &exponent);
    for (size_t i = 0; i < pairs->count; i++) {
        pairs->items[i].positive = ldexp(pairs->items[i].positive, 1 - exponent);
        pairs->items[i].negative = ldexp(pairs->items[i].negative, 1 - exponent);
    }
}

int ent_pair_sign(const struct ent_pair *pair) {
    return (pair->positive > 0) - (pair->negative > 0);
}

size_t ent_pair_other(const struct ent_pair *pair, size_t actor) {
    return pair->a == actor ? pair->b : pair->a;
}

double ent_pair_loss(const struct ent_pair *pair, bool together, bool weighted) {
    if (weighted) return together ? pair->negative : pair->positive;
    return (double)(together ? pair->negative_ties : pair->positive_ties);
}
