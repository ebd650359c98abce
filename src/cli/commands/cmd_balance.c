/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const struct ent_option own[] = {
    {"weighted", 0, NULL, "count weight instead of ties", NULL, ENT_FIELD(weighted), ENT_OPTION_FLAG},
    {"net", 0, NULL, "a pair of both signs counts as that of the greater weight", NULL, ENT_FIELD(net),
     ENT_OPTION_FLAG},
    {"time-limit", 0, "SECONDS",
     "time for the proof; beyond it, bounds are given (default: a fixed amount of work, the same on every machine; with a time, bounds may differ from run to run)",
     NULL, ENT_FIELD(time_limit), ENT_OPTION_REAL},
    {"null", 0, "N", "compare with N shuffles of the signs: is it more balanced than chance?", NULL,
     ENT_FIELD(null_shuffles), ENT_OPTION_COUNT},
    {"seed", 0, "N", "another seed, other shuffles (default 1)", NULL, ENT_FIELD(seed), ENT_OPTION_COUNT},
    {"jobs", 'j', "N", "processes that share the shuffles; the answer is the same (default 1)", NULL,
     ENT_FIELD(jobs), ENT_OPTION_COUNT},
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

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    const struct entente_balance_options options = {
        .weighted = call->settings.weighted, .net = call->settings.net, .seconds = call->settings.time_limit};
    found->output.balance = &found->balance;
    if (call->settings.null_shuffles > 0) found->output.null_model = &found->null_model;
    enum entente_status status =
        entente_balance_find(subject->network, &options, &found->balance, &call->reporter.sink);
    return status == ENTENTE_OK ? shuffle(call, subject->network, &found->null_model) : status;
}

const struct ent_command ent_command_balance = {
    .name = "balance",
    .summary = "finds the best split into two sides, and the frustration index",
    .about = "The frustration index is proved to be the least there is, or given as bounds.",
    .examples =
        {
            {"entente balance input/tribes.json",
             "the two sides, and the ties that the split leaves frustrated"},
            {"entente balance input/powers.json --from 1904 --to 1904 --json | jq .frustration",
             "how far from balance Europe was in 1904"},
            {"entente balance input/korea-crisis.json --null 1000", "is that more balanced than by chance?"},
        },
    .own = {"Balance", own},
    .writes = ENTENTE_WRITES_BALANCE,
    .find = find,
};
