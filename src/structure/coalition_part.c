/* SPDX-License-Identifier: MIT */
#include "structure/coalition_part.h"

#include "base/memory.h"
#include "base/report.h"
#include "structure/camp_search.h"
#include "structure/frustration.h"
#include "structure/split_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { STARTS = 200 };

struct quest {
    struct ent_coalition_part *part;
    size_t *tried;
    size_t enough; /* camps, of which more never lose less, or more are not asked for */
    double slack;
    const struct entente_sink *sink;
};

static bool may_try_all(const struct quest *q) {
    return q->part->pairs->actors <= ENT_CAMPS_TRIED_MOST;
}

static struct ent_camp_task task_of(const struct quest *q, size_t most) {
    const struct entente_coalition_options *options = q->part->options;
    return (struct ent_camp_task){
        .pairs = q->part->pairs, .alpha = options->alpha, .weighted = options->weighted, .most = most};
}

/* It never rises with `most`: the camps of one less are where the search begins. */
static double find_least(const struct quest *q, size_t most) {
    struct ent_camp_task task = task_of(q, most);
    return may_try_all(q) ? ent_camps_try_all(&task, q->tried) : ent_camps_search(&task, STARTS, q->tried);
}

static double total_of(const struct quest *q) {
    const struct ent_pairs *pairs = q->part->pairs;
    bool weighted = q->part->options->weighted;
    double total = 0;
    for (size_t i = 0; i < pairs->count; i++)
        total += ent_pair_loss(&pairs->items[i], true, weighted) +
                 ent_pair_loss(&pairs->items[i], false, weighted);
    return total;
}

/* The fewest camps that lose as little as any number does; where a number is asked for, all up to it. */
static enum entente_status find_camps(struct quest *q) {
    struct ent_coalition_part *part = q->part;
    double least = part->options->camps > 0 ? -1 : find_least(q, q->enough);
    bool is_asked = part->options->camps > 0;
    part->criterion = HUGE_VAL;
    if (least < 0 && !is_asked) return ent_no_memory(q->sink);
    memset(q->tried, 0, part->pairs->actors * sizeof *q->tried);
    for (size_t most = 1; most <= q->enough; most++) {
        ent_tell_progress(q->sink, "looking for camps", most - 1, q->enough);
        double cost = find_least(q, most);
        if (cost < 0) return ent_no_memory(q->sink);
        part->curve[part->curve_count = most] = cost;
        if (cost < part->criterion - q->slack) {
            part->criterion = cost;
            memcpy(part->camps, q->tried, part->pairs->actors * sizeof *q->tried);
        }
        if (!is_asked && part->criterion <= least + q->slack) break;
    }
    return ENTENTE_OK;
}

/* Camps are numbered by their first actors. */
static bool number_camps(struct ent_coalition_part *part) {
    size_t actors = part->pairs->actors;
    size_t *numbers = ent_alloc(actors + part->curve_count + 1, sizeof *numbers);
    if (numbers == NULL) return false;
    part->camp_count = 0;
    for (size_t i = 0; i < actors; i++) {
        size_t *number = &numbers[part->camps[i]];
        if (*number == 0) *number = ++part->camp_count;
        part->camps[i] = *number - 1;
    }
    free(numbers);
    return true;
}

/* -- what all best ways share ---------------------------------------------------------------------------- */

/* At most so many camps have the ways that are counted. */
static size_t counted_camps(const struct quest *q) {
    return q->part->options->camps > 0 ? q->part->options->camps : q->part->camp_count;
}

static enum entente_status count_ways(struct quest *q) {
    struct ent_coalition_part *part = q->part;
    const struct ent_camp_task task = task_of(q, counted_camps(q));
    struct ent_camps_shared *shared = ent_alloc(1, sizeof *shared);
    if (shared == NULL || !ent_camps_count(&task, part->criterion, shared)) {
        free(shared);
        return ent_no_memory(q->sink);
    }
    part->optima = shared->count;
    part->more_optima = false;
    part->knows_shared = true;
    for (size_t i = 0; i < part->pairs->actors; i++) {
        part->together[i] = i;
        for (size_t j = i; j-- > 0;) {
            if (!shared->apart[i][j]) part->together[i] = j;
        }
    }
    for (size_t i = 0; i < part->pairs->count; i++)
        part->apart[i] = !shared->together[part->pairs->items[i].a][part->pairs->items[i].b];
    free(shared);
    return ENTENTE_OK;
}

