/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "structure/signed_pairs.h"
#include <entente/triads.h>

#include <stdlib.h>
#include <string.h>

static const char *const classes[] = {
#define TRIAD(name) name,
#include "analysis/triads.def"
#undef TRIAD
};

/* A tie is 0, N or P; the six of a triad, base 3, are its code. What is both N and P has no code. */
enum { NONE, NEGATIVE, POSITIVE, MIXED, TIES = 6, CODES = 729, NO_CODE = CODES };

/* Where the tie from the row's actor to the column's stands in a name. */
static const size_t place_of[3][3] = {{TIES, 0, 2}, {1, TIES, 4}, {3, 5, TIES}};

static const size_t orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

const char *entente_triad_class(size_t index) {
    return index < ENTENTE_TRIAD_CLASSES ? classes[index] : NULL;
}

size_t entente_triad_find(const char *name) {
    size_t index = 0;
    while (index < ENTENTE_TRIAD_CLASSES && strcmp(classes[index], name) != 0) index++;
    return index;
}

static const char *ties_of(size_t index) {
    return strchr(classes[index], '-') + 1;
}

static size_t code_of(const unsigned char ties[TIES]) {
    size_t code = 0;
    for (size_t i = 0; i < TIES; i++) code = 3 * code + ties[i];
    return code;
}

/* The six ties as they are for the actors in another order. */
static void reorder(const unsigned char ties[TIES], const size_t order[3], unsigned char reordered[TIES]) {
    for (size_t a = 0; a < 3; a++) {
        for (size_t b = 0; b < 3; b++) {
            if (a != b) reordered[place_of[a][b]] = ties[place_of[order[a]][order[b]]];
        }
    }
}

static void read_class(size_t index, unsigned char ties[TIES]) {
    const char *text = ties_of(index);
    for (size_t i = 0; i < TIES; i++) ties[i] = text[i] == 'P' ? POSITIVE : text[i] == 'N' ? NEGATIVE : NONE;
}

struct census {
    struct ent_pairs pairs;
    unsigned char *forth, *back; /* per pair: the tie from its first actor, and from its second */
    unsigned char class_of[CODES];
    struct entente_triads *triads;
    size_t room;
    bool failed;
};

static void fill_classes(struct census *census) {
    for (size_t index = 0; index < ENTENTE_TRIAD_CLASSES; index++) {
        unsigned char ties[TIES], other[TIES];
        read_class(index, ties);
        for (size_t k = 0; k < 6; k++) {
            reorder(ties, orders[k], other);
            census->class_of[code_of(other)] = (unsigned char)index;
        }
    }
}

/* -- ties of pairs --------------------------------------------------------------------------------------- */

static unsigned char kind_of(const struct entente_tie *tie, bool net) {
    if (net && tie->positive != tie->negative) return tie->positive > tie->negative ? POSITIVE : NEGATIVE;
    if (tie->positive > 0 && tie->negative > 0) return MIXED;
    return tie->positive > 0 ? POSITIVE : tie->negative > 0 ? NEGATIVE : NONE;
}

static void fill_ties(struct census *census, const entente_network *network) {
    bool is_directed = entente_network_directed(network);
    for (size_t i = 0; i < entente_network_tie_count(network); i++) {
        const struct entente_tie *tie = entente_network_tie(network, i);
        size_t pair = ent_pairs_find(&census->pairs, tie->source, tie->target);
        unsigned char kind = kind_of(tie, census->triads->options.net);
        if (kind == NONE) continue;
        if (!is_directed || tie->source < tie->target) census->forth[pair] = kind;
        if (!is_directed || tie->source > tie->target) census->back[pair] = kind;
    }
}

/* -- counting -------------------------------------------------------------------------------------------- */

/* The ties between two of the three actors, if there are any. */
static void put_pair(const struct census *census, size_t pair, size_t a, size_t b, const size_t actors[3],
                     unsigned char ties[TIES]) {
    if (pair == census->pairs.count) return;
    bool is_first = census->pairs.items[pair].a == actors[a];
    ties[place_of[a][b]] = is_first ? census->forth[pair] : census->back[pair];
    ties[place_of[b][a]] = is_first ? census->back[pair] : census->forth[pair];
}

static bool is_mixed(const unsigned char ties[TIES]) {
    return memchr(ties, MIXED, TIES) != NULL;
}

static void keep_member(struct census *census, const unsigned char ties[TIES], const size_t actors[3]) {
    struct entente_triads *triads = census->triads;
    unsigned char wanted[TIES], other[TIES];
    size_t k = 0;
    read_class(triads->options.list, wanted);
    for (reorder(ties, orders[k], other); memcmp(other, wanted, TIES) != 0; reorder(ties, orders[k], other))
        k++;
    if (!ent_grow(&triads->members, &census->room, triads->member_count + 1, sizeof *triads->members)) {
        census->failed = true;
        return;
    }
    struct entente_triad *member = &triads->members[triads->member_count++];
    for (size_t i = 0; i < 3; i++) member->actors[i] = actors[orders[k][i]];
}

static void count_triad(struct census *census, const unsigned char ties[TIES], const size_t actors[3]) {
    struct entente_triads *triads = census->triads;
    if (is_mixed(ties)) {
        triads->mixed += 1;
        return;
    }
    size_t index = census->class_of[code_of(ties)];
    triads->counts[index] += 1;
    if (index == triads->options.list) keep_member(census, ties, actors);
}

