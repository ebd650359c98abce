/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option own[] = {
    {"review", 0, NULL, "list names that are likely one, as a table to edit and to give to --aliases", NULL,
     FIELD(review), ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option_group own_group = {"Merging", own};

static const struct ent_example examples[] = {
    {"entente merge articles/ -o all.json", "all files of a folder as one document"},
    {"entente merge articles/ --review -o names.csv",
     "names that are likely one: delete the rows that are not"},
    {"entente merge articles/ --aliases names.csv -o all.json", "with the names that were found to be one"},
    {0},
};

static enum entente_status check(struct ent_call *call) {
    if (call->settings.review) call->writes = ENTENTE_WRITES_LIKENESS;
    return ENTENTE_OK;
}

static enum entente_status answer(struct ent_call *call, const struct ent_subject *subject) {
    struct entente_likeness likeness = {0};
    struct entente_output written = {.network = subject->network, .likeness = &likeness};
    enum entente_status status = ENTENTE_OK;
    if (call->settings.review)
        status = entente_likeness_find(subject->document, &likeness, &call->reporter.sink);
    if (status == ENTENTE_OK) status = ent_deliver(call, &written);
    if (status == ENTENTE_OK) status = ent_confirm(call, subject);
    entente_likeness_clear(&likeness);
    return status;
}

const struct ent_command ent_command_merge = {
    .name = "merge",
    .summary = "makes one document of several; lists names likely one",
    .operands = {"FILE...", 1, ENT_MANY},
    .about = "Actors that share an id, name or alias are one. Contradictions are reported with both places.",
    .examples = examples,
    .groups = {&own_group, &ent_options_output, &ent_options_table, &ent_options_filter, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_DOCUMENT,
    .run = ent_answer,
    .check = check,
    .answer = answer,
};
