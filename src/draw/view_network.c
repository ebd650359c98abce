/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "draw/compose.h"
#include "draw/mend.h"
#include "draw/score.h"
#include "draw/short_number.h"
#include "draw/view.h"

#include <math.h>
#include <stdlib.h>

static void add_lower_first(struct ent_buffer *out, const char *title) {
    bool is_word = title[0] >= 'A' && title[0] <= 'Z' && title[1] >= 'a' && title[1] <= 'z';
    char first = is_word ? (char)(title[0] - 'A' + 'a') : title[0];
    ent_buffer_add_bytes(out, &first, 1);
    ent_buffer_add(out, title + 1);
}

static void add_count(struct ent_buffer *out, const char *before, size_t count, const char *one) {
    ent_buffer_format(out, "%s%zu %s%s", before, count, one, count == 1 ? "" : "s");
}

/* "26 actors, 12 issues, 62 relations" */
static void add_counts(struct ent_buffer *out, const struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    size_t issues = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        issues += entente_document_actor(document, i)->kind == ENTENTE_ISSUE;
    }
    add_count(out, "", scene->node_count - issues, "actor");
    if (issues > 0) add_count(out, ", ", issues, "issue");
    add_count(out, ", ", entente_document_relation_count(document), "relation");
}

static const char *subtitle(struct ent_scene *scene) {
    const struct entente_scores *sizes = scene->figure->sizes;
    struct ent_buffer out = {0};
    add_counts(&out, scene);
    if (sizes != NULL && scene->node_count > 0) {
        ent_buffer_add(&out, ". Larger: higher ");
        add_lower_first(&out, sizes->measure->title);
        if (sizes->options.layer != ENTENTE_LAYER_ALL) {
            ent_buffer_format(&out, " in %s ties", entente_layer_name(sizes->options.layer));
        }
    }
    return ent_scene_keep(scene, &out);
}

static const char *description(struct ent_scene *scene) {
    size_t counts[3] = {0};
    for (size_t i = 0; i < scene->line_count; i++) counts[scene->lines[i].sign + 1]++;
    struct ent_buffer out = {0};
    ent_buffer_add(&out, "Signed network: ");
    add_counts(&out, scene);
    ent_buffer_format(
        &out, ". Lines: %zu positive (solid, plus), %zu negative (dashed, minus), %zu neutral (dotted).",
        counts[ENT_LOOK_POSITIVE], counts[ENT_LOOK_NEGATIVE], counts[ENT_LOOK_NEUTRAL]);
    return ent_scene_keep(scene, &out);
}

/* -- how large ----------------------------------------------------------------------------------------------
 */

/* The share of the room that names and what is kept free round them take up. */
static double density(const struct ent_scene *scene, const struct ent_box *room) {
    double gap = 0.8 * scene->preset->least, sum = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct ent_size *size = &scene->nodes[i].box.size;
        sum += (size->width + gap) * (size->height + gap);
    }
    return sum / (room->size.width * room->size.height);
}

/* A figure looks best up to the first, and can be drawn without overlap up to the last. */
static const double density_good = 0.22, density_fair = 0.3, density_most = 0.44;
static const double range_usual = 1.5, range_dense = 1.25;

/* From the preset's size of names down to its least: the largest that leaves room enough. */
static bool size_for(struct ent_scene *scene, const struct ent_box *room) {
    double least = scene->preset->least, most = scene->preset->names / range_dense;
    double size = most;
    while (size > least) {
        double range = fmin(range_usual, scene->preset->names * 1.15 / size);
        if (!ent_size_nodes(scene, size, range)) return false;
        if (density(scene, room) <= density_good) return true;
        size = fmax(least, 0.94 * size);
    }
    return ent_size_nodes(scene, least, range_dense);
}

static void tell_too_dense(const struct ent_scene *scene, const struct entente_sink *sink) {
    char text[ENT_NUMBER_SIZE];
    ent_short_number(scene->preset->least / scene->scale, text);
    ent_tell(sink, ENTENTE_WARNING, "too-dense", NULL,
             "draw less of it (--min-weight, --ego, --roll-up), a larger preset, or --view matrix",
             "%zu actors are too many for the preset \"%s\": its smallest text becomes %s px high",
             scene->node_count, scene->preset->choice.name, text);
}

/* Finds a page: the preset's, taller where it may be, else larger in both directions and shown smaller. */
static bool choose_page(struct ent_scene *scene, const struct ent_legend *legend, struct ent_box *room,
                        const struct entente_sink *sink) {
    const struct ent_preset *preset = scene->preset;
    struct ent_size page = {preset->width, preset->height};
    scene->scale = 1;
    while (true) {
        if (!ent_frame_put(scene, legend, page, room) || !size_for(scene, room)) return false;
        double full = density(scene, room);
        if (full <= density_fair) break;
        if (page.height < preset->tallest && page.height < preset->tallest * scene->scale) {
            page.height = fmin(1.08 * page.height, preset->tallest * scene->scale);
        } else if (full <= density_most) {
            break;
        } else {
            scene->scale *= 1.1;
            page =
                (struct ent_size){round(preset->width * scene->scale), round(preset->tallest * scene->scale)};
        }
    }
    if (scene->scale > 1) tell_too_dense(scene, sink);
    return true;
}

/* -- the best of several ------------------------------------------------------------------------------------
 */

static void explain(const char *name, const struct ent_score *score, const struct entente_sink *sink) {
    ent_tell(sink, ENTENTE_NOTE, "layout-score", NULL, "",
             "%s: %zu boxes overlap, %zu lines through boxes, %zu crossings, %zu lines without badge, %zu "
             "without words, score %.1f",
             name, score->overlaps, score->through_nodes, score->crossings, score->bare, score->wordless,
             ent_score_total(score));
}

