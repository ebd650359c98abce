/* SPDX-License-Identifier: MIT */
#include "cli/idle_options.h"

#include "base/report.h"
#include <entente.h>

#include <string.h>

/* -- what was given -------------------------------------------------------------------------------------- */

static bool is(const char *given, const char *name) {
    return given != NULL && strcmp(given, name) == 0;
}

static bool ends_in(const char *path, const char *suffix) {
    size_t length = path != NULL ? strlen(path) : 0, most = strlen(suffix);
    return length >= most && strcmp(path + length - most, suffix) == 0;
}

static bool is_network(const struct ent_settings *s) {
    return s->view == NULL || is(s->view, "network") || is(s->view, "agreement");
}

static bool is_pixels(const struct ent_settings *s) {
    return is(s->format, "png") || (s->format == NULL && ends_in(s->output, ".png"));
}

static bool is_csv(const struct ent_settings *s) {
    return is(s->format, "csv") || (s->format == NULL && ends_in(s->output, ".csv"));
}

static bool is_table(const struct ent_settings *s) {
    return s->format != NULL ? is(s->format, "table") : !is_csv(s) && !ends_in(s->output, ".json");
}

static bool is_paper(const struct ent_settings *s) {
    return is(s->format, "pdf") || (s->format == NULL && ends_in(s->output, ".pdf"));
}

static bool is_words(const struct ent_settings *s) {
    return is(s->format, "text") || (s->format == NULL && ends_in(s->output, ".txt"));
}

static bool is_figure(const struct ent_settings *s) {
    return is(s->format, "svg") || is_pixels(s) || is_paper(s) ||
           (s->format == NULL && ends_in(s->output, ".svg"));
}

/* Boxes grow with a measure, by default the strength. */
static bool size_has_no_distance(const struct ent_settings *s) {
    const struct entente_measure *measure = entente_measure_find(s->size != NULL ? s->size : "strength");
    return !is_network(s) || (measure != NULL && strcmp(measure->weights, "distance") != 0);
}

/* Do all measures that were named have the property? False where some are not known by one name. */
static bool all_measures(const struct ent_settings *s, bool (*have)(const struct entente_measure *)) {
    for (size_t i = 0; i < s->measures.count; i++) {
        const struct entente_measure *measure = entente_measure_find(s->measures.items[i]);
        if (measure == NULL || !have(measure)) return false;
    }
    return s->measures.count > 0;
}

static bool has_no_distance(const struct entente_measure *measure) {
    return strcmp(measure->weights, "distance") != 0;
}

static bool has_no_layer(const struct entente_measure *measure) {
    return !measure->layered;
}

static bool has_no_weight(const struct entente_measure *measure) {
    return strcmp(measure->weights, "ignored") == 0;
}

/* -- when an option is idle ------------------------------------------------------------------------------ */

#define IDLE(name, condition)                                                                                \
    static bool name(const struct ent_settings *s) {                                                         \
        return condition;                                                                                    \
    }
