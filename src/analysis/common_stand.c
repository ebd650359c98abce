/* SPDX-License-Identifier: MIT */
#include "analysis/common_stand.h"

#include <stddef.h>

const char *ent_common_stand_words(enum ent_common_stand stand) {
    static const char *const words[ENT_COMMON_STANDS] = {"both for ", "both against ", "agree on ",
                                                         "differ on "};
    return words[stand];
}

/* Stances are by actor, then issue. */
static const struct entente_stance *stance_of(const struct entente_positions *positions, size_t actor,
                                              size_t issue) {
    size_t low = 0, high = positions->stance_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct entente_stance *stance = &positions->stances[middle];
        if (stance->actor < actor || (stance->actor == actor && stance->issue < issue))
            low = middle + 1;
        else
            high = middle;
    }
    const struct entente_stance *stance = &positions->stances[low];
    bool is_it = low < positions->stance_count && stance->actor == actor && stance->issue == issue;
    return is_it ? stance : NULL;
}

static enum ent_common_stand agreed_stand(const struct entente_positions *positions,
                                          const struct entente_agreement *pair, size_t issue) {
    const struct entente_stance *a = stance_of(positions, pair->a, issue),
                                *b = stance_of(positions, pair->b, issue);
    if (a == NULL || b == NULL) return ENT_AGREEING;
    bool are_for = a->positive > 0 && b->positive > 0, are_against = a->negative > 0 && b->negative > 0;
    if (are_for == are_against) return ENT_AGREEING;
    return are_for ? ENT_BOTH_FOR : ENT_BOTH_AGAINST;
}

bool ent_stand_so(const struct entente_positions *positions, const struct entente_agreement *pair,
                  const struct entente_shared_issue *shared, enum ent_common_stand stand) {
    if (stand == ENT_DIFFERING) return shared->conflict > 0;
    return shared->congruence > 0 && agreed_stand(positions, pair, shared->issue) == stand;
}
