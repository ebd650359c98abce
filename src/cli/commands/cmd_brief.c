/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const struct ent_option own[] = {
    {"appendix", 0, NULL, "list every cited relation with its date, source and locator at the end", NULL,
     ENT_FIELD(appendix), ENT_OPTION_FLAG},
    ENT_OPTION_REPLICATES,
    ENT_OPTION_SEED,
    {"net", 0, NULL, "for sides and camps a pair of both signs counts as that of the greater weight", NULL,
     ENT_FIELD(net), ENT_OPTION_FLAG},
    ENT_OPTION_JOBS,
    {0},
};

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    const struct ent_settings *settings = &call->settings;
    const struct entente_brief_options options = {.replicates = settings->replicates,
                                                  .seed = settings->seed > 0 ? settings->seed : 1,
                                                  .jobs = settings->jobs,
                                                  .net = settings->net};
    found->output.brief = &found->brief;
    found->output.appendix = settings->appendix;
    return entente_brief_find(subject->network, &options, &found->brief, &call->reporter.sink);
}

const struct ent_command ent_command_brief = {
    .name = "brief",
    .summary = "writes a page of findings, each with what it rests on",
    .about =
        "Every sentence is computed from the relations. What may be chance is given with the share of bootstrap "
        "replicates that find it again.",
    .examples =
        {
            {"entente brief input/korea-crisis.json -o brief.md",
             "a page of findings, to be edited or pasted"},
            {"entente brief input/korea-crisis.json --appendix -o brief.md",
             "with the evidence of every finding"},
            {"entente brief input/six-parties.json --roll-up --json | jq -r '.findings[].text'",
             "the sentences alone"},
        },
    .own = {"Brief", own},
    .writes = ENTENTE_WRITES_BRIEF,
    .find = find,
};
