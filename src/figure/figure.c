/* SPDX-License-Identifier: MIT */
#include "figure/figure.h"

#include "base/find.h"
#include "base/report.h"
#include "figure/appendix.h"
#include "figure/compose.h"
#include "figure/shortened.h"
#include "figure/view.h"
#include "layout/layout.h"
#include "style/page.h"

static enum entente_status refuse_choice(const char *what, const char *name,
                                         const struct entente_choice *(*at)(size_t),
                                         const struct entente_sink *sink) {
    struct ent_nearest nearest;
    char hint[128];
    ent_nearest_init(&nearest, name);
    for (size_t i = 0; at(i) != NULL; i++) ent_nearest_offer(&nearest, at(i)->name);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-choice", NULL,
                    ent_nearest_hint(&nearest, hint, sizeof hint), "no %s is called \"%s\"", what,
                    ent_brief(name).text);
}

static size_t count_drawn(const entente_network *network) {
    size_t count = 0;
    for (size_t i = 0; i < entente_network_tie_count(network); i++) {
        const struct entente_tie *tie = entente_network_tie(network, i);
        count += (size_t)(tie->positive > 0) + (size_t)(tie->negative > 0) + (size_t)(tie->neutral > 0);
    }
    return count;
}

static enum entente_status check_size(const entente_network *network, const struct entente_sink *sink) {
    static const char remedy[] = "draw less of it: --min-weight, --ego, --roll-up or another filter";
    size_t actors = entente_network_actor_count(network), lines = count_drawn(network);
    if (actors > ENT_NODES_MOST) {
        return ent_fail(sink, ENTENTE_TOO_LARGE, "figure-too-large", NULL, remedy,
                        "%zu actors are too many for a figure, which holds %d", actors, ENT_NODES_MOST);
    }
    if (lines > ENT_LINES_DRAWN_MOST) {
        return ent_fail(sink, ENTENTE_TOO_LARGE, "figure-too-large", NULL, remedy,
                        "%zu lines are too many for a figure, which holds %d", lines, ENT_LINES_DRAWN_MOST);
    }
    return ENTENTE_OK;
}

/* The preset, or a copy of it with a page of the user's own; print has type of its own. */
static enum entente_status choose_page(struct ent_scene *scene, const struct entente_figure *figure,
                                       const struct entente_sink *sink) {
    struct ent_page page;
    scene->preset = ent_preset_named(figure->preset);
    if (scene->preset == NULL) return refuse_choice("preset", figure->preset, entente_preset_at, sink);
    if (figure->page == NULL) return ENTENTE_OK;
    if (!ent_page_parse(figure->page, &page)) {
        return ent_fail(
            sink, ENTENTE_BAD_OPTION, "bad-page", NULL,
            "give width and height, 100 to 20000 pixels each: 1920x1080, 297x210mm, 11x8.5in, or a paper: a4, a4-portrait",
            "\"%s\" is not the size of a page", ent_brief(figure->page).text);
    }
    if (page.is_paper && figure->preset == NULL) scene->preset = ent_preset_named("a4");
    struct ent_preset *own = ent_arena_take(&scene->arena, sizeof *own);
    if (own == NULL) return ent_no_memory(sink);
    *own = *scene->preset;
    ent_page_apply(&page, own);
    scene->preset = own;
    return ENTENTE_OK;
}

static enum entente_status choose(struct ent_scene *scene, const struct entente_figure *figure,
                                  const struct entente_sink *sink) {
    scene->view = ent_view_named(figure->view);
    if (scene->view == NULL) return refuse_choice("view", figure->view, entente_view_at, sink);
    enum entente_status status = choose_page(scene, figure, sink);
    if (status != ENTENTE_OK) return status;
    scene->theme = figure->own_theme != NULL ? &figure->own_theme->theme : ent_theme_named(figure->theme);
    if (scene->theme == NULL) return refuse_choice("theme", figure->theme, entente_theme_at, sink);
    if (ent_layout_named(figure->layout) == NULL) {
        return refuse_choice("layout", figure->layout, entente_layout_at, sink);
    }
    if (figure->split != ENTENTE_SPLIT_NONE && scene->view != ent_view_named(NULL)) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unfit-split", NULL, "use --view network",
                        "only a network can be split, not a %s", scene->view->choice.name);
    }
    if (figure->sizes != NULL && figure->sizes->count != entente_network_actor_count(scene->network)) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unfit-sizes", NULL, "use a measure of actors",
                        "%zu scores cannot size %zu actors", figure->sizes->count,
                        entente_network_actor_count(scene->network));
    }
    return ENTENTE_OK;
}

static enum entente_status begin(struct ent_scene *scene, const entente_network *network,
                                 const struct entente_figure *figure, const struct entente_sink *sink) {
    *scene = (struct ent_scene){
        .network = network, .figure = figure, .scale = 1, .is_directed = entente_network_directed(network)};
    enum entente_status status = choose(scene, figure, sink);
    if (status != ENTENTE_OK) return status;
    return ent_compose_nodes(scene) && ent_compose_lines(scene) ? ENTENTE_OK : ent_no_memory(sink);
}

enum entente_status ent_figure_compose_unplaced(struct ent_scene *scene, const entente_network *network,
                                                const struct entente_figure *figure,
                                                const struct entente_sink *sink) {
    static const double type = 13, range = 1.65, thin = 1.5, thick = 4.5;
    enum entente_status status = begin(scene, network, figure, sink);
    if (status != ENTENTE_OK) return status;
    ent_size_lines(scene, thin, thick);
    return ent_size_nodes(scene, type, range) ? ENTENTE_OK : ent_no_memory(sink);
}

static bool has_failed(const struct ent_scene *scene) {
    bool failed = scene->under.failed || scene->marks.failed || scene->frame.failed;
    for (size_t i = 0; i < scene->panel_count; i++) failed = failed || has_failed(&scene->panels[i]);
    return failed;
}

enum entente_status ent_figure_compose(struct ent_scene *scene, const entente_network *network,
                                       const struct entente_figure *figure, const struct entente_sink *sink) {
    *scene = (struct ent_scene){0};
    enum entente_status status = check_size(network, sink);
    if (status == ENTENTE_OK) status = begin(scene, network, figure, sink);
    if (status == ENTENTE_OK) status = scene->view->compose(scene, sink);
    if (status == ENTENTE_OK && figure->appendix && !ent_appendix_put(scene)) status = ent_no_memory(sink);
    if (status == ENTENTE_OK && has_failed(scene)) status = ent_no_memory(sink);
    if (status == ENTENTE_OK) ent_shortened_tell(scene, sink);
    return status;
}
