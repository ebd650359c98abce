/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "base/text.h"
#include "cli/figure_options.h"
#include "cli/pipeline.h"

#include <stdio.h>
#include <string.h>

enum { SUBTITLE_SIZE = 512, NAME_MOST = 140 };

static const struct ent_option compared[] = {
    {"before", 0, "PERIOD", "of one file: its relations of this time …", NULL, ENT_FIELD(before),
     ENT_OPTION_TEXT},
    {"after", 0, "PERIOD",
     "… beside those of this: 1904, 2018-03, 2014-03-01/2014-03-15; or of all until then: ../2017", NULL,
     ENT_FIELD(after), ENT_OPTION_TEXT},
    {"rank-by", 0, "MEASURE", "what ranks the actors (default strength)", ent_actor_measure_name,
     ENT_FIELD(rank_by), ENT_OPTION_CHOICE},
    {"exit-code", 0, NULL, "exit with 1 when they differ", NULL, ENT_FIELD(exit_code), ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option figure_options[] = {
    {"layout", 0, "NAME", "where the actors stand", ent_layout_choice, ENT_FIELD(layout), ENT_OPTION_CHOICE},
    {"effort", 0, "NAME", "how long to look for a legible layout", ent_effort_choice, ENT_FIELD(effort),
     ENT_OPTION_CHOICE},
    {"edge-labels", 0, "WHICH",
     "changed ties that carry their words (default auto: where they cover nothing)", ent_edge_labels_choice,
     ENT_FIELD(edge_labels), ENT_OPTION_CHOICE},
    {0},
};

static const struct ent_option_group figure_group = {"Picture", figure_options};

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

/* One side: a file, and of it a period unless that is NULL: of who is there in a period, relations
 * tell. Where both sides are one file, it is read once:
 * standard input can be read no second time. */
static enum entente_status build(struct ent_call *call, const char *path, const char *period,
                                 struct ent_subject *subject) {
    struct ent_settings *settings = &call->settings;
    const char *from = settings->from, *to = settings->to, *isolates = settings->isolates,
               *first = settings->operands.items[0];
    struct ends ends;
    if (period != NULL && !split_period(period, &ends)) {
        return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "bad-date", NULL,
                        "for example 1904 or 2018-03", "\"%s\" is not a period", ent_brief(period).text);
    }
    if (period != NULL) {
        settings->from = ends.from;
        settings->to = ends.to;
        if (isolates == NULL) settings->isolates = entente_isolates_name(ENTENTE_ISOLATES_DROP);
    }
    settings->operands.items[0] = path;
    call->file_count = 1;
    enum entente_status status = ent_subject_choose(call, subject);
    settings->operands.items[0] = first;
    settings->from = from;
    settings->to = to;
    settings->isolates = isolates;
    return status;
}

static const char *file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
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

static const char *path_of(const struct ent_settings *settings, size_t side) {
    return settings->operands.items[settings->operands.count == 2 ? side : 0];
}

/* What has no place in a file is told with the file that it is about; of two periods of one, with the period.
 */
static void begin_side(struct ent_call *call, size_t side) {
    const struct ent_settings *settings = &call->settings;
    const char *path = path_of(settings, side);
    bool is_stdin = strcmp(path, "-") == 0;
    call->reporter.once = true;
    call->reporter.about = (struct ent_about){.file = settings->operands.count < 2 ? NULL
                                                      : is_stdin                   ? "<stdin>"
                                                                                   : path,
                                              .period = side == 0 ? settings->before : settings->after};
}

static enum entente_status build_both(struct ent_call *call, struct ent_subject subjects[2]) {
    const struct ent_settings *settings = &call->settings;
    const char *const periods[] = {settings->before, settings->after};
    const char *const paths[] = {path_of(settings, 0), path_of(settings, 1)};
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < 2 && status == ENTENTE_OK; i++) {
        begin_side(call, i);
        status = build(call, paths[i], periods[i], &subjects[i]);
    }
    call->reporter.about = (struct ent_about){0};
    if (status == ENTENTE_OK)
        status = entente_document_align(subjects[0].document, subjects[1].document, &call->reporter.sink);
    for (size_t i = 0; i < 2 && status == ENTENTE_OK; i++) {
        begin_side(call, i);
        status = ent_subject_connect(call, &subjects[i]);
    }
    call->reporter.about = (struct ent_about){0};
    return status;
}

