/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const struct ent_option own[] = {
    {"class", 0, "NAME", "list the triads of this class: 030T-0P0PP0", entente_triad_class,
     ENT_FIELD(triad_class), ENT_OPTION_CHOICE},
    {"net", 0, NULL, "a tie of both signs counts as that of the greater weight", NULL, ENT_FIELD(net),
     ENT_OPTION_FLAG},
    {0},
};

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    const char *name = call->settings.triad_class;
    const struct entente_triad_options options = {
        .list = name != NULL ? entente_triad_find(name) : ENTENTE_TRIAD_CLASSES, .net = call->settings.net};
    found->output.triads = &found->triads;
    return entente_triads_find(subject->network, &options, &found->triads, &call->reporter.sink);
}

const struct ent_command ent_command_triads = {
    .name = "triads",
    .summary = "counts every three actors by the signed ties between them",
    .about = "The census of 138 classes of signed directed triads.",
    .examples =
        {
            {"entente triads input/korea-crisis.json", "which constellations of three there are"},
            {"entente triads input/six-parties.json --roll-up --net",
             "of ties that are for and against, the greater part"},
        },
    .own = {"Triads", own},
    .writes = ENTENTE_WRITES_TRIADS,
    .find = find,
};
