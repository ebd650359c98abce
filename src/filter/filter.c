/* SPDX-License-Identifier: MIT */
#include "filter/filter.h"
#include "filter/repeats.h"

#include "base/choice.h"
#include "base/memory.h"
#include "model/date.h"
#include <stdlib.h>
#include <string.h>

static bool fits(const struct ent_filter_plan *plan, const entente_document *document,
                 const struct entente_relation *relation) {
    const struct entente_actor *source = &document->actors[relation->source];
    const struct entente_actor *target = &document->actors[relation->target];
    if (plan->has_actors && !plan->is_actor[relation->source] && !plan->is_actor[relation->target])
        return false;
    if (plan->has_issues && !plan->is_issue[relation->source] && !plan->is_issue[relation->target])
        return false;
    if (plan->has_kinds && !(plan->kind[source->kind] && plan->kind[target->kind])) return false;
    if (plan->has_signs && !plan->sign[relation->sign + 1]) return false;
    if (plan->is_without[relation->source] || plan->is_without[relation->target]) return false;
    if (plan->has_among && !(plan->is_among[relation->source] && plan->is_among[relation->target]))
        return false;
    return ent_texts_hold(&plan->filter->blocs, source->bloc) &&
           ent_texts_hold(&plan->filter->blocs, target->bloc);
}

static bool has_source(const struct ent_filter_plan *plan, const entente_document *document,
                       const struct entente_relation *relation) {
    if (plan->filter->sources.count == 0) return true;
    for (size_t i = 0; i < relation->evidence_count; i++) {
        size_t source = relation->evidence[i].source;
        if (source != ENTENTE_NONE && ent_texts_hold(&plan->filter->sources, document->sources[source].id))
            return true;
    }
    return false;
}

/* May its day lie outside the period? */
static bool is_cut(const struct entente_period *when, const struct entente_period *period) {
    return ent_period_is_coarse(when) && (when->first < period->first || when->last > period->last);
}

/* Their text stays: nothing is known now that was not before. */
static void take_coarse_dates(entente_document *document, enum entente_coarse_dates coarse) {
    for (size_t i = 0; i < document->relation_count; i++) {
        struct entente_period *when = &document->relations[i].when;
        if (!ent_period_is_coarse(when)) continue;
        if (coarse == ENTENTE_COARSE_OUT) when->first = INT32_MIN;
        when->last = coarse == ENTENTE_COARSE_OUT ? INT32_MAX : when->first;
    }
}

static const char *const coarse_names[ENTENTE_COARSE_COUNT] = {"span", "first", "out"};
ENT_CHOICE(coarse_dates, coarse_names, ENTENTE_COARSE_COUNT)

static void keep_fitting(const struct ent_filter_plan *plan, entente_document *document,
                         const struct entente_sink *sink) {
    size_t kept = 0, undated = 0, coarse = 0;
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        if (!fits(plan, document, relation) || !has_source(plan, document, relation)) continue;
        if (plan->has_period && !ent_period_is_dated(&relation->when)) {
            undated++;
        } else if (!plan->has_period || ent_period_overlaps(&relation->when, &plan->period)) {
            coarse += plan->has_period && is_cut(&relation->when, &plan->period);
            document->relations[kept++] = *relation;
        }
    }
    document->relation_count = kept;
    if (coarse > 0) {
        ent_tell(sink, ENTENTE_NOTE, "coarse-dates", NULL, "--coarse-dates first or out takes them otherwise",
                 "%zu relation%s dated to the year or month only and may lie outside the period", coarse,
                 coarse == 1 ? " is" : "s are");
    }
    if (undated > 0) {
        ent_tell(sink, ENTENTE_NOTE, "undated", NULL, "", "%zu undated relation%s left out by the period",
                 undated, undated == 1 ? " is" : "s are");
    }
}

struct pair_weight {
    size_t low, high, relation;
};

static int by_pair(const void *a, const void *b) {
    const struct pair_weight *x = a, *y = b;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    if (x->high != y->high) return x->high < y->high ? -1 : 1;
    return (x->relation > y->relation) - (x->relation < y->relation);
}

/* A pair is two actors, whichever way their relations run. */
static void list_pairs(const entente_document *document, struct pair_weight *pairs) {
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        bool turned = relation->source > relation->target;
        pairs[i] = (struct pair_weight){
            .low = turned ? relation->target : relation->source,
            .high = turned ? relation->source : relation->target,
            .relation = i,
        };
    }
    qsort(pairs, document->relation_count, sizeof *pairs, by_pair);
}

static enum entente_status keep_heavy(entente_document *document, double least,
                                      const struct entente_sink *sink) {
    size_t count = document->relation_count;
    struct pair_weight *pairs = ent_alloc(count, sizeof *pairs);
    bool *heavy = ent_alloc(count, sizeof *heavy);
    if (pairs == NULL || heavy == NULL) {
        free(pairs);
        free(heavy);
        return ent_no_memory(sink);
    }
    list_pairs(document, pairs);
    for (size_t start = 0, end; start < count; start = end) {
        double sum = 0;
        for (end = start;
             end < count && pairs[end].low == pairs[start].low && pairs[end].high == pairs[start].high;
             end++) {
            sum += document->relations[pairs[end].relation].weight;
        }
        for (size_t i = start; i < end; i++) heavy[pairs[i].relation] = sum >= least;
    }
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (heavy[i]) document->relations[kept++] = document->relations[i];
    }
    document->relation_count = kept;
    free(pairs);
    free(heavy);
    return ENTENTE_OK;
}

