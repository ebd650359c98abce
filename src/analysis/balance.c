/* SPDX-License-Identifier: MIT */
#include "analysis/balance.h"

#include "base/memory.h"
#include "base/report.h"
#include "structure/frustration.h"
#include "structure/triangles.h"

#include <stdlib.h>
#include <string.h>

struct finding {
    struct ent_pairs pairs;
    struct ent_frustration split;
    struct entente_bond *bonds;
    size_t *unbalanced;
    struct entente_triangle *triangles;
    size_t triangle_count, room;
    bool failed;
    struct entente_balance *balance;
};

/* PPA PNA NNA, then PAA NAA, then AAA. */
static size_t mixed_kind(const struct ent_triangle *triangle) {
    static const size_t first[] = {0, 0, 3, 5};
    return first[triangle->ambivalent] + (size_t)triangle->negative;
}

static void keep_unbalanced(struct finding *f, const struct ent_triangle *triangle) {
    if (!ent_grow(&f->triangles, &f->room, f->triangle_count + 1, sizeof *f->triangles)) {
        f->failed = true;
        return;
    }
    struct entente_triangle *kept = &f->triangles[f->triangle_count++];
    memcpy(kept->actors, triangle->actors, sizeof kept->actors);
    kept->intensity = ent_triangle_intensity(&f->pairs, triangle);
}

static void take_triangle(void *payload, const struct ent_triangle *triangle) {
    struct finding *f = payload;
    if (triangle->is_mixed) {
        f->balance->mixed++;
        f->balance->mixed_kinds[mixed_kind(triangle)]++;
        return;
    }
    size_t unbalanced = !ent_triangle_is_balanced(triangle);
    f->balance->triangles[triangle->negative]++;
    if (unbalanced) keep_unbalanced(f, triangle);
    for (size_t i = 0; i < 3; i++) {
        f->bonds[triangle->pairs[i]].triangles++;
        f->bonds[triangle->pairs[i]].unbalanced += unbalanced;
        f->unbalanced[triangle->actors[i]] += unbalanced;
    }
}

static void fill_bonds(struct finding *f) {
    bool weighted = f->balance->options.weighted;
    for (size_t i = 0; i < f->pairs.count; i++) {
        const struct ent_pair *pair = &f->pairs.items[i];
        bool together = f->split.camps[pair->a] == f->split.camps[pair->b];
        f->bonds[i] = (struct entente_bond){.a = pair->a,
                                            .b = pair->b,
                                            .positive = pair->positive,
                                            .negative = pair->negative,
                                            .loss = ent_pair_loss(pair, together, weighted)};
        f->balance->total += ent_pair_loss(pair, true, weighted) + ent_pair_loss(pair, false, weighted);
    }
}

static int most_intense_first(const void *left, const void *right) {
    const struct entente_triangle *a = left, *b = right;
    if (a->intensity != b->intensity) return a->intensity > b->intensity ? -1 : 1;
    for (size_t i = 0; i < 3; i++) {
        if (a->actors[i] != b->actors[i]) return a->actors[i] < b->actors[i] ? -1 : 1;
    }
    return 0;
}

static bool list_triangles(struct finding *f) {
    ent_triangles_each(&f->pairs, take_triangle, f);
    if (f->triangle_count > 0)
        qsort(f->triangles, f->triangle_count, sizeof *f->triangles, most_intense_first);
    return !f->failed;
}

static void hand_over(struct finding *f) {
    struct entente_balance *balance = f->balance;
    balance->lower = f->split.lower;
    balance->upper = f->split.upper;
    balance->is_proved = f->split.is_proved;
    balance->camps = f->split.camps;
    balance->components = f->split.components.of;
    balance->component_count = f->split.components.count;
    balance->splits = f->split.splits;
    balance->fixed_sets = f->split.fixed_sets;
    free(f->split.components.sizes);
    balance->optima = f->split.optima;
    balance->more_optima = f->split.more_optima;
    balance->bonds = f->bonds;
    balance->bond_count = f->pairs.count;
    balance->unbalanced = f->unbalanced;
    balance->unbalanced_triangles = f->triangles;
    balance->unbalanced_triangle_count = f->triangle_count;
}

static enum entente_status find(struct finding *f, const struct entente_sink *sink) {
    struct ent_frustration_limits limits = ent_frustration_usual;
    if (f->balance->options.seconds > 0) {
        limits.seconds = f->balance->options.seconds;
        limits.work = 0;
    }
    f->bonds = ent_alloc(f->pairs.count, sizeof *f->bonds);
    f->unbalanced = ent_alloc(f->pairs.actors, sizeof *f->unbalanced);
    if (f->bonds == NULL || f->unbalanced == NULL) return ent_no_memory(sink);
    return ent_frustration_find(&f->pairs, f->balance->options.weighted, &limits, &f->split, sink);
}

enum entente_status entente_balance_find(const entente_network *network,
                                         const struct entente_balance_options *options,
                                         struct entente_balance *balance, const struct entente_sink *sink) {
    struct finding f = {.balance = balance};
    *balance = (struct entente_balance){0};
    if (options != NULL) balance->options = *options;
    enum entente_status status = ent_pairs_init(&f.pairs, network, sink);
    if (status == ENTENTE_OK && balance->options.net) ent_pairs_net(&f.pairs);
    if (status == ENTENTE_OK) status = find(&f, sink);
    if (status == ENTENTE_OK) {
        fill_bonds(&f);
        if (!list_triangles(&f)) status = ent_no_memory(sink);
        hand_over(&f);
        if (status != ENTENTE_OK) entente_balance_clear(balance);
    } else {
        free(f.bonds);
        free(f.unbalanced);
    }
    ent_pairs_clear(&f.pairs);
    return status;
}

/* Where a component's side stands among all of them. */
static size_t place_of(const struct entente_balance *balance, size_t actor) {
    return 2 * (balance->components[actor] - 1) + (balance->camps[actor] > 0);
}

bool ent_balance_sides(const struct entente_balance *balance, size_t actors, size_t *of, size_t *count) {
    size_t *numbers = ent_alloc(2 * balance->component_count, sizeof *numbers);
    *count = 0;
    if (numbers == NULL) return false;
    for (size_t i = 0; i < actors; i++) {
        if (balance->camps[i] != 0) numbers[place_of(balance, i)] = 1;
    }
    for (size_t i = 0; i < 2 * balance->component_count; i++) {
        if (numbers[i] != 0) numbers[i] = ++*count;
    }
    for (size_t i = 0; i < actors; i++) of[i] = balance->camps[i] != 0 ? numbers[place_of(balance, i)] : 0;
    free(numbers);
    return true;
}

void ent_balance_take_split(struct entente_balance *balance, const struct ent_pairs *pairs,
                            const int *camps) {
    struct entente_bond *bonds = ent_unconst(balance->bonds);
    memcpy(ent_unconst(balance->camps), camps, pairs->actors * sizeof *camps);
    for (size_t i = 0; i < pairs->count; i++) {
        bool together = camps[bonds[i].a] == camps[bonds[i].b];
        bonds[i].loss = ent_pair_loss(&pairs->items[i], together, balance->options.weighted);
    }
}

void entente_balance_clear(struct entente_balance *balance) {
    free(ent_unconst(balance->camps));
    free(ent_unconst(balance->components));
    free(ent_unconst(balance->splits));
    free(ent_unconst(balance->fixed_sets));
    free(ent_unconst(balance->bonds));
    free(ent_unconst(balance->unbalanced));
    free(ent_unconst(balance->unbalanced_triangles));
    *balance = (struct entente_balance){0};
}
