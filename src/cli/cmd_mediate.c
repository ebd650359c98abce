/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_MEDIATION, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
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
    {"entente mediate input/korea-crisis.json --kind state,government,person", "who could speak to both"},
    {"entente mediate input/six-parties.json --roll-up --json | jq '.quarrels[0]'", "the worst quarrel"},
    {0},
};

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    struct entente_mediation mediation = {0};
    const struct entente_output_format *format;
    enum entente_status status = ent_answer_format(call, ENTENTE_WRITES_MEDIATION, &format);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK)
        status = entente_mediation_find(subject.network, &mediation, &call->reporter.sink);
    if (status == ENTENTE_OK) {
        const struct entente_output written = {.network = subject.network, .mediation = &mediation};
        status = ent_deliver(call, &written, format);
    }
    entente_mediation_clear(&mediation);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_mediate = {
    .name = "mediate",
    .summary = "lists hostile pairs, and who is on good terms with both",
    .arguments = "FILE",
    .about = "The measure mediation sums it up per actor.",
    .least = 1,
    .most = 1,
    .examples = examples,
    .groups = groups,
    .run = run,
};
