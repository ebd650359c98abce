/* SPDX-License-Identifier: MIT */
#include "structure/part_solve.h"

#include "base/memory.h"
#include "base/report.h"
#include "structure/clock.h"
#include "structure/frustration_core.h"
#include "structure/frustration_program.h"
#include "structure/split_search.h"
#include "structure/split_trial.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What GLPK takes for whole. */
static const double program_tolerance = 1e-6;

struct solving {
    const struct ent_part *part;
    const struct ent_frustration_limits *limits;
    double deadline, work; /* what is left until proving ends */
    struct ent_part_answer *answer;
    const struct entente_sink *sink;
};

/* 0 would be no limit. */
static double seconds_left(const struct solving *s) {
    return s->limits->seconds > 0 ? fmax(s->deadline - ent_clock(), 1e-3) : 0;
}

static double work_left(const struct solving *s) {
    return s->limits->work > 0 ? fmax(s->work, 1) : 0;
}

static enum entente_status run(struct solving *s, const struct ent_program *program,
                               struct ent_program_answer *found, int *sides) {
    enum entente_status status = ent_program_solve(program, found, sides, s->sink);
    s->work -= found->work;
    return status;
}

static void turn_to_left(int *sides, size_t actors) {
    int turn = -sides[0];
    for (size_t i = 0; i < actors; i++) sides[i] *= turn;
}

/* -- what all best splits share -------------------------------------------------------------------------- */

/* The part's edges, and for every actor that is in a set of a lower one two more, which tell the two apart.
 */
static struct ent_edge *watch_sets(const struct solving *s, const struct ent_fixed *fixed, size_t *watched) {
    const struct ent_part *part = s->part;
    struct ent_edge *edges = ent_alloc(part->edge_count + 2 * part->actor_count, sizeof *edges);
    size_t count = part->edge_count;
    *watched = 0;
    if (edges == NULL) return NULL;
    if (count > 0) memcpy(edges, part->edges, count * sizeof *edges);
    for (size_t i = 0; i < part->actor_count; i++) {
        size_t first = fixed->of[i];
        if (first == i) continue;
        int sign = s->answer->sides[first] * s->answer->sides[i];
        edges[count++] = (struct ent_edge){first, i, sign, 0};
        edges[count++] = (struct ent_edge){first, i, -sign, 0};
        ++*watched;
    }
    return edges;
}

/* A best split in which a set does not stand as it does in the others, or the proof that there is none. */
static enum entente_status seek_other(struct solving *s, const struct ent_fixed *fixed, int *sides,
                                      struct ent_program_answer *found) {
    size_t watched;
    struct ent_edge *edges = watch_sets(s, fixed, &watched);
    if (edges == NULL) return ent_no_memory(s->sink);
    const struct ent_program program = {.edges = edges,
                                        .count = s->part->edge_count + 2 * watched,
                                        .actors = s->part->actor_count,
                                        .watched = watched,
                                        .ceiling = s->answer->upper,
                                        .unit = s->part->unit,
                                        .seconds = seconds_left(s),
                                        .work = work_left(s)};
    *found = (struct ent_program_answer){.lower = HUGE_VAL, .is_proved = true};
    enum entente_status status = ENTENTE_OK;
    if (watched > 0) status = run(s, &program, found, sides);
    free(edges);
    return status;
}

static bool is_as_good(const struct solving *s, double cost) {
    return cost <= s->answer->upper + program_tolerance;
}

/* Every other best split that is found parts a set at least, so that there is an end. */
static enum entente_status settle_sets(struct solving *s, struct ent_fixed *fixed, int *sides) {
    for (;;) {
        struct ent_program_answer found = {0};
        enum entente_status status = seek_other(s, fixed, sides, &found);
        if (status != ENTENTE_OK) return status;
        bool is_found = found.optima > 0 && is_as_good(s, found.upper);
        s->answer->knows_sets = found.is_proved && !is_found;
        if (!is_found) return ENTENTE_OK;
        s->answer->optima++;
        if (!ent_fixed_meet(fixed, sides)) return ent_no_memory(s->sink);
    }
}

/* -- large parts ----------------------------------------------------------------------------------------- */

/* No split costs a part of a step. */
static double raise_to_step(double cost, double step) {
    return step > 0 ? step * ceil(cost / step - program_tolerance / step) : cost;
}

