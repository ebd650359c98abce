/* SPDX-License-Identifier: MIT */
#include "analysis/compare.h"

#include "base/memory.h"
#include "model/document.h"
#include "structure/turns.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[] = {
    [ENTENTE_CHANGE_FLIPPED] = "flipped",   [ENTENTE_CHANGE_NEW] = "new",
    [ENTENTE_CHANGE_GONE] = "gone",         [ENTENTE_CHANGE_SIGN] = "sign changed",
    [ENTENTE_CHANGE_STRONGER] = "stronger", [ENTENTE_CHANGE_WEAKER] = "weaker",
    [ENTENTE_CHANGE_SHIFTED] = "shifted",
};

const char *entente_change_name(enum entente_change change) {
    return (size_t)change < ENTENTE_CHANGE_COUNT ? names[change] : NULL;
}

static const struct entente_actor *actor_at(const entente_network *network, size_t index) {
    return entente_document_actor(entente_network_document(network), index);
}

const char *ent_change_said(enum entente_change change) {
    static const char *const words[ENTENTE_CHANGE_COUNT] = {
        [ENTENTE_CHANGE_FLIPPED] = "turned",        [ENTENTE_CHANGE_NEW] = "not stated before",
        [ENTENTE_CHANGE_GONE] = "not stated again", [ENTENTE_CHANGE_SIGN] = "with a sign gained or lost",
        [ENTENTE_CHANGE_STRONGER] = "stronger",     [ENTENTE_CHANGE_WEAKER] = "weaker",
        [ENTENTE_CHANGE_SHIFTED] = "shifted",
    };
    return words[change];
}

/* Both networks have theirs by the ids of source and target. */

static double sum_of(const struct entente_tie_weights *weights) {
    return weights->positive + weights->negative + weights->neutral;
}

/* Which signs a tie has that count beside the other: 1 positive, 2 negative, 3 both, 0 neither. */
static int signs_of(const struct entente_tie_weights *weights) {
    double most = fmax(weights->positive, weights->negative);
    return (most > 0 && !ent_is_slight(weights->positive, most)) +
           2 * (most > 0 && !ent_is_slight(weights->negative, most));
}

int ent_change_signs(const struct entente_tie_weights *weights) {
    return signs_of(weights);
}

/* Weights that differ by rounding alone are the same. */
static int order_of(double before, double after) {
    if (fabs(before - after) <= 1e-9 * (fabs(before) + fabs(after))) return 0;
    return before < after ? 1 : -1;
}

/* Each sign is looked at by itself: what one gains does not make up for what another loses. A change that is
 * slight beside all the weight decides only where there is no other. */
static bool judge_weights(const struct entente_tie_weights *before, const struct entente_tie_weights *after,
                          enum entente_change *change) {
    const double was[] = {before->positive, before->negative, before->neutral},
                 is[] = {after->positive, after->negative, after->neutral};
    double most = fmax(sum_of(before), sum_of(after));
    bool is_more = false, is_less = false;
    for (size_t round = 0; round < 2 && !is_more && !is_less; round++) {
        for (size_t i = 0; i < 3; i++) {
            if (round == 0 && ent_is_slight(fmax(was[i], is[i]), most)) continue;
            is_more = is_more || order_of(was[i], is[i]) > 0;
            is_less = is_less || order_of(was[i], is[i]) < 0;
        }
    }
    *change = is_more && is_less ? ENTENTE_CHANGE_SHIFTED
              : is_more          ? ENTENTE_CHANGE_STRONGER
                                 : ENTENTE_CHANGE_WEAKER;
    return is_more || is_less;
}

/* False when nothing changed. */
static bool judge(const struct entente_tie_weights *before, const struct entente_tie_weights *after,
                  enum entente_change *change) {
    double was = before->positive - before->negative, is = after->positive - after->negative;
    if (!(sum_of(before) > 0) && !(sum_of(after) > 0)) return false;
    if (!judge_weights(before, after, change)) return false;
    if (!(sum_of(before) > 0))
        *change = ENTENTE_CHANGE_NEW;
    else if (!(sum_of(after) > 0))
        *change = ENTENTE_CHANGE_GONE;
    else if (was * is < 0)
        *change = ENTENTE_CHANGE_FLIPPED;
    else if (signs_of(before) != signs_of(after))
        *change = ENTENTE_CHANGE_SIGN;
    return true;
}

