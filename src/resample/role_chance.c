/* SPDX-License-Identifier: MIT */
#include "resample/role_chance.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ENDS = 3, NONE = -1, ACTORS_MOST = 6, SIZES_MOST = 32 };

/* Per place of the second path: the place of the first path whose actor it is, or NONE. */
struct overlap {
    int place[ENDS];
    size_t shared;
};

enum entente_role ent_role_of(size_t from, size_t broker, size_t to) {
    if (from == broker) return broker == to ? ENTENTE_ROLE_COORDINATOR : ENTENTE_ROLE_REPRESENTATIVE;
    if (from == to) return ENTENTE_ROLE_ITINERANT;
    return broker == to ? ENTENTE_ROLE_GATEKEEPER : ENTENTE_ROLE_LIAISON;
}

static bool is_one_to_one(const int place[ENDS]) {
    for (size_t i = 0; i < ENDS; i++) {
        for (size_t j = 0; j < i; j++) {
            if (place[i] != NONE && place[i] == place[j]) return false;
        }
    }
    return true;
}

/* All that there are, in one order. */
static void list_overlaps(struct overlap overlaps[ENT_OVERLAPS]) {
    size_t count = 0;
    for (int a = NONE; a < ENDS; a++) {
        for (int v = NONE; v < ENDS; v++) {
            for (int b = NONE; b < ENDS; b++) {
                struct overlap overlap = {.place = {a, v, b},
                                          .shared = (size_t)(a != NONE) + (v != NONE) + (b != NONE)};
                if (is_one_to_one(overlap.place)) overlaps[count++] = overlap;
            }
        }
    }
}

/* -- odds ------------------------------------------------------------------------------------------------ */

/* How likely labels fall in classes of these sizes, by what the sizes are as digits. */
struct class_odds {
    const struct entente_groups *groups;
    size_t keys[SIZES_MOST];
    double odds[SIZES_MOST];
    size_t count;
};

static double falling(double from, size_t factors) {
    double product = 1;
    for (size_t i = 0; i < factors; i++) product *= from - (double)i > 0 ? from - (double)i : 0;
    return product;
}

/* Ways to give every class a group of its own and every actor of a class a place in it, by the classes that
 * the groups seen so far have taken; over the ways to give all actors places. */
static double odds_of_sizes(const struct entente_groups *groups, const size_t *sizes, size_t classes) {
    double ways[1 << ACTORS_MOST] = {1};
    size_t all = ((size_t)1 << classes) - 1, actors = 0;
    for (size_t c = 0; c < classes; c++) actors += sizes[c];
    for (size_t g = 0; g < groups->count; g++) {
        for (size_t taken = all; taken > 0; taken--) {
            for (size_t c = 0; c < classes; c++) {
                size_t bit = (size_t)1 << c;
                if ((taken & bit) != 0)
                    ways[taken] += ways[taken - bit] * falling((double)groups->sizes[g], sizes[c]);
            }
        }
    }
    double places = falling((double)groups->actors, actors);
    return places > 0 ? ways[all] / places : 0;
}

static double odds_of_classes(struct class_odds *known, const size_t *class_of, size_t actors,
                              size_t classes) {
    size_t sizes[ACTORS_MOST] = {0}, key = 0;
    for (size_t i = 0; i < actors; i++) sizes[class_of[i]]++;
    for (size_t i = 1; i < classes; i++) {
        for (size_t j = i; j > 0 && sizes[j] > sizes[j - 1]; j--) {
            size_t size = sizes[j];
            sizes[j] = sizes[j - 1];
            sizes[j - 1] = size;
        }
    }
    for (size_t i = 0; i < classes; i++) key = 10 * key + sizes[i];
    for (size_t i = 0; i < known->count; i++) {
        if (known->keys[i] == key) return known->odds[i];
    }
    known->keys[known->count] = key;
    known->odds[known->count] = odds_of_sizes(known->groups, sizes, classes);
    return known->odds[known->count++];
}

