/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"
#include "cli/selection.h"

static const char *const usual_measures[] = {"strength", "net_strength", "betweenness",
                                             "harmonic", "pagerank",     NULL};

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option own[] = {
    {"measure", 0, "NAME,...",
     "what to try; all that is soon done, or see \"entente list measures\"; repeatable (default strength, "
     "net_strength, betweenness, harmonic, pagerank)",
     ent_selection_name, FIELD(measures), ENT_OPTION_CHOICES},
    {"replicates", 0, "N", "bootstrap replicates: the relations drawn again, with replacement (default 1000)",
     NULL, FIELD(replicates), ENT_OPTION_COUNT},
    {"seed", 0, "N", "another seed, other replicates (default 1)", NULL, FIELD(seed), ENT_OPTION_COUNT},
    {"level", 0, "SHARE", "of the replicates that a range holds (default 0.95)", NULL, FIELD(level),
     ENT_OPTION_REAL},
    {"jobs", 'j', "N", "processes that share the work; the answer is the same (default 1)", NULL, FIELD(jobs),
     ENT_OPTION_COUNT},
    {0},
};

static const struct ent_option_group own_group = {"Robustness", own};

static const struct ent_example examples[] = {
    {"entente robustness input/korea-crisis.json --jobs 2", "ranges of the usual scores and ranks"},
    {"entente robustness input/korea-crisis.json --measure betweenness --json | jq '.falls'",
     "what the first place depends on"},
    {0},
};

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                const struct ent_selection *selection,
                                struct entente_robustness *robustness) {
    const struct ent_settings *settings = &call->settings;
    const struct entente_robustness_options options = {.measures = selection->measures,
                                                       .measure_count = selection->count,
                                                       .measuring = ent_measure_options(settings),
                                                       .replicates = settings->replicates,
                                                       .seed = settings->seed > 0 ? settings->seed : 1,
                                                       .level = settings->level,
                                                       .jobs = settings->jobs};
    return entente_robustness_find(subject->network, &options, robustness, &call->reporter.sink);
}

static enum entente_status answer(struct ent_call *call, const struct ent_subject *subject) {
    struct ent_selection selection = {0};
    struct entente_robustness robustness = {0};
    enum entente_status status = ent_selection_init(&selection, call, usual_measures);
    const struct entente_robustness_options counted = {.replicates = call->settings.replicates};
    size_t variants = entente_robustness_variants(subject->network, &counted);
    if (status == ENTENTE_OK) status = ent_selection_afford(&selection, call, subject->network, variants);
    if (status == ENTENTE_OK) status = find(call, subject, &selection, &robustness);
    const struct entente_output written = {.network = subject->network, .robustness = &robustness};
    if (status == ENTENTE_OK) status = ent_deliver(call, &written);
    entente_robustness_clear(&robustness);
    ent_selection_clear(&selection);
    return status;
}

const struct ent_command ent_command_robustness = {
    .name = "robustness",
    .summary = "bootstraps scores and ranks, and shows what they depend on",
    .operands = {"FILE...", 1, ENT_MANY},
    .about = "Relations are drawn again with replacement, dropped at random, and left out one by one with "
             "each source, actor and relation.",
    .examples = examples,
    .groups = {&own_group, &ent_options_answer, &ent_options_measuring, &ent_options_filter,
               &ent_options_reading, &ent_options_common},
    .writes = ENTENTE_WRITES_ROBUSTNESS,
    .run = ent_answer,
    .answer = answer,
};