/* Breadth first over the relations, direction ignored: one pass over them per step outwards. */
static enum entente_status keep_near(entente_document *document, size_t ego, size_t hops,
                                     const struct entente_sink *sink) {
    size_t *steps = ent_alloc(document->actor_count, sizeof *steps); /* 0: not reached, else distance + 1 */
    if (steps == NULL) return ent_no_memory(sink);
    steps[ego] = 1;
    bool moved = true;
    for (size_t hop = 1; hop <= hops && moved; hop++) {
        moved = false;
        for (size_t i = 0; i < document->relation_count; i++) {
            size_t a = document->relations[i].source, b = document->relations[i].target;
            size_t *next = steps[a] == hop && steps[b] == 0   ? &steps[b]
                           : steps[b] == hop && steps[a] == 0 ? &steps[a]
                                                              : NULL;
            if (next == NULL) continue;
            *next = hop + 1;
            moved = true;
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        if (steps[relation->source] > 0 && steps[relation->target] > 0)
            document->relations[kept++] = *relation;
    }
    document->relation_count = kept;
    free(steps);
    return ENTENTE_OK;
}

static void mark_related(const entente_document *document, bool *related) {
    for (size_t i = 0; i < document->relation_count; i++) {
        related[document->relations[i].source] = related[document->relations[i].target] = true;
    }
}

static bool may_stay(const struct ent_filter_plan *plan, const entente_document *document, size_t actor) {
    const struct entente_actor *a = &document->actors[actor];
    return !plan->is_without[actor] && (!plan->has_kinds || plan->kind[a->kind]) &&
           ent_texts_hold(&plan->filter->blocs, a->bloc);
}

/* Would it stay if it had no relation? */
static bool stays_alone(const struct ent_filter_plan *plan, const entente_document *document, size_t actor) {
    const struct entente_actor *a = &document->actors[actor];
    bool replaced = plan->filter->roll_up && a->parent != ENTENTE_NONE;
    return !plan->reaches && !replaced && !plan->has_among && may_stay(plan, document, actor);
}

/* Who was there before: who had a relation, and how many there were. */
struct before {
    bool *had;
    size_t relations;
};

/* Where relations are chosen, an actor without one has nothing to do with what is asked; a choice that leaves
 * none out changes nothing. */
static enum entente_isolates isolates_of(const struct ent_filter_plan *plan, const entente_document *document,
                                         const struct before *before) {
    enum entente_isolates isolates = plan->filter->isolates;
    if (isolates != ENTENTE_ISOLATES_AUTO) return isolates;
    bool is_whole = document->relation_count == before->relations;
    if (plan->filter->keep_unused || !plan->narrows || is_whole) return ENTENTE_ISOLATES_KEEP;
    return plan->selects_by_more_than_actor ? ENTENTE_ISOLATES_DROP : ENTENTE_ISOLATES_DROP_NEW;
}

static void add_parents(const struct ent_filter_plan *plan, const entente_document *document, bool *kept) {
    for (size_t i = 0; i < document->actor_count; i++) {
        if (!kept[i]) continue;
        for (size_t up = document->actors[i].parent; up != ENTENTE_NONE; up = document->actors[up].parent)
            kept[up] = kept[up] || may_stay(plan, document, up);
    }
}

static size_t count_lost(const struct ent_filter_plan *plan, const entente_document *document,
                         const struct before *before, const bool *kept) {
    size_t lost = 0;
    for (size_t i = 0; i < document->actor_count; i++) {
        bool counts = before->had[i] || plan->filter->isolates == ENTENTE_ISOLATES_AUTO;
        lost += !kept[i] && counts && stays_alone(plan, document, i);
    }
    return lost;
}

/* `kept` comes in as who has a relation. */
static void add_isolates(const struct ent_filter_plan *plan, const entente_document *document,
                         const struct before *before, bool *kept, const struct entente_sink *sink) {
    enum entente_isolates isolates = isolates_of(plan, document, before);
    for (size_t i = 0; i < document->actor_count; i++) {
        bool named = plan->is_actor[i] || plan->is_issue[i] || plan->is_among[i] || i == plan->ego;
        bool stays =
            isolates == ENTENTE_ISOLATES_KEEP || (isolates == ENTENTE_ISOLATES_DROP_NEW && !before->had[i]);
        kept[i] = kept[i] || (named && !plan->is_without[i]) || (stays && stays_alone(plan, document, i));
    }
    if (plan->filter->as_document) add_parents(plan, document, kept);
    bool is_told = isolates == ENTENTE_ISOLATES_DROP_NEW || plan->filter->isolates == ENTENTE_ISOLATES_AUTO;
    size_t lost = is_told ? count_lost(plan, document, before, kept) : 0;
    if (lost == 0) return;
    ent_tell(sink, ENTENTE_NOTE, "isolates", NULL, "--isolates keep shows them",
             "the filter leaves %zu actor%s without a relation, left out", lost, lost == 1 ? "" : "s");
}

static const char *const isolates_names[ENTENTE_ISOLATES_COUNT] = {"auto", "keep", "drop", "drop-new"};
ENT_CHOICE(isolates, isolates_names, ENTENTE_ISOLATES_COUNT)

/* Where an actor's name leads once it is gone: nowhere, or up when it was rolled up. */
static size_t heir(const entente_document *document, const bool *kept, size_t actor, bool rolled_up) {
    while (actor != ENTENTE_NONE && !kept[actor])
        actor = rolled_up ? document->actors[actor].parent : ENTENTE_NONE;
    return actor;
}

static enum entente_status drop_actors(const struct ent_filter_plan *plan, entente_document *document,
                                       const struct before *before, const struct entente_sink *sink) {
    size_t count = document->actor_count, next = 0;
    bool *kept = ent_alloc(count, sizeof *kept);
    size_t *place = ent_alloc(count, sizeof *place), *names = ent_alloc(count, sizeof *names);
    enum entente_status status = ENTENTE_OK;
    if (kept == NULL || place == NULL || names == NULL) {
        status = ent_no_memory(sink);
        goto done;
    }
    mark_related(document, kept);
    add_isolates(plan, document, before, kept, sink);
    for (size_t i = 0; i < count; i++) place[i] = kept[i] ? next++ : ENTENTE_NONE;
    for (size_t i = 0; i < count; i++) {
        size_t to = heir(document, kept, i, plan->filter->roll_up);
        names[i] = to == ENTENTE_NONE ? ENTENTE_NONE : place[to];
    }
    for (size_t i = 0; i < count; i++) {
        struct entente_actor *actor = &document->actors[i];
        size_t parent = actor->parent;
        while (parent != ENTENTE_NONE && !kept[parent]) parent = document->actors[parent].parent;
        actor->parent = parent;
    }
    for (size_t i = 0; i < count; i++) {
        if (!kept[i]) continue;
        struct entente_actor actor = document->actors[i];
        if (actor.parent != ENTENTE_NONE) actor.parent = place[actor.parent];
        document->actors[place[i]] = actor;
    }
    document->actor_count = next;
    for (size_t i = 0; i < document->relation_count; i++) {
        document->relations[i].source = place[document->relations[i].source];
        document->relations[i].target = place[document->relations[i].target];
    }
    ent_index_renumber(&document->names, names);
done:
    free(kept);
    free(place);
    free(names);
    return status;
}

static enum entente_status make_one(const struct entente_filter *filter, entente_document *document,
                                    const struct entente_sink *sink) {
    enum entente_status status = ent_take_one_way(document, filter, sink);
    if (status == ENTENTE_OK) status = ent_count_once(document, filter, sink);
    return status == ENTENTE_OK ? ent_count_by_source(document, filter, sink) : status;
}

static enum entente_status apply(const struct ent_filter_plan *plan, entente_document *document,
                                 const struct entente_sink *sink) {
    struct before before = {ent_alloc(document->actor_count, sizeof *before.had), document->relation_count};
    if (before.had == NULL) return ent_no_memory(sink);
    if (plan->filter->roll_up) ent_roll_up(document, sink);
    mark_related(document, before.had);
    keep_fitting(plan, document, sink);
    enum entente_status status = ENTENTE_OK;
    if (!plan->filter->keep_unused) status = ent_keep_evidence_of(&plan->filter->sources, document, sink);
    if (status == ENTENTE_OK) status = make_one(plan->filter, document, sink);
    if (status == ENTENTE_OK && plan->filter->min_weight > 0)
        status = keep_heavy(document, plan->filter->min_weight, sink);
    if (status == ENTENTE_OK && plan->ego != ENTENTE_NONE)
        status = keep_near(document, plan->ego, plan->hops, sink);
    if (status == ENTENTE_OK) status = ent_tell_shown(plan, document, before.relations, sink);
    if (status == ENTENTE_OK) status = drop_actors(plan, document, &before, sink);
    if (status == ENTENTE_OK && plan->selects && !plan->filter->keep_unused)
        status = ent_drop_unused(plan, document, sink);
    free(before.had);
    return status;
}

enum entente_status entente_document_filter(entente_document *document, const struct entente_filter *filter,
                                            const struct entente_sink *sink) {
    struct ent_filter_plan plan;
    if (filter == NULL) return ENTENTE_OK;
    if (filter->coarse_dates != ENTENTE_COARSE_SPAN) take_coarse_dates(document, filter->coarse_dates);
    enum entente_status status = ent_filter_plan_init(&plan, document, filter, sink);
    if (status == ENTENTE_OK && (plan.narrows || filter->roll_up || ent_has_treatment(filter)))
        status = apply(&plan, document, sink);
    ent_filter_plan_clear(&plan);
    return status;
}
