/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option own[] = {
    {"camps", 0, "K", "at most so many in each component, up to 12 (default: as few as lose the least)", NULL,
     FIELD(camp_count), ENT_OPTION_COUNT},
    {"alpha", 0, "SHARE", "weight of hostility inside a camp against friendship between (default 0.5)", NULL,
     FIELD(alpha), ENT_OPTION_REAL},
    {"weighted", 0, NULL, "count weight instead of ties", NULL, FIELD(weighted), ENT_OPTION_FLAG},
    {"net", 0, NULL, "a pair of both signs counts as that of the greater weight", NULL, FIELD(net),
     ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option_group own_group = {"Coalitions", own};

static const struct ent_example examples[] = {
    {"entente coalitions input/tribes.json", "the camps, and the ties that they leave frustrated"},
    {"entente coalitions input/powers.json --from 1907 --to 1907 --camps 2", "two blocs"},
    {0},
};

static enum entente_status answer(struct ent_call *call, const struct ent_subject *subject) {
    const struct ent_settings *settings = &call->settings;
    const struct entente_coalition_options options = {.camps = settings->camp_count,
                                                      .alpha = settings->alpha,
                                                      .weighted = settings->weighted,
                                                      .net = settings->net};
    struct entente_coalitions coalitions = {0};
    enum entente_status status =
        entente_coalitions_find(subject->network, &options, &coalitions, &call->reporter.sink);
    const struct entente_output written = {.network = subject->network, .coalitions = &coalitions};
    if (status == ENTENTE_OK) status = ent_deliver(call, &written);
    entente_coalitions_clear(&coalitions);
    return status;
}

const struct ent_command ent_command_coalitions = {
    .name = "coalitions",
    .summary = "partitions the actors into any number of camps",
    .operands = {"FILE...", 1, ENT_MANY},
    .about = "Friends inside, opponents between; several camps may all be hostile to each other.",
    .examples = examples,
    .groups = {&own_group, &ent_options_answer, &ent_options_filter, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_COALITIONS,
    .run = ent_answer,
    .answer = answer,
};
