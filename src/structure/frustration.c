/* SPDX-License-Identifier: MIT */
#include "structure/frustration.h"

#include "base/memory.h"
#include "base/report.h"
#include "structure/clock.h"
#include "structure/part_solve.h"

#include <math.h>
#include <stdlib.h>

/* Every whole number up to here is exact in JSON, too. */
static const size_t counted_most = (size_t)1 << 53;

const struct ent_frustration_limits ent_frustration_usual = {.work = 3e8, .optima_most = 20};
const struct ent_frustration_limits ent_frustration_quick = {.work = 5e7};

double ent_split_loss(const struct ent_pairs *pairs, const int *camps, bool weighted) {
    double loss = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        const struct ent_pair *pair = &pairs->items[i];
        loss += ent_pair_loss(pair, camps[pair->a] == camps[pair->b], weighted);
    }
    return loss;
}

bool ent_is_only_split(const struct entente_component_split *splits, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!splits[i].is_proved || splits[i].optima > 1 || splits[i].more_optima) return false;
    }
    return true;
}

struct solving {
    const struct ent_pairs *pairs;
    bool weighted;
    struct ent_frustration_limits limits;
    double deadline;
    struct ent_parts parts;
    int *sides;   /* of a part's actors */
    size_t *sets; /* of a part's actors, by their lowest */
    struct ent_frustration *found;
    const struct entente_sink *sink;
};

/* -- how many splits are as good ------------------------------------------------------------------------- */

static void multiply(size_t *count, bool *is_more, size_t by) {
    *is_more = *is_more || *count > counted_most / by;
    *count = *count > counted_most / by ? counted_most : *count * by;
}

static struct entente_component_split *split_of(const struct solving *s, size_t actor) {
    return &s->found->splits[s->found->components.of[actor] - 1];
}

/* Every part but the component's first can be turned over beside it. */
static void count_optima(struct entente_component_split *split, const struct ent_part_answer *answer) {
    if (split->optima == 0)
        split->optima = 1;
    else
        multiply(&split->optima, &split->more_optima, 2);
    multiply(&split->optima, &split->more_optima, answer->optima);
    split->more_optima = split->more_optima || answer->more_optima;
}

/* Components can be turned over, too. */
static void count_all(struct ent_frustration *found) {
    found->optima = 1;
    for (size_t i = 0; i < found->components.count; i++) {
        const struct entente_component_split *split = &found->splits[i];
        multiply(&found->optima, &found->more_optima, split->optima);
        if (i > 0) multiply(&found->optima, &found->more_optima, 2);
        found->more_optima = found->more_optima || split->more_optima;
    }
}

/* -- the parts ------------------------------------------------------------------------------------------- */

static void keep_split(const struct solving *s, const struct ent_part *part) {
    for (size_t i = 0; i < part->actor_count; i++) s->found->camps[part->actors[i]] = s->sides[i];
}

/* Sets of actors, by the lowest of them from 1, until they are numbered. */
static void keep_sets(const struct solving *s, const struct ent_part *part) {
    for (size_t i = 0; i < part->actor_count; i++)
        s->found->fixed_sets[part->actors[i]] = part->actors[s->sets[i]] + 1;
}

static void take_answer(const struct solving *s, const struct ent_part *part,
                        const struct ent_part_answer *answer) {
    struct entente_component_split *split = split_of(s, part->actors[0]);
    keep_split(s, part);
    if (answer->knows_sets) keep_sets(s, part);
    count_optima(split, answer);
    split->is_proved = split->is_proved && answer->is_proved;
    split->lower -= (answer->upper - answer->lower) * part->unit;
}

static enum entente_status solve_part(const struct solving *s, const struct ent_part *part) {
    struct ent_part_answer answer = {.sides = s->sides, .sets = s->sets};
    struct ent_frustration_limits limits = s->limits;
    if (limits.seconds > 0) limits.seconds = fmax(s->deadline - ent_clock(), 1e-3);
    enum entente_status status = ent_part_solve(part, &limits, &answer, s->sink);
    if (status == ENTENTE_OK) take_answer(s, part, &answer);
    return status;
}

