/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "cli/pipeline.h"

#include <string.h>

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_COMPARISON, index);
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option compared[] = {
    {"before", 0, "PERIOD", "of one file: its relations of this time …", NULL, FIELD(before),
     ENT_OPTION_TEXT},
    {"after", 0, "PERIOD", "… beside those of this: 1904, 2018-03, 2014-03-01/2014-03-15", NULL, FIELD(after),
     ENT_OPTION_TEXT},
    {"rank-by", 0, "MEASURE", "what ranks the actors (default strength)", ent_actor_measure_name,
     FIELD(rank_by), ENT_OPTION_CHOICE},
    {"exit-code", 0, NULL, "exit with 1 when they differ", NULL, FIELD(exit_code), ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option output[] = {
    {"output", 'o', "FILE", "write to FILE; without it, or with \"-\", to standard output", NULL,
     FIELD(output), ENT_OPTION_PATH},
    {"format", 'f', "NAME", "output format (default json after --json, else by suffix, else text)",
     format_name, FIELD(format), ENT_OPTION_CHOICE},
    {0},
};

static const struct ent_option_group compared_group = {"Comparison", compared};
static const struct ent_option_group output_group = {"Output", output};
static const struct ent_option_group *const groups[] = {
    &compared_group, &output_group, &ent_options_filter, &ent_options_reading, &ent_options_common, NULL};

static const struct ent_example examples[] = {
    {"entente diff input/powers.json --before 1891 --after 1904", "who changed sides between two years"},
    {"entente diff old.json new.json --exit-code", "for scripts: 1 when a tie changed"},
    {0},
};

/* A period's ends; the text before and after "/". */
struct ends {
    char from[64], to[64];
};

static bool split_period(const char *period, struct ends *ends) {
    const char *slash = strchr(period, '/');
    size_t first = slash != NULL ? (size_t)(slash - period) : strlen(period);
    const char *rest = slash != NULL ? slash + 1 : period;
    if (first >= sizeof ends->from || strlen(rest) >= sizeof ends->to) return false;
    memcpy(ends->from, period, first);
    ends->from[first] = '\0';
    memcpy(ends->to, rest, strlen(rest) + 1);
    return true;
}

/* One side: a file, and of it a period unless that is NULL. */
static enum entente_status build(struct ent_call *call, const char *path, const char *period,
                                 struct ent_subject *subject) {
    struct ent_settings *settings = &call->settings;
    const char *from = settings->from, *to = settings->to;
    struct ends ends;
    if (period != NULL && !split_period(period, &ends)) {
        return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "bad-date", NULL,
                        "for example 1904 or 2018-03", "\"%s\" is no period", ent_brief(period).text);
    }
    if (period != NULL) {
        settings->from = ends.from;
        settings->to = ends.to;
    }
    settings->operands.items[0] = path;
    enum entente_status status = ent_subject_build(call, subject);
    settings->from = from;
    settings->to = to;
    return status;
}

static enum entente_status check(struct ent_call *call) {
    const struct ent_settings *settings = &call->settings;
    bool has_periods = settings->before != NULL && settings->after != NULL;
    bool has_one = settings->before != NULL || settings->after != NULL;
    if (settings->operands.count == 2 ? !has_one : has_periods) return ENTENTE_OK;
    return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "nothing-to-compare", NULL,
                    "give two files, or one with --before and --after",
                    has_one ? "only two files, or two periods of one, can be compared"
                            : "there is nothing to compare the file with");
}

static enum entente_status compare(struct ent_call *call, struct ent_subject subjects[2],
                                   struct entente_comparison *comparison) {
    const struct ent_settings *settings = &call->settings;
    const char *first = settings->operands.items[0];
    const char *second = settings->operands.count == 2 ? settings->operands.items[1] : first;
    const struct entente_measure *measure =
        settings->rank_by != NULL ? entente_measure_find(settings->rank_by) : NULL;
    enum entente_status status = build(call, first, settings->before, &subjects[0]);
    if (status == ENTENTE_OK) status = build(call, second, settings->after, &subjects[1]);
    if (status != ENTENTE_OK) return status;
    return entente_compare(subjects[0].network, subjects[1].network, measure, comparison,
                           &call->reporter.sink);
}

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subjects[2] = {0};
    struct entente_comparison comparison = {0};
    const struct entente_output_format *format = NULL;
    enum entente_status status = check(call);
    if (status == ENTENTE_OK) status = ent_answer_format(call, ENTENTE_WRITES_COMPARISON, &format);
    if (status == ENTENTE_OK) status = compare(call, subjects, &comparison);
    if (status == ENTENTE_OK) {
        const struct entente_output written = {.network = subjects[1].network, .comparison = &comparison};
        status = ent_deliver(call, &written, format);
    }
    bool differs =
        status == ENTENTE_OK && call->settings.exit_code && entente_comparison_differs(&comparison);
    entente_comparison_clear(&comparison);
    for (size_t i = 0; i < 2; i++) ent_subject_clear(&subjects[i]);
    return differs ? ENT_EXIT_FALSE : ent_exit_of(status);
}

const struct ent_command ent_command_diff = {
    .name = "diff",
    .summary = "tells what changed between two networks",
    .arguments = "FILE [FILE]",
    .about = "Ties are told by what happened to them; ranks and sides follow.",
    .least = 1,
    .most = 2,
    .examples = examples,
    .groups = groups,
    .run = run,
};
