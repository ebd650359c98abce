/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "cli/names.h"
#include "cli/pipeline.h"

#include <stdlib.h>

static const struct ent_option hypothetical[] = {
    {"flip", 0, "A,B|ID", "flip every sign between two actors, both ways, or of one relation; repeatable",
     NULL, ENT_FIELD(flips), ENT_OPTION_TEXTS},
    {"without", 0, "NAME", "leave out a relation, an actor, or what a source alone asserts; repeatable", NULL,
     ENT_FIELD(without), ENT_OPTION_TEXTS},
    {"rank-by", 0, "MEASURE", "what ranks the actors (default net_strength)", ent_actor_measure_name,
     ENT_FIELD(rank_by), ENT_OPTION_CHOICE},
    {"weighted", 0, NULL, "balance by weight instead of ties", NULL, ENT_FIELD(weighted), ENT_OPTION_FLAG},
    {"time-limit", 0, "SECONDS",
     "time for each proof; beyond it, bounds are given (default: a fixed amount of work, the same on every machine; with a time, bounds may differ from run to run)",
     NULL, ENT_FIELD(time_limit), ENT_OPTION_REAL},
    {0},
};

/* Names are of the document that is left after the filter. */
static enum entente_status look_up(struct ent_call *call, const entente_document *document,
                                   struct entente_supposition *found) {
    const struct ent_settings *settings = &call->settings;
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; status == ENTENTE_OK && i < settings->flips.count; i++)
        status = ent_find_flip(document, settings->flips.items[i], found++, &call->reporter.sink);
    for (size_t i = 0; status == ENTENTE_OK && i < settings->without.count; i++)
        status = ent_find_part(document, settings->without.items[i], found++, &call->reporter.sink);
    return status;
}

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    const struct ent_settings *settings = &call->settings;
    size_t count = settings->flips.count + settings->without.count;
    struct entente_supposition *suppositions = ent_alloc(count, sizeof *suppositions);
    const struct entente_whatif_options options = {
        .suppositions = suppositions,
        .count = count,
        .measure = settings->rank_by != NULL ? entente_measure_find(settings->rank_by) : NULL,
        .weighted = settings->weighted,
        .seconds = settings->time_limit,
    };
    found->output.whatif = &found->whatif;
    if (suppositions == NULL) return ent_no_memory(&call->reporter.sink);
    enum entente_status status = look_up(call, subject->document, suppositions);
    if (status == ENTENTE_OK)
        status = entente_whatif_find(subject->network, &options, &found->whatif, &call->reporter.sink);
    free(suppositions);
    return status;
}

const struct ent_command ent_command_whatif = {
    .name = "whatif",
    .summary = "shows what would change if signs were flipped or parts left out",
    .about =
        "Without --flip and --without it shows what every flip would do. Where a name stands for several things, "
        "write relation:, source: or actor: before it.",
    .examples =
        {
            {"entente whatif input/powers.json --from 1904 --to 1904 --flip \"Great Britain,Russia\"",
             "if the two had been friends"},
            {"entente whatif input/korea-crisis.json --without China --rank-by betweenness",
             "who would be central without China"},
            {"entente whatif input/tribes.json", "which flips bring balance, and the least that does"},
        },
    .own = {"Hypothetical changes", hypothetical},
    .groups = {&ent_options_answer, &ent_options_filter_actor, &ent_options_filter_others,
               &ent_options_reading, &ent_options_common},
    .writes = ENTENTE_WRITES_WHATIF,
    .find = find,
};
