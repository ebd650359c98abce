/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_BRIEF, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
    {"replicates", 0, "N", "draws of the bootstrap (default 1000)", NULL, FIELD(replicates),
     ENT_OPTION_COUNT},
    {"seed", 0, "N", "another seed, other draws (default 1)", NULL, FIELD(seed), ENT_OPTION_COUNT},
    {"jobs", 'j', "N", "processes that share the work; the answer is the same (default 1)", NULL, FIELD(jobs),
     ENT_OPTION_COUNT},
    {"output", 'o', "FILE", "write to FILE; without it, or with \"-\", to standard output", NULL,
     FIELD(output), ENT_OPTION_PATH},
    {"format", 'f', "NAME", "output format (default json after --json, else by suffix, else markdown)",
     format_name, FIELD(format), ENT_OPTION_CHOICE},
    {0},
};

static const struct ent_option_group output_group = {"Brief", output};
static const struct ent_option_group *const groups[] = {&output_group, &ent_options_filter,
                                                        &ent_options_reading, &ent_options_common, NULL};

static const struct ent_example examples[] = {
    {"entente brief input/korea-crisis.json -o brief.md", "a page of findings, to be edited or pasted"},
    {"entente brief input/six-parties.json --roll-up --json | jq -r '.findings[].text'",
     "the sentences alone"},
    {0},
};

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    struct entente_brief brief = {0};
    const struct entente_output_format *format;
    const struct ent_settings *settings = &call->settings;
    const struct entente_brief_options options = {.replicates = settings->replicates,
                                                  .seed = settings->seed > 0 ? settings->seed : 1,
                                                  .jobs = settings->jobs};
    enum entente_status status = ent_answer_format(call, ENTENTE_WRITES_BRIEF, &format);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK)
        status = entente_brief_find(subject.network, &options, &brief, &call->reporter.sink);
    if (status == ENTENTE_OK) {
        const struct entente_output written = {.network = subject.network, .brief = &brief};
        status = ent_deliver(call, &written, format);
    }
    entente_brief_clear(&brief);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_brief = {
    .name = "brief",
    .summary = "writes a page of findings, each with what it rests on",
    .arguments = "FILE",
    .about =
        "Nothing is said that was not computed. What may be chance comes with how often it is found again when "
        "the relations are drawn again.",
    .least = 1,
    .most = 1,
    .examples = examples,
    .groups = groups,
    .run = run,
};
