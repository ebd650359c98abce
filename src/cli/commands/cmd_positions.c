/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#include <string.h>

static const char *weights_name(size_t index) {
    static const char *const names[] = {"level", "count"};
    return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const struct ent_option own[] = {
    {"projection", 0, "NAME", "how shared issues make a tie (default subtract: congruence less conflict)",
     ent_projection_choice, ENT_FIELD(projection), ENT_OPTION_CHOICE},
    {"norm", 0, "NAME", "what a tie is divided by (default none)", ent_norm_choice, ENT_FIELD(norm),
     ENT_OPTION_CHOICE},
    {"stance-norm", 0, "NAME", "what a position is divided by (default none)", ent_stance_norm_choice,
     ENT_FIELD(stance_norm), ENT_OPTION_CHOICE},
    {"duplicates", 0, "NAME",
     "the same said again in one of these counts once; range: ever (default all count)",
     ent_duplicates_choice, ENT_FIELD(duplicates), ENT_OPTION_CHOICE},
    {"by-weight", 0, NULL, "levels are sign times weight, not the sign alone", NULL, ENT_FIELD(by_weight),
     ENT_OPTION_FLAG},
    {"weights", 0, "AS", "what weights are: levels as with --by-weight, or counts of how often it was said",
     weights_name, ENT_FIELD(weights), ENT_OPTION_CHOICE},
    {"range", 0, "R", "greatest distance of levels by weight (default twice the greatest weight)", NULL,
     ENT_FIELD(range), ENT_OPTION_REAL},
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

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    const struct entente_position_options options = options_of(&call->settings);
    found->output.positions = &found->positions;
    return entente_positions_find(subject->network, &options, &found->positions, &call->reporter.sink);
}

const struct ent_command ent_command_positions = {
    .name = "positions",
    .summary = "shows who agrees with whom on the issues, and what divides",
    .about = "A position is what an actor says on an issue or event: for it, against it, or both.",
    .examples =
        {
            {"entente positions input/korea-crisis.json", "who agrees, and what divides"},
            {"entente positions input/korea-crisis.json --norm jaccard --json | jq '.agreements[0]'",
             "of all that two speak of, how much they agree on"},
        },
    .own = {"Positions", own},
    .writes = ENTENTE_WRITES_POSITIONS,
    .find = find,
};
