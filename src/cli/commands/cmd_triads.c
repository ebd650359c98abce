/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_TRIADS, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
    {"class", 0, "NAME", "list the triads of this class: 030T-0P0PP0", entente_triad_class,
     FIELD(triad_class), ENT_OPTION_CHOICE},
    {"net", 0, NULL, "a tie of both signs counts as that of the greater weight", NULL, FIELD(net),
     ENT_OPTION_FLAG},
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
    {"entente triads input/korea-crisis.json", "which constellations of three there are"},
    {"entente triads input/six-parties.json --roll-up --net",
     "of ties that are for and against, the greater part"},
    {0},
};

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    struct entente_triads triads = {0};
    const struct entente_output_format *format;
    const char *name = call->settings.triad_class;
    const struct entente_triad_options options = {
        .list = name != NULL ? entente_triad_find(name) : ENTENTE_TRIAD_CLASSES, .net = call->settings.net};
    enum entente_status status = ent_answer_format(call, ENTENTE_WRITES_TRIADS, &format);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK)
        status = entente_triads_find(subject.network, &options, &triads, &call->reporter.sink);
    if (status == ENTENTE_OK) {
        const struct entente_output written = {.network = subject.network, .triads = &triads};
        status = ent_deliver(call, &written, format);
    }
    entente_triads_clear(&triads);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_triads = {
    .name = "triads",
    .summary = "counts every three actors by the signed ties between them",
    .arguments = "FILE",
    .about = "The census of 138 classes of signed directed triads.",
    .least = 1,
    .most = 1,
    .examples = examples,
    .groups = groups,
    .run = run,
};
