/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const struct ent_option own[] = {
    {"by", 0, "WHAT", "hostile groups to list too: blocs, or the sides of the best split (default camp)",
     ent_grouping_choice, ENT_FIELD(by), ENT_OPTION_CHOICE},
    {"time-limit", 0, "SECONDS",
     "time for the proof that the split is the best (default: a fixed amount of work)", NULL,
     ENT_FIELD(time_limit), ENT_OPTION_REAL},
    {0},
};

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    const struct ent_settings *settings = &call->settings;
    const struct entente_sink *sink = &call->reporter.sink;
    enum entente_grouping by = ENTENTE_BY_CAMP;
    if (settings->by != NULL) entente_grouping_find(settings->by, &by);
    found->output.mediation = &found->mediation;
    found->output.group_quarrels = &found->group_quarrels;
    enum entente_status status = entente_mediation_find(subject->network, &found->mediation, sink);
    if (status != ENTENTE_OK) return status;
    return entente_group_quarrels_find(subject->network, by, settings->time_limit, &found->group_quarrels,
                                       sink);
}

const struct ent_command ent_command_mediate = {
    .name = "mediate",
    .summary = "lists who could mediate between the ends of each hostile tie",
    .about = "The measure mediation sums it up per actor.",
    .examples =
        {
            {"entente mediate input/korea-crisis.json --kind state,government,person",
             "who could speak to both"},
            {"entente mediate input/six-parties.json --roll-up --json | jq '.quarrels[0]'",
             "the most hostile pair"},
        },
    .own = {"Mediation", own},
    .writes = ENTENTE_WRITES_MEDIATION,
    .find = find,
};
