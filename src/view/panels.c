/* SPDX-License-Identifier: MIT */
#include "view/panels.h"

#include "arrange/arrange.h"
#include "base/report.h"
#include "calendar/cuts.h"
#include "figure/compose.h"
#include "model/date.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { PANELS_MOST = 24, PERIODS_USUAL = 6 };

/* Per pixel of the heading's type: its height, and what is kept free between panels. */
static const double heading_height = 1.5, gap = 1.0, heading_share = 0.85;

static double heading_size(const struct ent_scene *scene) {
    return fmax(scene->preset->least, heading_share * scene->preset->names);
}

/* -- what they show -------------------------------------------------------------------------------------- */

struct shares {
    struct ent_share *items; /* in the arena */
    size_t count;
};

static bool make_room(struct ent_scene *scene, struct shares *shares, size_t most) {
    shares->items = ent_arena_take(&scene->arena, most * sizeof *shares->items);
    return shares->items != NULL;
}

static void share_by_sign(const struct ent_scene *scene, struct shares *shares) {
    static const struct ent_share signs[] = {{"For, friendly", ENTENTE_SPLIT_SIGN, .sign = 1},
                                             {"Against, hostile", ENTENTE_SPLIT_SIGN, .sign = -1},
                                             {"Neutral or unclear", ENTENTE_SPLIT_SIGN, .sign = 0}};
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++) {
        size_t lines = 0;
        for (size_t i = 0; i < scene->line_count; i++) lines += scene->lines[i].shares[signs[k].sign + 1] > 0;
        if (lines > 0) shares->items[shares->count++] = signs[k];
    }
}

static void share_by_bloc(const struct ent_scene *scene, struct shares *shares) {
    for (size_t i = 0; i < scene->bloc_count && shares->count < PANELS_MOST; i++) {
        shares->items[shares->count++] =
            (struct ent_share){.name = scene->blocs[i], .by = ENTENTE_SPLIT_BLOC, .bloc = i + 1};
    }
}

static struct ent_step step_of(enum entente_split split, int32_t first, int32_t last) {
    switch (split) {
    case ENTENTE_SPLIT_YEAR:
        return (struct ent_step){ENT_YEAR, 1};
    case ENTENTE_SPLIT_MONTH:
        return (struct ent_step){ENT_MONTH, 1};
    case ENTENTE_SPLIT_WEEK:
        return (struct ent_step){ENT_WEEK, 1};
    case ENTENTE_SPLIT_DAY:
        return (struct ent_step){ENT_DAY, 1};
    default:
        return ent_step_for(first, last, PERIODS_USUAL);
    }
}

/* "8 Mar 2018", "Mar 2018", "1872–1879", "3–9 Mar 2014" as its two ends. */
static const char *name_period(struct ent_scene *scene, struct ent_step step, int32_t first, int32_t last) {
    char from[ENT_DAY_TEXT], to[ENT_DAY_TEXT];
    struct ent_buffer out = {0};
    ent_step_text(step, first, from);
    ent_step_text(step, last, to);
    ent_buffer_add(&out, from);
    if (strcmp(from, to) != 0) ent_buffer_format(&out, " \xE2\x80\x93 %s", to);
    return ent_scene_keep(scene, &out);
}

static bool share_by_period(struct ent_scene *scene, struct ent_step step, int32_t first, int32_t last,
                            struct shares *shares) {
    for (int32_t day = ent_step_floor(step, first); day <= last && shares->count < PANELS_MOST;) {
        int32_t next = ent_step_next(step, day);
        int32_t from = day > first ? day : first, to = next - 1 < last ? next - 1 : last;
        struct ent_share *share = &shares->items[shares->count++];
        *share = (struct ent_share){.by = ENTENTE_SPLIT_PERIOD, .when = {from, to, ""}};
        if ((share->name = name_period(scene, step, from, to)) == NULL) return false;
        day = next;
    }
    return true;
}

