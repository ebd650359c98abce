/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#include <string.h>

static const char *projection_name(size_t index) {
    return entente_projection_name((enum entente_projection)index);
}

static const char *norm_name(size_t index) {
    return entente_norm_name((enum entente_norm)index);
}

static const char *stance_norm_name(size_t index) {
    return entente_stance_norm_name((enum entente_stance_norm)index);
}

static const char *weights_name(size_t index) {
    static const char *const names[] = {"level", "count"};
    return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const char *duplicates_name(size_t index) {
    return entente_duplicates_name((enum entente_duplicates)index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option own[] = {
    {"projection", 0, "NAME", "how shared issues make a tie (default subtract: congruence less conflict)",
     projection_name, FIELD(projection), ENT_OPTION_CHOICE},
    {"norm", 0, "NAME", "what a tie is divided by (default none)", norm_name, FIELD(norm), ENT_OPTION_CHOICE},
    {"stance-norm", 0, "NAME", "what a position is divided by (default none)", stance_norm_name,
     FIELD(stance_norm), ENT_OPTION_CHOICE},
    {"duplicates", 0, "NAME",
     "the same said again in one of these counts once; range: ever (default all count)", duplicates_name,
     FIELD(duplicates), ENT_OPTION_CHOICE},
    {"by-weight", 0, NULL, "levels are sign times weight, not the sign alone", NULL, FIELD(by_weight),
     ENT_OPTION_FLAG},
    {"weights", 0, "AS", "what weights are: levels as with --by-weight, or counts of how often it was said",
     weights_name, FIELD(weights), ENT_OPTION_CHOICE},
    {"range", 0, "R", "greatest distance of levels by weight (default twice the greatest weight)", NULL,
     FIELD(range), ENT_OPTION_REAL},
    {0},
};

static const struct ent_option_group own_group = {"Positions", own};

static const struct ent_example examples[] = {
    {"entente positions input/korea-crisis.json", "who agrees, and what divides"},
    {"entente positions input/korea-crisis.json --norm jaccard --json | jq '.agreements[0]'",
     "of all that two speak of, how much they agree on"},
    {0},
};

static struct entente_position_options options_of(const struct ent_settings *settings) {
    struct entente_position_options options = {.by_weight = settings->by_weight, .range = settings->range};
    if (settings->weights != NULL) {
        options.counts_weights = strcmp(settings->weights, "count") == 0;
        options.by_weight = options.by_weight || !options.counts_weights;
    }
    if (settings->projection != NULL) entente_projection_find(settings->projection, &options.projection);
    if (settings->norm != NULL) entente_norm_find(settings->norm, &options.norm);
    if (settings->stance_norm != NULL) entente_stance_norm_find(settings->stance_norm, &options.stance_norm);
    if (settings->duplicates != NULL) entente_duplicates_find(settings->duplicates, &options.duplicates);
    return options;
}

static enum entente_status answer(struct ent_call *call, const struct ent_subject *subject) {
    const struct entente_position_options options = options_of(&call->settings);
    struct entente_positions positions = {0};
    enum entente_status status =
        entente_positions_find(subject->network, &options, &positions, &call->reporter.sink);
    const struct entente_output written = {.network = subject->network, .positions = &positions};
    if (status == ENTENTE_OK) status = ent_deliver(call, &written);
    entente_positions_clear(&positions);
    return status;
}

const struct ent_command ent_command_positions = {
    .name = "positions",
    .summary = "shows who agrees with whom on the issues, and what divides",
    .operands = {"FILE...", 1, ENT_MANY},
    .about = "A position is what an actor says on an issue or event: for it, against it, or both.",
    .examples = examples,
    .groups = {&own_group, &ent_options_answer, &ent_options_filter, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_POSITIONS,
    .run = ent_answer,
    .answer = answer,
};
