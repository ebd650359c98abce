/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option own[] = {
    {"class", 0, "NAME", "list the triads of this class: 030T-0P0PP0", entente_triad_class,
     FIELD(triad_class), ENT_OPTION_CHOICE},
    {"net", 0, NULL, "a tie of both signs counts as that of the greater weight", NULL, FIELD(net),
     ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option_group own_group = {"Triads", own};

static const struct ent_example examples[] = {
    {"entente triads input/korea-crisis.json", "which constellations of three there are"},
    {"entente triads input/six-parties.json --roll-up --net",
     "of ties that are for and against, the greater part"},
    {0},
};

static enum entente_status answer(struct ent_call *call, const struct ent_subject *subject) {
    const char *name = call->settings.triad_class;
    const struct entente_triad_options options = {
        .list = name != NULL ? entente_triad_find(name) : ENTENTE_TRIAD_CLASSES, .net = call->settings.net};
    struct entente_triads triads = {0};
    enum entente_status status =
        entente_triads_find(subject->network, &options, &triads, &call->reporter.sink);
    const struct entente_output written = {.network = subject->network, .triads = &triads};
    if (status == ENTENTE_OK) status = ent_deliver(call, &written);
    entente_triads_clear(&triads);
    return status;
}

const struct ent_command ent_command_triads = {
    .name = "triads",
    .summary = "counts every three actors by the signed ties between them",
    .operands = {"FILE...", 1, ENT_MANY},
    .about = "The census of 138 classes of signed directed triads.",
    .examples = examples,
    .groups = {&own_group, &ent_options_answer, &ent_options_filter, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_TRIADS,
    .run = ent_answer,
    .answer = answer,
};
