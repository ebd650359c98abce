/* SPDX-License-Identifier: MIT */
#include "write/teller.h"

#include "base/memory.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* True when all of one sign ended before any of the other began: a change, no contradiction. */
static bool is_sequel(const entente_document *document, const struct entente_tie *tie, int sign) {
    int32_t ended = INT32_MIN, began = INT32_MAX;
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign == sign && relation->when.last > ended) ended = relation->when.last;
        if (relation->sign == -sign && relation->when.first < began) began = relation->when.first;
    }
    return ended < began;
}

double ent_torn_by(const entente_document *document, const struct entente_tie *tie) {
    double lesser = fmin(tie->positive, tie->negative);
    return lesser > 0 && !is_sequel(document, tie, 1) && !is_sequel(document, tie, -1) ? lesser : 0;
}

static int most_torn_first(const void *a, const void *b) {
    const struct entente_tie *x = *(const struct entente_tie *const *)a,
                             *y = *(const struct entente_tie *const *)b;
    double p = fmin(x->positive, x->negative), q = fmin(y->positive, y->negative);
    if (p > q) return -1;
    if (p < q) return 1;
    return x < y ? -1 : x > y;
}

/* The ties that are both, the most torn first; the caller frees them. */
static const struct entente_tie **list_torn(const struct ent_teller *t, size_t *count) {
    size_t ties = entente_network_tie_count(t->network);
    const struct entente_tie **torn = ent_alloc(ties, sizeof *torn);
    *count = 0;
    for (size_t i = 0; torn != NULL && i < ties; i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (ent_torn_by(t->document, tie) > 0) torn[(*count)++] = tie;
    }
    if (torn != NULL) qsort(torn, *count, sizeof *torn, most_torn_first);
    return torn;
}

/* The weight of all relations of the tie that say the same with the same sign; 0 unless this one is the first
 * of them. */
static double weight_said(const struct ent_teller *t, const struct entente_tie *tie, size_t index) {
    const struct entente_relation *relation = entente_document_relation(t->document, tie->relations[index]);
    double sum = 0;
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *other = entente_document_relation(t->document, tie->relations[i]);
        if (other->sign != relation->sign || strcmp(other->word, relation->word) != 0) continue;
        if (i < index) return 0;
        sum += other->weight;
    }
    return sum;
}

/* The next word of a sign, by falling weight: lighter than the last one, or as heavy and further on. */
static size_t next_word(const struct ent_teller *t, const struct entente_tie *tie, int sign, size_t last) {
    size_t best = SIZE_MAX;
    double most = last == SIZE_MAX ? HUGE_VAL : weight_said(t, tie, last), best_weight = 0;
    for (size_t i = 0; i < tie->relation_count; i++) {
        double weight = weight_said(t, tie, i);
        bool is_left = weight < most || (last != SIZE_MAX && !(weight > most) && i > last);
        if (entente_document_relation(t->document, tie->relations[i])->sign != sign || !is_left) continue;
        if (weight > best_weight) {
            best = i;
            best_weight = weight;
        }
    }
    return best;
}

void ent_say_words(struct ent_teller *t, const struct entente_tie *tie, int sign) {
    size_t said = 0;
    for (size_t i = SIZE_MAX; (i = next_word(t, tie, sign, i)) != SIZE_MAX;) {
        if (said++ > 0) ent_say(t, ", ");
        ent_say_clean(t, entente_document_relation(t->document, tie->relations[i])->word);
    }
}

size_t ent_count_signed(const struct ent_teller *t, const struct entente_tie *tie, int sign) {
    size_t count = 0;
    for (size_t i = 0; i < tie->relation_count; i++)
        count += entente_document_relation(t->document, tie->relations[i])->sign == sign;
    return count;
}

void ent_say_torn(struct ent_teller *t, const struct entente_tie *tie) {
    bool is_directed = entente_network_directed(t->network);
    if (!is_directed) ent_say(t, "Between ");
    ent_say_actor(t, tie->source);
    ent_say(t, is_directed ? " is of two minds about " : " and ");
    ent_say_actor(t, tie->target);
    ent_say(t, is_directed ? ": " : " there is both: ");
    ent_say_words(t, tie, 1);
    ent_say(t, " (+");
    ent_say_number(t, tie->positive);
    ent_say(t, "), yet ");
    ent_say_words(t, tie, -1);
    ent_say(t, " (\xE2\x88\x92");
    ent_say_number(t, tie->negative);
    ent_say(t, ")");
}

static void tell_torn(struct ent_teller *t, const struct entente_tie *tie, double support) {
    size_t positive = ent_count_signed(t, tie, 1), negative = ent_count_signed(t, tie, -1);
    if (!ent_begin(t, ENT_SECTION_MINDS)) return;
    ent_say_torn(t, tie);
    ent_say(t, "; both in ");
    ent_say_share(t, support);
    ent_say(t, " of the redraws");
    if (positive == 1 || negative == 1) ent_say(t, ", for it hangs on one relation");
    if (positive == 1 && negative == 1) ent_say(t, " on either side");
    ent_say(t, ".");
    ent_rest_on_tie(t, tie);
}

void ent_tell_minds(struct ent_teller *t) {
    enum { TORN_MOST = 3 };
    size_t count, told = 0;
    const struct entente_tie **torn = list_torn(t, &count);
    t->findings->failed = t->findings->failed || torn == NULL;
    for (size_t i = 0; torn != NULL && i < count && told < TORN_MOST; i++) {
        double support = t->brief->support.torn[torn[i] - entente_network_tie(t->network, 0)];
        if (support < ENT_LIKELY) continue;
        tell_torn(t, torn[i], support);
        told++;
    }
    free(torn);
}