/* The triads of a pair with everyone who has a tie with neither. */
static void count_idle(struct census *census, size_t pair, double others) {
    unsigned char ties[TIES] = {census->forth[pair], census->back[pair]};
    if (is_mixed(ties))
        census->triads->mixed += others;
    else
        census->triads->counts[census->class_of[code_of(ties)]] += others;
}

/* Each connected triad is met by its first linked pair: with every actor behind it, and with those between
 * its two who have no tie with the first. */
static void count_pair(struct census *census, size_t uv) {
    const struct ent_pairs *pairs = &census->pairs;
    size_t u = pairs->items[uv].a, v = pairs->items[uv].b, neighbours = 0;
    size_t i = pairs->first[u], j = pairs->first[v];
    while (i < pairs->first[u + 1] || j < pairs->first[v + 1]) {
        size_t x = i < pairs->first[u + 1] ? ent_pair_other(&pairs->items[pairs->at[i]], u) : SIZE_MAX;
        size_t y = j < pairs->first[v + 1] ? ent_pair_other(&pairs->items[pairs->at[j]], v) : SIZE_MAX;
        size_t w = x < y ? x : y;
        size_t uw = x == w ? pairs->at[i++] : pairs->count, vw = y == w ? pairs->at[j++] : pairs->count;
        if (w == u || w == v) continue;
        neighbours++;
        if (w < v && (w < u || uw != pairs->count)) continue;
        const size_t actors[3] = {u, v, w};
        unsigned char ties[TIES] = {0};
        put_pair(census, uv, 0, 1, actors, ties);
        put_pair(census, uw, 0, 2, actors, ties);
        put_pair(census, vw, 1, 2, actors, ties);
        count_triad(census, ties, actors);
    }
    count_idle(census, uv, (double)(pairs->actors - neighbours - 2));
}

/* a>b, b>c and a>c among the ties of a class, and those of them whose product is positive. */
static void count_transitive(struct entente_triads *triads, size_t index) {
    unsigned char ties[TIES];
    read_class(index, ties);
    for (size_t k = 0; k < 6; k++) {
        const size_t *o = orders[k];
        size_t first = ties[place_of[o[0]][o[1]]], second = ties[place_of[o[1]][o[2]]],
               across = ties[place_of[o[0]][o[2]]];
        if (first == NONE || second == NONE || across == NONE) continue;
        size_t negative = (size_t)(first == NEGATIVE) + (second == NEGATIVE) + (across == NEGATIVE);
        triads->transitive += triads->counts[index];
        if (negative % 2 == 0) triads->balanced += triads->counts[index];
    }
}

static void finish(struct entente_triads *triads, size_t actors) {
    double n = (double)actors, linked = triads->mixed;
    for (size_t i = 1; i < ENTENTE_TRIAD_CLASSES; i++) {
        linked += triads->counts[i];
        count_transitive(triads, i);
    }
    triads->counts[0] = (actors < 3 ? 0 : n * (n - 1) * (n - 2) / 6) - linked;
}

static int compare_members(const void *left, const void *right) {
    const struct entente_triad *a = left, *b = right;
    for (size_t i = 0; i < 3; i++) {
        if (a->actors[i] != b->actors[i]) return a->actors[i] < b->actors[i] ? -1 : 1;
    }
    return 0;
}

static enum entente_status take_census(struct census *census, const entente_network *network,
                                       const struct entente_sink *sink) {
    struct entente_triads *triads = census->triads;
    size_t count = census->pairs.count;
    census->forth = ent_alloc(count, sizeof *census->forth);
    census->back = ent_alloc(count, sizeof *census->back);
    if (census->forth == NULL || census->back == NULL) return ent_no_memory(sink);
    fill_classes(census);
    fill_ties(census, network);
    for (size_t i = 0; i < count && census->pairs.actors > 2; i++) count_pair(census, i);
    if (census->failed) return ent_no_memory(sink);
    finish(triads, census->pairs.actors);
    if (triads->member_count > 0)
        qsort(triads->members, triads->member_count, sizeof *triads->members, compare_members);
    return ENTENTE_OK;
}

/* 003, 012 and 102 leave an actor alone: there are as many as there are actors that are not linked. */
static bool has_three_linked(size_t index) {
    const char *ties = ties_of(index);
    return strncmp(ties, "0000", 4) != 0;
}

enum entente_status entente_triads_find(const entente_network *network,
                                        const struct entente_triad_options *options,
                                        struct entente_triads *triads, const struct entente_sink *sink) {
    struct census census = {.triads = triads};
    size_t list = options != NULL ? options->list : ENTENTE_TRIAD_CLASSES;
    *triads = (struct entente_triads){.options = {list, options != NULL && options->net}};
    if (list < ENTENTE_TRIAD_CLASSES && !has_three_linked(list)) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "class-not-listed", NULL,
                        "list one in which each of the three has a tie",
                        "triads of class %s are counted, but not listed", classes[list]);
    }
    enum entente_status status = ent_pairs_init(&census.pairs, network, sink);
    if (status == ENTENTE_OK) status = take_census(&census, network, sink);
    ent_pairs_clear(&census.pairs);
    free(census.forth);
    free(census.back);
    if (status != ENTENTE_OK) entente_triads_clear(triads);
    return status;
}

void entente_triads_clear(struct entente_triads *triads) {
    free(triads->members);
    *triads = (struct entente_triads){0};
}
