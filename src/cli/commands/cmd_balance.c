/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option own[] = {
    {"weighted", 0, NULL, "count weight instead of ties", NULL, FIELD(weighted), ENT_OPTION_FLAG},
    {"net", 0, NULL, "a pair of both signs counts as that of the greater weight", NULL, FIELD(net),
     ENT_OPTION_FLAG},
    {"time-limit", 0, "SECONDS",
     "time for the proof; beyond it, bounds are given (default: a fixed amount of work, the same on every machine; with a time, bounds may differ from run to run)",
     NULL, FIELD(time_limit), ENT_OPTION_REAL},
    {"null", 0, "N", "compare with N shuffles of the signs: is it more balanced than chance?", NULL,
     FIELD(null_shuffles), ENT_OPTION_COUNT},
    {"seed", 0, "N", "another seed, other shuffles (default 1)", NULL, FIELD(seed), ENT_OPTION_COUNT},
    {"jobs", 'j', "N", "processes that share the shuffles; the answer is the same (default 1)", NULL,
     FIELD(jobs), ENT_OPTION_COUNT},
    {0},
};

static const struct ent_option_group own_group = {"Balance", own};

static const struct ent_example examples[] = {
    {"entente balance input/tribes.json", "the two sides, and the ties that the split leaves frustrated"},
    {"entente balance input/powers.json --from 1904 --to 1904 --json | jq .frustration",
     "how far from balance Europe was in 1904"},
    {"entente balance input/korea-crisis.json --null 1000", "is that more balanced than by chance?"},
    {0},
};

static const char *const compared[] = {"triangle_balance", "triangle_balance_general", "transitive_balance",
                                       "walk_balance", "line_balance"};
enum { COMPARED = sizeof compared / sizeof *compared };

/* Leaves the model as it is when no shuffles are asked for. */
static enum entente_status shuffle(struct ent_call *call, const entente_network *network,
                                   struct entente_null_model *model) {
    const struct ent_settings *settings = &call->settings;
    const struct entente_measure *measures[COMPARED];
    if (settings->null_shuffles == 0) return ENTENTE_OK;
    for (size_t i = 0; i < COMPARED; i++) measures[i] = entente_measure_find(compared[i]);
    const struct entente_null_options options = {.measures = measures,
                                                 .measure_count = COMPARED,
                                                 .replicates = settings->null_shuffles,
                                                 .seed = settings->seed > 0 ? settings->seed : 1,
                                                 .jobs = settings->jobs};
    return entente_null_model_find(network, &options, model, &call->reporter.sink);
}

static enum entente_status answer(struct ent_call *call, const struct ent_subject *subject) {
    const struct entente_balance_options options = {
        .weighted = call->settings.weighted, .net = call->settings.net, .seconds = call->settings.time_limit};
    struct entente_balance balance = {0};
    struct entente_null_model model = {0};
    enum entente_status status =
        entente_balance_find(subject->network, &options, &balance, &call->reporter.sink);
    if (status == ENTENTE_OK) status = shuffle(call, subject->network, &model);
    const struct entente_output written = {.network = subject->network,
                                           .balance = &balance,
                                           .null_model = call->settings.null_shuffles > 0 ? &model : NULL};
    if (status == ENTENTE_OK) status = ent_deliver(call, &written);
    entente_null_model_clear(&model);
    entente_balance_clear(&balance);
    return status;
}

const struct ent_command ent_command_balance = {
    .name = "balance",
    .summary = "finds the best split into two sides, and the frustration index",
    .operands = {"FILE...", 1, ENT_MANY},
    .about = "The frustration index is proved to be the least there is, or given as bounds.",
    .examples = examples,
    .groups = {&own_group, &ent_options_answer, &ent_options_filter, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_BALANCE,
    .run = ent_answer,
    .answer = answer,
};
