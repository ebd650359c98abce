/* SPDX-License-Identifier: MIT */
#include <entente/slices.h>

#include "base/report.h"
#include "calendar/cuts.h"
#include "measure/measure.h"
#include "model/date.h"
#include "model/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_MOST = 50 };

/* What the slices lend out. */
struct store {
    struct ent_cuts cuts;
    struct ent_arena texts;
    double *values;
};

struct work {
    const entente_network *network;
    struct entente_slices *slices;
    struct store *store;
    struct ent_cutting cutting;
    size_t width, actors; /* values a slice; actors of the network */
};

static size_t width_of(const struct entente_measure *measure, size_t actors) {
    return measure->scope == ENTENTE_PER_NETWORK ? 1 : actors;
}

size_t entente_slices_offset(const entente_network *network, const struct entente_slices *slices,
                             size_t measure) {
    size_t offset = 0;
    for (size_t i = 0; i < measure; i++)
        offset += width_of(slices->measures[i], entente_network_actor_count(network));
    return offset;
}

/* -- the network of a slice ------------------------------------------------------------------------------ */

/* A document of some of the relations and of the actors that have one; texts are borrowed. */
struct part {
    entente_document document;
    size_t *place, *actor; /* where each actor of the whole is, or ENTENTE_NONE; and back */
};

static void keep_actors(const entente_document *whole, struct part *part) {
    entente_document *document = &part->document;
    for (size_t i = 0; i < whole->actor_count; i++) {
        if (part->place[i] == ENTENTE_NONE) continue;
        part->place[i] = document->actor_count;
        part->actor[document->actor_count] = i;
        document->actors[document->actor_count] = whole->actors[i];
        document->actors[document->actor_count++].parent = ENTENTE_NONE;
    }
    for (size_t i = 0; i < document->relation_count; i++) {
        document->relations[i].source = part->place[document->relations[i].source];
        document->relations[i].target = part->place[document->relations[i].target];
    }
}

static bool make_part(const entente_document *whole, const size_t *relations, size_t count,
                      struct part *part) {
    entente_document *document = &part->document;
    *document = *whole;
    document->names = (struct ent_index){0};
    document->actor_count = 0;
    document->relation_count = count;
    document->actors = ent_alloc(whole->actor_count, sizeof *document->actors);
    document->relations = ent_alloc(count, sizeof *document->relations);
    part->place = ent_alloc(whole->actor_count, sizeof *part->place);
    part->actor = ent_alloc(whole->actor_count, sizeof *part->actor);
    if (document->actors == NULL || document->relations == NULL || part->place == NULL || part->actor == NULL)
        return false;
    for (size_t i = 0; i < whole->actor_count; i++) part->place[i] = ENTENTE_NONE;
    for (size_t i = 0; i < count; i++) {
        document->relations[i] = whole->relations[relations[i]];
        part->place[document->relations[i].source] = 0;
        part->place[document->relations[i].target] = 0;
    }
    keep_actors(whole, part);
    return true;
}

static void clear_part(struct part *part) {
    free(part->document.actors);
    free(part->document.relations);
    free(part->place);
    free(part->actor);
}

/* -- measuring ------------------------------------------------------------------------------------------- */

static enum entente_status run_measure(const struct work *work, const entente_network *network,
                                       const struct part *part, size_t index, double *values,
                                       const struct entente_sink *sink) {
    struct entente_scores scores;
    enum entente_status status = entente_measure_run(network, work->slices->measures[index],
                                                     &work->slices->options.measuring, &scores, sink);
    if (status != ENTENTE_OK) return status;
    bool is_single = scores.measure->scope == ENTENTE_PER_NETWORK;
    work->slices->is_searched[index] = work->slices->is_searched[index] || scores.is_searched;
    for (size_t i = 0; i < scores.count; i++) values[is_single ? 0 : part->actor[i]] = scores.values[i];
    entente_scores_clear(&scores);
    return ENTENTE_OK;
}

static enum entente_status measure_slice(const struct work *work, struct entente_slice *slice, double *values,
                                         const struct entente_sink *sink) {
    struct part part = {0};
    entente_network *network = NULL;
    const struct entente_network_options options = {.undirected = !entente_network_directed(work->network)};
    const entente_document *whole = entente_network_document(work->network);
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < work->width; i++) values[i] = ENT_UNDEFINED;
    if (!make_part(whole, slice->relations, slice->relation_count, &part)) status = ent_no_memory(sink);
    if (status == ENTENTE_OK) status = entente_network_new(&part.document, &options, &network, sink);
    if (status == ENTENTE_OK) {
        slice->actor_count = entente_network_actor_count(network);
        slice->tie_count = entente_network_tie_count(network);
    }
    for (size_t k = 0; status == ENTENTE_OK && k < work->slices->options.measure_count; k++) {
        status = run_measure(work, network, &part, k, values, sink);
        values += width_of(work->slices->measures[k], work->actors);
    }
    entente_network_free(network);
    clear_part(&part);
    return status;
}

