/* SPDX-License-Identifier: MIT */
#include "analysis/balance.h"
#include "base/memory.h"
#include "base/report.h"
#include "network/network.h"
#include <entente/explain.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Scores differ from here on, relative to the greatest of them. */
static const double least_change = 1e-9;

struct ranked {
    struct entente_reason reason;
    double weight;
};

const char *entente_bearing_name(enum entente_bearing bearing) {
    static const char *const names[ENTENTE_BEARING_COUNT] = {
        [ENTENTE_BEARS_NOTHING] = "",
        [ENTENTE_HOLDS_TOGETHER] = "holds together",
        [ENTENTE_SETS_APART] = "sets apart",
        [ENTENTE_DIVIDES_WITHIN] = "divides within",
        [ENTENTE_CONNECTS_ACROSS] = "connects across",
    };
    return bearing < ENTENTE_BEARING_COUNT ? names[bearing] : NULL;
}

static int greatest_first(const void *a, const void *b) {
    const struct ranked *x = a, *y = b;
    if (x->reason.bearing != y->reason.bearing) return x->reason.bearing < y->reason.bearing ? -1 : 1;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return x->reason.tie < y->reason.tie ? -1 : x->reason.tie > y->reason.tie;
}

static bool is_asked_for(const struct entente_question *question, const struct entente_tie *tie) {
    bool from = tie->source == question->actor, to = tie->target == question->actor;
    if (question->other == ENTENTE_NONE) return from || to;
    return (from && tie->target == question->other) || (to && tie->source == question->other);
}

static enum entente_status score(const entente_network *network, const struct entente_question *question,
                                 double *value, bool *is_searched, const struct entente_sink *sink) {
    struct entente_scores scores = {0};
    enum entente_status status =
        entente_measure_run(network, question->measure, &question->options, &scores, sink);
    if (status == ENTENTE_OK) *value = scores.values[question->actor != ENTENTE_NONE ? question->actor : 0];
    *is_searched = *is_searched || scores.is_searched;
    entente_scores_clear(&scores);
    return status;
}

/* How much the score moves; what becomes undefined, or defined, moves most. */
static double change_of(double score, double without) {
    if (isnan(score) && isnan(without)) return 0;
    if (isnan(score) || isnan(without)) return HUGE_VAL;
    return fabs(score - without);
}

/* Scores that are the same but for rounding make no difference. */
static void keep_differing(struct entente_explanation *e, struct ranked *ranked, size_t count) {
    double greatest = isnan(e->score) ? 0 : fabs(e->score);
    for (size_t i = 0; i < count; i++) {
        if (!isnan(ranked[i].reason.without)) greatest = fmax(greatest, fabs(ranked[i].reason.without));
    }
    for (size_t i = 0; i < count; i++) {
        if (ranked[i].weight > least_change * greatest) ranked[e->count++] = ranked[i];
    }
}

static enum entente_status leave_out_each(const entente_network *network, struct entente_explanation *e,
                                          struct ranked *ranked, const struct entente_sink *sink) {
    entente_network rest = *network;
    rest.ties = ent_alloc(network->tie_count, sizeof *rest.ties);
    if (rest.ties == NULL) return ent_no_memory(sink);
    enum entente_status status = score(network, &e->question, &e->score, &e->is_searched, sink);
    if (network->tie_count > 0)
        memcpy(rest.ties, network->ties + 1, (network->tie_count - 1) * sizeof *rest.ties);
    rest.tie_count = network->tie_count > 0 ? network->tie_count - 1 : 0;
    for (size_t i = 0; status == ENTENTE_OK && i < network->tie_count; i++) {
        double without = (double)NAN;
        if (i > 0) rest.ties[i - 1] = network->ties[i - 1];
        status = score(&rest, &e->question, &without, &e->is_searched, sink);
        ranked[i] = (struct ranked){{.tie = i, .without = without}, change_of(e->score, without)};
    }
    if (status == ENTENTE_OK) keep_differing(e, ranked, network->tie_count);
    free(rest.ties);
    return status;
}

static void list_ties(const entente_network *network, struct entente_explanation *e, struct ranked *ranked) {
    for (size_t i = 0; i < network->tie_count; i++) {
        const struct entente_tie *tie = &network->ties[i];
        if (!is_asked_for(&e->question, tie)) continue;
        ranked[e->count++] =
            (struct ranked){{.tie = i, .without = (double)NAN}, tie->positive + tie->negative + tie->neutral};
    }
}

static enum entente_bearing bearing_of(const struct entente_explanation *e, const struct entente_tie *tie) {
    bool from = e->sides[tie->source] == e->question.camp;
    bool to = e->sides[tie->target] == e->question.camp;
    if (!from && !to) return ENTENTE_BEARS_NOTHING;
    if (from && to && tie->negative > 0) return ENTENTE_DIVIDES_WITHIN;
    if (from && to) return tie->positive > 0 ? ENTENTE_HOLDS_TOGETHER : ENTENTE_BEARS_NOTHING;
    if (tie->positive > 0) return ENTENTE_CONNECTS_ACROSS;
    return tie->negative > 0 ? ENTENTE_SETS_APART : ENTENTE_BEARS_NOTHING;
}

