/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const struct ent_option own[] = {
    {"camps", 0, "K", "at most so many in each component, up to 12 (default: as few as lose the least)", NULL,
     ENT_FIELD(camp_count), ENT_OPTION_COUNT},
    {"alpha", 0, "SHARE", "weight of hostility inside a camp against friendship between (default 0.5)", NULL,
     ENT_FIELD(alpha), ENT_OPTION_REAL},
    {"weighted", 0, NULL, "count weight instead of ties", NULL, ENT_FIELD(weighted), ENT_OPTION_FLAG},
    {"net", 0, NULL, "a pair of both signs counts as that of the greater weight", NULL, ENT_FIELD(net),
     ENT_OPTION_FLAG},
    {0},
};

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    const struct ent_settings *settings = &call->settings;
    const struct entente_coalition_options options = {.camps = settings->camp_count,
                                                      .alpha = settings->alpha,
                                                      .weighted = settings->weighted,
                                                      .net = settings->net};
    found->output.coalitions = &found->coalitions;
    return entente_coalitions_find(subject->network, &options, &found->coalitions, &call->reporter.sink);
}

const struct ent_command ent_command_coalitions = {
    .name = "coalitions",
    .summary = "partitions the actors into any number of camps",
    .about = "Friends inside, opponents between; several camps may all be hostile to each other.",
    .examples =
        {
            {"entente coalitions input/tribes.json", "the camps, and the ties that they leave frustrated"},
            {"entente coalitions input/powers.json --from 1907 --to 1907 --camps 2", "two blocs"},
        },
    .own = {"Coalitions", own},
    .writes = ENTENTE_WRITES_COALITIONS,
    .find = find,
};
