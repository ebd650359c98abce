/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "base/report.h"
#include "cli/pipeline.h"

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_EXPLANATION, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
    {"of", 0, "MEASURE", "explain this score of the actor instead of its ties", ent_actor_measure_name,
     FIELD(of), ENT_OPTION_CHOICE},
    {"output", 'o', "FILE", "write to FILE; without it, or with \"-\", to standard output", NULL,
     FIELD(output), ENT_OPTION_PATH},
    {"format", 'f', "NAME", "output format (default json after --json, else by suffix, else text)",
     format_name, FIELD(format), ENT_OPTION_CHOICE},
    {0},
};

static const struct ent_option_group output_group = {"Explanation", output};
static const struct ent_option_group *const groups[] = {&output_group,       &ent_options_measuring,
                                                        &ent_options_filter, &ent_options_reading,
                                                        &ent_options_common, NULL};

static const struct ent_example examples[] = {
    {"entente explain input/korea-crisis.json China", "all ties of China, with their evidence"},
    {"entente explain input/korea-crisis.json China \"South Korea\"", "what is between the two"},
    {"entente explain input/korea-crisis.json Russia --of betweenness", "which ties make the score"},
    {0},
};

static enum entente_status find(struct ent_call *call, const entente_document *document, const char *name,
                                size_t *actor) {
    struct ent_nearest nearest;
    char hint[128];
    *actor = entente_document_find_actor(document, name);
    if (*actor != ENTENTE_NONE) return ENTENTE_OK;
    ent_nearest_init(&nearest, name);
    for (size_t i = 0; i < entente_document_actor_count(document); i++)
        ent_nearest_offer(&nearest, entente_document_actor(document, i)->name);
    return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "unknown-actor", NULL,
                    ent_nearest_hint(&nearest, hint, sizeof hint), "no actor is called \"%s\"",
                    ent_brief(name).text);
}

static enum entente_status ask(struct ent_call *call, const struct ent_subject *subject,
                               struct entente_question *question) {
    const struct ent_settings *settings = &call->settings;
    *question = (struct entente_question){.other = ENTENTE_NONE, .options = ent_measure_options(settings)};
    if (settings->of != NULL) question->measure = entente_measure_find(settings->of);
    enum entente_status status = find(call, subject->document, settings->operands.items[1], &question->actor);
    if (status != ENTENTE_OK || settings->operands.count < 3) return status;
    if (question->measure != NULL) {
        return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "unwanted-actor", NULL,
                        "leave out the second actor, or --of", "a score is of one actor, not of two");
    }
    return find(call, subject->document, settings->operands.items[2], &question->other);
}

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    struct entente_explanation explanation = {0};
    struct entente_question question;
    const struct entente_output_format *format;
    enum entente_status status = ent_answer_format(call, ENTENTE_WRITES_EXPLANATION, &format);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK) status = ask(call, &subject, &question);
    if (status == ENTENTE_OK)
        status = entente_explain(subject.network, &question, &explanation, &call->reporter.sink);
    if (status == ENTENTE_OK) {
        const struct entente_output written = {.network = subject.network, .explanation = &explanation};
        status = ent_deliver(call, &written, format);
    }
    entente_explanation_clear(&explanation);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_explain = {
    .name = "explain",
    .summary = "shows the ties and the evidence behind a line or a score",
    .arguments = "FILE ACTOR [ACTOR]",
    .about = "A score is explained by leaving out each tie in turn.",
    .least = 2,
    .most = 3,
    .examples = examples,
    .groups = groups,
    .run = run,
};
