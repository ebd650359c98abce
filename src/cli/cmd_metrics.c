/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "cli/pipeline.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const char every_measure[] = "all";

/* What the table shows unless it is told: few enough for a line. */
static const char *const usual_measures[] = {"degree",      "strength",  "net_strength",
                                             "betweenness", "closeness", "pagerank"};

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_SCORES, index);
}

static const char *measure_name(size_t index) {
    if (index == 0) return every_measure;
    const struct entente_measure *measure = entente_measure_at(index - 1);
    return measure != NULL ? measure->name : NULL;
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
    {"measure", 0, "NAME,...",
     "what to compute; all, or see \"entente list measures\"; repeatable (default in a table: degree, strength, "
     "net_strength, betweenness, closeness, pagerank; else all)",
     measure_name, FIELD(measures), ENT_OPTION_CHOICES},
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
    {0},
};

/** Measures in the order asked for, each once. */
struct selection {
    const struct entente_measure **measures;
    struct entente_scores *scores;
    size_t count;
};

static void select_measure(struct selection *selection, const struct entente_measure *measure) {
    assert(measure != NULL);
    for (size_t i = 0; i < selection->count; i++) {
        if (selection->measures[i] == measure) return;
    }
    selection->measures[selection->count++] = measure;
}

static void select_all(struct selection *selection) {
    for (size_t i = 0; i < entente_measure_count(); i++) select_measure(selection, entente_measure_at(i));
}

static enum entente_status select_measures(struct ent_call *call, const struct entente_output_format *format,
                                           struct selection *selection) {
    const struct ent_list *names = &call->settings.measures;
    size_t most = entente_measure_count();
    selection->measures = ent_alloc(most, sizeof *selection->measures);
    selection->scores = ent_alloc(most, sizeof *selection->scores);
    if (selection->measures == NULL || selection->scores == NULL) return ent_no_memory(&call->reporter.sink);
    for (size_t i = 0; i < names->count; i++) {
        if (strcmp(names->items[i], every_measure) == 0) {
            select_all(selection);
        } else {
            select_measure(selection, entente_measure_find(names->items[i]));
        }
    }
    if (names->count > 0) return ENTENTE_OK;
    if (strcmp(format->name, "table") != 0) {
        select_all(selection);
        return ENTENTE_OK;
    }
    for (size_t i = 0; i < sizeof usual_measures / sizeof *usual_measures; i++) {
        select_measure(selection, entente_measure_find(usual_measures[i]));
    }
    return ENTENTE_OK;
}

static enum entente_status compute(struct ent_call *call, const entente_network *network,
                                   struct selection *selection) {
    const struct entente_measure_options options = ent_measure_options(&call->settings);
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < selection->count && status == ENTENTE_OK; i++) {
        status = entente_measure_run(network, selection->measures[i], &options, &selection->scores[i],
                                     &call->reporter.sink);
    }
    return status;
}

static void clear_selection(struct selection *selection) {
    for (size_t i = 0; i < selection->count; i++) entente_scores_clear(&selection->scores[i]);
    free(selection->measures);
    free(selection->scores);
}

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    struct selection selection = {0};
    const struct entente_output_format *format;
    enum entente_status status = ent_answer_format(call, ENTENTE_WRITES_SCORES, &format);
    if (status == ENTENTE_OK) status = select_measures(call, format, &selection);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK) status = compute(call, subject.network, &selection);
    if (status == ENTENTE_OK) {
        const struct entente_output scores = {
            .network = subject.network, .scores = selection.scores, .score_count = selection.count};
        status = ent_deliver(call, &scores, format);
    }
    clear_selection(&selection);
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