static enum entente_status too_many(const struct entente_sink *sink) {
    return ent_fail(sink, ENTENTE_TOO_LARGE, "too-many-panels", NULL,
                    "choose longer periods (--split period) or draw less of it (--from, --to)",
                    "more than %d small networks do not fit into a figure", PANELS_MOST);
}

static enum entente_status choose_periods(struct ent_scene *scene, struct shares *shares,
                                          const struct entente_sink *sink) {
    int32_t first, last;
    if (!ent_document_reach(entente_network_document(scene->network), &first, &last)) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "no-dates", NULL, "give relations a \"date\"",
                        "no relation has a date: there are no periods to split by");
    }
    struct ent_step step = step_of(scene->figure->split, first, last);
    if (ent_step_count(step, first, last, PANELS_MOST) > PANELS_MOST) return too_many(sink);
    return share_by_period(scene, step, first, last, shares) ? ENTENTE_OK : ent_no_memory(sink);
}

static enum entente_status choose_shares(struct ent_scene *scene, struct shares *shares,
                                         const struct entente_sink *sink) {
    switch (scene->figure->split) {
    case ENTENTE_SPLIT_SIGN:
        share_by_sign(scene, shares);
        return ENTENTE_OK;
    case ENTENTE_SPLIT_BLOC:
        if (scene->bloc_count > PANELS_MOST) return too_many(sink);
        share_by_bloc(scene, shares);
        if (shares->count > 0) return ENTENTE_OK;
        return ent_fail(sink, ENTENTE_BAD_OPTION, "no-blocs", NULL, "give actors a \"bloc\"",
                        "no actor has a bloc to split by");
    default:
        return choose_periods(scene, shares, sink);
    }
}

enum entente_status ent_panels_choose(struct ent_scene *scene, const struct entente_sink *sink) {
    struct shares shares = {0};
    if (scene->figure->split == ENTENTE_SPLIT_NONE) return ENTENTE_OK;
    if (!make_room(scene, &shares, PANELS_MOST)) return ent_no_memory(sink);
    enum entente_status status = choose_shares(scene, &shares, sink);
    if (status != ENTENTE_OK || shares.count == 0) return status;
    scene->panels = ent_alloc(shares.count, sizeof *scene->panels);
    if (scene->panels == NULL) return ent_no_memory(sink);
    memset(scene->panels, 0, shares.count * sizeof *scene->panels);
    for (size_t i = 0; i < shares.count; i++) scene->panels[i].share = &shares.items[i];
    scene->panel_count = shares.count;
    return ENTENTE_OK;
}

/* -- where they stand ------------------------------------------------------------------------------------ */

/* Columns with which a panel is largest, counting its width as that of a landscape. */
static size_t choose_columns(const struct ent_scene *scene) {
    static const double landscape = 1.4;
    size_t best = 1;
    double largest = 0;
    for (size_t columns = 1; columns <= scene->panel_count; columns++) {
        size_t rows = (scene->panel_count + columns - 1) / columns;
        double width = scene->room.size.width / (double)columns,
               height = scene->room.size.height / (double)rows;
        double side = fmin(width / landscape, height);
        if (side > largest * 1.001) {
            largest = side;
            best = columns;
        }
    }
    return best;
}

void ent_panels_arrange(struct ent_scene *scene) {
    if (scene->panel_count == 0) return;
    const struct ent_box whole = scene->room;
    double type = heading_size(scene), head = heading_height * type;
    size_t columns = choose_columns(scene), rows = (scene->panel_count + columns - 1) / columns;
    double width = (whole.size.width + gap * type) / (double)columns;
    double height = (whole.size.height + gap * type) / (double)rows;
    double left = whole.centre.x - whole.size.width / 2, top = whole.centre.y - whole.size.height / 2;
    for (size_t i = 0; i < scene->panel_count; i++) {
        size_t column = i % columns, row = i / columns;
        struct ent_size size = {fmax(1, width - gap * type), fmax(1, height - gap * type - head)};
        scene->panels[i].room = (struct ent_box){{floor(left + (double)column * width + size.width / 2),
                                                  floor(top + (double)row * height + head + size.height / 2)},
                                                 size};
    }
    scene->room = scene->panels[0].room;
}