IDLE(range_of_signs, s->range > 0 && !s->by_weight && !is(s->weights, "level"))
IDLE(rows_without_timeline, s->rows != NULL && !is(s->view, "timeline"))
IDLE(threshold_without_agreement, s->threshold > 0 && !is(s->view, "agreement"))
IDLE(threshold_without_flag, s->threshold > 0 && !s->agreement)
IDLE(scale_to_without_network, s->scale_to > 0 && !is_network(s))
IDLE(pin_without_network, s->pin != NULL && !is_network(s))
IDLE(like_without_network, s->like != NULL && !is_network(s))
IDLE(highlight_without_network, s->highlight != NULL && !is_network(s))
IDLE(callout_without_network, s->callouts.count > 0 && !is_network(s))
IDLE(layout_of_pinned, s->layout != NULL && s->pin != NULL)
IDLE(layout_of_likeness, s->layout != NULL && s->like != NULL)
IDLE(layout_without_network, s->layout != NULL && !is_network(s))
IDLE(effort_without_network, s->effort != NULL && !is_network(s))
IDLE(labels_without_network, s->edge_labels != NULL && !is_network(s))
IDLE(size_without_network, s->size != NULL && (!is_network(s) || is(s->view, "agreement")))
IDLE(scale_without_pixels, ent_pixel_scale(s) > 0 && !is_pixels(s))
IDLE(plain_without_csv, s->plain_csv && !s->review && !is_csv(s))
IDLE(top_without_table, s->top > 0 && (s->slice != NULL || s->json || !is_table(s)))
IDLE(preset_of_words, s->preset != NULL && is_words(s))
IDLE(page_of_words, s->page != NULL && is_words(s))
IDLE(letters_of_others, s->letters != NULL && (is_pixels(s) || is_paper(s) || is_words(s)))
IDLE(theme_of_words, (s->theme != NULL || s->theme_file != NULL) && is_words(s))
IDLE(layout_of_words, s->layout != NULL && is_words(s))
IDLE(effort_of_words, s->effort != NULL && is_words(s))
IDLE(seed_without_shuffles, s->seed > 0 && s->null_shuffles == 0)
IDLE(jobs_without_shuffles, s->jobs > 0 && s->null_shuffles == 0)
IDLE(limit_of_blocs, s->time_limit > 0 && is(s->by, "bloc"))
IDLE(limit_without_camp, s->time_limit > 0 && s->camp == 0)
IDLE(layer_without_score, s->layer != NULL && s->score == NULL && s->of == NULL)
IDLE(distance_without_score, s->distance != NULL && s->score == NULL && s->of == NULL)
IDLE(unweighted_without_score, s->unweighted && s->score == NULL && s->of == NULL)
IDLE(ranks_without_change, s->rank_by != NULL && s->flips.count + s->without.count == 0)
IDLE(distance_of_none, s->distance != NULL && all_measures(s, has_no_distance))
IDLE(layer_of_none, s->layer != NULL && all_measures(s, has_no_layer))
IDLE(distance_of_size, s->distance != NULL && size_has_no_distance(s))
IDLE(coarse_without_period, s->coarse_dates != NULL && s->from == NULL && s->to == NULL && s->slice == NULL)
IDLE(preset_of_answer, s->preset != NULL && !is_figure(s))
IDLE(page_of_answer, s->page != NULL && !is_figure(s))
IDLE(theme_of_answer, (s->theme != NULL || s->theme_file != NULL) && !is_figure(s))
IDLE(layout_of_answer, s->layout != NULL && !is_figure(s))
IDLE(effort_of_answer, s->effort != NULL && !is_figure(s))
IDLE(labels_of_answer, s->edge_labels != NULL && !is_figure(s))
IDLE(title_of_answer, s->title != NULL && !is_figure(s))
IDLE(caption_of_answer, s->caption != NULL && !is_figure(s))
IDLE(unweighted_of_none, s->unweighted &&all_measures(s, has_no_weight))

