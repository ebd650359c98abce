/* SPDX-License-Identifier: MIT */
#include "arrange/arrange.h"
#include "arrange/numbers.h"
#include "arrange/refine.h"
#include "arrange/repair.h"
#include "arrange/score.h"
#include "arrange/untangle.h"
#include "base/report.h"
#include "figure/compose.h"
#include "figure/view.h"
#include "view/callouts.h"
#include "view/highlight.h"
#include "view/network_page.h"
#include "view/panels.h"
#include "view/pin.h"

#include <math.h>
#include <stdlib.h>

/* -- the best of several --------------------------------------------------------------------------------- */

static void explain(const char *name, const struct ent_score *score, const struct entente_sink *sink) {
    ent_tell(sink, ENTENTE_NOTE, "layout-score", NULL, "",
             "%s: %zu boxes overlap, %zu lines through boxes, %zu crossings, %zu lines without badge, %zu "
             "without words, score %.1f",
             name, score->overlaps, score->through_nodes, score->crossings, score->bare, score->wordless,
             ent_score_total(score));
}

/* Searching takes its time and may be asked again; a quick one may not. */
static bool is_thorough(const struct ent_scene *scene, const struct ent_layout *layout) {
    return layout->searches && scene->figure->effort != ENTENTE_EFFORT_FAST;
}

enum { UNTANGLED = 60 };

/* Lines and words where the boxes stand; boxes that are in the way of lines move a little. */
static bool draw_lines(struct ent_scene *scene, const struct ent_layout *layout) {
    return ent_compose_routes(scene) &&
           (!is_thorough(scene, layout) || (ent_untangle(scene, UNTANGLED) && ent_repair(scene))) &&
           ent_compose_labels(scene);
}

static enum entente_status try_layout(struct ent_scene *scene, const struct ent_layout *layout,
                                      unsigned retry, struct ent_score *score,
                                      const struct entente_sink *sink) {
    enum entente_status status = ent_compose_places(scene, layout, retry, sink);
    if (status != ENTENTE_OK) return status;
    if (!draw_lines(scene, layout)) return ent_no_memory(sink);
    *score = ent_score_of(scene);
    if (scene->figure->explain) explain(layout->choice.name, score, sink);
    return ENTENTE_OK;
}

struct places {
    struct ent_point *at;
    double total;
    bool is_drawn; /* the scene is still drawn at these */
};

static void keep_places(const struct ent_scene *scene, struct places *best, double total) {
    best->total = total;
    for (size_t i = 0; i < scene->node_count; i++) best->at[i] = scene->nodes[i].box.centre;
}

static enum entente_status draw_at(struct ent_scene *scene, const struct places *best,
                                   const struct entente_sink *sink) {
    for (size_t i = 0; i < scene->node_count; i++) scene->nodes[i].box.centre = best->at[i];
    return ent_compose_routes(scene) && ent_compose_labels(scene) ? ENTENTE_OK : ent_no_memory(sink);
}

/* The layout asked for, and again while lines run through boxes, where that may help. */
static enum entente_status try_again(struct ent_scene *scene, struct places *best,
                                     const struct entente_sink *sink) {
    enum { RETRIES = 8, IN_VAIN_MOST = 3, MANY_LINES = 250 };
    const struct ent_layout *layout = ent_layout_named(scene->figure->layout);
    unsigned most = is_thorough(scene, layout) && scene->line_count <= MANY_LINES ? RETRIES : 0;
    struct ent_score score = {0};
    best->total = HUGE_VAL;
    unsigned in_vain = 0;
    for (unsigned retry = 0; retry <= most && in_vain < IN_VAIN_MOST; retry++) {
        if (retry > 0) ent_tell_progress(sink, "improving the layout", retry - 1, most);
        enum entente_status status = try_layout(scene, layout, retry, &score, sink);
        if (status != ENTENTE_OK) return status;
        best->is_drawn = ent_score_total(&score) < best->total;
        in_vain = best->is_drawn ? 0 : in_vain + 1;
        if (best->is_drawn) keep_places(scene, best, ent_score_total(&score));
        if (score.through_nodes + score.overlaps == 0) break;
    }
    return ENTENTE_OK;
}

/* -- room that is left ----------------------------------------------------------------------------------- */

static struct ent_box bounds_of(const struct ent_scene *scene) {
    struct ent_box bounds = {0};
    for (size_t i = 0; i < scene->node_count; i++) ent_box_hold(&bounds, &scene->nodes[i].box);
    return bounds;
}