/* -- drawing --------------------------------------------------------------------------------------------- */

/* Who has no line here stays in place, but steps back. */
static void fade_idle(struct ent_scene *panel) {
    for (size_t i = 0; i < panel->node_count; i++) {
        bool is_idle = true;
        for (size_t k = 0; k < panel->line_count && is_idle; k++)
            is_idle = panel->lines[k].source != i && panel->lines[k].target != i;
        if (!is_idle) continue;
        panel->nodes[i].fill = ENT_BACKGROUND;
        panel->nodes[i].border = ENT_GRID;
        panel->nodes[i].ink = ENT_MUTED;
    }
}

static bool copy_nodes(const struct ent_scene *scene, struct ent_scene *panel) {
    panel->nodes = ent_alloc(scene->node_count, sizeof *panel->nodes);
    if (panel->nodes == NULL) return false;
    memcpy(panel->nodes, scene->nodes, scene->node_count * sizeof *panel->nodes);
    panel->node_count = scene->node_count;
    for (size_t i = 0; i < panel->node_count; i++) {
        panel->nodes[i].box.centre.x += panel->room.centre.x - scene->room.centre.x;
        panel->nodes[i].box.centre.y += panel->room.centre.y - scene->room.centre.y;
    }
    return true;
}

static void take_settings(const struct ent_scene *scene, struct ent_scene *panel) {
    panel->network = scene->network;
    panel->figure = scene->figure;
    panel->view = scene->view;
    panel->theme = scene->theme;
    panel->preset = scene->preset;
    panel->scale = scene->scale;
    panel->size = scene->size;
    panel->type = scene->type;
    panel->words_size = scene->words_size;
    panel->badge_radius = scene->badge_radius;
    panel->is_directed = scene->is_directed;
    panel->blocs = scene->blocs;
    panel->bloc_count = scene->bloc_count;
    panel->weight_least = scene->weight_least;
    panel->weight_most = scene->weight_most;
}

static void put_heading(struct ent_scene *scene, const struct ent_scene *panel) {
    double size = heading_size(scene);
    struct ent_point at = {panel->room.centre.x - panel->room.size.width / 2 + 0.3 * scene->preset->margin,
                           panel->room.centre.y - panel->room.size.height / 2 - 0.45 * size};
    ent_mark_text(&scene->marks, at, panel->share->name, size, ENT_BOLD, ENT_ANCHOR_START, ENT_INK);
}

static bool draw(struct ent_scene *scene, struct ent_scene *panel) {
    take_settings(scene, panel);
    if (!copy_nodes(scene, panel) || !ent_compose_lines(panel) || !ent_join_lines(panel)) return false;
    ent_size_lines(panel, ent_line_scale(scene) * scene->preset->thin,
                   ent_line_scale(scene) * scene->preset->thick);
    if (!ent_compose_wordings(panel)) return false;
    fade_idle(panel);
    put_heading(scene, panel);
    if (!ent_compose_routes(panel) || !ent_compose_labels(panel)) return false;
    ent_compose_hulls(panel);
    return true;
}

bool ent_panels_draw(struct ent_scene *scene) {
    size_t nodes = 0, lines = 0;
    for (size_t i = 0; i < scene->panel_count; i++) {
        struct ent_scene *panel = &scene->panels[i];
        if (!draw(scene, panel)) return false;
        panel->first_node = nodes;
        panel->first_line = lines;
        nodes += panel->node_count;
        lines += panel->line_count;
    }
    if (scene->panel_count > 0) scene->node_count = scene->line_count = 0;
    return true;
}