static const struct idle {
    const char *command;
    bool (*is_idle)(const struct ent_settings *settings);
    const char *option, *why;
} idle[] = {
    {"positions", range_of_signs, "--range",
     "signs are at most 2 apart; --by-weight makes levels of weights"},
    {"render", rows_without_timeline, "--rows", "only --view timeline has rows to choose"},
    {"render", threshold_without_agreement, "--threshold", "only --view agreement has one"},
    {"convert", threshold_without_flag, "--threshold", "only --agreement has one"},
    {"metrics", threshold_without_flag, "--threshold", "only --agreement has one"},
    {"render", scale_to_without_network, "--scale-to", "only --view network has lines that weigh"},
    {"render", pin_without_network, "--pin", "only --view network has places to keep"},
    {"render", like_without_network, "--like", "only --view network has places and lines that weigh"},
    {"render", highlight_without_network, "--highlight", "only --view network has it"},
    {"render", callout_without_network, "--callout", "only --view network has lines to number"},
    {"render", layout_of_pinned, "--layout", "--pin says where the actors stand"},
    {"render", layout_of_likeness, "--layout", "--like says where the actors stand"},
    {"render", layout_without_network, "--layout", "only --view network has a layout"},
    {"render", effort_without_network, "--effort", "only --view network has a layout to look for"},
    {"render", labels_without_network, "--edge-labels", "only --view network has lines"},
    {"render", size_without_network, "--size", "only --view network has boxes of different size"},
    {"render", scale_without_pixels, "--scale", "only PNG has pixels"},
    {"render", preset_of_words, "--preset", "a figure in words has no page"},
    {"render", page_of_words, "--page", "a figure in words has no page"},
    {"render", letters_of_others, "--text", "only SVG can have its letters in two ways"},
    {"render", theme_of_words, "--theme", "a figure in words has no colours"},
    {"render", layout_of_words, "--layout", "a figure in words has no layout"},
    {"render", effort_of_words, "--effort", "a figure in words has no layout"},
    {"render", distance_of_size, "--distance", "what boxes grow with has no distances"},
    {"diff", preset_of_answer, "--preset", "only a figure has a page"},
    {"diff", page_of_answer, "--page", "only a figure has a page"},
    {"diff", theme_of_answer, "--theme", "only a figure has colours"},
    {"diff", layout_of_answer, "--layout", "only a figure has a layout"},
    {"diff", effort_of_answer, "--effort", "only a figure has a layout"},
    {"diff", labels_of_answer, "--edge-labels", "only a figure has lines"},
    {"diff", title_of_answer, "--title", "only a figure has a title"},
    {"diff", caption_of_answer, "--caption", "only a figure has a caption"},
    {"metrics", coarse_without_period, "--coarse-dates", "no period is asked for"},
    {"convert", plain_without_csv, "--plain-csv", "the output is no CSV"},
    {"metrics", top_without_table, "--top", "only the table of actors is cut; the rest is for programs"},
    {"metrics", plain_without_csv, "--plain-csv", "the output is no CSV"},
    {"merge", plain_without_csv, "--plain-csv", "the output is no CSV"},
    {"balance", seed_without_shuffles, "--seed", "only --null draws"},
    {"balance", jobs_without_shuffles, "--jobs", "only --null shares work"},
    {"brokerage", limit_of_blocs, "--time-limit", "blocs need no proof"},
    {"mediate", limit_of_blocs, "--time-limit", "blocs need no proof"},
    {"explain", limit_without_camp, "--time-limit", "only --camp needs a proof"},
    {"explain", layer_without_score, "--layer", "only a --measure runs on a layer"},
    {"explain", distance_without_score, "--distance", "only a --measure has distances"},
    {"explain", unweighted_without_score, "--unweighted", "only a --measure weighs"},
    {"whatif", ranks_without_change, "--rank-by", "ranks are compared only with --flip or --without"},
    {"metrics", distance_of_none, "--distance", "none of these measures has distances"},
    {"metrics", layer_of_none, "--layer", "these measures read both signs themselves"},
    {"metrics", unweighted_of_none, "--unweighted", "none of these measures reads weights"},
    {"robustness", distance_of_none, "--distance", "none of these measures has distances"},
    {"robustness", layer_of_none, "--layer", "these measures read both signs themselves"},
    {"robustness", unweighted_of_none, "--unweighted", "none of these measures reads weights"},
};

void ent_tell_idle_options(struct ent_call *call) {
    if (call->command->name == NULL) return;
    for (size_t i = 0; i < sizeof idle / sizeof *idle; i++) {
        if (strcmp(idle[i].command, call->command->name) != 0 || !idle[i].is_idle(&call->settings)) continue;
        ent_tell(&call->reporter.sink, ENTENTE_NOTE, "idle-option", NULL, "", "%s has no effect here: %s",
                 idle[i].option, idle[i].why);
    }
}
