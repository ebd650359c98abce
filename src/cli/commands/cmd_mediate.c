/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#define FIELD(name) offsetof(struct ent_settings, name)

static const char *grouping_name(size_t index) {
    return entente_grouping_name((enum entente_grouping)(index + ENTENTE_BY_BLOC));
}

static const struct ent_option own[] = {
    {"by", 0, "WHAT", "hostile groups to list too: blocs, or the sides of the best split (default camp)",
     grouping_name, FIELD(by), ENT_OPTION_CHOICE},
    {"time-limit", 0, "SECONDS",
     "time for the proof that the split is the best (default: a fixed amount of work)", NULL,
     FIELD(time_limit), ENT_OPTION_REAL},
    {0},
};

static const struct ent_option_group own_group = {"Mediation", own};

static const struct ent_example examples[] = {
    {"entente mediate input/korea-crisis.json --kind state,government,person", "who could speak to both"},
    {"entente mediate input/six-parties.json --roll-up --json | jq '.quarrels[0]'", "the most hostile pair"},
    {0},
};

static enum entente_status answer(struct ent_call *call, const struct ent_subject *subject) {
    const struct ent_settings *settings = &call->settings;
    const struct entente_sink *sink = &call->reporter.sink;
    struct entente_mediation mediation = {0};
    struct entente_group_quarrels group_quarrels = {0};
    enum entente_grouping by = ENTENTE_BY_CAMP;
    if (settings->by != NULL) entente_grouping_find(settings->by, &by);
    enum entente_status status = entente_mediation_find(subject->network, &mediation, sink);
    if (status == ENTENTE_OK)
        status =
            entente_group_quarrels_find(subject->network, by, settings->time_limit, &group_quarrels, sink);
    const struct entente_output written = {
        .network = subject->network, .mediation = &mediation, .group_quarrels = &group_quarrels};
    if (status == ENTENTE_OK) status = ent_deliver(call, &written);
    entente_group_quarrels_clear(&group_quarrels);
    entente_mediation_clear(&mediation);
    return status;
}

const struct ent_command ent_command_mediate = {
    .name = "mediate",
    .summary = "lists who could mediate between the ends of each hostile tie",
    .operands = {"FILE...", 1, ENT_MANY},
    .about = "The measure mediation sums it up per actor.",
    .examples = examples,
    .groups = {&own_group, &ent_options_answer, &ent_options_filter, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_MEDIATION,
    .run = ent_answer,
    .answer = answer,
};
