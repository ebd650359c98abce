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

static const char *const usual_of_slices[] = {"positive_share", "triangle_balance", "line_balance",
                                              "polarization", NULL};

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_SCORES, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
    {"measure", 0, "NAME,...",
     "what to compute; all, or see \"entente list measures\"; repeatable (default in a table: degree, strength, "
     "net_strength, betweenness, harmonic, pagerank; else all)",
     ent_selection_name, FIELD(measures), ENT_OPTION_CHOICES},
    {"slice", 0, "WAY",
     "slice by slice through time: year, month, week, day, 20-relations, or windows as 6m/1m (default in a table: "
     "positive_share, triangle_balance, line_balance, polarization)",
     NULL, FIELD(slice), ENT_OPTION_TEXT},
    {"output", 'o', "FILE", "write to FILE; without it, or with \"-\", to standard output", NULL,
     FIELD(output), ENT_OPTION_PATH},
    {"format", 'f', "NAME", "output format (default json after --json, else by suffix, else table)",
     format_name, FIELD(format), ENT_OPTION_CHOICE},
    {0},
};

static const struct ent_option_group output_group = {"Output", output};
static const struct ent_option_group *const groups[] = {&output_group,       &ent_options_measuring,
                                                        &ent_options_filter, &ent_options_reading,
                                                        &ent_options_common, NULL};

static const struct ent_example examples[] = {
    {"entente metrics input/korea-crisis.json", "a table of the actors"},
    {"entente metrics input/korea-crisis.json --measure pagerank,hub --layer positive",
     "two measures of who supports whom"},
    {"entente metrics input/korea-crisis.json --json | jq .", "every measure, for programs"},
    {"entente metrics input/powers.json --slice year", "how balanced Europe was, year by year"},
    {0},
};

static enum entente_status compute(struct ent_call *call, const entente_network *network,
                                   const struct ent_selection *selection, struct entente_scores *scores) {
    const struct entente_measure_options options = ent_measure_options(&call->settings);
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < selection->count && status == ENTENTE_OK; i++) {
        status =
            entente_measure_run(network, selection->measures[i], &options, &scores[i], &call->reporter.sink);
    }
    return status;
}

static enum entente_status measure_and_deliver(struct ent_call *call, const struct ent_subject *subject,
                                               const struct ent_selection *selection,
                                               const struct entente_output_format *format) {
    struct entente_scores *scores = ent_alloc(selection->count, sizeof *scores);
    if (scores == NULL) return ent_no_memory(&call->reporter.sink);
    enum entente_status status = compute(call, subject->network, selection, scores);
    if (status == ENTENTE_OK) {
        const struct entente_output written = {
            .network = subject->network, .scores = scores, .score_count = selection->count};
        status = ent_deliver(call, &written, format);
    }
    for (size_t i = 0; i < selection->count; i++) entente_scores_clear(&scores[i]);
    free(scores);
    return status;
}

static enum entente_status slice_and_deliver(struct ent_call *call, const struct ent_subject *subject,
                                             const struct ent_selection *selection,
                                             const struct entente_output_format *format) {
    struct entente_slices slices;
    const struct entente_slice_options options = {.way = call->settings.slice,
                                                  .from = call->settings.from,
                                                  .to = call->settings.to,
                                                  .measures = selection->measures,
                                                  .measure_count = selection->count,
                                                  .measuring = ent_measure_options(&call->settings)};
    enum entente_status status =
        entente_slices_find(subject->network, &options, &slices, &call->reporter.sink);
    if (status != ENTENTE_OK) return status;
    const struct entente_output written = {.network = subject->network, .slices = &slices};
    status = ent_deliver(call, &written, format);
    entente_slices_clear(&slices);
    return status;
}

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    struct ent_selection selection = {0};
    const struct entente_output_format *format;
    bool is_sliced = call->settings.slice != NULL;
    enum entente_status status =
        ent_answer_format(call, is_sliced ? ENTENTE_WRITES_SLICES : ENTENTE_WRITES_SCORES, &format);
    if (status == ENTENTE_OK) {
        const char *const *usual = is_sliced ? usual_of_slices : usual_measures;
        bool is_table = strcmp(format->name, "table") == 0;
        status = ent_selection_init(&selection, call, is_table ? usual : NULL);
    }
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK)
        status = is_sliced ? slice_and_deliver(call, &subject, &selection, format)
                           : measure_and_deliver(call, &subject, &selection, format);
    ent_selection_clear(&selection);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_metrics = {
    .name = "metrics",
    .summary = "measures actors and network",
    .arguments = "FILE",
    .about = "",
    .least = 1,
    .most = 1,
    .examples = examples,
    .groups = groups,
    .run = run,
};
