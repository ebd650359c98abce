/* SPDX-License-Identifier: MIT */
#include "analysis/camps.h"
#include "base/report.h"
#include "figure/view.h"
#include "view/grid.h"

#include <stdint.h>
#include <stdlib.h>

struct seat {
    size_t group, actor;
    double strength;
};

static int by_seat(const void *a, const void *b) {
    const struct seat *x = a, *y = b;
    if (x->group != y->group) return x->group < y->group ? -1 : 1;
    if (x->strength != y->strength) return x->strength > y->strength ? -1 : 1;
    return x->actor < y->actor ? -1 : x->actor > y->actor;
}

/* The two camps; who of their component is in neither; the other components, each alone; the others. */
static size_t group_of(int camp, size_t component) {
    if (camp != 0) return camp < 0 ? 1 : 2;
    return component > 0 ? 2 + component : SIZE_MAX;
}

static enum entente_status group_by_camp(const struct ent_scene *scene, struct seat *seats, int *camps,
                                         size_t *components, const struct entente_sink *sink) {
    enum entente_status status = ent_camps(scene->network, camps, components, sink);
    for (size_t i = 0; status == ENTENTE_OK && i < scene->node_count; i++)
        seats[i].group = group_of(camps[i], components[i]);
    return status;
}

/* The bloc where there are blocs, else the camp of the best split; those without one last. */
static enum entente_status group_seats(const struct ent_scene *scene, struct seat *seats,
                                       const struct entente_sink *sink) {
    for (size_t i = 0; i < scene->node_count; i++) {
        size_t bloc = scene->nodes[i].bloc;
        seats[i].group = bloc > 0 ? bloc : scene->bloc_count + 1;
    }
    if (scene->bloc_count > 0) return ENTENTE_OK;
    int *camps = ent_alloc(scene->node_count, sizeof *camps);
    size_t *components = ent_alloc(scene->node_count, sizeof *components);
    bool fine = camps != NULL && components != NULL;
    enum entente_status status =
        fine ? group_by_camp(scene, seats, camps, components, sink) : ent_no_memory(sink);
    free(camps);
    free(components);
    return status;
}

static enum entente_status seat_all(const struct ent_scene *scene, struct seat *seats,
                                    const struct entente_sink *sink) {
    for (size_t i = 0; i < scene->node_count; i++) seats[i].actor = i;
    for (size_t i = 0; i < scene->line_count; i++) {
        seats[scene->lines[i].source].strength += scene->lines[i].weight;
        seats[scene->lines[i].target].strength += scene->lines[i].weight;
    }
    enum entente_status status = group_seats(scene, seats, sink);
    if (status == ENTENTE_OK) qsort(seats, scene->node_count, sizeof *seats, by_seat);
    return status;
}

/* Rows for those who are a source of something, columns for those who are a target. */
static bool choose_rows(struct ent_scene *scene, const struct seat *seats, struct ent_grid *grid) {
    size_t count = scene->node_count + 1;
    bool *speaks = ent_arena_take(&scene->arena, count * sizeof *speaks);
    bool *is_meant = ent_arena_take(&scene->arena, count * sizeof *is_meant);
    grid->rows = ent_arena_take(&scene->arena, count * sizeof *grid->rows);
    grid->columns = ent_arena_take(&scene->arena, count * sizeof *grid->columns);
    grid->groups = ent_arena_take(&scene->arena, count * sizeof *grid->groups);
    if (speaks == NULL || is_meant == NULL || grid->rows == NULL || grid->columns == NULL ||
        grid->groups == NULL)
        return false;
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        speaks[line->source] = is_meant[line->target] = true;
        if (!scene->is_directed) speaks[line->target] = is_meant[line->source] = true;
    }
    for (size_t i = 0; i < scene->node_count; i++) {
        size_t actor = seats[i].actor;
        grid->groups[actor] = seats[i].group;
        if (speaks[actor]) grid->rows[grid->row_count++] = actor;
        if (is_meant[actor]) grid->columns[grid->column_count++] = actor;
    }
    return true;
}

/* Upright names need more room than lying ones: on a high page the fewer stand in the columns. */
static void turn(const struct ent_scene *scene, struct ent_grid *grid) {
    bool is_high = scene->preset->tallest > 1.2 * scene->preset->width;
    if (!is_high || grid->column_count <= grid->row_count) return;
    size_t *rows = grid->rows, count = grid->row_count;
    grid->rows = grid->columns;
    grid->row_count = grid->column_count;
    grid->columns = rows;
    grid->column_count = count;
    grid->is_turned = true;
}

static const char *subtitle(struct ent_scene *scene, bool is_turned) {
    struct ent_buffer out = {0};
    const char *directed =
        is_turned ? "Columns: who; rows: about whom or what" : "Rows: who; columns: about whom or what";
    ent_buffer_add(&out, scene->is_directed ? directed : "Who about whom");
    ent_buffer_add(&out, scene->bloc_count > 0 ? "; lines separate blocs"
                                               : "; lines separate the two camps, and who is in neither");
    return ent_scene_keep(scene, &out);
}

static enum entente_status compose(struct ent_scene *scene, const struct entente_sink *sink) {
    struct ent_grid grid = {0};
    struct seat *seats = ent_alloc(scene->node_count, sizeof *seats);
    if (seats == NULL) return ent_no_memory(sink);
    enum entente_status status = seat_all(scene, seats, sink);
    if (status == ENTENTE_OK && !choose_rows(scene, seats, &grid)) status = ent_no_memory(sink);
    free(seats);
    if (status != ENTENTE_OK) return status;
    turn(scene, &grid);
    if (!ent_grid_fill(scene, &grid)) return ent_no_memory(sink);
    return ent_grid_draw(scene, &grid, subtitle(scene, grid.is_turned), sink);
}

const struct ent_view ent_view_matrix = {
    .choice = {.name = "matrix", .summary = "a table of who is for and against whom, by bloc or camp"},
    .role = "signed matrix",
    .absence = "An empty cell",
    .compose = compose,
};
