/* SPDX-License-Identifier: MIT */
#include "structure/turns.h"
#include "model/document.h"

#include "base/memory.h"
#include "model/date.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A relation that takes a side, and when. */
struct moment {
    int32_t first, last;
    int32_t inner_first, inner_last; /* without the day, month or year in which it began and ended */
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

/* What of one sign comes before, or after, the moment that is looked at. */
struct reach {
    int32_t outer, inner; /* the furthest */
    bool is_any;
};

static void extend(struct reach *reach, int32_t outer, int32_t inner, bool is_later) {
    bool is_further = !reach->is_any || (is_later ? outer > reach->outer : outer < reach->outer);
    bool is_inner = !reach->is_any || (is_later ? inner > reach->inner : inner < reach->inner);
    if (is_further) reach->outer = outer;
    if (is_inner) reach->inner = inner;
    reach->is_any = true;
}

/* Those that began earlier meet it when they last until it begins; later ones when they begin before it ends.
 * Where the one ends in the year, month or day in which the other begins, it followed. */
static void mark_met(struct moment *moments, size_t count) {
    struct reach before[2] = {0}, after[2] = {0};
    for (size_t i = 0; i < count; i++) {
        struct moment *m = &moments[i];
        const struct reach *other = &before[m->sign < 0];
        m->is_met = other->is_any && (other->inner >= m->first || other->outer >= m->inner_first);
        extend(&before[m->sign > 0], m->last, m->inner_last, true);
    }
    for (size_t i = count; i-- > 0;) {
        struct moment *m = &moments[i];
        const struct reach *other = &after[m->sign < 0];
        m->is_met =
            m->is_met || (other->is_any && (other->inner <= m->last || other->outer <= m->inner_last));
        extend(&after[m->sign > 0], m->first, m->inner_first, false);
    }
}

/* Of "1904/1918" the year 1904 is its beginning, and what ends in it is before that. */
static void find_inner(struct moment *moment, const struct entente_period *when) {
    char normal[ENT_DATE_TEXT], begin[ENT_DATE_TEXT];
    struct entente_period ends[2] = {{0}, {0}};
    const char *slash = when->text != NULL ? strchr(when->text, '/') : NULL;
    size_t length = slash != NULL ? (size_t)(slash - when->text) : 0;
    moment->inner_first = moment->first;
    moment->inner_last = moment->last;
    if (length == 0 || length >= sizeof begin) return;
    memcpy(begin, when->text, length);
    begin[length] = '\0';
    if (ent_date_parse(begin, &ends[0], normal) != ENT_DATE_FINE ||
        ent_date_parse(slash + 1, &ends[1], normal) != ENT_DATE_FINE)
        return; /* an end is open */
    if (ends[0].last < moment->last) moment->inner_first = ends[0].last + 1;
    if (ends[1].first > moment->first) moment->inner_last = ends[1].first - 1;
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
        find_inner(&moments[*listed - 1], &relation->when);
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

int ent_turned_to(const entente_document *document, const size_t *relations, size_t count) {
    const struct entente_relation *last = NULL;
    if (!ent_is_turned(document, relations, count)) return 0;
    for (size_t i = 0; i < count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, relations[i]);
        if (takes_side(relation) && (last == NULL || relation->when.first > last->when.first))
            last = relation;
    }
    return last != NULL ? last->sign : 0;
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