static enum entente_status find_sides(const entente_network *network, struct entente_explanation *e,
                                      const struct entente_sink *sink) {
    const struct entente_balance_options options = {.seconds = e->question.seconds};
    enum entente_status status = entente_balance_find(network, &options, &e->balance, sink);
    if (status != ENTENTE_OK) return status;
    e->sides = ent_alloc(network->actor_count, sizeof *e->sides);
    if (e->sides == NULL || !ent_balance_sides(&e->balance, network->actor_count, e->sides, &e->side_count))
        return ent_no_memory(sink);
    if (e->question.camp <= e->side_count) return ENTENTE_OK;
    if (e->side_count == 0)
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-camp", NULL, "",
                        "no tie has a sign: there are no sides");
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-camp", NULL, "entente balance lists them",
                    "there is no side %zu: the best split has sides 1 to %zu", e->question.camp,
                    e->side_count);
}

static enum entente_status list_camp(const entente_network *network, struct entente_explanation *e,
                                     struct ranked *ranked, const struct entente_sink *sink) {
    enum entente_status status = find_sides(network, e, sink);
    for (size_t i = 0; status == ENTENTE_OK && i < network->tie_count; i++) {
        const struct entente_tie *tie = &network->ties[i];
        enum entente_bearing bearing = bearing_of(e, tie);
        if (bearing == ENTENTE_BEARS_NOTHING) continue;
        ranked[e->count++] = (struct ranked){{.tie = i, .without = (double)NAN, .bearing = bearing},
                                             tie->positive + tie->negative};
    }
    return status;
}

/* Is the measure of what is asked about? */
static enum entente_status check_scope(const struct entente_question *question,
                                       const struct entente_sink *sink) {
    bool is_of_actors = question->measure->scope == ENTENTE_PER_ACTOR;
    if (question->camp != 0) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unfit-measure", NULL, "leave out the measure or the camp",
                        "a camp has no score");
    }
    if (is_of_actors && question->actor == ENTENTE_NONE) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unfit-measure", NULL, "name an actor",
                        "%s is a score of an actor", question->measure->name);
    }
    if (!is_of_actors && question->actor != ENTENTE_NONE) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unfit-measure", NULL,
                        "use a measure of actors, or name no actor", "%s is not a score of actors",
                        question->measure->name);
    }
    return ENTENTE_OK;
}

static bool is_there(const entente_network *network, size_t actor) {
    return actor == ENTENTE_NONE || actor < network->actor_count;
}

static enum entente_status check(const entente_network *network, const struct entente_question *question,
                                 const struct entente_sink *sink) {
    bool is_about = question->actor != ENTENTE_NONE || question->measure != NULL || question->camp != 0;
    if (!is_about || !is_there(network, question->actor) || !is_there(network, question->other))
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-actor", NULL, "", "there is no such actor");
    if (question->measure == NULL) return ENTENTE_OK;
    enum entente_status status = check_scope(question, sink);
    if (status != ENTENTE_OK) return status;
    if (network->tie_count > ENTENTE_EXPLAINED_TIES) {
        return ent_fail(sink, ENTENTE_TOO_LARGE, "too-large-to-explain", NULL,
                        "explain less of it: --min-weight, --ego or another filter",
                        "leaving out each of %zu ties in turn takes too long", network->tie_count);
    }
    return ENTENTE_OK;
}

enum entente_status entente_explain(const entente_network *network, const struct entente_question *question,
                                    struct entente_explanation *explanation,
                                    const struct entente_sink *sink) {
    *explanation = (struct entente_explanation){.question = *question, .score = (double)NAN};
    enum entente_status status = check(network, question, sink);
    if (status != ENTENTE_OK) return status;
    struct ranked *ranked = ent_alloc(network->tie_count, sizeof *ranked);
    explanation->reasons = ent_alloc(network->tie_count, sizeof *explanation->reasons);
    if (ranked == NULL || explanation->reasons == NULL) {
        free(ranked);
        entente_explanation_clear(explanation);
        return ent_no_memory(sink);
    }
    if (question->measure != NULL)
        status = leave_out_each(network, explanation, ranked, sink);
    else if (question->camp != 0)
        status = list_camp(network, explanation, ranked, sink);
    else
        list_ties(network, explanation, ranked);
    qsort(ranked, explanation->count, sizeof *ranked, greatest_first);
    for (size_t i = 0; i < explanation->count; i++) explanation->reasons[i] = ranked[i].reason;
    free(ranked);
    if (status != ENTENTE_OK) entente_explanation_clear(explanation);
    return status;
}

void entente_explanation_clear(struct entente_explanation *explanation) {
    free(explanation->reasons);
    free(explanation->sides);
    entente_balance_clear(&explanation->balance);
    *explanation = (struct entente_explanation){0};
}
