/* SPDX-License-Identifier: MIT */
#include "analysis/compare.h"

#include "base/memory.h"
#include "base/report.h"
#include "measure/ranking.h"
#include "model/document.h"
#include "structure/frustration.h"
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

/* -- ties: both networks have theirs by the ids of source and target
 * ------------------------------------------
 */

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

static bool compare_ties(const entente_network *before, const entente_network *after,
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
    if (!compare_ties(before, after, comparison)) status = ent_no_memory(sink);
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
