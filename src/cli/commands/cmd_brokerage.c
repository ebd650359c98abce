/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const struct ent_option own[] = {
    {"by", 0, "WHAT", "what the groups of actors are (default bloc where there is one, else camp)",
     ent_grouping_choice, ENT_FIELD(by), ENT_OPTION_CHOICE},
    {"layer", 0, "NAME", "ties to go through (default positive)", ent_layer_choice, ENT_FIELD(layer),
     ENT_OPTION_CHOICE},
    {"time-limit", 0, "SECONDS",
     "time for the proof that the camps are the best (default: a fixed amount of work)", NULL,
     ENT_FIELD(time_limit), ENT_OPTION_REAL},
    {0},
};

static struct entente_brokerage_options options_of(const struct ent_settings *settings) {
    struct entente_brokerage_options options = {.layer = ENTENTE_LAYER_POSITIVE,
                                                .seconds = settings->time_limit};
    if (settings->layer != NULL) entente_layer_find(settings->layer, &options.layer);
    if (settings->by != NULL) entente_grouping_find(settings->by, &options.by);
    return options;
}

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    const struct entente_brokerage_options options = options_of(&call->settings);
    found->output.brokerage = &found->brokerage;
    return entente_brokerage_find(subject->network, &options, &found->brokerage, &call->reporter.sink);
}

const struct ent_command ent_command_brokerage = {
    .name = "brokerage",
    .summary = "counts who stands between whom, by the groups of the three",
    .about = "The roles of Gould & Fernandez, beside what chance would give.",
    .examples =
        {
            {"entente brokerage input/korea-crisis.json", "who stands between whom"},
            {"entente brokerage input/tribes.json --by camp --layer all",
             "between the sides of the best split"},
        },
    .own = {"Brokerage", own},
    .writes = ENTENTE_WRITES_BROKERAGE,
    .find = find,
};
