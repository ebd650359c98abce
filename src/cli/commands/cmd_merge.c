/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const struct ent_option own[] = {
    {"review", 0, NULL, "list names that are likely one, as a table to edit and to give to --aliases", NULL,
     ENT_FIELD(review), ENT_OPTION_FLAG},
    {0},
};

static enum entente_status check(struct ent_call *call) {
    if (call->settings.review) call->writes = ENTENTE_WRITES_LIKENESS;
    return ENTENTE_OK;
}

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    if (!call->settings.review) return ENTENTE_OK;
    found->output.likeness = &found->likeness;
    return entente_likeness_find(subject->document, &found->likeness, &call->reporter.sink);
}

const struct ent_command ent_command_merge = {
    .name = "merge",
    .summary = "makes one document of several; lists names likely one",
    .about = "Actors that share an id, name or alias are one. Contradictions are reported with both places.",
    .examples =
        {
            {"entente merge articles/ -o all.json", "all files of a folder as one document"},
            {"entente merge articles/ --review -o names.csv",
             "names that are likely one: delete the rows that are not"},
            {"entente merge articles/ --aliases names.csv -o all.json",
             "with the names that were found to be one"},
        },
    .own = {"Merging", own},
    .groups = {&ent_options_output, &ent_options_table, &ent_options_filter, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_DOCUMENT,
    .check = check,
    .find = find,
    .confirms = true,
};
