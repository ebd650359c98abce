/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "structure/camp_search.h"
#include "structure/coalition_part.h"
#include "structure/modularity.h"
#include "structure/signed_components.h"
#include <entente/coalitions.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct quest {
    struct ent_pairs pairs;
    struct ent_components components;
    size_t *members; /* of the component at hand, in order */
    struct entente_coalitions *found;
    const struct entente_sink *sink;
};

static int heaviest_first(const void *a, const void *b) {
    const struct entente_misplaced *x = a, *y = b;
    if (x->loss > y->loss) return -1;
    if (x->loss < y->loss) return 1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

static int by_actors(const void *a, const void *b) {
    const struct entente_coalition_pair *x = a, *y = b;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

/* -- a component ----------------------------------------------------------------------------------------- */

static size_t list_members(const struct quest *q, size_t component) {
    size_t count = 0;
    for (size_t i = 0; i < q->pairs.actors; i++) {
        if (q->components.of[i] == component) q->members[count++] = i;
    }
    return count;
}

/* Beyond what was tried, more camps in a component lose no less. */
static bool add_curve(struct entente_coalitions *found, const struct ent_coalition_part *part) {
    size_t count = found->curve_count > part->curve_count ? found->curve_count : part->curve_count;
    double *curve = ent_alloc(count + 1, sizeof *curve);
    if (curve == NULL) return false;
    for (size_t i = 1; i <= count; i++) {
        if (found->curve_count > 0) curve[i] += found->curve[i < found->curve_count ? i : found->curve_count];
        curve[i] += part->curve[i < part->curve_count ? i : part->curve_count];
    }
    free(found->curve);
    found->curve = curve;
    found->curve_count = count;
    return true;
}

static void take_shared(const struct quest *q, const struct ent_coalition_part *part) {
    struct entente_coalitions *found = q->found;
    for (size_t i = 0; i < part->pairs->actors; i++)
        found->together[q->members[i]] = q->members[part->together[i]] + 1;
    for (size_t i = 0; i < part->pairs->count; i++) {
        const struct ent_pair *pair = &part->pairs->items[i];
        if (part->apart[i])
            found->apart[found->apart_count++] =
                (struct entente_coalition_pair){q->members[pair->a], q->members[pair->b]};
    }
}

static void take_part(const struct quest *q, const struct ent_coalition_part *part) {
    struct entente_coalitions *found = q->found;
    struct entente_coalition_component *kept = &found->parts[found->part_count++];
    *kept = (struct entente_coalition_component){.actors = part->pairs->actors,
                                                 .camp = found->camp_count + 1,
                                                 .camp_count = part->camp_count,
                                                 .criterion = part->criterion,
                                                 .is_proved = part->is_proved,
                                                 .optima = part->optima,
                                                 .more_optima = part->more_optima};
    for (size_t i = 0; i < part->pairs->count; i++)
        kept->total += ent_pair_loss(&part->pairs->items[i], true, found->options.weighted) +
                       ent_pair_loss(&part->pairs->items[i], false, found->options.weighted);
    for (size_t i = 0; i < part->pairs->actors; i++)
        found->camps[q->members[i]] = found->camp_count + 1 + part->camps[i];
    found->camp_count += part->camp_count;
    found->criterion += part->criterion;
    found->total += kept->total;
    found->is_proved = found->is_proved && part->is_proved;
    if (part->knows_shared) take_shared(q, part);
}

static enum entente_status solve(struct quest *q, struct ent_coalition_part *part) {
    part->camps = ent_alloc(part->pairs->actors, sizeof *part->camps);
    part->together = ent_alloc(part->pairs->actors, sizeof *part->together);
    part->apart = ent_alloc(part->pairs->count, sizeof *part->apart);
    if (part->camps == NULL || part->together == NULL || part->apart == NULL) return ent_no_memory(q->sink);
    enum entente_status status = ent_coalition_part_find(part, q->sink);
    if (status != ENTENTE_OK) return status;
    if (!add_curve(q->found, part)) return ent_no_memory(q->sink);
    take_part(q, part);
    return ENTENTE_OK;
}

static enum entente_status solve_component(struct quest *q, size_t component) {
    struct ent_pairs pairs;
    size_t count = list_members(q, component);
    enum entente_status status = ent_pairs_among(&pairs, &q->pairs, q->members, count, q->sink);
    if (status != ENTENTE_OK) return status;
    struct ent_coalition_part part = {.pairs = &pairs, .options = &q->found->options};
    status = solve(q, &part);
    free(part.camps);
    free(part.together);
    free(part.apart);
    free(part.curve);
    ent_pairs_clear(&pairs);
    return status;
}

/* -- the whole ------------------------------------------------------------------------------------------- */

static bool list_misplaced(const struct quest *q) {
    struct entente_coalitions *found = q->found;
    const struct ent_camp_task task = {
        .pairs = &q->pairs, .alpha = found->options.alpha, .weighted = found->options.weighted};
    found->misplaced = ent_alloc(q->pairs.count, sizeof *found->misplaced);
    if (found->misplaced == NULL) return false;
    for (size_t i = 0; i < q->pairs.count; i++) {
        const struct ent_pair *pair = &q->pairs.items[i];
        bool together = found->camps[pair->a] == found->camps[pair->b];
        double loss = ent_camp_loss(&task, pair, together);
        if (!(loss > 0)) continue;
        found->misplaced[found->misplaced_count++] =
            (struct entente_misplaced){pair->a, pair->b, together ? -1 : 1, loss};
    }
    if (found->misplaced_count > 0)
        qsort(found->misplaced, found->misplaced_count, sizeof *found->misplaced, heaviest_first);
    return true;
}

/* In the order of their lowest actors, by whom they were named. */
static void number_sets(const struct quest *q) {
    size_t count = 0;
    for (size_t i = 0; i < q->pairs.actors; i++) {
        size_t *set = &q->found->together[i];
        if (*set == 0) continue;
        if (*set == i + 1) q->members[i] = ++count;
        *set = q->members[*set - 1];
    }
}

static void count_mixed(const struct quest *q) {
    q->found->pair_count = q->pairs.count;
    for (size_t i = 0; i < q->pairs.count; i++)
        q->found->mixed_count += q->pairs.items[i].positive > 0 && q->pairs.items[i].negative > 0;
}

static bool measure_modularity(const struct quest *q) {
    for (size_t i = 0; i < q->pairs.actors; i++)
        q->members[i] = q->found->camps[i] > 0 ? q->found->camps[i] - 1 : 0;
    static const double rounding = 1e-12;
    double modularity = ent_modularity(&q->pairs, q->members);
    q->found->modularity = fabs(modularity) < rounding ? 0 : modularity;
    return !(modularity <= -1);
}

static bool make_room(struct quest *q) {
    struct entente_coalitions *found = q->found;
    size_t actors = q->pairs.actors;
    q->members = ent_alloc(actors, sizeof *q->members);
    found->camps = ent_alloc(actors, sizeof *found->camps);
    found->together = ent_alloc(actors, sizeof *found->together);
    found->components = ent_alloc(actors, sizeof *found->components);
    found->parts = ent_alloc(q->components.count, sizeof *found->parts);
    found->apart = ent_alloc(q->pairs.count, sizeof *found->apart);
    return q->members != NULL && found->camps != NULL && found->together != NULL &&
           found->components != NULL && found->parts != NULL && found->apart != NULL;
}

static enum entente_status fill(struct quest *q) {
    struct entente_coalitions *found = q->found;
    enum entente_status status = ent_components_find(&q->pairs, &q->components, q->sink);
    if (status == ENTENTE_OK && !make_room(q)) status = ent_no_memory(q->sink);
    if (status != ENTENTE_OK) return status;
    found->is_proved = true;
    for (size_t i = 0; i < q->pairs.actors; i++) found->components[i] = q->components.of[i];
    for (size_t c = 1; c <= q->components.count && status == ENTENTE_OK; c++) status = solve_component(q, c);
    if (status != ENTENTE_OK) return status;
    number_sets(q);
    count_mixed(q);
    if (found->apart_count > 0) qsort(found->apart, found->apart_count, sizeof *found->apart, by_actors);
    return list_misplaced(q) && measure_modularity(q) ? ENTENTE_OK : ent_no_memory(q->sink);
}

static enum entente_status check(const struct entente_coalition_options *options,
                                 const struct entente_sink *sink) {
    if (options->camps > ENTENTE_CAMPS_MOST)
        return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-camps", NULL, "from 1 to 12", "%zu camps are too many",
                        options->camps);
    if (!(options->alpha >= 0 && options->alpha < 1))
        return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-alpha", NULL, "above 0 and below 1, for example 0.5",
                        "alpha is out of range");
    return ENTENTE_OK;
}

