/* SPDX-License-Identifier: MIT */
#include "analysis/support.h"

#include "analysis/corroboration.h"
#include "analysis/mediators.h"
#include "base/memory.h"
#include "base/report.h"
#include "resample/variant.h"
#include "structure/split_search.h"

#include <math.h>
#include <stdlib.h>

/* What is counted, and in what. */
struct count {
    const entente_network *network;
    struct entente_brief *brief;
    const struct entente_network *drawn;
    int *camps;
    size_t *parts; /* per actor: whose sides can be compared */
    const struct entente_sink *sink;
};

/* Ties are in the same order in both, and those of a replicate are some of them. */
static void count_ties(struct count *count) {
    size_t at = 0;
    for (size_t i = 0; i < entente_network_tie_count(count->drawn); i++) {
        const struct entente_tie *tie = entente_network_tie(count->drawn, i), *whole;
        while (whole = entente_network_tie(count->network, at),
               whole->source != tie->source || whole->target != tie->target)
            at++;
        count->brief->support.divided[at] +=
            ent_divided_weight(entente_network_document(count->drawn), tie) > 0;
    }
}

/* Agreements and divisions of a replicate are some of the whole's, in the same order. */
static void count_positions(struct count *count, const struct entente_positions *drawn) {
    const struct entente_positions *whole = &count->brief->positions;
    struct entente_support *support = &count->brief->support;
    for (size_t i = 0, at = 0; i < drawn->agreement_count; i++) {
        const struct entente_agreement *pair = &drawn->agreements[i];
        while (whole->agreements[at].a != pair->a || whole->agreements[at].b != pair->b) at++;
        support->apart[at] += pair->value < 0;
    }
    for (size_t i = 0, at = 0; i < drawn->division_count; i++) {
        const struct entente_division *issue = &drawn->divisions[i];
        while (whole->divisions[at].issue != issue->issue) at++;
        support->contested[at] += issue->supporters + issue->wavering > 0 &&
                                  issue->opponents + issue->wavering > 0 &&
                                  issue->supporters + issue->opponents + issue->wavering > 1;
    }
}

static const struct entente_quarrel *find_quarrel(const struct entente_mediation *mediation,
                                                  const struct entente_quarrel *like) {
    for (size_t i = 0; i < mediation->quarrel_count; i++) {
        const struct entente_quarrel *quarrel = &mediation->quarrels[i];
        if (quarrel->a == like->a && quarrel->b == like->b) return quarrel;
    }
    return NULL;
}

static bool has_mediator(const struct entente_quarrel *quarrel, size_t actor) {
    for (size_t i = 0; i < quarrel->mediator_count; i++) {
        if (quarrel->mediators[i].actor == actor) return true;
    }
    return false;
}

static void count_mediating(struct count *count, const struct entente_mediation *drawn) {
    const struct entente_mediation *whole = &count->brief->mediation;
    for (size_t i = 0; i < whole->quarrel_count; i++) {
        const struct entente_quarrel *quarrel = &whole->quarrels[i], *again = find_quarrel(drawn, quarrel);
        double *shares = count->brief->support.mediating + (quarrel->mediators - whole->mediators);
        for (size_t m = 0; again != NULL && m < quarrel->mediator_count; m++)
            shares[m] += has_mediator(again, quarrel->mediators[m].actor);
    }
}

/* The sides of a replicate have no names of their own: an actor is on the anchor's, or on the other. It can
 * be told where ties of the replicate join the two, and neither could as well go over. */
static void count_sides(struct count *count) {
    struct entente_support *support = &count->brief->support;
    const int *whole = count->brief->balance.camps;
    for (size_t i = 0; i < entente_network_actor_count(count->network); i++) {
        size_t anchor = support->anchors[i];
        if (anchor == ENTENTE_NONE || count->parts[i] == 0 || count->parts[i] != count->parts[anchor])
            continue;
        support->compared[i]++;
        support->side[i] += count->camps[i] * count->camps[anchor] == whole[i] * whole[anchor];
    }
}

static enum entente_status count_one(struct count *count) {
    const struct entente_position_options by_sign = {0};
    struct entente_positions positions = {0};
    struct entente_mediation mediation = {0};
    struct ent_pairs pairs = {0};
    count_ties(count);
    enum entente_status status = entente_positions_find(count->drawn, &by_sign, &positions, count->sink);
    if (status == ENTENTE_OK) {
        count_positions(count, &positions);
        status = entente_mediation_find(count->drawn, &mediation, count->sink);
    }
    if (status == ENTENTE_OK) {
        count_mediating(count, &mediation);
        status = ent_pairs_init(&pairs, count->drawn, count->sink);
    }
    if (status == ENTENTE_OK && count->brief->balance.options.net) ent_pairs_net(&pairs);
    if (status == ENTENTE_OK)
        status = ent_split_search(&pairs, false, count->camps, count->parts, count->sink);
    if (status == ENTENTE_OK) count_sides(count);
    entente_positions_clear(&positions);
    entente_mediation_clear(&mediation);
    ent_pairs_clear(&pairs);
    return status;
}

static void share(double *counts, size_t count, size_t draws) {
    for (size_t i = 0; i < count; i++) counts[i] /= (double)draws;
}

static size_t mediators_of(const struct entente_mediation *mediation) {
    size_t count = 0;
    for (size_t i = 0; i < mediation->quarrel_count; i++) count += mediation->quarrels[i].mediator_count;
    return count;
}

