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

static enum ent_common_stand agreed_stand(const struct entente_stance *a, const struct entente_stance *b) {
    if (a == NULL || b == NULL) return ENT_AGREEING;
    bool are_for = a->positive > 0 && b->positive > 0, are_against = a->negative > 0 && b->negative > 0;
    if (are_for == are_against) return ENT_AGREEING;
    return are_for ? ENT_BOTH_FOR : ENT_BOTH_AGAINST;
}

static bool has_turned(const struct entente_stance *stance) {
    return stance != NULL && stance->turned_to != 0;
}

/* Where one of them turned: as both stand now. */
static bool stand_now_so(const struct entente_stance *a, const struct entente_stance *b,
                         enum ent_common_stand stand) {
    int x = entente_stance_sign(a), y = entente_stance_sign(b);
    switch (stand) {
    case ENT_BOTH_FOR:
        return x == 1 && y == 1;
    case ENT_BOTH_AGAINST:
        return x == -1 && y == -1;
    case ENT_AGREEING:
        return x == 0 || y == 0;
    case ENT_DIFFERING:
    case ENT_COMMON_STANDS:
        break;
    }
    return x != y;
}

bool ent_stand_so(const struct entente_positions *positions, const struct entente_agreement *pair,
                  const struct entente_shared_issue *shared, enum ent_common_stand stand) {
    const struct entente_stance *a = stance_of(positions, pair->a, shared->issue),
                                *b = stance_of(positions, pair->b, shared->issue);
    if (a != NULL && b != NULL && (has_turned(a) || has_turned(b))) return stand_now_so(a, b, stand);
    if (stand == ENT_DIFFERING) return shared->conflict > 0;
    return shared->congruence > 0 && agreed_stand(a, b) == stand;
}