/* By how much the middles may move apart so that the boxes just stay in the room. */
static double stretch_of(double room, double bounds, double boxes) {
    static const double most = 1.9;
    return bounds <= boxes ? 1 : fmin(most, fmax(1, (room - boxes) / (bounds - boxes)));
}

/* Dense drawings fill their room. */
enum { STRETCHED_LINES_MOST = 300 };

/* A drawing that leaves room stands in the middle, stretched by a share of what is possible. */
static void stretch(struct ent_scene *scene, double share) {
    const struct ent_box *room = &scene->room;
    struct ent_box bounds = bounds_of(scene);
    double width = 0, height = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        width = fmax(width, scene->nodes[i].box.size.width);
        height = fmax(height, scene->nodes[i].box.size.height);
    }
    double x = 1 + share * (stretch_of(room->size.width, bounds.size.width, width) - 1);
    double y = 1 + share * (stretch_of(room->size.height, bounds.size.height, height) - 1);
    for (size_t i = 0; i < scene->node_count; i++) {
        struct ent_box *box = &scene->nodes[i].box;
        double right = (room->size.width - box->size.width) / 2;
        double down = (room->size.height - box->size.height) / 2;
        double from_middle = fmax(-right, fmin(right, (box->centre.x - bounds.centre.x) * x));
        double from_centre = fmax(-down, fmin(down, (box->centre.y - bounds.centre.y) * y));
        box->centre =
            (struct ent_point){round(room->centre.x + from_middle), round(room->centre.y + from_centre)};
    }
}

static bool is_worse(const struct ent_score *a, const struct ent_score *b) {
    return a->overlaps > b->overlaps || a->through_nodes > b->through_nodes || a->bare > b->bare ||
           ent_score_lines(a) > ent_score_lines(b) + 0.3;
}

/* Keeps the best places, stretched as far as makes nothing worse. */
static enum entente_status settle(struct ent_scene *scene, const struct places *best,
                                  const struct entente_sink *sink) {
    static const double shares[] = {1, 0.5, 0.2, 0};
    enum entente_status status = best->is_drawn ? ENTENTE_OK : draw_at(scene, best, sink);
    bool is_full = scene->line_count > STRETCHED_LINES_MOST;
    if (status != ENTENTE_OK || scene->node_count == 0 || is_full) return status;
    struct ent_score before = ent_score_of(scene);
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        for (size_t n = 0; n < scene->node_count; n++) scene->nodes[n].box.centre = best->at[n];
        stretch(scene, shares[i]);
        if (!ent_compose_routes(scene) || !ent_compose_labels(scene)) return ent_no_memory(sink);
        struct ent_score after = ent_score_of(scene);
        if (!is_worse(&after, &before)) return ENTENTE_OK;
    }
    return draw_at(scene, best, sink);
}

