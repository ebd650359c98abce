/* SPDX-License-Identifier: MIT */
#include <entente/group_quarrels.h>

#include "analysis/groups.h"
#include "analysis/mediators.h"
#include "base/memory.h"
#include "base/report.h"

#include <stdlib.h>

/* On what terms an actor is with a group. */
struct terms {
    double net, best; /* of all ties, and of the friendliest */
    size_t friends, friend;
};

struct search {
    const entente_document *document;
    struct ent_pairs pairs;
    struct entente_group_quarrels *found;
    double *positive, *negative; /* per two groups */
    struct terms *terms;         /* per actor and group */
    size_t room;
};

/* Its group, if the actor can talk. */
static size_t group_of(const struct search *s, size_t actor) {
    return ent_can_mediate(s->document, actor) ? s->found->groups.of[actor] : 0;
}

static void meet(struct search *s, size_t actor, size_t other, double net) {
    size_t group = group_of(s, other);
    if (group == 0 || !ent_can_mediate(s->document, actor)) return;
    struct terms *terms = &s->terms[actor * s->found->groups.count + group - 1];
    terms->net += net;
    terms->friends += net > 0;
    if (net <= terms->best) return;
    terms->best = net;
    terms->friend = other;
}

static void gather(struct search *s) {
    size_t count = s->found->groups.count;
    for (size_t i = 0; i < s->pairs.count; i++) {
        const struct ent_pair *pair = &s->pairs.items[i];
        double net = ent_pair_net(pair);
        meet(s, pair->a, pair->b, net);
        meet(s, pair->b, pair->a, net);
        size_t g = group_of(s, pair->a), h = group_of(s, pair->b);
        if (g == 0 || h == 0 || g == h) continue;
        size_t at = g < h ? (g - 1) * count + h - 1 : (h - 1) * count + g - 1;
        s->positive[at] += pair->positive;
        s->negative[at] += pair->negative;
    }
}

static int strongest_first(const void *a, const void *b) {
    const struct entente_go_between *x = a, *y = b;
    if (x->weaker != y->weaker) return x->weaker > y->weaker ? -1 : 1;
    return x->actor < y->actor ? -1 : x->actor > y->actor;
}

static int most_hostile_first(const void *a, const void *b) {
    const struct entente_group_quarrel *x = a, *y = b;
    double p = x->negative - x->positive, q = y->negative - y->positive;
    if (p != q) return p > q ? -1 : 1;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    return x->second < y->second ? -1 : x->second > y->second;
}

/* The friend without whom the sum would not be above 0, on the weaker side if there is one on both. */
static size_t mainstay(const struct terms *sides[2]) {
    size_t weaker = sides[0]->net <= sides[1]->net ? 0 : 1;
    for (size_t k = 0; k < 2; k++) {
        const struct terms *side = sides[k == 0 ? weaker : 1 - weaker];
        if (side->net - side->best <= 0) return side->friend;
    }
    return ENTENTE_NONE;
}

static bool add_mediators(struct search *s, struct entente_group_quarrel *group_quarrel) {
    struct entente_group_quarrels *found = s->found;
    size_t begin = found->mediator_count;
    for (size_t i = 0; i < s->pairs.actors; i++) {
        const struct terms *of = s->terms + i * found->groups.count;
        const struct terms *sides[2] = {&of[group_quarrel->first - 1], &of[group_quarrel->second - 1]};
        if (!(sides[0]->net > 0) || !(sides[1]->net > 0)) continue;
        if (!ent_grow(&found->mediators, &s->room, found->mediator_count + 1, sizeof *found->mediators))
            return false;
        found->mediators[found->mediator_count++] = (struct entente_go_between){
            .actor = i,
            .strength = {sides[0]->net, sides[1]->net},
            .friends = {sides[0]->friends, sides[1]->friends},
            .weaker = sides[0]->net < sides[1]->net ? sides[0]->net : sides[1]->net,
            .hangs_on = mainstay(sides),
        };
    }
    group_quarrel->mediator_count = found->mediator_count - begin;
    if (group_quarrel->mediator_count > 0)
        qsort(found->mediators + begin, group_quarrel->mediator_count, sizeof *found->mediators,
              strongest_first);
    return true;
}

/* Blocs are hostile when more is against than for; the sides of a split where they have ties. */
static bool add_group_quarrels(struct search *s) {
    struct entente_group_quarrels *found = s->found;
    size_t count = found->groups.count, most = count * count, place = 0;
    found->items = ent_alloc(most, sizeof *found->items);
    if (found->items == NULL) return false;
    for (size_t g = 0; g < count; g++) {
        for (size_t h = g + 1; h < count; h++) {
            size_t at = g * count + h;
            bool is_hostile = s->negative[at] > s->positive[at],
                 is_tied = s->negative[at] + s->positive[at] > 0;
            if (found->groups.by == ENTENTE_BY_BLOC ? !is_hostile : !is_tied) continue;
            struct entente_group_quarrel *group_quarrel = &found->items[found->count++];
            *group_quarrel = (struct entente_group_quarrel){
                .first = g + 1, .second = h + 1, .positive = s->positive[at], .negative = s->negative[at]};
            if (!add_mediators(s, group_quarrel)) return false;
        }
    }
    for (size_t i = 0; i < found->count; i++) {
        found->items[i].mediators = found->mediators + place;
        place += found->items[i].mediator_count;
    }
    if (found->count > 0) qsort(found->items, found->count, sizeof *found->items, most_hostile_first);
    return true;
}

static enum entente_status search(struct search *s, const struct entente_sink *sink) {
    size_t count = s->found->groups.count;
    if (count > ENTENTE_QUARREL_GROUPS_MOST)
        return ent_fail(sink, ENTENTE_TOO_LARGE, "too-many-blocs", NULL, "use --by camp",
                        "%zu blocs are too many to compare each with each", count);
    s->positive = ent_alloc(count * count, sizeof *s->positive);
    s->negative = ent_alloc(count * count, sizeof *s->negative);
    s->terms = ent_alloc(s->pairs.actors, count * sizeof *s->terms);
    if (s->positive == NULL || s->negative == NULL || s->terms == NULL) return ent_no_memory(sink);
    gather(s);
    return add_group_quarrels(s) ? ENTENTE_OK : ent_no_memory(sink);
}

enum entente_status entente_group_quarrels_find(const entente_network *network, enum entente_grouping by,
                                                double seconds, struct entente_group_quarrels *group_quarrels,
                                                const struct entente_sink *sink) {
    struct search s = {.document = entente_network_document(network), .found = group_quarrels};
    *group_quarrels = (struct entente_group_quarrels){0};
    if (by == ENTENTE_BY_DEFAULT) by = ENTENTE_BY_CAMP;
    enum entente_status status = ent_groups_find(network, by, seconds, &group_quarrels->groups, sink);
    if (status == ENTENTE_OK) status = ent_pairs_init(&s.pairs, network, sink);
    if (status == ENTENTE_OK) status = search(&s, sink);
    ent_pairs_clear(&s.pairs);
    free(s.positive);
    free(s.negative);
    free(s.terms);
    if (status != ENTENTE_OK) entente_group_quarrels_clear(group_quarrels);
    return status;
}

void entente_group_quarrels_clear(struct entente_group_quarrels *group_quarrels) {
    ent_groups_clear(&group_quarrels->groups);
    free(group_quarrels->items);
    free(group_quarrels->mediators);
    *group_quarrels = (struct entente_group_quarrels){0};
}
