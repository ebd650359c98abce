/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_MEDIATION, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const char *grouping_name(size_t index) {
    return entente_grouping_name((enum entente_grouping)(index + ENTENTE_BY_BLOC));
}

static const struct ent_option output[] = {
    {"by", 0, "WHAT", "hostile groups to list too: blocs, or the sides of the best split (default camp)",
     grouping_name, FIELD(by), ENT_OPTION_CHOICE},
    {"time-limit", 0, "SECONDS",
     "give up proving that split after so long (default: after a fixed amount of work)", NULL,
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
    {"entente mediate input/korea-crisis.json --kind state,government,person", "who could speak to both"},
    {"entente mediate input/six-parties.json --roll-up --json | jq '.quarrels[0]'", "the worst quarrel"},
    {0},
};

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    struct entente_mediation mediation = {0};
    struct entente_rifts rifts = {0};
    const struct ent_settings *settings = &call->settings;
    enum entente_grouping by = ENTENTE_BY_CAMP;
    const struct entente_output_format *format;
    enum entente_status status = ent_answer_format(call, ENTENTE_WRITES_MEDIATION, &format);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK)
        status = entente_mediation_find(subject.network, &mediation, &call->reporter.sink);
    if (settings->by != NULL) entente_grouping_find(settings->by, &by);
    if (status == ENTENTE_OK)
        status = entente_rifts_find(subject.network, by, settings->time_limit, &rifts, &call->reporter.sink);
    if (status == ENTENTE_OK) {
        const struct entente_output written = {
            .network = subject.network, .mediation = &mediation, .rifts = &rifts};
        status = ent_deliver(call, &written, format);
    }
    entente_rifts_clear(&rifts);
    entente_mediation_clear(&mediation);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_mediate = {
    .name = "mediate",
    .summary = "lists who is on good terms with both sides of a quarrel",
    .arguments = "FILE",
    .about = "The measure mediation sums it up per actor.",
    .least = 1,
    .most = 1,
    .examples = examples,
    .groups = groups,
    .run = run,
};
