/* SPDX-License-Identifier: MIT */
#include "structure/turns.h"
#include "model/document.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* A relation that takes a side, and when. */
struct moment {
    int32_t first, last;
    int sign;
    double weight;
    size_t relation;
    bool is_met; /* one of the opposite sign shares a day with it */
};

static int earlier_first(const void *a, const void *b) {
    const struct moment *x = a, *y = b;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    if (x->last != y->last) return x->last < y->last ? -1 : 1;
    return x->relation < y->relation ? -1 : x->relation > y->relation;
}

static bool takes_side(const struct entente_relation *relation) {
    return relation->sign != 0 && ent_makes_tie(relation);
}

static bool have_both(const entente_document *document, const size_t *relations, size_t count) {
    bool is_for = false, is_against = false;
    for (size_t i = 0; i < count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, relations[i]);
        is_for = is_for || (takes_side(relation) && relation->sign > 0);
        is_against = is_against || (takes_side(relation) && relation->sign < 0);
    }
    return is_for && is_against;
}

/* Those that began earlier meet it when they last until it begins; later ones when they begin before it ends.
 */
static void mark_met(struct moment *moments, size_t count) {
    int32_t lasted[2] = {0}, begins[2] = {0};
    bool is_any[2] = {false, false};
    for (size_t i = 0; i < count; i++) {
        size_t side = moments[i].sign > 0, other = 1 - side;
        moments[i].is_met = is_any[other] && lasted[other] >= moments[i].first;
        if (!is_any[side] || moments[i].last > lasted[side]) lasted[side] = moments[i].last;
        is_any[side] = true;
    }
    is_any[0] = is_any[1] = false;
    for (size_t i = count; i-- > 0;) {
        size_t side = moments[i].sign > 0, other = 1 - side;
        moments[i].is_met = moments[i].is_met || (is_any[other] && begins[other] <= moments[i].last);
        begins[side] = moments[i].first;
        is_any[side] = true;
    }
}

/* In order of time. NULL when memory is out; the caller frees. */
static struct moment *list_moments(const entente_document *document, const size_t *relations, size_t count,
                                   size_t *listed) {
    struct moment *moments = ent_alloc(count, sizeof *moments);
    *listed = 0;
    for (size_t i = 0; moments != NULL && i < count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, relations[i]);
        if (!takes_side(relation)) continue;
        moments[(*listed)++] = (struct moment){.first = relation->when.first,
                                               .last = relation->when.last,
                                               .sign = relation->sign,
                                               .weight = relation->weight,
                                               .relation = relations[i]};
    }
    if (*listed > 0) qsort(moments, *listed, sizeof *moments, earlier_first);
    mark_met(moments, *listed);
    return moments;
}

double ent_at_once(const entente_document *document, const size_t *relations, size_t count) {
    size_t listed;
    double sums[2] = {0};
    if (!have_both(document, relations, count)) return 0;
    struct moment *moments = list_moments(document, relations, count, &listed);
    for (size_t i = 0; i < listed; i++) {
        if (moments[i].is_met) sums[moments[i].sign > 0] += moments[i].weight;
    }
    free(moments);
    return fmin(sums[0], sums[1]);
}

bool ent_is_turned(const entente_document *document, const size_t *relations, size_t count) {
    return have_both(document, relations, count) && !(ent_at_once(document, relations, count) > 0);
}

bool ent_is_slight(double lesser, double greater) {
    static const double share = 0.05;
    return lesser <= share * greater;
}

static void fill_phases(struct ent_phases *phases, const struct moment *moments, size_t count) {
    for (size_t i = 0; i < count; i++) {
        bool is_new = i == 0 || moments[i].sign != moments[i - 1].sign;
        if (is_new)
            phases->items[phases->count++] =
                (struct ent_phase){.sign = moments[i].sign, .relations = phases->relations + i};
        phases->items[phases->count - 1].count++;
        phases->relations[i] = moments[i].relation;
    }
}

bool ent_phases_of(const entente_document *document, const size_t *relations, size_t count,
                   struct ent_phases *phases) {
    size_t listed;
    *phases = (struct ent_phases){0};
    if (!ent_is_turned(document, relations, count)) return true;
    struct moment *moments = list_moments(document, relations, count, &listed);
    phases->items = ent_alloc(count, sizeof *phases->items);
    phases->relations = ent_alloc(count, sizeof *phases->relations);
    bool fine = moments != NULL && phases->items != NULL && phases->relations != NULL;
    if (fine) fill_phases(phases, moments, listed);
    free(moments);
    return fine;
}

void ent_phases_clear(struct ent_phases *phases) {
    free(phases->items);
    free(phases->relations);
    *phases = (struct ent_phases){0};
}