/* -- the slices ------------------------------------------------------------------------------------------ */

static const char *day_text(struct store *store, int32_t day) {
    int year, month, of_month;
    char text[32];
    ent_day_parts(day, &year, &month, &of_month);
    int length = snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, of_month);
    return ent_arena_text(&store->texts, text, (size_t)length);
}

static bool name_slice(const struct work *work, const struct ent_cut *whole, struct entente_slice *slice) {
    char name[ENT_CUT_TEXT];
    struct ent_cut shown = *whole, *cut = &shown;
    ent_cut_clip(&work->cutting, cut);
    ent_cut_text(&work->cutting, cut, name);
    *slice = (struct entente_slice){
        .name = ent_arena_text(&work->store->texts, name, strlen(name)),
        .from = day_text(work->store, cut->first),
        .to = day_text(work->store, cut->last),
        .first = cut->first,
        .last = cut->last,
        .relations = cut->count > 0 ? work->store->cuts.relations + cut->begin : NULL,
        .relation_count = cut->count,
    };
    return slice->name != NULL && slice->from != NULL && slice->to != NULL;
}

static enum entente_status choose_days(struct work *work, const struct entente_sink *sink) {
    const struct entente_slice_options *options = &work->slices->options;
    char text[ENT_DATE_TEXT];
    struct entente_period days = {.first = INT32_MIN, .last = INT32_MAX};
    if (options->from != NULL || options->to != NULL) {
        enum ent_date_fault fault = ent_date_parse_ends(options->from, options->to, &days, text);
        if (fault > ENT_DATE_TIDIED)
            return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-date", NULL, ent_date_fault_text(fault),
                            "time cannot be cut between these dates");
    }
    work->cutting.first = days.first;
    work->cutting.last = days.last;
    return ENTENTE_OK;
}

static struct ent_step usual_step(const struct work *work) {
    int32_t first, last;
    if (!ent_cutting_reach(entente_network_document(work->network), &work->cutting, &first, &last))
        return (struct ent_step){ENT_YEAR, 1};
    return ent_step_for(first, last, USUAL_MOST);
}

static enum entente_status choose_cutting(struct work *work, const struct entente_sink *sink) {
    const char *way = work->slices->options.way;
    bool is_way = ent_cutting_parse(way != NULL ? way : "year", &work->cutting);
    enum entente_status status = choose_days(work, sink);
    if (status != ENTENTE_OK) return status;
    if (way == NULL) work->cutting.step = usual_step(work);
    if (is_way) return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_BAD_OPTION, "bad-slice", NULL,
                    "year, month, week, day, 20-relations, or windows as 6m/1m (d, w, m, y)",
                    "\"%s\" is not a way to cut time into slices", ent_brief(way).text);
}

static enum entente_status cut(struct work *work, const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(work->network);
    switch (ent_cuts_find(document, &work->cutting, ENTENTE_SLICES_MOST, &work->store->cuts)) {
    case ENT_CUT_FINE:
        return ENTENTE_OK;
    case ENT_CUT_UNDATED:
        return ent_fail(sink, ENTENTE_BAD_OPTION, "no-dates", NULL, "give relations a \"date\"",
                        "no relation has a date: there is no time to cut into slices");
    case ENT_CUT_TOO_MANY:
        return ent_fail(sink, ENTENTE_TOO_LARGE, "too-many-slices", NULL,
                        "cut into longer slices, or take less time (--from, --to)", "more than %d slices",
                        ENTENTE_SLICES_MOST);
    default:
        return ent_no_memory(sink);
    }
}

static void tell_undated(struct work *work, const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(work->network);
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_period *when = &document->relations[i].when;
        work->slices->undated += !ent_period_is_dated(when);
    }
    size_t count = work->slices->undated;
    if (count > 0)
        ent_tell(sink, ENTENTE_NOTE, "undated", NULL, "", "%zu undated relation%s in no slice", count,
                 count == 1 ? " is" : "s are");
}

