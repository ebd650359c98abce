/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "cli/pipeline.h"
#include "cli/selection.h"

#include <stdlib.h>
#include <string.h>

/* What the table shows unless it is told: few enough for a line. */
static const char *const usual_measures[] = {
    "degree", "strength", "net_strength", "betweenness", "harmonic", "pagerank", NULL};

static const char *const usual_with_inner[] = {"degree",   "strength", "net_strength", "betweenness",
                                               "harmonic", "pagerank", "inner",        NULL};

static const char *const usual_of_slices[] = {"positive_share", "triangle_balance", "line_balance",
                                              "polarization", NULL};

static const struct ent_option own[] = {
    {"measure", 0, "NAME,...",
     "what to compute; all, or see \"entente list measures\"; repeatable (default in a table: degree, strength, "
     "net_strength, betweenness, harmonic, pagerank, and inner where an actor is related to itself; else all)",
     ent_selection_name, ENT_FIELD(measures), ENT_OPTION_CHOICES},
    {"slice", 0, "WAY",
     "slice by slice through time: year, month, week, day, 20-relations, or windows as 6m/1m (default in a table: "
     "positive_share, triangle_balance, line_balance, polarization)",
     NULL, ENT_FIELD(slice), ENT_OPTION_TEXT},
    {"top", 0, "N",
     "of the table's actors the first N, by the first measure, and all that share a rank with them", NULL,
     ENT_FIELD(top), ENT_OPTION_COUNT},
    {0},
};

static enum entente_status measure(struct ent_call *call, const entente_network *network,
                                   const struct ent_selection *selection, struct ent_found *found) {
    const struct entente_measure_options options = ent_measure_options(&call->settings);
    enum entente_status status = ENTENTE_OK;
    found->scores = ent_alloc(selection->count, sizeof *found->scores);
    if (found->scores == NULL) return ent_no_memory(&call->reporter.sink);
    found->score_count = selection->count;
    found->output.scores = found->scores;
    found->output.score_count = found->score_count;
    found->output.top = call->settings.top;
    for (size_t i = 0; i < selection->count && status == ENTENTE_OK; i++) {
        ent_tell_progress(&call->reporter.sink, "measuring", i, selection->count);
        status = entente_measure_run(network, selection->measures[i], &options, &found->scores[i],
                                     &call->reporter.sink);
    }
    return status;
}

static enum entente_status slice(struct ent_call *call, const entente_network *network,
                                 const struct ent_selection *selection, struct ent_found *found) {
    const struct ent_settings *settings = &call->settings;
    const struct entente_slice_options options = {.way = settings->slice,
                                                  .from = settings->from,
                                                  .to = settings->to,
                                                  .measures = selection->measures,
                                                  .measure_count = selection->count,
                                                  .measuring = ent_measure_options(settings)};
    found->output.slices = &found->slices;
    return entente_slices_find(network, &options, &found->slices, &call->reporter.sink);
}

static bool is_sliced(const struct ent_call *call) {
    return call->settings.slice != NULL;
}

static enum entente_status check(struct ent_call *call) {
    call->writes = is_sliced(call) ? ENTENTE_WRITES_SLICES : ENTENTE_WRITES_SCORES;
    return ENTENTE_OK;
}

static bool has_inner(const entente_document *document) {
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        if (entente_is_inner(entente_document_relation(document, i))) return true;
    }
    return false;
}

static const char *const *usual_of(const struct ent_call *call, const struct ent_subject *subject) {
    if (strcmp(call->format->name, "table") != 0) return NULL;
    if (is_sliced(call)) return usual_of_slices;
    return has_inner(subject->document) ? usual_with_inner : usual_measures;
}

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    struct ent_selection selection = {0};
    enum entente_status status = ent_selection_init(&selection, call, usual_of(call, subject));
    if (status == ENTENTE_OK)
        status = (is_sliced(call) ? slice : measure)(call, subject->network, &selection, found);
    ent_selection_clear(&selection);
    return status;
}

const struct ent_command ent_command_metrics = {
    .name = "metrics",
    .summary = "measures actors and network",
    .examples =
        {
            {"entente metrics input/korea-crisis.json", "a table of the actors"},
            {"entente metrics input/korea-crisis.json --measure pagerank,hub --layer positive",
             "two measures of who supports whom"},
            {"entente metrics input/korea-crisis.json --json | jq .", "every measure, for programs"},
            {"entente metrics input/powers.json --slice year", "how balanced Europe was, year by year"},
        },
    .own = {"What to measure", own},
    .groups = {&ent_options_answer, &ent_options_table, &ent_options_measuring, &ent_options_agreement,
               &ent_options_filter, &ent_options_reading, &ent_options_common},
    .writes = ENTENTE_WRITES_SCORES,
    .check = check,
    .find = find,
};