static struct entente_tie_weights weights_of(const struct entente_tie *tie) {
    return (struct entente_tie_weights){tie->positive, tie->negative, tie->neutral};
}

static int compare_ends(const struct entente_tie_change *a, const struct entente_tie_change *b) {
    int order = strcmp(a->source, b->source);
    return order != 0 ? order : strcmp(a->target, b->target);
}

static int by_ends(const void *a, const void *b) {
    return compare_ends(a, b);
}

static int by_change(const void *a, const void *b) {
    const struct entente_tie_change *x = a, *y = b;
    if (x->change != y->change) return x->change < y->change ? -1 : 1;
    return compare_ends(x, y);
}

static size_t list_ties(const entente_network *network, bool is_after, struct entente_tie_change *ties) {
    size_t count = entente_network_tie_count(network);
    for (size_t i = 0; i < count; i++) {
        const struct entente_tie *tie = entente_network_tie(network, i);
        ties[i] = (struct entente_tie_change){.source = actor_at(network, tie->source)->id,
                                              .target = actor_at(network, tie->target)->id};
        if (is_after) {
            ties[i].after = weights_of(tie);
            ties[i].is = tie;
        } else {
            ties[i].before = weights_of(tie);
            ties[i].was = tie;
        }
    }
    return count;
}

static const struct entente_relation *relation_of(const entente_network *network,
                                                  const struct entente_tie *tie, size_t index) {
    return entente_document_relation(entente_network_document(network), tie->relations[index]);
}

/* Does every relation of a tie say what some relation of the other says? */
static bool is_said(const entente_network *network, const struct entente_tie *tie,
                    const entente_network *other, const struct entente_tie *there, bool with_dates) {
    bool is_all = true;
    for (size_t i = 0; i < tie->relation_count && is_all; i++) {
        const struct entente_relation *a = relation_of(network, tie, i);
        is_all = false;
        for (size_t k = 0; k < there->relation_count && !is_all; k++) {
            const struct entente_relation *b = relation_of(other, there, k);
            is_all =
                strcmp(a->lemma, b->lemma) == 0 && (!with_dates || strcmp(a->when.text, b->when.text) == 0);
        }
    }
    return is_all;
}

/* Of two periods dates differ in any case. */
static bool is_restated(const struct entente_comparison *c, const struct entente_tie_change *tie) {
    bool with_dates = !entente_network_document(c->networks[0])->is_part &&
                      !entente_network_document(c->networks[1])->is_part;
    return !is_said(c->networks[0], tie->was, c->networks[1], tie->is, with_dates) ||
           !is_said(c->networks[1], tie->is, c->networks[0], tie->was, with_dates);
}

/* Two entries with the same ends become one; what did not change goes. */
static size_t merge_ties(struct entente_comparison *comparison, struct entente_tie_change *ties,
                         size_t count) {
    size_t kept = 0;
    qsort(ties, count, sizeof *ties, by_ends);
    for (size_t i = 0; i < count; i++) {
        struct entente_tie_change tie = ties[i];
        if (i + 1 < count && compare_ends(&tie, &ties[i + 1]) == 0) {
            const struct entente_tie_change *other = &ties[++i];
            if (other->is != NULL) {
                tie.after = other->after;
                tie.is = other->is;
            } else {
                tie.before = other->before;
                tie.was = other->was;
            }
        }
        if (judge(&tie.before, &tie.after, &tie.change))
            ties[kept++] = tie;
        else if (tie.was != NULL && tie.is != NULL && is_restated(comparison, &tie))
            comparison->restated[comparison->restated_count++] =
                (struct entente_restated){tie.source, tie.target, tie.was, tie.is};
    }
    qsort(ties, kept, sizeof *ties, by_change);
    return kept;
}

bool ent_compare_ties(const entente_network *before, const entente_network *after,
                      struct entente_comparison *comparison) {
    size_t most = entente_network_tie_count(before) + entente_network_tie_count(after);
    comparison->ties = ent_alloc(most, sizeof *comparison->ties);
    comparison->restated = ent_alloc(most / 2, sizeof *comparison->restated);
    if (comparison->ties == NULL || comparison->restated == NULL) return false;
    size_t count = list_ties(before, false, comparison->ties);
    count += list_ties(after, true, comparison->ties + count);
    comparison->tie_count = merge_ties(comparison, comparison->ties, count);
    return true;
}
