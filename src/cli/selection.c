/* SPDX-License-Identifier: MIT */
#include "cli/selection.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "base/report.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const char every_measure[] = "all";

const char *ent_selection_name(size_t index) {
    if (index == 0) return every_measure;
    const struct entente_measure *measure = entente_measure_at(index - 1);
    return measure != NULL ? measure->name : NULL;
}

static void add(struct ent_selection *selection, const struct entente_measure *measure) {
    assert(measure != NULL);
    for (size_t i = 0; i < selection->count; i++) {
        if (selection->measures[i] == measure) return;
    }
    selection->measures[selection->count++] = measure;
}

static void add_all(struct ent_selection *selection) {
    for (size_t i = 0; i < entente_measure_count(); i++) add(selection, entente_measure_at(i));
}

enum entente_status ent_selection_init(struct ent_selection *selection, struct ent_call *call,
                                       const char *const *usual) {
    const struct ent_list *names = &call->settings.measures;
    *selection =
        (struct ent_selection){.measures = ent_alloc(entente_measure_count(), sizeof *selection->measures)};
    if (selection->measures == NULL) return ent_no_memory(&call->reporter.sink);
    for (size_t i = 0; i < names->count; i++) {
        if (strcmp(names->items[i], every_measure) == 0)
            add_all(selection);
        else
            add(selection, entente_measure_find(names->items[i]));
    }
    if (names->count > 0) return ENTENTE_OK;
    if (usual == NULL) add_all(selection);
    for (; usual != NULL && *usual != NULL; usual++) add(selection, entente_measure_find(*usual));
    return ENTENTE_OK;
}

void ent_selection_clear(struct ent_selection *selection) {
    free(selection->measures);
    *selection = (struct ent_selection){0};
}

/* -- what is soon done ----------------------------------------------------------------------------------- */

/* Steps as entente_measure_work counts them, in a second of a usual processor; seconds that are bearable. */
static const double steps_a_second = 1e8, bearable = 120;

static bool is_named(const struct ent_call *call, const struct entente_measure *measure) {
    const struct ent_list *names = &call->settings.measures;
    for (size_t i = 0; i < names->count; i++) {
        if (entente_measure_find(names->items[i]) == measure) return true;
    }
    return false;
}

/* The index of the dearest measure that may go, of which there is one. */
static size_t dearest(const struct ent_call *call, const struct ent_selection *selection,
                      const double *seconds) {
    size_t found = selection->count;
    for (size_t i = 0; i < selection->count; i++) {
        if (is_named(call, selection->measures[i])) continue;
        if (found == selection->count || seconds[i] > seconds[found]) found = i;
    }
    return found;
}

static void take_out(struct ent_selection *selection, double *seconds, size_t index,
                     struct ent_buffer *names) {
    ent_buffer_format(names, "%s%s", names->length > 0 ? ", " : "", selection->measures[index]->name);
    selection->count--;
    for (size_t i = index; i < selection->count; i++) {
        selection->measures[i] = selection->measures[i + 1];
        seconds[i] = seconds[i + 1];
    }
}

/* Of those that --measure names, or of the others. */
static double sum_of(const struct ent_call *call, const struct ent_selection *selection,
                     const double *seconds, bool named) {
    double sum = 0;
    for (size_t i = 0; i < selection->count; i++)
        sum += is_named(call, selection->measures[i]) == named ? seconds[i] : 0;
    return sum;
}

static void foretell(const struct ent_call *call, const entente_network *network, size_t variants,
                     double seconds) {
    const double minute = 60, hour = 3600;
    bool is_short = seconds < 1.5 * hour;
    ent_tell(&call->reporter.sink, ENTENTE_NOTE, "takes-long", NULL,
             "less with --jobs, fewer --replicates or fewer measures",
             "%zu variants of %zu actors and %zu ties are to be measured, in about %.0f %s", variants,
             entente_network_actor_count(network), entente_network_tie_count(network),
             seconds / (is_short ? minute : hour), is_short ? "minutes" : "hours");
}

static void tell_left_out(const struct ent_call *call, const entente_network *network, size_t variants,
                          const struct ent_buffer *names) {
    if (names->length == 0 || names->failed) return;
    ent_tell(&call->reporter.sink, ENTENTE_WARNING, "left-out", NULL,
             "name with --measure what is to be measured all the same",
             "left out, as it would take long on %zu variants of %zu actors and %zu ties: %s", variants,
             entente_network_actor_count(network), entente_network_tie_count(network), names->data);
}

enum entente_status ent_selection_afford(struct ent_selection *selection, struct ent_call *call,
                                         const entente_network *network, size_t variants) {
    double jobs = call->settings.jobs > 1 ? (double)call->settings.jobs : 1, others;
    double *seconds = ent_alloc(selection->count, sizeof *seconds);
    struct ent_buffer names = {0};
    if (seconds == NULL) return ent_no_memory(&call->reporter.sink);
    for (size_t i = 0; i < selection->count; i++)
        seconds[i] =
            entente_measure_work(selection->measures[i], network) * (double)variants / steps_a_second;
    while ((others = sum_of(call, selection, seconds, false)) > bearable)
        take_out(selection, seconds, dearest(call, selection, seconds), &names);
    double all = others + sum_of(call, selection, seconds, true);
    tell_left_out(call, network, variants, &names);
    if (all > bearable) foretell(call, network, variants, all / jobs);
    ent_buffer_clear(&names);
    free(seconds);
    return ENTENTE_OK;
}
