/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "cli/pipeline.h"

#include <string.h>

static const char no_sizes[] = "none";
static const char usual_size[] = "strength";

static const char *format_name(size_t index) {
    return ent_format_name(ENTENTE_WRITES_FIGURE, index);
}

static const char *layout_name(size_t index) {
    const struct entente_choice *layout = entente_layout_at(index);
    return layout != NULL ? layout->name : NULL;
}

static const char *theme_name(size_t index) {
    const struct entente_choice *theme = entente_theme_at(index);
    return theme != NULL ? theme->name : NULL;
}

/* "none", then every measure of actors. */
static const char *size_name(size_t index) {
    if (index == 0) return no_sizes;
    for (size_t i = 0; entente_measure_at(i) != NULL; i++) {
        if (entente_measure_at(i)->scope != ENTENTE_PER_ACTOR) continue;
        if (--index == 0) return entente_measure_at(i)->name;
    }
    return NULL;
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option output[] = {
    {"output", 'o', "FILE", "write to FILE; without it, or with \"-\", to standard output", NULL,
     FIELD(output), ENT_OPTION_PATH},
    {"format", 'f', "NAME", "output format (default by suffix, else svg)", format_name, FIELD(format),
     ENT_OPTION_CHOICE},
    {0},
};

static const struct ent_option figure[] = {
    {"layout", 0, "NAME", "where the actors stand", layout_name, FIELD(layout), ENT_OPTION_CHOICE},
    {"theme", 0, "NAME", "colours", theme_name, FIELD(theme), ENT_OPTION_CHOICE},
    {"title", 0, "TEXT", "title, instead of the document's", NULL, FIELD(title), ENT_OPTION_TEXT},
    {"size", 0, "MEASURE", "what sizes the actors (default strength): none, or see \"entente list measures\"",
     size_name, FIELD(size), ENT_OPTION_CHOICE},
    {"id-prefix", 0, "TEXT", "start of every XML id, for several figures in one page", NULL, FIELD(id_prefix),
     ENT_OPTION_TEXT},
    {0},
};

static const struct ent_option_group output_group = {"Output", output};
static const struct ent_option_group figure_group = {"Figure", figure};
static const struct ent_option_group *const groups[] = {
    &output_group,       &figure_group, &ent_options_measuring, &ent_options_filter, &ent_options_reading,
    &ent_options_common, NULL};

static const struct ent_example examples[] = {
    {"entente render input/korea-crisis.json -o korea.svg", "draw everything"},
    {"entente render input/korea-crisis.json --roll-up --sign negative -o quarrels.svg",
     "only who is against what, persons and organs counted as their states"},
    {"entente render input/korea-crisis.json --ego Russia -f dot",
     "Russia and its neighbours as DOT, on standard output"},
    {0},
};

static enum entente_status score_sizes(struct ent_call *call, const entente_network *network,
                                       struct entente_scores *scores) {
    const struct ent_settings *settings = &call->settings;
    const char *name = settings->size != NULL ? settings->size : usual_size;
    if (strcmp(name, no_sizes) == 0) return ENTENTE_OK;
    const struct entente_measure_options options = ent_measure_options(settings);
    return entente_measure_run(network, entente_measure_find(name), &options, scores, &call->reporter.sink);
}

static enum entente_status draw(struct ent_call *call, const struct ent_subject *subject,
                                const struct entente_output_format *format) {
    const struct ent_settings *settings = &call->settings;
    struct entente_scores sizes = {0};
    enum entente_status status = score_sizes(call, subject->network, &sizes);
    if (status == ENTENTE_OK) {
        const struct entente_output figure_output = {
            .network = subject->network,
            .figure = {.layout = settings->layout,
                       .theme = settings->theme,
                       .title = settings->title,
                       .sizes = sizes.measure != NULL ? &sizes : NULL,
                       .id_prefix = settings->id_prefix},
        };
        status = ent_deliver(call, &figure_output, format);
    }
    entente_scores_clear(&sizes);
    return status;
}

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    const struct entente_output_format *format;
    enum entente_status status = ent_format_choose(call, ENTENTE_WRITES_FIGURE, &format);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK) status = draw(call, &subject, format);
    if (status == ENTENTE_OK) status = ent_confirm(call, &subject, format);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

const struct ent_command ent_command_render = {
    .name = "render",
    .summary = "draws the network as SVG or DOT",
    .arguments = "FILE",
    .about = "Signs are told apart by colour and by dash, kinds of actors by shape.",
    .least = 1,
    .most = 1,
    .examples = examples,
    .groups = groups,
    .run = run,
};
