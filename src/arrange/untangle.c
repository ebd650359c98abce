/* SPDX-License-Identifier: MIT */
#include "arrange/untangle.h"

#include "arrange/arrange.h"
#include "arrange/score.h"
#include "arrange/sketch.h"
#include "base/memory.h"
#include "base/random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Below so many crossings there is nothing to untangle. */
enum { TANGLED_LEAST = 8 };

/* How much worse, in crossings, a move may at first and at last be, and how far it goes, by the width of the
 * room. */
static const double hottest = 0.8, coldest = 0.05, widest = 0.16, nearest = 0.008;
/* Of moves that go anywhere. */
static const double far_share = 0.05;

struct untangling {
    struct ent_scene *scene;
    struct ent_sketch sketch;
    struct ent_random random;
    struct ent_point *best;
    double least;
};

static void keep_places(struct untangling *u) {
    u->least = u->sketch.total;
    for (size_t i = 0; i < u->scene->node_count; i++) u->best[i] = u->scene->nodes[i].box.centre;
}

static void take_places(struct ent_scene *scene, const struct ent_point *at) {
    for (size_t i = 0; i < scene->node_count; i++) scene->nodes[i].box.centre = at[i];
}

/* From -1 to 1, the middle more often. */
static double either_way(struct untangling *u) {
    return ent_random_share(&u->random) + ent_random_share(&u->random) - 1;
}

static struct ent_point somewhere(struct untangling *u, struct ent_point from, double step) {
    const struct ent_box *room = &u->scene->room;
    bool is_far = ent_random_share(&u->random) < far_share;
    double x = either_way(u), y = either_way(u), flat = room->size.height / room->size.width;
    struct ent_point to = {from.x + x * step, from.y + y * step * fmax(flat, 0.6)};
    if (is_far)
        to = (struct ent_point){room->centre.x + x * room->size.width / 2,
                                room->centre.y + y * room->size.height / 2};
    return (struct ent_point){round(to.x), round(to.y)};
}

/* Powers and logarithms may differ in their last digit on another machine. */
static double rounded(double value) {
    return (double)(float)value;
}

static void try_move(struct untangling *u, double temperature, double step) {
    size_t node = ent_random_below(&u->random, u->scene->node_count);
    struct ent_point to = somewhere(u, u->scene->nodes[node].box.centre, step);
    double worse = rounded(-temperature * log(1 - ent_random_share(&u->random)));
    if (!ent_place_is_free(u->scene, node, to, ent_gap(u->scene))) return;
    if (ent_sketch_try(&u->sketch, node, to) > u->sketch.total + worse) {
        ent_sketch_drop(&u->sketch);
        return;
    }
    ent_sketch_keep(&u->sketch);
    if (u->sketch.total < u->least - 1e-6) keep_places(u);
}

static void cool(struct untangling *u, size_t tries) {
    enum { STAGES = 40 };
    size_t tries_at = 1 + tries * u->scene->node_count / STAGES;
    double width = u->scene->room.size.width;
    for (int stage = 0; stage < STAGES; stage++) {
        double done = (double)stage / (STAGES - 1);
        double temperature = rounded(hottest * pow(coldest / hottest, done));
        double step = rounded(widest * pow(nearest / widest, done)) * width;
        for (size_t i = 0; i < tries_at; i++) try_move(u, temperature, step);
    }
    take_places(u->scene, u->best);
    ent_route_all(&u->sketch.routing);
}

static bool is_tangled(const struct ent_scene *scene) {
    if (scene->line_count > ENT_WEIGHED_LINES_MOST) return false;
    struct ent_score score = ent_score_of_lines(scene);
    return score.crossings + score.merged + score.narrow >= TANGLED_LEAST;
}

/* With words, for which untangled lines may leave less room. */
static bool look(struct ent_scene *scene, double *total) {
    if (!ent_draft_labels(scene)) return false;
    struct ent_score score = ent_score_of(scene);
    *total = ent_score_unmended(&score);
    return true;
}

/* Keeps what looks better. */
static bool untangle(struct untangling *u, struct ent_point *before, size_t tries) {
    struct ent_scene *scene = u->scene;
    double was, is;
    if (!look(scene, &was)) return false;
    keep_places(u);
    memcpy(before, u->best, scene->node_count * sizeof *before);
    cool(u, tries);
    if (!look(scene, &is)) return false;
    if (is < was) return true;
    take_places(scene, before);
    ent_route_all(&u->sketch.routing);
    return true;
}

bool ent_untangle(struct ent_scene *scene, size_t tries) {
    if (!is_tangled(scene)) return true;
    struct untangling u = {
        .scene = scene, .random = ent_random_from(1), .best = ent_alloc(scene->node_count, sizeof *u.best)};
    struct ent_point *before = ent_alloc(scene->node_count, sizeof *before);
    bool fine =
        ent_sketch_init(&u.sketch, scene) && u.best != NULL && before != NULL && untangle(&u, before, tries);
    ent_sketch_clear(&u.sketch);
    free(u.best);
    free(before);
    return fine;
}