static enum entente_status solve_parts(struct solving *s) {
    enum entente_status status = ent_parts_find(s->pairs, s->weighted, &s->parts, s->sink);
    for (size_t p = 0; p < s->parts.count && status == ENTENTE_OK; p++)
        status = solve_part(s, &s->parts.items[p]);
    return status;
}

/* -- the whole ------------------------------------------------------------------------------------------- */

/* In the order of their lowest actors. */
static void number_sets(const struct solving *s, size_t *numbers) {
    size_t count = 0;
    for (size_t i = 0; i < s->pairs->actors; i++) {
        size_t *set = &s->found->fixed_sets[i];
        if (*set == 0) continue;
        if (*set == i + 1) numbers[i] = ++count;
        *set = numbers[*set - 1];
    }
}

/* Each component's loss; its lower bound has been told from that already, by what its parts leave open. */
static void add_losses(const struct solving *s) {
    const struct ent_frustration *found = s->found;
    for (size_t i = 0; i < s->pairs->count; i++) {
        const struct ent_pair *pair = &s->pairs->items[i];
        bool together = found->camps[pair->a] == found->camps[pair->b];
        struct entente_component_split *split = split_of(s, pair->a);
        split->upper += ent_pair_loss(pair, together, s->weighted);
        split->total += ent_pair_loss(pair, true, s->weighted) + ent_pair_loss(pair, false, s->weighted);
    }
}

static void add_up(const struct solving *s) {
    struct ent_frustration *found = s->found;
    add_losses(s);
    found->is_proved = true;
    for (size_t i = 0; i < found->components.count; i++) {
        struct entente_component_split *split = &found->splits[i];
        split->lower = split->is_proved ? split->upper : split->upper + split->lower;
        found->lower += split->lower;
        found->upper += split->upper;
        found->is_proved = found->is_proved && split->is_proved;
    }
    count_all(found);
}

static bool make_room(struct solving *s) {
    size_t actors = s->pairs->actors;
    s->found->camps = ent_alloc(actors, sizeof *s->found->camps);
    s->found->fixed_sets = ent_alloc(actors, sizeof *s->found->fixed_sets);
    s->found->splits = ent_alloc(s->found->components.count, sizeof *s->found->splits);
    s->sides = ent_alloc(actors, sizeof *s->sides);
    s->sets = ent_alloc(actors, sizeof *s->sets);
    return s->found->camps != NULL && s->found->fixed_sets != NULL && s->found->splits != NULL &&
           s->sides != NULL && s->sets != NULL;
}

static enum entente_status solve(struct solving *s) {
    enum entente_status status = ent_components_find(s->pairs, &s->found->components, s->sink);
    if (status != ENTENTE_OK) return status;
    if (!make_room(s)) return ent_no_memory(s->sink);
    for (size_t i = 0; i < s->found->components.count; i++)
        s->found->splits[i] =
            (struct entente_component_split){.actors = s->found->components.sizes[i], .is_proved = true};
    status = solve_parts(s);
    if (status != ENTENTE_OK) return status;
    number_sets(s, s->sets);
    add_up(s);
    return ENTENTE_OK;
}

enum entente_status ent_frustration_find(const struct ent_pairs *pairs, bool weighted,
                                         const struct ent_frustration_limits *limits,
                                         struct ent_frustration *found, const struct entente_sink *sink) {
    struct solving solving = {.pairs = pairs,
                              .weighted = weighted,
                              .limits = *limits,
                              .deadline = ent_clock() + limits->seconds,
                              .found = found,
                              .sink = sink};
    *found = (struct ent_frustration){0};
    enum entente_status status = solve(&solving);
    ent_parts_clear(&solving.parts);
    free(solving.sides);
    free(solving.sets);
    if (status != ENTENTE_OK) ent_frustration_clear(found);
    return status;
}

void ent_frustration_clear(struct ent_frustration *found) {
    free(found->camps);
    free(found->splits);
    free(found->fixed_sets);
    ent_components_clear(&found->components);
    *found = (struct ent_frustration){0};
}
