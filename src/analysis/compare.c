/* SPDX-License-Identifier: MIT */
#include "analysis/compare.h"

#include "base/memory.h"
#include "base/report.h"
#include "measure/ranking.h"
#include "model/document.h"
#include "structure/frustration.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct entente_actor *actor_at(const entente_network *network, size_t index) {
    return entente_document_actor(entente_network_document(network), index);
}

/* -- actors ---------------------------------------------------------------------------------------------- */

/* The fixed sets of an actor of either network, 0 where it is in none. */
struct fixed {
    size_t before, after, component; /* component: after */
    struct entente_actor_change *actor;
};

/* What is known of the actors of one network, and where it goes. */
struct standing {
    const struct ent_compared *compared;
    const struct entente_actor_change *actors;
    struct fixed *fixed; /* per actor of either network */
    struct entente_scores scores;
    size_t *ranks; /* per actor */
};

static bool rank(struct standing *s) {
    struct ent_rank *order = ent_rank_actors(s->scores.values, s->scores.count);
    s->ranks = ent_alloc(s->scores.count, sizeof *s->ranks);
    bool fine = order != NULL && s->ranks != NULL;
    for (size_t i = 0; fine && i < s->scores.count; i++) s->ranks[order[i].actor] = order[i].rank;
    free(order);
    return fine;
}

static enum entente_status stand(struct standing *s, const struct ent_compared *compared,
                                 const struct entente_measure *measure, const struct entente_sink *sink) {
    s->compared = compared;
    enum entente_status status = entente_measure_run(compared->network, measure, NULL, &s->scores, sink);
    if (status != ENTENTE_OK) return status;
    return rank(s) ? ENTENTE_OK : ent_no_memory(sink);
}

static void leave(struct standing *s) {
    entente_scores_clear(&s->scores);
    free(s->ranks);
}

static struct entente_actor_change *add_actor(struct entente_comparison *comparison, const char *id) {
    struct entente_actor_change *actor = &comparison->actors[comparison->actor_count++];
    *actor = (struct entente_actor_change){.id = id, .score_before = (double)NAN, .score_after = (double)NAN};
    return actor;
}

static void take_before(struct entente_actor_change *actor, const struct standing *s, size_t index) {
    actor->was_there = true;
    actor->score_before = s->scores.values[index];
    actor->rank_before = s->ranks[index];
    actor->side_before = s->compared->camps[index];
    s->fixed[actor - s->actors].before = s->compared->fixed_sets[index];
}

static void take_after(struct entente_actor_change *actor, const struct standing *s, size_t index) {
    actor->is_there = true;
    actor->score_after = s->scores.values[index];
    actor->rank_after = s->ranks[index];
    actor->side_after = s->compared->camps[index];
    s->fixed[actor - s->actors].after = s->compared->fixed_sets[index];
    s->fixed[actor - s->actors].component = s->compared->components[index];
}

/* Actors stand by id in both networks. */
static void merge_actors(const struct standing *before, const struct standing *after,
                         struct entente_comparison *comparison) {
    size_t i = 0, j = 0;
    size_t befores = entente_network_actor_count(before->compared->network);
    size_t afters = entente_network_actor_count(after->compared->network);
    while (i < befores || j < afters) {
        const char *was = i < befores ? actor_at(before->compared->network, i)->id : NULL;
        const char *is = j < afters ? actor_at(after->compared->network, j)->id : NULL;
        int order = was == NULL ? 1 : is == NULL ? -1 : strcmp(was, is);
        struct entente_actor_change *actor = add_actor(comparison, order <= 0 ? was : is);
        if (order <= 0) take_before(actor, before, i++);
        if (order >= 0) take_after(actor, after, j++);
    }
}

static int by_component(const void *a, const void *b) {
    const struct fixed *x = a, *y = b;
    return x->component < y->component ? -1 : x->component > y->component;
}

/* Which side of a component is the left one is arbitrary: they are turned so that most actors stay. */
static void turn_sides(struct fixed *fixed, size_t count) {
    if (count > 0) qsort(fixed, count, sizeof *fixed, by_component);
    for (size_t from = 0, to; from < count; from = to) {
        int agreement = 0;
        for (to = from; to < count && fixed[to].component == fixed[from].component; to++)
            agreement += fixed[to].actor->side_before * fixed[to].actor->side_after;
        for (size_t i = from; agreement < 0 && i < to; i++) fixed[i].actor->side_after *= -1;
    }
}

static int by_sets(const void *a, const void *b) {
    const struct fixed *x = a, *y = b;
    if (x->before != y->before) return x->before < y->before ? -1 : 1;
    if (x->after != y->after) return x->after < y->after ? -1 : 1;
    return x->actor < y->actor ? -1 : x->actor > y->actor;
}

/* Whichever of its two sides is called left: the fewer are those who moved. */
static void judge_set(const struct fixed *members, size_t count, size_t number) {
    size_t turned = 0;
    for (size_t i = 0; i < count; i++)
        turned += members[i].actor->side_before != members[i].actor->side_after;
    for (size_t i = 0; i < count; i++) {
        struct entente_actor_change *actor = members[i].actor;
        bool is_turned = actor->side_before != actor->side_after;
        actor->common_set = number;
        actor->has_parted = 2 * turned == count;
        actor->has_moved = 2 * turned != count && is_turned == (2 * turned < count);
    }
}

