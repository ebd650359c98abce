/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "cli/inputs.h"
#include "cli/names.h"
#include "cli/pipeline.h"

static const struct ent_option asked[] = {
    {"actor", 0, "NAME", "whose ties or score, by id, name or alias; the same as ACTOR", NULL,
     ENT_FIELD(whose), ENT_OPTION_TEXT},
    {"tie", 0, "A,B", "what is between the two; the same as ACTOR ACTOR", NULL, ENT_FIELD(tie),
     ENT_OPTION_TEXT},
    {"measure", 0, "MEASURE",
     "which ties make this score of the actor, or of the network where none is named", ent_measure_choice,
     ENT_FIELD(score), ENT_OPTION_CHOICE},
    {"of", 0, "MEASURE", "the same as --measure", ent_measure_choice, ENT_FIELD(of), ENT_OPTION_CHOICE},
    {"camp", 0, "N",
     "which ties hold a side of the best split together, and which are frustrated; entente "
     "balance numbers the sides",
     NULL, ENT_FIELD(camp), ENT_OPTION_COUNT},
    {"time-limit", 0, "SECONDS",
     "time for the proof that the split is the best (default: a fixed amount of work)", NULL,
     ENT_FIELD(time_limit), ENT_OPTION_REAL},
    {0},
};

/* The first operand is a file, and so is what follows and is there; the rest are actors. */
static enum entente_status count_files(struct ent_call *call) {
    const struct ent_list *operands = &call->settings.operands;
    call->file_count = 1;
    while (call->file_count < operands->count && ent_is_input(operands->items[call->file_count]))
        call->file_count++;
    if (operands->count - call->file_count <= 2) return ENTENTE_OK;
    return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "extra-operand", NULL,
                    "usage: entente explain FILE... [ACTOR [ACTOR]]", "unexpected argument \"%s\"",
                    ent_brief(operands->items[call->file_count + 2]).text);
}

/* What is asked about is said once: by operands, --actor, --tie, --camp, or for the network's scores not at
 * all. */
static enum entente_status check(struct ent_call *call) {
    struct ent_settings *settings = &call->settings;
    if (settings->score == NULL) settings->score = settings->of;
    enum entente_status status = count_files(call);
    if (status != ENTENTE_OK) return status;
    size_t actors = settings->operands.count - call->file_count;
    int ways = (actors > 0) + (settings->whose != NULL) + (settings->tie != NULL) + (settings->camp != 0);
    const struct entente_sink *sink = &call->reporter.sink;
    if (ways > 1) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "asked-twice", NULL,
                        "give ACTOR, --actor, --tie or --camp, and only one of them",
                        "only one thing can be explained at a time");
    }
    if (ways == 0 && settings->score == NULL) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "nothing-asked", NULL,
                        "name an actor or two, or give --camp or --measure", "nothing is asked for");
    }
    if (settings->score != NULL && (settings->tie != NULL || actors > 1)) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unwanted-actor", NULL,
                        "leave out the second actor, or the measure", "a score is of one actor, not of two");
    }
    return ENTENTE_OK;
}

static enum entente_status find_actors(const struct ent_call *call, const entente_document *document,
                                       struct entente_question *question) {
    size_t pair[2], actors = call->settings.operands.count - call->file_count;
    const struct ent_settings *settings = &call->settings;
    const struct entente_sink *sink = &call->reporter.sink;
    const char *const *names = settings->operands.items + call->file_count;
    const char *whose = actors > 0 ? names[0] : settings->whose;
    enum entente_status status = ENTENTE_OK;
    if (settings->tie != NULL) {
        status = ent_find_pair(document, settings->tie, pair, sink);
        if (status != ENTENTE_OK) return status;
        question->actor = pair[0];
        question->other = pair[1];
    } else if (whose != NULL) {
        status = ent_find_actor(document, whose, &question->actor, sink);
        if (status == ENTENTE_OK && actors > 1)
            status = ent_find_actor(document, names[1], &question->other, sink);
    }
    return status;
}

static enum entente_status ask(struct ent_call *call, const struct ent_subject *subject,
                               struct entente_question *question) {
    const struct ent_settings *settings = &call->settings;
    *question = (struct entente_question){.actor = ENTENTE_NONE,
                                          .other = ENTENTE_NONE,
                                          .options = ent_measure_options(settings),
                                          .camp = settings->camp,
                                          .seconds = settings->time_limit};
    if (settings->score != NULL) question->measure = entente_measure_find(settings->score);
    return find_actors(call, subject->document, question);
}

static enum entente_status find(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found) {
    struct entente_question question;
    found->output.explanation = &found->explanation;
    enum entente_status status = ask(call, subject, &question);
    if (status != ENTENTE_OK) return status;
    return entente_explain(subject->network, &question, &found->explanation, &call->reporter.sink);
}

const struct ent_command ent_command_explain = {
    .name = "explain",
    .summary = "shows the ties and evidence behind a line, score or camp",
    .operands = {"FILE... [ACTOR [ACTOR]]", 1, ENT_MANY},
    .about = "A score is explained by leaving out each tie in turn.",
    .examples =
        {
            {"entente explain input/korea-crisis.json China", "all ties of China, with their evidence"},
            {"entente explain input/korea-crisis.json --tie China,\"South Korea\"",
             "what is between the two"},
            {"entente explain input/korea-crisis.json Russia --measure betweenness",
             "which ties make the score"},
            {"entente explain input/tribes.json --camp 1",
             "which ties hold a side together, and which do not"},
            {"entente explain input/tribes.json --measure frustration",
             "which ties make a score of the network"},
        },
    .own = {"What is explained", asked},
    .groups = {&ent_options_answer, &ent_options_measuring, &ent_options_filter_rest, &ent_options_reading,
               &ent_options_common},
    .writes = ENTENTE_WRITES_EXPLANATION,
    .check = check,
    .find = find,
};