enum entente_status entente_coalitions_find(const entente_network *network,
                                            const struct entente_coalition_options *options,
                                            struct entente_coalitions *coalitions,
                                            const struct entente_sink *sink) {
    static const struct entente_coalition_options usual = {0};
    if (options == NULL) options = &usual;
    struct quest quest = {.found = coalitions, .sink = sink};
    *coalitions = (struct entente_coalitions){.options = *options};
    enum entente_status status = check(options, sink);
    if (status != ENTENTE_OK) return status;
    if (!(coalitions->options.alpha > 0)) coalitions->options.alpha = 0.5;
    status = ent_pairs_init(&quest.pairs, network, sink);
    if (status == ENTENTE_OK && options->net) ent_pairs_net(&quest.pairs);
    if (status == ENTENTE_OK) status = fill(&quest);
    ent_pairs_clear(&quest.pairs);
    ent_components_clear(&quest.components);
    free(quest.members);
    if (status != ENTENTE_OK) entente_coalitions_clear(coalitions);
    return status;
}

void entente_coalitions_clear(struct entente_coalitions *coalitions) {
    free(coalitions->camps);
    free(coalitions->components);
    free(coalitions->parts);
    free(coalitions->together);
    free(coalitions->apart);
    free(coalitions->curve);
    free(coalitions->misplaced);
    *coalitions = (struct entente_coalitions){0};
}
