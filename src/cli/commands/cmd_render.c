/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/memory.h"
#include "base/report.h"
#include "cli/figure_options.h"
#include "cli/names.h"
#include "cli/pipeline.h"
#include "cli/selection.h"
#include "cli/terminal_output.h"

#include <stdlib.h>
#include <string.h>

static const char no_sizes[] = "none";
static const char usual_size[] = "strength";

/* "none", then every measure of actors. */
static const char *size_name(size_t index) {
    return index == 0 ? no_sizes : ent_actor_measure_name(index - 1);
}

/* Every measure of the network. */
static const char *strip_name(size_t index) {
    const struct entente_measure *measure;
    for (size_t i = 0; (measure = entente_measure_at(i)) != NULL; i++) {
        if (measure->scope == ENTENTE_PER_NETWORK && index-- == 0) return measure->name;
    }
    return NULL;
}

static const struct ent_option figure_options[] = {
    {"view", 0, "NAME", "what kind of picture", ent_view_choice, ENT_FIELD(view), ENT_OPTION_CHOICE},
    {"layout", 0, "NAME", "where the actors stand in a network", ent_layout_choice, ENT_FIELD(layout),
     ENT_OPTION_CHOICE},
    {"effort", 0, "NAME", "how long to look for a legible layout", ent_effort_choice, ENT_FIELD(effort),
     ENT_OPTION_CHOICE},
    {"pin", 0, "FILE", "an SVG drawn before: who stood somewhere stays there", NULL, ENT_FIELD(pin),
     ENT_OPTION_PATH},
    {"like", 0, "FILE", "for a set of figures: the places of that SVG, and its width of lines for a weight",
     NULL, ENT_FIELD(like), ENT_OPTION_PATH},
    {"highlight", 0, "NAME", "this actor and its ties in colour, the rest grey", NULL, ENT_FIELD(highlight),
     ENT_OPTION_TEXT},
    {"callout", 0, "A,B: TEXT", "a number on the line between the two, and the text below; repeatable", NULL,
     ENT_FIELD(callouts), ENT_OPTION_TEXTS},
    {"edge-labels", 0, "WHICH", "lines that carry their words (default auto: where they cover nothing)",
     ent_edge_labels_choice, ENT_FIELD(edge_labels), ENT_OPTION_CHOICE},
    {"split", 0, "WAY", "one small network per sign, bloc or period, everyone in the same place",
     ent_split_choice, ENT_FIELD(split), ENT_OPTION_CHOICE},
    {"scale-to", 0, "W", "weight of the thickest line, the same for a set of figures (default the heaviest)",
     NULL, ENT_FIELD(scale_to), ENT_OPTION_REAL},
    {"threshold", 0, "W", "agreement of this weight and more (default all)", NULL, ENT_FIELD(threshold),
     ENT_OPTION_REAL},
    {"rows", 0, "WHICH", "what the rows of a timeline are (default auto: pairs where they fit)",
     ent_rows_choice, ENT_FIELD(rows), ENT_OPTION_CHOICE},
    {"strip", 0, "NAME,...", "below the picture: measures of the network through time, such as line_balance",
     strip_name, ENT_FIELD(measures), ENT_OPTION_CHOICES},
    {"slice", 0, "WAY",
     "cuts time for the strip: year, month, week, day, 20-relations, 6m/1m (default: at most 50 slices)",
     NULL, ENT_FIELD(slice), ENT_OPTION_TEXT},
    {"size", 0, "MEASURE", "what sizes the actors (default strength): none, or see \"entente list measures\"",
     size_name, ENT_FIELD(size), ENT_OPTION_CHOICE},
    {"explain-layout", 0, NULL, "list the scores of the layouts that were tried", NULL,
     ENT_FIELD(explain_layout), ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option_group figure_group = {"Figure", figure_options};

static enum entente_status score_sizes(struct ent_call *call, const entente_network *network,
                                       struct entente_scores *scores) {
    const struct ent_settings *settings = &call->settings;
    const char *name = settings->size != NULL ? settings->size : usual_size;
    if (strcmp(name, no_sizes) == 0) return ENTENTE_OK;
    const struct entente_measure_options options = ent_measure_options(settings);
    enum entente_status status =
        entente_measure_run(network, entente_measure_find(name), &options, scores, &call->reporter.sink);
    if (status == ENTENTE_OK && scores->remark[0] != '\0')
        ent_tell(&call->reporter.sink, ENTENTE_NOTE, "sizes", NULL, "", "%s %s", scores->measure->title,
                 scores->remark);
    return status;
}

/* Leaves the slices empty when no strip is asked for. */
static enum entente_status measure_strip(struct ent_call *call, const entente_network *network,
                                         struct entente_slices *slices) {
    static const char *const usual[] = {NULL};
    struct ent_selection selection = {0};
    enum entente_status status = ent_selection_init(&selection, call, usual);
    if (status == ENTENTE_OK && selection.count == 0 && call->settings.slice != NULL)
        status = ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "no-strip", NULL,
                          "say of which measures, for example --strip line_balance",
                          "--slice needs a --strip whose time it cuts");
    if (status == ENTENTE_OK && selection.count > 0) {
        const struct entente_slice_options options = {.way = call->settings.slice,
                                                      .from = call->settings.from,
                                                      .to = call->settings.to,
                                                      .measures = selection.measures,
                                                      .measure_count = selection.count};
        status = entente_slices_find(network, &options, slices, &call->reporter.sink);
    }
    ent_selection_clear(&selection);
    return status;
}

/* -- call-outs ------------------------------------------------------------------------------------------- */

struct callouts {
    struct entente_callout *items;
    size_t count;
};

/* "A,B: TEXT": the first colon that has two actors before it. */
static enum entente_status take_callout(struct ent_call *call, const entente_document *document,
                                        const char *text, struct entente_callout *callout) {
    size_t pair[2];
    struct ent_buffer names = {0};
    enum entente_status status = ENTENTE_BAD_OPTION;
    const char *colon = strchr(text, ':');
    for (; colon != NULL && status == ENTENTE_BAD_OPTION; colon = strchr(colon + 1, ':')) {
        ent_buffer_clear(&names);
        ent_buffer_add_bytes(&names, text, (size_t)(colon - text));
        if (names.failed) return ent_no_memory(&call->reporter.sink);
        status = ent_find_pair(document, names.length > 0 ? names.data : "", pair, NULL);
        callout->text = colon + 1 + strspn(colon + 1, " ");
        if (status == ENTENTE_OK) break;
    }
    ent_buffer_clear(&names);
    if (status == ENTENTE_NO_MEMORY) return ent_no_memory(&call->reporter.sink);
    if (status != ENTENTE_OK || *callout->text == '\0')
        return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "bad-callout", NULL,
                        "write two actors and what is to be said: \"Russia,China: joint patrols since May\"",
                        "\"%s\" calls nothing out", ent_brief(text).text);
    callout->a = entente_document_actor(document, pair[0])->id;
    callout->b = entente_document_actor(document, pair[1])->id;
    return ENTENTE_OK;
}

