/* SPDX-License-Identifier: MIT */
#include "analysis/mediators.h"
#include "base/memory.h"
#include "base/report.h"
#include <entente/mediate.h>

#include <math.h>
#include <stdlib.h>

static int strongest_first(const void *a, const void *b) {
    const struct entente_mediator *x = a, *y = b;
    if (x->strength != y->strength) return x->strength > y->strength ? -1 : 1;
    return x->actor < y->actor ? -1 : x->actor > y->actor;
}

static int most_hostile_first(const void *a, const void *b) {
    const struct entente_quarrel *x = a, *y = b;
    double p = x->negative - x->positive, q = y->negative - y->positive;
    if (p != q) return p > q ? -1 : 1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

static bool is_quarrel(const entente_document *document, const struct ent_pair *pair) {
    return ent_pair_net(pair) < 0 && ent_can_mediate(document, pair->a) && ent_can_mediate(document, pair->b);
}

/* Weights that differ by rounding alone are equal. */
static struct entente_mediator mediator_of(const struct ent_pair *quarrel, size_t actor, double with_a,
                                           double with_b) {
    bool is_even = fabs(with_a - with_b) <= 1e-9 * (with_a + with_b), first = !is_even && with_a < with_b;
    return (struct entente_mediator){.actor = actor,
                                     .strength = fmin(with_a, with_b),
                                     .weaker = first ? quarrel->a : quarrel->b,
                                     .is_even = is_even};
}

/* Those who are on good terms with both ends: entries of two actors run by their other ends. Without `out`
 * they are counted. */
static size_t list_mediators(const entente_document *document, const struct ent_pairs *pairs,
                             const struct ent_pair *quarrel, struct entente_mediator *out) {
    size_t i = pairs->first[quarrel->a], j = pairs->first[quarrel->b], count = 0;
    while (i < pairs->first[quarrel->a + 1] && j < pairs->first[quarrel->b + 1]) {
        const struct ent_pair *p = &pairs->items[pairs->at[i]], *q = &pairs->items[pairs->at[j]];
        size_t x = ent_pair_other(p, quarrel->a), y = ent_pair_other(q, quarrel->b);
        if (x == y && ent_pair_net(p) > 0 && ent_pair_net(q) > 0 && ent_can_mediate(document, x)) {
            if (out != NULL) out[count] = mediator_of(quarrel, x, ent_pair_net(p), ent_pair_net(q));
            count++;
        }
        i += x <= y;
        j += y <= x;
    }
    return count;
}

static bool list_quarrels(const entente_document *document, const struct ent_pairs *pairs,
                          struct entente_mediation *mediation) {
    size_t mediators = 0, used = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        if (is_quarrel(document, &pairs->items[i]))
            mediators += list_mediators(document, pairs, &pairs->items[i], NULL);
    }
    mediation->quarrels = ent_alloc(pairs->count, sizeof *mediation->quarrels);
    mediation->mediators = ent_alloc(mediators, sizeof *mediation->mediators);
    if (mediation->quarrels == NULL || mediation->mediators == NULL) return false;
    for (size_t i = 0; i < pairs->count; i++) {
        const struct ent_pair *pair = &pairs->items[i];
        if (!is_quarrel(document, pair)) continue;
        struct entente_quarrel *quarrel = &mediation->quarrels[mediation->quarrel_count++];
        *quarrel = (struct entente_quarrel){.a = pair->a,
                                            .b = pair->b,
                                            .positive = pair->positive,
                                            .negative = pair->negative,
                                            .mediators = mediation->mediators + used};
        quarrel->mediator_count = list_mediators(document, pairs, pair, quarrel->mediators);
        qsort(quarrel->mediators, quarrel->mediator_count, sizeof *quarrel->mediators, strongest_first);
        used += quarrel->mediator_count;
    }
    qsort(mediation->quarrels, mediation->quarrel_count, sizeof *mediation->quarrels, most_hostile_first);
    return true;
}

static bool list_said(const entente_document *document, struct entente_mediation *mediation) {
    size_t count = entente_document_relation_count(document);
    mediation->said = ent_alloc(count, sizeof *mediation->said);
    for (size_t i = 0; mediation->said != NULL && i < count; i++) {
        if (ent_is_on_mediation(document, entente_document_relation(document, i)))
            mediation->said[mediation->said_count++] = i;
    }
    return mediation->said != NULL;
}

enum entente_status entente_mediation_find(const entente_network *network,
                                           struct entente_mediation *mediation,
                                           const struct entente_sink *sink) {
    struct ent_pairs pairs;
    *mediation = (struct entente_mediation){0};
    enum entente_status status = ent_pairs_init(&pairs, network, sink);
    const entente_document *document = entente_network_document(network);
    if (status == ENTENTE_OK &&
        !(list_said(document, mediation) && list_quarrels(document, &pairs, mediation)))
        status = ent_no_memory(sink);
    ent_pairs_clear(&pairs);
    if (status != ENTENTE_OK) entente_mediation_clear(mediation);
    return status;
}

void entente_mediation_clear(struct entente_mediation *mediation) {
    free(mediation->quarrels);
    free(mediation->mediators);
    free(mediation->said);
    *mediation = (struct entente_mediation){0};
}
