/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

static const char *grouping_name(size_t index) {
    return entente_grouping_name((enum entente_grouping)(index + ENTENTE_BY_BLOC));
}

static const char *layer_name(size_t index) {
    return index < ENTENTE_LAYER_COUNT ? entente_layer_name((enum entente_layer)index) : NULL;
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option own[] = {
    {"by", 0, "WHAT", "what the groups of actors are (default bloc where there is one, else camp)",
     grouping_name, FIELD(by), ENT_OPTION_CHOICE},
    {"layer", 0, "NAME", "ties to go through (default positive)", layer_name, FIELD(layer),
     ENT_OPTION_CHOICE},
    {"time-limit", 0, "SECONDS",
     "time for the proof that the camps are the best (default: a fixed amount of work)", NULL,
     FIELD(time_limit), ENT_OPTION_REAL},
    {0},
};

static const struct ent_option_group own_group = {"Brokerage", own};

static const struct ent_example examples[] = {
    {"entente brokerage input/korea-crisis.json", "who stands between whom"},
    {"entente brokerage input/tribes.json --by camp --layer all", "between the sides of the best split"},
    {0},
};

static struct entente_brokerage_options options_of(const struct ent_settings *settings) {
    struct entente_brokerage_options options = {.layer = ENTENTE_LAYER_POSITIVE,
                                                .seconds = settings->time_limit};
    if (settings->layer != NULL) entente_layer_find(settings->layer, &options.layer);
    if (settings->by != NULL) entente_grouping_find(settings->by, &options.by);
    return options;
}

static enum entente_status answer(struct ent_call *call, const struct ent_subject *subject) {
    const struct entente_brokerage_options options = options_of(&call->settings);
    struct entente_brokerage brokerage = {0};
    enum entente_status status =
        entente_brokerage_find(subject->network, &options, &brokerage, &call->reporter.sink);
    const struct entente_output written = {.network = subject->network, .brokerage = &brokerage};
    if (status == ENTENTE_OK) status = ent_deliver(call, &written);
    entente_brokerage_clear(&brokerage);
    return status;
}

const struct ent_command ent_command_brokerage = {
    .name = "brokerage",
    .summary = "counts who stands between whom, by the groups of the three",
    .operands = {"FILE...", 1, ENT_MANY},
    .about = "The roles of Gould & Fernandez, beside what chance would give.",
    .examples = examples,
    .groups = {&own_group, &ent_options_answer, &ent_options_filter, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_BROKERAGE,
    .run = ent_answer,
    .answer = answer,
};