static void clear_callouts(struct callouts *callouts) {
    free(callouts->items);
}

static enum entente_status take_callouts(struct ent_call *call, const entente_document *document,
                                         struct callouts *callouts) {
    const struct ent_list *given = &call->settings.callouts;
    enum entente_status status = ENTENTE_OK;
    callouts->items = ent_alloc(given->count, sizeof *callouts->items);
    if (callouts->items == NULL) return ent_no_memory(&call->reporter.sink);
    for (size_t i = 0; i < given->count && status == ENTENTE_OK; i++)
        status = take_callout(call, document, given->items[i], &callouts->items[callouts->count++]);
    return status;
}

/* Where the actors stand, and with --like how heavy the thickest line is unless --scale-to says so. */
static enum entente_status take_places(struct ent_call *call, entente_places **places,
                                       struct entente_figure *figure) {
    const struct ent_settings *settings = &call->settings;
    const char *path = settings->pin != NULL ? settings->pin : settings->like;
    if (path == NULL) return ENTENTE_OK;
    if (settings->pin != NULL && settings->like != NULL)
        return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "conflicting-options", NULL,
                        "--like takes places and scale, --pin places alone",
                        "--pin and --like both say where the actors stand");
    enum entente_status status = entente_places_read(path, places, &call->reporter.sink);
    if (status != ENTENTE_OK) return status;
    figure->pinned = *places;
    if (settings->like != NULL && !(figure->scale_to > 0)) figure->scale_to = entente_places_scale(*places);
    return ENTENTE_OK;
}

static enum entente_status draw(struct ent_call *call, const struct ent_subject *subject) {
    struct entente_scores sizes = {0};
    struct entente_output output = {.network = subject->network};
    struct entente_slices slices = {0};
    entente_theme *theme = NULL;
    entente_places *pinned = NULL;
    struct callouts callouts = {0};
    enum entente_status status = ent_figure_of(call, &output.figure, &theme);
    if (status == ENTENTE_OK) status = take_places(call, &pinned, &output.figure);
    if (status == ENTENTE_OK) status = take_callouts(call, subject->document, &callouts);
    if (status == ENTENTE_OK) status = score_sizes(call, subject->network, &sizes);
    if (status == ENTENTE_OK) status = measure_strip(call, subject->network, &slices);
    if (status == ENTENTE_OK) {
        output.figure.callouts = callouts.items;
        output.figure.callout_count = callouts.count;
        output.figure.strip = slices.count > 0 ? &slices : NULL;
        output.figure.sizes = sizes.measure != NULL ? &sizes : NULL;
        status = ent_deliver(call, &output);
    }
    clear_callouts(&callouts);
    entente_places_free(pinned);
    entente_slices_clear(&slices);
    entente_scores_clear(&sizes);
    entente_theme_free(theme);
    return status;
}

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    enum entente_status status = ent_format_choose(call);
    if (status == ENTENTE_OK) status = ent_terminal_output(call);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK) status = draw(call, &subject);
    if (status == ENTENTE_OK) ent_terminal_output_tell(call);
    if (status == ENTENTE_OK) status = ent_confirm(call, &subject);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_render = {
    .name = "render",
    .summary = "draws the network as SVG, PNG, PDF, DOT or text",
    .about = "Signs are told apart by colour and by dash, kinds of actors by shape.",
    .examples =
        {
            {"entente render input/korea-crisis.json -o korea.svg", "draw everything"},
            {"entente render input/korea-crisis.json --roll-up --sign negative -o quarrels.svg",
             "hostile relations only, persons and organs counted as their states"},
            {"entente render input/korea-crisis.json --ego Russia -f dot",
             "Russia and its neighbours as DOT, on standard output"},
        },
    .groups = {&ent_options_output, &figure_group, &ent_options_page, &ent_options_measuring,
               &ent_options_filter, &ent_options_reading, &ent_options_common},
    .writes = ENTENTE_WRITES_FIGURE,
    .run = run,
};