static void take_bounds(const struct solving *s, const struct ent_program_answer *found) {
    struct ent_part_answer *answer = s->answer;
    answer->upper = fmin(answer->upper, ent_part_cost(s->part, answer->sides));
    answer->lower = raise_to_step(found->lower, s->part->step);
    answer->is_proved = found->is_proved || answer->lower >= answer->upper - program_tolerance;
    if (answer->is_proved) answer->lower = answer->upper;
    answer->optima = found->optima > 0 ? found->optima : 1;
    answer->more_optima = found->more_optima;
}

/* `splits` has room for the best split and for all others that are looked for. */
static enum entente_status prove(struct solving *s, int *splits) {
    const size_t actors = s->part->actor_count;
    const struct ent_program program = {.edges = s->part->edges,
                                        .count = s->part->edge_count,
                                        .actors = actors,
                                        .start = s->answer->sides,
                                        .start_cost = s->answer->upper,
                                        .ceiling = HUGE_VAL,
                                        .unit = s->part->unit,
                                        .seconds = seconds_left(s),
                                        .work = work_left(s),
                                        .optima_most = s->limits->optima_most};
    struct ent_program_answer found;
    struct ent_fixed fixed = {.of = s->answer->sets, .actors = actors};
    enum entente_status status = run(s, &program, &found, splits);
    if (status != ENTENTE_OK) return status;
    if (found.optima > 0) memcpy(s->answer->sides, splits, actors * sizeof *splits);
    turn_to_left(s->answer->sides, actors);
    take_bounds(s, &found);
    if (!s->answer->is_proved || s->limits->optima_most == 0) return ENTENTE_OK;
    ent_fixed_begin(&fixed, s->answer->sides);
    for (size_t i = 1; i < found.optima; i++) {
        if (!ent_fixed_meet(&fixed, splits + i * actors)) return ent_no_memory(s->sink);
    }
    s->answer->knows_sets = !found.more_optima;
    return found.more_optima ? settle_sets(s, &fixed, splits) : ENTENTE_OK;
}

static enum entente_status search_and_prove(struct solving *s) {
    int *splits = ent_alloc((s->limits->optima_most + 1) * s->part->actor_count, sizeof *splits);
    if (splits == NULL) return ent_no_memory(s->sink);
    enum entente_status status = ent_part_search(s->part, s->answer->sides, s->sink);
    s->answer->upper = ent_part_cost(s->part, s->answer->sides);
    if (status == ENTENTE_OK) status = prove(s, splits);
    free(splits);
    return status;
}

/* Sooner done than a process is started, but it tells nothing of other optima. */
static enum entente_status reduce_and_try(const struct solving *s) {
    struct ent_part_answer *answer = s->answer;
    enum entente_status status = ent_core_solve(s->part, answer->sides, &answer->is_proved, s->sink);
    if (status != ENTENTE_OK || !answer->is_proved) return status;
    answer->lower = answer->upper = ent_part_cost(s->part, answer->sides);
    answer->optima = 1;
    answer->more_optima = true;
    turn_to_left(answer->sides, s->part->actor_count);
    return ENTENTE_OK;
}

/* -- small parts ----------------------------------------------------------------------------------------- */

static enum entente_status try_all(const struct solving *s) {
    struct ent_part_answer *answer = s->answer;
    struct ent_fixed fixed = {.of = answer->sets, .actors = s->part->actor_count};
    if (!ent_part_try_all(s->part, answer->sides, &fixed, &answer->optima)) return ent_no_memory(s->sink);
    answer->lower = answer->upper = ent_part_cost(s->part, answer->sides);
    answer->is_proved = answer->knows_sets = true;
    return ENTENTE_OK;
}

enum entente_status ent_part_solve(const struct ent_part *part, const struct ent_frustration_limits *limits,
                                   struct ent_part_answer *answer, const struct entente_sink *sink) {
    struct solving solving = {.part = part,
                              .limits = limits,
                              .deadline = ent_clock() + limits->seconds,
                              .work = limits->work,
                              .answer = answer,
                              .sink = sink};
    enum entente_status status = ENTENTE_OK;
    if (part->actor_count <= ENT_TRIED_ACTORS) return try_all(&solving);
    if (limits->optima_most == 0) status = reduce_and_try(&solving);
    if (status != ENTENTE_OK || answer->is_proved) return status;
    return search_and_prove(&solving);
}