/* Actors of one fixed set before and of one after are of one common set. */
static void judge_sides(struct fixed *fixed, size_t count) {
    size_t number = 0;
    if (count > 0) qsort(fixed, count, sizeof *fixed, by_sets);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1;
             to < count && fixed[to].before == fixed[from].before && fixed[to].after == fixed[from].after;)
            to++;
        if (to - from > 1 && fixed[from].before > 0 && fixed[from].after > 0)
            judge_set(fixed + from, to - from, ++number);
    }
}

static enum entente_status compare_standings(const struct ent_compared sides[2], struct fixed *fixed,
                                             struct entente_comparison *comparison,
                                             const struct entente_sink *sink) {
    struct standing was = {.actors = comparison->actors, .fixed = fixed}, is = was;
    enum entente_status status = stand(&was, &sides[0], comparison->measure, sink);
    if (status == ENTENTE_OK) status = stand(&is, &sides[1], comparison->measure, sink);
    if (status == ENTENTE_OK) {
        merge_actors(&was, &is, comparison);
        for (size_t i = 0; i < comparison->actor_count; i++) fixed[i].actor = &comparison->actors[i];
        turn_sides(fixed, comparison->actor_count);
        judge_sides(fixed, comparison->actor_count);
    }
    leave(&was);
    leave(&is);
    return status;
}

static enum entente_status compare_actors(const struct ent_compared sides[2],
                                          struct entente_comparison *comparison,
                                          const struct entente_sink *sink) {
    size_t most =
        entente_network_actor_count(sides[0].network) + entente_network_actor_count(sides[1].network);
    comparison->actors = ent_alloc(most, sizeof *comparison->actors);
    struct fixed *fixed = ent_alloc(most, sizeof *fixed);
    enum entente_status status = comparison->actors != NULL && fixed != NULL
                                     ? compare_standings(sides, fixed, comparison, sink)
                                     : ent_no_memory(sink);
    for (size_t i = 0; i < 2; i++) {
        comparison->is_settled[i] = sides[i].is_settled;
        comparison->frustration[i] = sides[i].frustration;
    }
    free(fixed);
    return status;
}

static enum entente_status check(const entente_network *before, const entente_network *after,
                                 const struct entente_measure *measure, const struct entente_sink *sink) {
    if (entente_network_directed(before) != entente_network_directed(after)) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unlike-networks", NULL, "give --undirected",
                        "one network has directions, the other has none");
    }
    if (measure != NULL && measure->scope != ENTENTE_PER_ACTOR) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unfit-measure", NULL, "use a measure of actors",
                        "%s ranks nobody", measure->name);
    }
    return ENTENTE_OK;
}

enum entente_status ent_compare_split(const struct ent_compared sides[2],
                                      const struct entente_measure *measure,
                                      struct entente_comparison *comparison,
                                      const struct entente_sink *sink) {
    const entente_network *before = sides[0].network, *after = sides[1].network;
    *comparison = (struct entente_comparison){
        .networks = {before, after}, .measure = measure != NULL ? measure : entente_measure_find("strength")};
    enum entente_status status = check(before, after, measure, sink);
    if (status != ENTENTE_OK) return status;
    if (!ent_compare_ties(before, after, comparison)) status = ent_no_memory(sink);
    if (status == ENTENTE_OK) status = compare_actors(sides, comparison, sink);
    if (status != ENTENTE_OK) entente_comparison_clear(comparison);
    return status;
}

static enum entente_status split(const entente_network *network, struct ent_frustration *found,
                                 const struct entente_sink *sink) {
    struct ent_pairs pairs;
    enum entente_status status = ent_pairs_init(&pairs, network, sink);
    if (status != ENTENTE_OK) return status;
    status = ent_frustration_find(&pairs, false, &ent_frustration_usual, found, sink);
    ent_pairs_clear(&pairs);
    return status;
}

enum entente_status entente_compare(const entente_network *before, const entente_network *after,
                                    const struct entente_measure *measure,
                                    struct entente_comparison *comparison, const struct entente_sink *sink) {
    const entente_network *networks[] = {before, after};
    struct ent_frustration splits[2] = {0};
    struct ent_compared sides[2];
    enum entente_status status = check(before, after, measure, sink);
    *comparison = (struct entente_comparison){0};
    for (size_t i = 0; status == ENTENTE_OK && i < 2; i++) {
        status = split(networks[i], &splits[i], sink);
        sides[i] = (struct ent_compared){.network = networks[i],
                                         .camps = splits[i].camps,
                                         .components = splits[i].components.of,
                                         .fixed_sets = splits[i].fixed_sets,
                                         .is_settled =
                                             ent_is_only_split(splits[i].splits, splits[i].components.count),
                                         .frustration = splits[i].is_proved ? splits[i].upper : (double)NAN};
    }
    if (status == ENTENTE_OK) status = ent_compare_split(sides, measure, comparison, sink);
    for (size_t i = 0; i < 2; i++) ent_frustration_clear(&splits[i]);
    return status;
}

void entente_comparison_clear(struct entente_comparison *comparison) {
    free(comparison->ties);
    free(comparison->restated);
    free(comparison->actors);
    *comparison = (struct entente_comparison){0};
}

bool entente_comparison_differs(const struct entente_comparison *comparison) {
    if (comparison->tie_count > 0) return true;
    for (size_t i = 0; i < comparison->actor_count; i++) {
        if (comparison->actors[i].was_there != comparison->actors[i].is_there) return true;
    }
    return false;
}