static bool make_room(const entente_network *network, struct entente_brief *brief) {
    struct entente_support *s = &brief->support;
    s->divided = ent_alloc(entente_network_tie_count(network), sizeof *s->divided);
    s->apart = ent_alloc(brief->positions.agreement_count, sizeof *s->apart);
    s->contested = ent_alloc(brief->positions.division_count, sizeof *s->contested);
    s->mediating = ent_alloc(mediators_of(&brief->mediation), sizeof *s->mediating);
    s->side = ent_alloc(entente_network_actor_count(network), sizeof *s->side);
    s->compared = ent_alloc(entente_network_actor_count(network), sizeof *s->compared);
    s->anchors = ent_alloc(entente_network_actor_count(network), sizeof *s->anchors);
    return s->divided != NULL && s->apart != NULL && s->contested != NULL && s->mediating != NULL &&
           s->side != NULL && s->compared != NULL && s->anchors != NULL;
}

static void take_shares(const entente_network *network, struct entente_brief *brief, size_t draws) {
    struct entente_support *s = &brief->support;
    size_t actors = entente_network_actor_count(network);
    s->draws = draws;
    share(s->divided, entente_network_tie_count(network), draws);
    share(s->apart, brief->positions.agreement_count, draws);
    share(s->contested, brief->positions.division_count, draws);
    share(s->mediating, mediators_of(&brief->mediation), draws);
    for (size_t i = 0; i < actors; i++)
        s->side[i] = s->compared[i] > 0 ? s->side[i] / s->compared[i] : (double)NAN;
    share(s->compared, actors, draws);
}

/* Of each component: who talks before what is talked of, then of the largest fixed set, then of most signed
 * ties, then the first. */
struct anchoring {
    const entente_document *document;
    const struct entente_balance *balance;
    size_t *ties; /* per actor: signed pairs */
    size_t *size; /* per fixed set */
    size_t *best; /* per component */
};

static bool is_better(const struct anchoring *a, size_t actor, size_t than) {
    if (than == ENTENTE_NONE) return true;
    bool talks = ent_can_mediate(a->document, actor);
    size_t size = a->size[a->balance->fixed_sets[actor]], other = a->size[a->balance->fixed_sets[than]];
    if (talks != ent_can_mediate(a->document, than)) return talks;
    return size != other ? size > other : a->ties[actor] > a->ties[than];
}

static void find_anchors(const struct anchoring *a, size_t actors, size_t *anchors) {
    const struct entente_balance *balance = a->balance;
    for (size_t i = 0; i < balance->bond_count; i++) {
        a->ties[balance->bonds[i].a]++;
        a->ties[balance->bonds[i].b]++;
    }
    for (size_t i = 0; i < actors; i++) a->size[balance->fixed_sets[i]]++;
    for (size_t c = 0; c <= balance->component_count; c++) a->best[c] = ENTENTE_NONE;
    for (size_t i = 0; i < actors; i++) {
        size_t *best = &a->best[balance->components[i]];
        if (balance->fixed_sets[i] != 0 && is_better(a, i, *best)) *best = i;
    }
    for (size_t i = 0; i < actors; i++) anchors[i] = a->best[balance->components[i]];
}

static bool choose_anchors(const entente_network *network, struct entente_brief *brief) {
    size_t actors = entente_network_actor_count(network);
    struct anchoring a = {.document = entente_network_document(network),
                          .balance = &brief->balance,
                          .ties = ent_alloc(actors, sizeof *a.ties),
                          .size = ent_alloc(actors + 1, sizeof *a.size),
                          .best = ent_alloc(brief->balance.component_count + 1, sizeof *a.best)};
    bool fine = a.ties != NULL && a.size != NULL && a.best != NULL;
    if (fine) find_anchors(&a, actors, brief->support.anchors);
    free(a.ties);
    free(a.size);
    free(a.best);
    return fine;
}

/* As many as the ranks are drawn from, but fewer for large networks, which take long to split. */
static size_t draws_for(const entente_network *network, size_t replicates) {
    static const size_t work = 1000000, least = 100;
    size_t size = 1 + entente_network_actor_count(network) + entente_network_tie_count(network);
    size_t affordable = work / size > least ? work / size : least;
    return replicates < affordable ? replicates : affordable;
}

enum entente_status ent_support_find(const entente_network *network, struct entente_brief *brief,
                                     const struct entente_sink *sink) {
    const struct entente_robustness_options *options = &brief->robustness.options;
    const struct entente_sink part = ent_sink_of_part(sink);
    struct count count = {.network = network,
                          .brief = brief,
                          .camps = ent_alloc(entente_network_actor_count(network), sizeof *count.camps),
                          .parts = ent_alloc(entente_network_actor_count(network), sizeof *count.parts),
                          .sink = &part};
    bool fine = make_room(network, brief) && count.camps != NULL && count.parts != NULL &&
                choose_anchors(network, brief);
    enum entente_status status = fine ? ENTENTE_OK : ent_no_memory(sink);
    size_t draws = draws_for(network, options->replicates);
    struct ent_variant draw = {.kind = ENT_VARIANT_DRAWN, .index = ent_draws_begin(options->seed)};
    for (size_t i = 0; i < draws && status == ENTENTE_OK; i++, draw.index++) {
        struct ent_varied varied;
        ent_tell_progress(sink, "looking for the findings in replicates", i, draws);
        status = ent_vary(network, &draw, &varied, &part);
        if (status != ENTENTE_OK) break;
        count.drawn = varied.network;
        status = count_one(&count);
        ent_varied_clear(&varied);
    }
    if (status == ENTENTE_OK) take_shares(network, brief, draws);
    free(count.camps);
    free(count.parts);
    return status;
}

void ent_support_clear(struct entente_support *support) {
    double *const owned[] = {support->divided,   support->apart, support->contested,
                             support->mediating, support->side,  support->compared};
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) free(owned[i]);
    free(support->anchors);
    *support = (struct entente_support){0};
}
