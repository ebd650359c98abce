/* SPDX-License-Identifier: MIT */
/* The heaviest pairs, hostile and friendly, and those that turned. */
#include "base/memory.h"
#include "finding/quote.h"
#include "structure/turns.h"

#include <math.h>
#include <stdlib.h>

enum { PAIRS_MOST = 3, EQUALS_MOST = 4, TURNS_MOST = 3 };

/* Beside the heaviest it is no main thing. */
static const double light_share = 0.25;

static const double slack = 1e-9; /* sums of the same weights may differ by rounding */

struct net {
    size_t a, b;
    double net; /* of the sign that is looked for */
};

static int heaviest_first(const void *a, const void *b) {
    const struct net *x = a, *y = b;
    if (x->net > y->net * (1 + slack)) return -1;
    if (y->net > x->net * (1 + slack)) return 1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

/* What two things do to each other nobody said or did. */
static struct net *list_nets(const struct ent_findings_builder *t, int sign, size_t *count) {
    const struct entente_balance *b = &t->brief->balance;
    struct net *nets = ent_alloc(b->bond_count, sizeof *nets);
    *count = 0;
    if (nets == NULL) return NULL;
    for (size_t i = 0; i < b->bond_count; i++) {
        const struct entente_bond *bond = &b->bonds[i];
        double net = sign * (bond->positive - bond->negative);
        if (!(net > 0) || (ent_is_thing(t, bond->a) && ent_is_thing(t, bond->b))) continue;
        nets[(*count)++] = (struct net){bond->a, bond->b, net};
    }
    if (*count > 0) qsort(nets, *count, sizeof *nets, heaviest_first);
    return nets;
}

static bool are_equal(const struct net *a, const struct net *b) {
    return fabs(a->net - b->net) <= slack * a->net;
}

/* The heaviest three; a fourth that is as heavy as the third, but of more that are equally heavy none. */
static size_t count_told(const struct net *nets, size_t count) {
    size_t told = count < PAIRS_MOST ? count : PAIRS_MOST;
    while (told > 0 && told < count && are_equal(&nets[told - 1], &nets[told])) {
        size_t end = told;
        while (end < count && are_equal(&nets[told - 1], &nets[end])) end++;
        if (end <= EQUALS_MOST) return end;
        size_t equal = told;
        while (equal > 0 && are_equal(&nets[equal - 1], &nets[told])) equal--;
        told = equal;
    }
    return told;
}

static const char *head_of(const struct ent_findings_builder *t, const struct net *pair, int sign) {
    bool is_stance = ent_is_thing(t, pair->a) || ent_is_thing(t, pair->b);
    if (is_stance) return sign > 0 ? "For: " : "Against: ";
    return sign > 0 ? "Friendly: " : "Hostile: ";
}

/* Claims: the relations between the two weigh more of the sign than of the other, and no pair that is not
 * told has more of it; where the signs never were there at once, that one followed on the other. */
static void tell_pair(struct ent_findings_builder *t, const struct net *pair, int sign, bool is_light) {
    struct ent_between between = {0};
    bool fine = ent_between_of(t, pair->a, pair->b, &between) && ent_begin(t, ENT_SECTION_PAIRS);
    double lesser = sign > 0 ? between.negative : between.positive;
    if (fine) {
        t->now->may_be_cut = is_light;
        bool decides = !ent_is_slight(lesser, fmax(between.positive, between.negative));
        if (!decides || !ent_say_turns(t, "Turned: ", between.relations, between.count)) {
            ent_say(t, head_of(t, pair, sign));
            ent_quote(t, between.relations, between.count, sign, ENT_QUOTED_MOST);
            if (lesser > 0) ent_say(t, "; yet ");
            if (lesser > 0) ent_quote(t, between.relations, between.count, -sign, ENT_QUOTED_BESIDE);
        }
        ent_say_weights(t, between.positive, between.negative, between.count);
        for (size_t i = 0; i < 2; i++) {
            if (between.ties[i] != NULL) ent_say_ambivalence(t, between.ties[i]);
        }
        ent_say(t, ".");
    }
    t->findings->failed = t->findings->failed || !fine;
    ent_between_clear(&between);
}

/* Claims: how many pairs there are, and how many of them share the greatest weight. */
static void tell_equals(struct ent_findings_builder *t, const struct net *nets, size_t count, int sign) {
    size_t equal = 1;
    while (equal < count && are_equal(&nets[0], &nets[equal])) equal++;
    if (!ent_begin(t, ENT_SECTION_PAIRS)) return;
    ent_buffer_format(&t->now->text, "%zu pairs are %s, ", count, sign > 0 ? "friendly" : "hostile");
    if (equal < count) ent_buffer_format(&t->now->text, "%zu of them most so, ", equal);
    ent_say(t, sign > 0 ? "by +" : "by \xE2\x88\x92");
    ent_say_number(t, nets[0].net);
    ent_say(t, " each.");
}

static void tell_sign(struct ent_findings_builder *t, int sign) {
    size_t count;
    struct net *nets = list_nets(t, sign, &count);
    if (nets == NULL) {
        t->findings->failed = true;
        return;
    }
    size_t told = count_told(nets, count);
    for (size_t i = 0; i < told; i++) tell_pair(t, &nets[i], sign, nets[i].net < light_share * nets[0].net);
    if (told == 0 && count > 0) tell_equals(t, nets, count, sign);
    free(nets);
}

void ent_tell_pairs(struct ent_findings_builder *t) {
    tell_sign(t, -1);
    tell_sign(t, 1);
}

/* -- turns ----------------------------------------------------------------------------------------------- */

struct turned {
    const struct entente_tie *tie;
    double lesser;
};

static int most_turned_first(const void *a, const void *b) {
    const struct turned *x = a, *y = b;
    if (x->lesser > y->lesser) return -1;
    if (x->lesser < y->lesser) return 1;
    return x->tie < y->tie ? -1 : x->tie > y->tie;
}

/* Claims: of these relations of one with another no two opposite ones were at the same time. */
static void tell_turned(struct ent_findings_builder *t, const struct entente_tie *tie, size_t more) {
    if (!ent_begin(t, ENT_SECTION_TURNS)) return;
    t->now->may_be_cut = ent_is_second(t);
    ent_say_turns(t, "", tie->relations, tie->relation_count);
    ent_say(t, ".");
    if (more == 0) return;
    ent_say(t, " ");
    ent_say_count(t, more, "more tie", "more ties");
    ent_say(t, " turned.");
}

static size_t list_turned(const struct ent_findings_builder *t, struct turned *turned) {
    size_t count = 0;
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++) {
        const struct entente_tie *tie = entente_network_tie(t->network, i);
        if (!ent_has_turned(t, tie) || ent_is_told(t, tie)) continue;
        turned[count++] = (struct turned){tie, fmin(tie->positive, tie->negative)};
    }
    if (count > 0) qsort(turned, count, sizeof *turned, most_turned_first);
    return count;
}

size_t ent_count_turned(const struct ent_findings_builder *t) {
    size_t count = 0;
    for (size_t i = 0; i < entente_network_tie_count(t->network); i++)
        count += ent_has_turned(t, entente_network_tie(t->network, i));
    return count;
}

bool ent_turns_are_notable(const struct ent_findings_builder *t) {
    static const double notable = 0.1; /* from this share of turned ties on a split of all times is of none */
    size_t count = ent_count_turned(t);
    return count > 0 && (double)count >= notable * (double)entente_network_tie_count(t->network);
}

void ent_tell_turns(struct ent_findings_builder *t) {
    struct turned *turned = ent_alloc(entente_network_tie_count(t->network), sizeof *turned);
    size_t count = turned != NULL ? list_turned(t, turned) : 0;
    t->findings->failed = t->findings->failed || turned == NULL;
    size_t told = count < TURNS_MOST ? count : TURNS_MOST;
    for (size_t i = 0; i < told; i++) tell_turned(t, turned[i].tie, i + 1 == told ? count - told : 0);
    free(turned);
}