/* The next way to class the actors, each class numbered when it is first met; false after the last. */
static bool next_classes(size_t *class_of, size_t actors) {
    for (size_t i = actors; i-- > 1;) {
        size_t most = 0;
        for (size_t j = 0; j < i; j++) most = class_of[j] > most ? class_of[j] : most;
        if (class_of[i] > most) continue;
        class_of[i]++;
        memset(class_of + i + 1, 0, (actors - i - 1) * sizeof *class_of);
        return true;
    }
    return false;
}

static void add_odds(struct class_odds *known, const struct overlap *overlap, double *both) {
    size_t class_of[ACTORS_MOST] = {0}, second[ENDS], actors = ENDS;
    for (size_t i = 0; i < ENDS; i++)
        second[i] = overlap->place[i] == NONE ? actors++ : (size_t)overlap->place[i];
    do {
        size_t classes = 0;
        for (size_t i = 0; i < actors; i++) classes = class_of[i] >= classes ? class_of[i] + 1 : classes;
        enum entente_role role = ent_role_of(class_of[0], class_of[1], class_of[2]);
        if (ent_role_of(class_of[second[0]], class_of[second[1]], class_of[second[2]]) == role)
            both[role] += odds_of_classes(known, class_of, actors, classes);
    } while (next_classes(class_of, actors));
}

void ent_role_odds_find(const struct entente_groups *groups, struct ent_role_odds *odds) {
    struct class_odds known = {.groups = groups};
    struct overlap overlaps[ENT_OVERLAPS];
    *odds = (struct ent_role_odds){0};
    list_overlaps(overlaps);
    for (size_t i = 0; i < ENT_OVERLAPS; i++) {
        const int *place = overlaps[i].place;
        add_odds(&known, &overlaps[i], odds->both[i]);
        if (place[0] == 0 && place[1] == 1 && place[2] == 2)
            memcpy(odds->one, odds->both[i], sizeof odds->one);
    }
}

/* -- pairs of paths -------------------------------------------------------------------------------------- */

/* How often actors, or ordered pairs of them, stand in some places of the paths. */
struct standing {
    uint64_t key;
    double count;
};

struct tally {
    struct standing *items;
    size_t count;
};

/* By two places; the same place twice stands for one. */
struct census {
    const struct entente_open_path *paths;
    size_t count;
    uint64_t *keys;
    struct tally tallies[ENDS][ENDS];
};

static size_t end_of(const struct entente_open_path *path, size_t place) {
    return place == 0 ? path->from : place == 1 ? path->broker : path->to;
}

