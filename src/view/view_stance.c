/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "figure/view.h"
#include "view/grid.h"

#include <math.h>
#include <stdlib.h>

enum { ROUNDS = 60 };

static bool is_issue(const struct ent_scene *scene, size_t actor) {
    enum entente_kind kind = entente_document_actor(entente_network_document(scene->network), actor)->kind;
    return !entente_kind_is_actor(kind);
}

/* A stance is a line from an actor to an issue. */
static bool is_stance(const struct ent_scene *scene, const struct ent_line *line, size_t *actor,
                      size_t *issue) {
    bool turned = !scene->is_directed && is_issue(scene, line->source);
    *actor = turned ? line->target : line->source;
    *issue = turned ? line->source : line->target;
    return !is_issue(scene, *actor) && is_issue(scene, *issue);
}

static void normalise(double *values, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++) sum += values[i] * values[i];
    for (size_t i = 0; i < count && sum > 0; i++) values[i] /= sqrt(sum);
}

/* One step of the power method: each takes the sum of what the others think, by their weight. */
static void pass_on(const struct ent_scene *scene, const double *from, double *to, bool to_issues) {
    for (size_t i = 0; i < scene->node_count; i++) to[i] = 0;
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        size_t actor, issue;
        if (!is_stance(scene, line, &actor, &issue)) continue;
        double stance = line->sign * sqrt(line->weight);
        if (to_issues)
            to[issue] += stance * from[actor];
        else
            to[actor] += stance * from[issue];
    }
    normalise(to, scene->node_count);
}

/* The leading singular vectors of the stances: who agrees stands together, at both ends those who differ
 * most. */
static void rate(const struct ent_scene *scene, double *actors, double *issues) {
    for (size_t i = 0; i < scene->node_count; i++) actors[i] = 1 + 0.01 * (double)(i % 7);
    for (int round = 0; round < ROUNDS; round++) {
        pass_on(scene, actors, issues, true);
        pass_on(scene, issues, actors, false);
    }
}

struct seat {
    double rating;
    size_t actor;
};

static int by_rating(const void *a, const void *b) {
    const struct seat *x = a, *y = b;
    if (x->rating != y->rating) return x->rating > y->rating ? -1 : 1;
    return x->actor < y->actor ? -1 : x->actor > y->actor;
}

/* Ratings are compared to nine digits: what is behind them depends on the order of sums. */
static size_t *ranked(struct ent_scene *scene, const bool *wanted, const double *ratings, size_t *count) {
    struct seat *seats = ent_arena_take(&scene->arena, (scene->node_count + 1) * sizeof *seats);
    size_t *actors = ent_arena_take(&scene->arena, (scene->node_count + 1) * sizeof *actors);
    if (seats == NULL || actors == NULL) return NULL;
    *count = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (wanted[i]) seats[(*count)++] = (struct seat){round(1e9 * ratings[i]), i};
    }
    qsort(seats, *count, sizeof *seats, by_rating);
    for (size_t i = 0; i < *count; i++) actors[i] = seats[i].actor;
    return actors;
}

static bool choose_rows(struct ent_scene *scene, struct ent_grid *grid) {
    size_t room = scene->node_count + 1;
    double *actors = ent_arena_take(&scene->arena, room * sizeof *actors);
    double *issues = ent_arena_take(&scene->arena, room * sizeof *issues);
    bool *is_row = ent_arena_take(&scene->arena, room * sizeof *is_row);
    bool *is_column = ent_arena_take(&scene->arena, room * sizeof *is_column);
    if (actors == NULL || issues == NULL || is_row == NULL || is_column == NULL) return false;
    for (size_t i = 0; i < scene->line_count; i++) {
        size_t actor, issue;
        if (is_stance(scene, &scene->lines[i], &actor, &issue)) is_row[actor] = is_column[issue] = true;
    }
    rate(scene, actors, issues);
    grid->rows = ranked(scene, is_row, actors, &grid->row_count);
    grid->columns = ranked(scene, is_column, issues, &grid->column_count);
    return grid->rows != NULL && grid->columns != NULL;
}

static enum entente_status compose(struct ent_scene *scene, const struct entente_sink *sink) {
    struct ent_grid grid = {0};
    if (!choose_rows(scene, &grid)) return ent_no_memory(sink);
    if (grid.row_count == 0) {
        return ent_fail(
            sink, ENTENTE_BAD_OPTION, "no-stances", NULL,
            "give things their kind (\"issue\" or \"event\") under \"actors\", or use --view matrix",
            "no actor takes a stance on an issue: a table of stances would be empty");
    }
    if (!ent_grid_fill(scene, &grid)) return ent_no_memory(sink);
    return ent_grid_draw(scene, &grid, "Who is for and against what; similar rows stand next to each other",
                         sink);
}

const struct ent_view ent_view_stance = {
    .choice = {.name = "stance", .summary = "a table of actors and issues: who is for and against what"},
    .role = "table of stances",
    .absence = "An empty cell",
    .compose = compose,
};