/* One way alone. */
static void share_all(struct ent_coalition_part *part) {
    part->optima = 1;
    part->more_optima = false;
    part->knows_shared = true;
    for (size_t i = 0; i < part->pairs->actors; i++) {
        part->together[i] = i;
        for (size_t j = i; j-- > 0;) {
            if (part->camps[j] == part->camps[i]) part->together[i] = j;
        }
    }
    for (size_t i = 0; i < part->pairs->count; i++)
        part->apart[i] = part->camps[part->pairs->items[i].a] != part->camps[part->pairs->items[i].b];
}

static void take_sides(struct ent_coalition_part *part, const struct ent_frustration *split) {
    for (size_t i = 0; i < part->pairs->actors; i++) part->camps[i] = split->camps[i] > 0;
    part->knows_shared = true;
    for (size_t i = 0; i < part->pairs->actors; i++) {
        part->together[i] = i;
        part->knows_shared = part->knows_shared && split->fixed_sets[i] > 0;
        for (size_t j = i; j-- > 0;) {
            if (split->fixed_sets[j] == split->fixed_sets[i] && split->camps[j] == split->camps[i])
                part->together[i] = j;
        }
    }
    for (size_t i = 0; i < part->pairs->count; i++) {
        size_t a = part->pairs->items[i].a, b = part->pairs->items[i].b;
        part->apart[i] = split->fixed_sets[a] == split->fixed_sets[b] && split->camps[a] != split->camps[b];
    }
    part->optima = split->optima;
    part->more_optima = split->more_optima;
}

/* Two camps at alpha 0.5 are the sides of the best split: the same one is told. */
static enum entente_status split_in_two(struct quest *q) {
    struct ent_coalition_part *part = q->part;
    struct ent_frustration split;
    enum entente_status status =
        ent_frustration_find(part->pairs, part->options->weighted, &ent_frustration_usual, &split, q->sink);
    if (status != ENTENTE_OK) return status;
    bool is_as_good = split.upper <= part->criterion + q->slack;
    if (is_as_good) {
        part->criterion = fmin(part->criterion, split.upper);
        take_sides(part, &split);
    }
    part->is_proved = part->is_proved || (q->enough == 2 && split.is_proved && is_as_good);
    ent_frustration_clear(&split);
    return ENTENTE_OK;
}

static enum entente_status look_further(struct quest *q) {
    struct ent_coalition_part *part = q->part;
    const struct ent_camp_task task = task_of(q, q->enough);
    size_t at_most = counted_camps(q);
    bool is_plain = !(fabs(part->options->alpha - 0.5) > 0);
    bool is_floor = part->criterion <= ent_camps_floor(&task) + q->slack;
    part->is_proved = may_try_all(q) || is_floor || part->options->camps == 1;
    if (is_plain && (at_most == 2 || q->enough == 2)) {
        enum entente_status status = split_in_two(q);
        if (status != ENTENTE_OK || at_most == 2) return status;
    }
    part->optima = 1;
    part->more_optima = true;
    part->knows_shared = false;
    if (may_try_all(q)) return count_ways(q);
    if (at_most == 1) share_all(part);
    return ENTENTE_OK;
}

static enum entente_status find(struct quest *q) {
    struct ent_coalition_part *part = q->part;
    part->curve = ent_alloc(q->enough + 1, sizeof *part->curve);
    if (part->curve == NULL) return ent_no_memory(q->sink);
    enum entente_status status = find_camps(q);
    if (status == ENTENTE_OK && !number_camps(part)) status = ent_no_memory(q->sink);
    if (status == ENTENTE_OK) status = look_further(q);
    if (status == ENTENTE_OK && !number_camps(part)) status = ent_no_memory(q->sink);
    return status;
}

enum entente_status ent_coalition_part_find(struct ent_coalition_part *part,
                                            const struct entente_sink *sink) {
    struct quest quest = {.part = part, .sink = sink};
    size_t wanted = part->options->camps;
    quest.enough = ent_camps_enough(part->pairs);
    if (wanted > 0 && wanted < quest.enough) quest.enough = wanted;
    quest.slack = ent_same_cost * total_of(&quest);
    quest.tried = ent_alloc(part->pairs->actors, sizeof *quest.tried);
    enum entente_status status = quest.tried != NULL ? find(&quest) : ent_no_memory(sink);
    free(quest.tried);
    return status;
}