static enum entente_status compare(struct ent_call *call, struct ent_subject subjects[2],
                                   struct entente_comparison *comparison) {
    const struct ent_settings *settings = &call->settings;
    const struct entente_measure *measure =
        settings->rank_by != NULL ? entente_measure_find(settings->rank_by) : NULL;
    enum entente_status status = build_both(call, subjects);
    if (status != ENTENTE_OK) return status;
    return entente_compare(subjects[0].network, subjects[1].network, measure, comparison,
                           &call->reporter.sink);
}

/* What both sides are called, and what tells them apart: periods; of files their titles where those differ,
 * else their names. */
struct names {
    const char *title, *before, *after;
};

static struct names names_of(const struct ent_call *call, const struct entente_comparison *comparison) {
    const struct ent_settings *settings = &call->settings;
    const char *titles[2];
    for (size_t i = 0; i < 2; i++)
        titles[i] = entente_document_title(entente_network_document(comparison->networks[i]));
    bool is_one = strcmp(titles[0], titles[1]) == 0;
    bool is_told = !is_one && *titles[0] != '\0' && *titles[1] != '\0';
    struct names names = {is_one ? titles[1] : "", settings->before, settings->after};
    if (names.before == NULL) names.before = is_told ? titles[0] : file_name(settings->operands.items[0]);
    if (names.after == NULL) names.after = is_told ? titles[1] : file_name(settings->operands.items[1]);
    return names;
}

/* "Europe. 1890 → 1907: 5 ties changed, 10 did not" */
static void describe(const struct ent_call *call, const struct entente_comparison *comparison, char *text,
                     size_t size) {
    const struct names names = names_of(call, comparison);
    size_t changed = comparison->tie_count, all = entente_network_tie_count(comparison->networks[1]);
    for (size_t i = 0; i < changed; i++) all += comparison->ties[i].change == ENTENTE_CHANGE_GONE;
    snprintf(text, size, "%.*s%s%.*s \xE2\x86\x92 %.*s: %zu tie%s changed, %zu did not",
             (int)ent_text_cut(names.title, NAME_MOST), names.title, *names.title != '\0' ? ". " : "",
             (int)ent_text_cut(names.before, NAME_MOST), names.before,
             (int)ent_text_cut(names.after, NAME_MOST), names.after, changed, changed == 1 ? "" : "s",
             all - changed);
}

static enum entente_status deliver(struct ent_call *call, const entente_network *network,
                                   const struct entente_comparison *comparison) {
    struct entente_output written = {.network = network, .comparison = comparison};
    entente_theme *theme = NULL;
    char subtitle[SUBTITLE_SIZE];
    enum entente_status status = ent_figure_of(call, &written.figure, &theme);
    describe(call, comparison, subtitle, sizeof subtitle);
    if (written.figure.subtitle == NULL) written.figure.subtitle = subtitle;
    if (status == ENTENTE_OK) status = ent_deliver(call, &written);
    entente_theme_free(theme);
    return status;
}

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subjects[2] = {0};
    struct entente_comparison comparison = {0};
    enum entente_status status = check(call);
    if (status == ENTENTE_OK) status = ent_answer_format(call);
    if (status == ENTENTE_OK) status = compare(call, subjects, &comparison);
    if (status == ENTENTE_OK) status = deliver(call, subjects[1].network, &comparison);
    bool differs =
        status == ENTENTE_OK && call->settings.exit_code && entente_comparison_differs(&comparison);
    entente_comparison_clear(&comparison);
    for (size_t i = 0; i < 2; i++) ent_subject_clear(&subjects[i]);
    return differs ? ENT_EXIT_FALSE : ent_exit_of(status);
}

const struct ent_command ent_command_diff = {
    .name = "diff",
    .summary = "shows what changed between two networks",
    .operands = {"FILE [FILE]", 1, 2},
    .about =
        "Ties are listed by how they changed; ranks and sides follow. Actors are matched by id, else by name or alias.",
    .examples =
        {
            {"entente diff input/powers.json --before 1891 --after 1904",
             "who changed sides between two years"},
            {"entente diff input/powers.json --before 1890 --after 1907 -o changes.svg",
             "the same as a picture"},
            {"entente diff input/powers.json --before ../1890 --after ../1907",
             "all until then: what is not stated again still counts"},
            {"entente diff old.json new.json --exit-code", "for scripts: 1 when a tie changed"},
        },
    .own = {"Comparison", compared},
    .groups = {&ent_options_answer, &figure_group, &ent_options_page, &ent_options_filter,
               &ent_options_reading, &ent_options_common},
    .writes = ENTENTE_WRITES_COMPARISON,
    .run = run,
};
