/* SPDX-License-Identifier: MIT */
#include "analysis/balance_facts.h"
#include "model/document.h"

#include <math.h>
#include <stdlib.h>

double ent_triangle_share(const struct entente_balance *balance, bool is_general) {
    const size_t *count = balance->triangles;
    size_t all = count[0] + count[1] + count[2] + count[3];
    size_t fine = count[0] + count[2] + (is_general ? count[3] : 0);
    return all > 0 ? (double)fine / (double)all : (double)NAN;
}

size_t ent_mixed_bonds(const struct entente_balance *balance) {
    size_t mixed = 0;
    for (size_t i = 0; i < balance->bond_count; i++)
        mixed += balance->bonds[i].positive > 0 && balance->bonds[i].negative > 0;
    return mixed;
}

bool ent_mean_little(size_t mixed, size_t pairs) {
    return mixed > 1 && 2 * mixed >= pairs;
}

static int most_lost_first(const void *a, const void *b) {
    const struct entente_bond *const *x = a, *const *y = b;
    if ((*x)->loss != (*y)->loss) return (*x)->loss > (*y)->loss ? -1 : 1;
    return *x < *y ? -1 : *x > *y; /* of one array, by actors */
}

size_t ent_lost_bonds(const struct entente_balance *balance, const struct entente_bond **kept) {
    size_t count = 0;
    for (size_t i = 0; i < balance->bond_count; i++) {
        if (balance->bonds[i].loss > 0) kept[count++] = &balance->bonds[i];
    }
    qsort(kept, count, sizeof *kept, most_lost_first);
    return count;
}

size_t ent_unbalanced_actors(const struct entente_balance *balance, size_t actors, size_t *kept) {
    size_t count = 0;
    for (size_t i = 0; i < actors; i++) {
        if (balance->unbalanced[i] == 0) continue;
        size_t at = count++;
        for (; at > 0 && balance->unbalanced[kept[at - 1]] < balance->unbalanced[i]; at--)
            kept[at] = kept[at - 1];
        kept[at] = i;
    }
    return count;
}

int ent_lost_sign(const struct entente_balance *balance, const struct entente_bond *bond) {
    return balance->camps[bond->a] == balance->camps[bond->b] ? -1 : 1;
}

/* Ties stand by source, then target. */
static const struct entente_tie *find_tie(const entente_network *network, size_t from, size_t to) {
    size_t low = 0, high = entente_network_tie_count(network);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct entente_tie *tie = entente_network_tie(network, middle);
        if (tie->source < from || (tie->source == from && tie->target < to))
            low = middle + 1;
        else
            high = middle;
    }
    const struct entente_tie *tie = entente_network_tie(network, low);
    return tie != NULL && tie->source == from && tie->target == to ? tie : NULL;
}

const struct entente_tie *ent_tie_between(const entente_network *network, size_t source, size_t target) {
    const struct entente_tie *tie = find_tie(network, source, target);
    return tie != NULL || entente_network_directed(network) ? tie : find_tie(network, target, source);
}

void ent_bond_relations(const entente_network *network, const struct entente_bond *bond, int sign,
                        void (*take)(void *payload, const struct entente_relation *), void *payload) {
    const entente_document *document = entente_network_document(network);
    const struct entente_tie *const ties[] = {find_tie(network, bond->a, bond->b),
                                              find_tie(network, bond->b, bond->a)};
    for (size_t i = 0; i < 2; i++) {
        for (size_t r = 0; ties[i] != NULL && r < ties[i]->relation_count; r++) {
            const struct entente_relation *relation =
                entente_document_relation(document, ties[i]->relations[r]);
            if (relation->sign == sign && ent_makes_tie(relation)) take(payload, relation);
        }
    }
}