static int by_key(const void *a, const void *b) {
    const uint64_t *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

static bool take_tally(struct census *census, size_t i, size_t j) {
    struct tally *tally = &census->tallies[i][j];
    size_t kinds = 0;
    for (size_t p = 0; p < census->count; p++)
        census->keys[p] =
            (uint64_t)end_of(&census->paths[p], i) << 32 | (uint64_t)end_of(&census->paths[p], j);
    qsort(census->keys, census->count, sizeof *census->keys, by_key);
    for (size_t p = 0; p < census->count; p++) kinds += p == 0 || census->keys[p] != census->keys[p - 1];
    tally->items = ent_alloc(kinds, sizeof *tally->items);
    if (tally->items == NULL) return false;
    for (size_t p = 0; p < census->count; p++) {
        if (p == 0 || census->keys[p] != census->keys[p - 1])
            tally->items[tally->count++].key = census->keys[p];
        tally->items[tally->count - 1].count++;
    }
    return true;
}

static bool take_census(struct census *census) {
    census->keys = ent_alloc(census->count, sizeof *census->keys);
    bool fine = census->keys != NULL;
    for (size_t i = 0; i < ENDS; i++) {
        for (size_t j = 0; j < ENDS && fine; j++) fine = take_tally(census, i, j);
    }
    return fine;
}

static void clear_census(struct census *census) {
    free(census->keys);
    for (size_t i = 0; i < ENDS; i++) {
        for (size_t j = 0; j < ENDS; j++) free(census->tallies[i][j].items);
    }
}

static double join(const struct tally *x, const struct tally *y) {
    double sum = 0;
    for (size_t i = 0, j = 0; i < x->count && j < y->count;) {
        uint64_t p = x->items[i].key, q = y->items[j].key;
        if (p == q) sum += x->items[i].count * y->items[j].count;
        i += p <= q;
        j += q <= p;
    }
    return sum;
}

static int by_place(const void *a, const void *b) {
    const struct entente_open_path *x = a, *y = b;
    if (x->broker != y->broker) return x->broker < y->broker ? -1 : 1;
    if (x->from != y->from) return x->from < y->from ? -1 : 1;
    return x->to < y->to ? -1 : x->to > y->to;
}

/* Paths whose actors, in another order, are a path too. */
static double count_turned(const struct census *census, const int place[ENDS]) {
    double count = 0;
    for (size_t p = 0; p < census->count; p++) {
        const struct entente_open_path *path = &census->paths[p];
        const struct entente_open_path turned = {.from = end_of(path, (size_t)place[0]),
                                                 .broker = end_of(path, (size_t)place[1]),
                                                 .to = end_of(path, (size_t)place[2])};
        count += bsearch(&turned, census->paths, census->count, sizeof *path, by_place) != NULL;
    }
    return count;
}

/* Ordered pairs of paths that share at least this. */
static double count_sharing(const struct census *census, const struct overlap *overlap) {
    size_t first[ENDS], second[ENDS], shared = 0;
    for (size_t i = 0; i < ENDS; i++) {
        if (overlap->place[i] == NONE) continue;
        first[shared] = (size_t)overlap->place[i];
        second[shared++] = i;
    }
    if (shared == 0) return (double)census->count * (double)census->count;
    if (shared == ENDS) return count_turned(census, overlap->place);
    size_t last = shared - 1;
    return join(&census->tallies[first[0]][first[last]], &census->tallies[second[0]][second[last]]);
}

static bool shares_more(const struct overlap *more, const struct overlap *less) {
    for (size_t i = 0; i < ENDS; i++) {
        if (less->place[i] != NONE && less->place[i] != more->place[i]) return false;
    }
    return more->shared > less->shared;
}

/* Ordered pairs of paths by just what they share: what shares more is taken off. */
static void count_overlaps(const struct census *census, double counts[ENT_OVERLAPS]) {
    struct overlap overlaps[ENT_OVERLAPS];
    list_overlaps(overlaps);
    for (size_t shared = ENDS + 1; shared-- > 0;) {
        for (size_t i = 0; i < ENT_OVERLAPS; i++) {
            if (overlaps[i].shared != shared) continue;
            counts[i] = count_sharing(census, &overlaps[i]);
            for (size_t j = 0; j < ENT_OVERLAPS; j++) {
                if (shares_more(&overlaps[j], &overlaps[i])) counts[i] -= counts[j];
            }
        }
    }
}

/* What is left of a variance of 0 after rounding is below this share of what was added up. */
static const double is_noise = 1e-12;

static double deviation_of(const struct ent_role_odds *odds, const double counts[ENT_OVERLAPS], size_t role) {
    double variance = 0, added = 0, square = odds->one[role] * odds->one[role];
    for (size_t i = 0; i < ENT_OVERLAPS; i++) {
        if (!(counts[i] > 0)) continue;
        variance += counts[i] * (odds->both[i][role] - square);
        added += counts[i] * (odds->both[i][role] + square);
    }
    return variance > is_noise * added ? sqrt(variance) : 0;
}

bool ent_role_chances(const struct ent_role_odds *odds, const struct entente_open_path *paths, size_t count,
                      struct entente_role_score scores[ENTENTE_ROLE_COUNT]) {
    struct census census = {.paths = paths, .count = count};
    double counts[ENT_OVERLAPS] = {0};
    bool fine = take_census(&census);
    if (fine) {
        count_overlaps(&census, counts);
        for (size_t role = 0; role < ENTENTE_ROLE_COUNT; role++) {
            scores[role].expected = (double)count * odds->one[role];
            scores[role].deviation = deviation_of(odds, counts, role);
        }
    }
    clear_census(&census);
    return fine;
}
