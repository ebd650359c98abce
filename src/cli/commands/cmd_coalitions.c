/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_COALITIONS, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
    {"camps", 0, "K", "at most so many in each component, up to 12 (default: as few as lose the least)", NULL,
     FIELD(camp_count), ENT_OPTION_COUNT},
    {"alpha", 0, "SHARE", "weight of hostility inside a camp against friendship between (default 0.5)", NULL,
     FIELD(alpha), ENT_OPTION_REAL},
    {"weighted", 0, NULL, "count weight instead of ties", NULL, FIELD(weighted), ENT_OPTION_FLAG},
    {"output", 'o', "FILE", "write to FILE; without it, or with \"-\", to standard output", NULL,
     FIELD(output), ENT_OPTION_PATH},
    {"format", 'f', "NAME", "output format (default json after --json, else by suffix, else text)",
     format_name, FIELD(format), ENT_OPTION_CHOICE},
    {0},
};

static const struct ent_option_group output_group = {"Coalitions", output};
static const struct ent_option_group *const groups[] = {&output_group, &ent_options_filter,
                                                        &ent_options_reading, &ent_options_common, NULL};

static const struct ent_example examples[] = {
    {"entente coalitions input/tribes.json", "the camps, and what stands against them"},
    {"entente coalitions input/powers.json --from 1907 --to 1907 --camps 2", "two blocs"},
    {0},
};

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    struct entente_coalitions coalitions = {0};
    const struct entente_output_format *format;
    const struct ent_settings *settings = &call->settings;
    const struct entente_coalition_options options = {
        .camps = settings->camp_count, .alpha = settings->alpha, .weighted = settings->weighted};
    enum entente_status status = ent_answer_format(call, ENTENTE_WRITES_COALITIONS, &format);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK)
        status = entente_coalitions_find(subject.network, &options, &coalitions, &call->reporter.sink);
    if (status == ENTENTE_OK) {
        const struct entente_output written = {.network = subject.network, .coalitions = &coalitions};
        status = ent_deliver(call, &written, format);
    }
    entente_coalitions_clear(&coalitions);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_coalitions = {
    .name = "coalitions",
    .summary = "parts the actors into camps of any number",
    .arguments = "FILE",
    .about = "Friends inside, opponents between; several camps may all be hostile to each other.",
    .least = 1,
    .most = 1,
    .examples = examples,
    .groups = groups,
    .run = run,
};