/* At yesterday's places. */
static enum entente_status place_pinned(struct ent_scene *scene, const struct entente_sink *sink) {
    bool fine = ent_pin_nodes(scene) && ent_compose_routes(scene) && ent_compose_labels(scene);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

static enum entente_status search(struct ent_scene *scene, const struct entente_sink *sink) {
    struct places best = {.at = ent_alloc(scene->node_count, sizeof *best.at)};
    if (best.at == NULL) return ent_no_memory(sink);
    enum entente_status status = try_again(scene, &best, sink);
    if (status == ENTENTE_OK) status = settle(scene, &best, sink);
    if (status == ENTENTE_OK && is_thorough(scene, ent_layout_named(scene->figure->layout)) &&
        scene->panel_count == 0 && !ent_refine(scene))
        status = ent_no_memory(sink);
    free(best.at);
    return status;
}

static void size_lines(struct ent_scene *scene) {
    double scale = ent_line_scale(scene);
    ent_size_lines(scene, scale * scene->preset->thin, scale * scene->preset->thick);
    ent_highlight_size(scene, scale * scene->preset->thin);
}

/* The legend shows lines as wide as they are drawn, which is known only with the size of names. */
static bool put_frame_again(struct ent_scene *scene) {
    struct ent_legend legend;
    size_lines(scene);
    if (!ent_compose_legend(scene, &legend) || !ent_frame_put(scene, &legend, scene->size)) return false;
    ent_panels_arrange(scene);
    ent_leave_hulls(scene);
    return true;
}

/* -- numbers in place of words ----------------------------------------------------------------------------
 */

/* Call-outs have numbers too; small multiples share one frame. */
static bool may_have_numbers(const struct ent_scene *scene) {
    return scene->figure->edge_labels == ENTENTE_LABELS_AUTO && scene->figure->callout_count == 0 &&
           scene->panel_count == 0 && scene->line_count <= ENT_WEIGHED_LINES_MOST;
}

/* As high up in another room as in this one, by the way that the box has in each. */
static double height_in(const struct ent_box *box, const struct ent_box *from, const struct ent_box *to) {
    double was = from->size.height - box->size.height, is = fmax(0, to->size.height - box->size.height);
    double share = was > 0 ? (box->centre.y - from->centre.y) / was : 0;
    return round(to->centre.y + share * is);
}

/* Into a room that has become lower or higher. */
static enum entente_status fit_room(struct ent_scene *scene, const struct ent_box *from,
                                    const struct entente_sink *sink) {
    if (scene->figure->pinned != NULL) return place_pinned(scene, sink);
    for (size_t i = 0; i < scene->node_count; i++) {
        struct ent_box *box = &scene->nodes[i].box;
        box->centre.y = height_in(box, from, &scene->room);
    }
    bool fine = draw_lines(scene, ent_layout_named(scene->figure->layout));
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

/* The key stands below the drawing, which gives way to its rows; other words may then find no room. Rows once
 * kept free stay so, and there are few. */
static enum entente_status put_numbers(struct ent_scene *scene, const struct entente_sink *sink) {
    scene->number_rows = 0;
    while (true) {
        struct ent_box room = scene->room;
        if (!ent_number_words(scene) || !put_frame_again(scene)) return ent_no_memory(sink);
        if (scene->room.size.height == room.size.height) return ENTENTE_OK;
        scene->number_rows = ent_frame_number_rows(scene);
        enum entente_status status = fit_room(scene, &room, sink);
        if (status != ENTENTE_OK) return status;
    }
}

static enum entente_status place(struct ent_scene *scene, const struct entente_sink *sink) {
    enum entente_status status =
        scene->figure->pinned != NULL ? place_pinned(scene, sink) : search(scene, sink);
    if (status == ENTENTE_OK && scene->has_numbers) status = put_numbers(scene, sink);
    if (status == ENTENTE_OK) status = ent_callouts_put(scene, sink);
    if (status != ENTENTE_OK) return status;
    if (scene->panel_count > 0) return ent_panels_draw(scene) ? ENTENTE_OK : ent_no_memory(sink);
    ent_compose_hulls(scene);
    return ENTENTE_OK;
}

/* Behind the caption: what the numbers on lines are about. */
static bool add_callouts(struct ent_scene *scene) {
    struct ent_buffer out = {0};
    const char *callouts = ent_callouts_text(scene);
    ent_buffer_add(&out, scene->words.caption);
    if (out.length > 0) ent_buffer_add(&out, " ");
    ent_buffer_add(&out, callouts != NULL ? callouts : "");
    scene->words.caption = ent_scene_keep(scene, &out);
    return callouts != NULL && scene->words.caption != NULL;
}

/* Small multiples have lines and places of their own. */
static enum entente_status check_parts(const struct entente_figure *figure, const struct entente_sink *sink) {
    const char *option = figure->pinned != NULL      ? "places are pinned"
                         : figure->highlight != NULL ? "an actor is highlighted"
                         : figure->callout_count > 0 ? "ties are called out"
                                                     : NULL;
    if (option == NULL) return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unfit-split", NULL, "leave --split out",
                    "%s in one network only, not in parts", option);
}

static enum entente_status compose(struct ent_scene *scene, const struct entente_sink *sink) {
    struct ent_legend legend;
    if (!ent_join_lines(scene)) return ent_no_memory(sink);
    enum entente_status status = ent_panels_choose(scene, sink);
    if (status == ENTENTE_OK && scene->panel_count > 0) status = check_parts(scene->figure, sink);
    if (status != ENTENTE_OK) return status;
    status = ent_highlight(scene, sink);
    if (status != ENTENTE_OK) return status;
    size_lines(scene);
    scene->has_numbers = may_have_numbers(scene);
    if (!ent_compose_wordings(scene) || !ent_compose_words(scene) || !add_callouts(scene) ||
        !ent_compose_legend(scene, &legend) || !ent_network_page(scene, &legend, sink))
        return ent_no_memory(sink);
    scene->number_rows = ent_network_number_rows(scene);
    if (!put_frame_again(scene)) return ent_no_memory(sink);
    return place(scene, sink);
}

const struct ent_view ent_view_network = {
    .choice = {.name = "network", .summary = "actors as boxes, relations as lines between them"},
    .role = "signed network diagram",
    .absence = "No line",
    .compose = compose,
};
