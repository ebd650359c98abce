/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_BALANCE, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
    {"weighted", 0, NULL, "count weight instead of ties", NULL, FIELD(weighted), ENT_OPTION_FLAG},
    {"time-limit", 0, "SECONDS", "give up proving after so long, and tell bounds (default 10)", NULL,
     FIELD(time_limit), ENT_OPTION_REAL},
    {"output", 'o', "FILE", "write to FILE; without it, or with \"-\", to standard output", NULL,
     FIELD(output), ENT_OPTION_PATH},
    {"format", 'f', "NAME", "output format (default json after --json, else by suffix, else text)",
     format_name, FIELD(format), ENT_OPTION_CHOICE},
    {0},
};

static const struct ent_option_group output_group = {"Output", output};
static const struct ent_option_group *const groups[] = {&output_group, &ent_options_filter,
                                                        &ent_options_reading, &ent_options_common, NULL};

static const struct ent_example examples[] = {
    {"entente balance input/tribes.json", "the two sides, and what stands against them"},
    {"entente balance input/powers.json --from 1904 --to 1904 --json | jq .frustration",
     "how far from balance Europe was in 1904"},
    {0},
};

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    struct entente_balance balance = {0};
    const struct entente_output_format *format;
    const struct entente_balance_options options = {.weighted = call->settings.weighted,
                                                    .seconds = call->settings.time_limit};
    enum entente_status status = ent_answer_format(call, ENTENTE_WRITES_BALANCE, &format);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK)
        status = entente_balance_find(subject.network, &options, &balance, &call->reporter.sink);
    if (status == ENTENTE_OK) {
        const struct entente_output written = {.network = subject.network, .balance = &balance};
        status = ent_deliver(call, &written, format);
    }
    entente_balance_clear(&balance);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_balance = {
    .name = "balance",
    .summary = "splits the actors into two sides, as far as they go",
    .arguments = "FILE",
    .about = "The frustration index is proved to be the least there is, or given as bounds.",
    .least = 1,
    .most = 1,
    .examples = examples,
    .groups = groups,
    .run = run,
};