static enum entente_status try_layout(struct ent_scene *scene, const char *name, const struct ent_box *room,
                                      unsigned retry, struct ent_score *score,
                                      const struct entente_sink *sink) {
    enum entente_status status = ent_compose_places(scene, ent_layout_named(name), room, retry, sink);
    if (status != ENTENTE_OK) return status;
    bool mends = ent_layout_named(name)->searches && scene->figure->effort != ENTENTE_EFFORT_FAST;
    if (!ent_compose_routes(scene) || (mends && !ent_mend(scene, room)) || !ent_compose_labels(scene, room))
        return ent_no_memory(sink);
    *score = ent_score_of(scene);
    if (scene->figure->explain) explain(name, score, sink);
    return ENTENTE_OK;
}

struct places {
    struct ent_point *at;
    double total;
    bool is_drawn; /* the scene is still drawn at these */
};

static void keep_places(const struct ent_scene *scene, struct places *best, double total) {
    best->total = total;
    best->is_drawn = true;
    for (size_t i = 0; i < scene->node_count; i++) best->at[i] = scene->nodes[i].box.centre;
}

static enum entente_status draw_at(struct ent_scene *scene, const struct places *best,
                                   const struct ent_box *room, const struct entente_sink *sink) {
    for (size_t i = 0; i < scene->node_count; i++) scene->nodes[i].box.centre = best->at[i];
    return ent_compose_routes(scene) && ent_compose_labels(scene, room) ? ENTENTE_OK : ent_no_memory(sink);
}

/* The layout asked for; where it is free to differ, others as well while lines run through boxes. */
static enum entente_status try_layouts(struct ent_scene *scene, const struct ent_box *room,
                                       struct places *best, const struct entente_sink *sink) {
    enum { RETRIES = 4, MANY_LINES = 250 };
    const char *wanted = scene->figure->layout;
    const struct ent_layout *layout = ent_layout_named(wanted);
    bool is_free = layout->searches && scene->figure->effort != ENTENTE_EFFORT_FAST;
    unsigned most = !is_free ? 0 : scene->line_count > MANY_LINES ? 0 : RETRIES;
    struct ent_score score = {0};
    best->total = HUGE_VAL;
    for (unsigned retry = 0; retry <= most; retry++) {
        enum entente_status status = try_layout(scene, layout->choice.name, room, retry, &score, sink);
        if (status != ENTENTE_OK) return status;
        if (ent_score_total(&score) < best->total) keep_places(scene, best, ent_score_total(&score));
        if (score.through_nodes + score.overlaps == 0) break;
    }
    return ENTENTE_OK;
}

/* -- room that is left --------------------------------------------------------------------------------------
 */

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

/* A drawing that leaves room is stretched and stands in the middle. */
static void stretch(struct ent_scene *scene, const struct ent_box *room) {
    struct ent_box bounds = bounds_of(scene);
    double width = 0, height = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        width = fmax(width, scene->nodes[i].box.size.width);
        height = fmax(height, scene->nodes[i].box.size.height);
    }
    double x = stretch_of(room->size.width, bounds.size.width, width);
    double y = stretch_of(room->size.height, bounds.size.height, height);
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

/* Keeps the best places, stretched where that makes nothing worse. */
static enum entente_status settle(struct ent_scene *scene, const struct places *best,
                                  const struct ent_box *room, const struct entente_sink *sink) {
    enum entente_status status = best->is_drawn ? ENTENTE_OK : draw_at(scene, best, room, sink);
    bool is_full = scene->line_count > STRETCHED_LINES_MOST;
    if (status != ENTENTE_OK || scene->node_count == 0 || is_full) return status;
    struct ent_score before = ent_score_of(scene);
    stretch(scene, room);
    if (!ent_compose_routes(scene) || !ent_compose_labels(scene, room)) return ent_no_memory(sink);
    struct ent_score after = ent_score_of(scene);
    bool is_worse = after.overlaps > before.overlaps || after.through_nodes > before.through_nodes ||
                    after.crossings > before.crossings || after.bare > before.bare;
    return is_worse ? draw_at(scene, best, room, sink) : ENTENTE_OK;
}

static enum entente_status place(struct ent_scene *scene, const struct ent_box *room,
                                 const struct entente_sink *sink) {
    struct places best = {.at = ent_alloc(scene->node_count, sizeof *best.at)};
    if (best.at == NULL) return ent_no_memory(sink);
    enum entente_status status = try_layouts(scene, room, &best, sink);
    if (status == ENTENTE_OK) status = settle(scene, &best, room, sink);
    free(best.at);
    if (status == ENTENTE_OK && !ent_compose_hulls(scene)) status = ent_no_memory(sink);
    return status;
}

static enum entente_status compose(struct ent_scene *scene, const struct entente_sink *sink) {
    struct ent_legend legend;
    struct ent_box room = {0};
    const char *counts = subtitle(scene);
    scene->description = description(scene);
    ent_size_lines(scene, scene->preset->thin, scene->preset->thick);
    if (counts == NULL || scene->description == NULL || !ent_frame_words(scene, counts) ||
        !ent_compose_legend(scene, &legend) || !choose_page(scene, &legend, &room, sink))
        return ent_no_memory(sink);
    return place(scene, &room, sink);
}

const struct ent_view ent_view_network = {
    .choice = {.name = "network", .summary = "actors as boxes, relations as lines between them"},
    .role = "signed network diagram",
    .compose = compose,
};