/* Those that stand in several slices, though their day is in one of them. */
static void tell_coarse(const struct work *work, const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(work->network);
    const struct ent_cuts *cuts = &work->store->cuts;
    size_t count = 0;
    if (work->cutting.by == ENT_CUT_NUMBER) return;
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_period *when = &document->relations[i].when;
        size_t touched = 0;
        for (size_t c = 0; c < cuts->count && ent_period_is_coarse(when); c++)
            touched += when->first <= cuts->items[c].last && cuts->items[c].first <= when->last;
        count += touched > 1;
    }
    if (count > 0)
        ent_tell(sink, ENTENTE_NOTE, "coarse-dates", NULL, "--coarse-dates first or out takes them otherwise",
                 "%zu relation%s dated to the year or month only and stand%s in each slice of it", count,
                 count == 1 ? " is" : "s are", count == 1 ? "s" : "");
}

static enum entente_status fill(struct work *work, const struct entente_sink *sink) {
    struct entente_slices *slices = work->slices;
    const struct ent_cuts *cuts = &work->store->cuts;
    slices->items = ent_alloc(cuts->count, sizeof *slices->items);
    work->store->values = ent_alloc(cuts->count, work->width * sizeof *work->store->values);
    if (slices->items == NULL || work->store->values == NULL) return ent_no_memory(sink);
    slices->count = cuts->count;
    const struct entente_sink part = ent_sink_of_part(sink);
    for (size_t i = 0; i < cuts->count; i++) {
        double *values = work->store->values + i * work->width;
        ent_tell_progress(sink, "measuring slices", i, cuts->count);
        if (!name_slice(work, &cuts->items[i], &slices->items[i])) return ent_no_memory(sink);
        slices->items[i].values = values;
        enum entente_status status = measure_slice(work, &slices->items[i], values, &part);
        if (status != ENTENTE_OK) return status;
    }
    return ENTENTE_OK;
}

/* Tables and strips hold the values alone. */
static void tell_searched(const struct work *work, const struct entente_sink *sink) {
    for (size_t i = 0; i < work->slices->options.measure_count; i++) {
        if (!work->slices->is_searched[i]) continue;
        ent_tell(sink, ENTENTE_NOTE, "found-by-search", NULL, "",
                 "%s of some slices is the best that a search found, not proved to be the best there is",
                 work->slices->measures[i]->name);
    }
}

static enum entente_status begin(struct work *work, const struct entente_slice_options *options,
                                 const struct entente_sink *sink) {
    struct entente_slices *slices = work->slices;
    *slices =
        (struct entente_slices){.options = *options,
                                .measures = ent_alloc(options->measure_count, sizeof *slices->measures),
                                .is_searched = ent_alloc(options->measure_count, sizeof *slices->is_searched),
                                .store = ent_alloc(1, sizeof(struct store))};
    if (slices->measures == NULL || slices->is_searched == NULL || slices->store == NULL)
        return ent_no_memory(sink);
    work->store = slices->store;
    slices->options.measures = NULL;
    work->actors = entente_network_actor_count(work->network);
    for (size_t i = 0; i < options->measure_count; i++) {
        slices->measures[i] = options->measures[i];
        work->width += width_of(options->measures[i], work->actors);
    }
    return ENTENTE_OK;
}

enum entente_status entente_slices_find(const entente_network *network,
                                        const struct entente_slice_options *options,
                                        struct entente_slices *slices, const struct entente_sink *sink) {
    static const struct entente_slice_options usual = {0};
    if (options == NULL) options = &usual;
    struct work work = {.network = network, .slices = slices};
    enum entente_status status = begin(&work, options, sink);
    if (status == ENTENTE_OK) status = choose_cutting(&work, sink);
    if (status == ENTENTE_OK) status = cut(&work, sink);
    if (status == ENTENTE_OK) {
        tell_undated(&work, sink);
        tell_coarse(&work, sink);
        status = fill(&work, sink);
        if (status == ENTENTE_OK) tell_searched(&work, sink);
    }
    if (status != ENTENTE_OK) entente_slices_clear(slices);
    return status;
}

void entente_slices_clear(struct entente_slices *slices) {
    struct store *store = slices->store;
    if (store != NULL) {
        ent_cuts_clear(&store->cuts);
        ent_arena_clear(&store->texts);
        free(store->values);
    }
    free(store);
    free(slices->items);
    free(slices->measures);
    free(slices->is_searched);
    *slices = (struct entente_slices){0};
}
