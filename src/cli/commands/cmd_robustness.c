/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"
#include "cli/selection.h"

static const char *const usual_measures[] = {"strength", "net_strength", "betweenness",
                                             "harmonic", "pagerank",     NULL};

static const struct ent_option own[] = {
    {"measure", 0, "NAME,...",
     "what to try; all that is soon done, or see \"entente list measures\"; repeatable (default strength, "
     "net_strength, betweenness, harmonic, pagerank)",
     ent_selection_name, ENT_FIELD(measures), ENT_OPTION_CHOICES},
    ENT_OPTION_REPLICATES,
    ENT_OPTION_SEED,
    {"level", 0, "SHARE", "of the replicates that a range holds (default 0.95)", NULL, ENT_FIELD(level),
     ENT_OPTION_REAL},
    ENT_OPTION_JOBS,
    {0},
};

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    const struct ent_settings *settings = &call->settings;
    struct ent_selection selection = {0};
    enum entente_status status = ent_selection_init(&selection, call, usual_measures);
    const struct entente_robustness_options counted = {.replicates = settings->replicates};
    size_t variants = entente_robustness_variants(subject->network, &counted);
    if (status == ENTENTE_OK) status = ent_selection_afford(&selection, call, subject->network, variants);
    const struct entente_robustness_options options = {.measures = selection.measures,
                                                       .measure_count = selection.count,
                                                       .measuring = ent_measure_options(settings),
                                                       .replicates = settings->replicates,
                                                       .seed = settings->seed > 0 ? settings->seed : 1,
                                                       .level = settings->level,
                                                       .jobs = settings->jobs};
    found->output.robustness = &found->robustness;
    if (status == ENTENTE_OK)
        status =
            entente_robustness_find(subject->network, &options, &found->robustness, &call->reporter.sink);
    ent_selection_clear(&selection);
    return status;
}

const struct ent_command ent_command_robustness = {
    .name = "robustness",
    .summary = "bootstraps scores and ranks, and shows what they depend on",
    .about = "Relations are drawn again with replacement, dropped at random, and left out one by one with "
             "each source, actor and relation.",
    .examples =
        {
            {"entente robustness input/korea-crisis.json --jobs 2", "ranges of the usual scores and ranks"},
            {"entente robustness input/korea-crisis.json --measure betweenness --json | jq '.falls'",
             "what the first place depends on"},
        },
    .own = {"Robustness", own},
    .groups = {&ent_options_answer, &ent_options_measuring, &ent_options_filter, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_ROBUSTNESS,
    .find = find,
};
