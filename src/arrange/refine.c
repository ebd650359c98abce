/* SPDX-License-Identifier: MIT */
#include "arrange/refine.h"

#include "arrange/arrange.h"
#include "arrange/empty.h"
#include "arrange/score.h"
#include "arrange/sketch.h"

#include <math.h>

enum { ROUNDS = 4, RINGS = 3, WAYS = 8 };
/* Tests of one thing against another that all drafts may cost. */
static const double tests_most = 2e6;

/* Of rings, and up to where a box is moved into line with another, by size of type. */
static const double rings[RINGS] = {1.5, 4, 9}, snapped_most = 2.5;

/* What it is worth, in crossings: labels as they would like to stand, an empty part of the page, a box that
 * is in line with another. */
static const double per_label = 0.35, per_empty = 40, empty_good = 0.085, per_aligned = 0.12;

struct refining {
    struct ent_scene *scene;
    struct ent_sketch sketch;
    double least;
    int drafts; /* that may still be drawn with words */
    bool failed;
};

static bool is_aligned(const struct ent_scene *scene, size_t node) {
    struct ent_point at = scene->nodes[node].box.centre;
    bool in_row = false, in_column = false;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (i == node) continue;
        in_row = in_row || fabs(scene->nodes[i].box.centre.y - at.y) < 0.5;
        in_column = in_column || fabs(scene->nodes[i].box.centre.x - at.x) < 0.5;
    }
    return in_row || in_column;
}

/* What is wrong with words and the use of the page, as far as it matters below `most`. */
static double look_at_words(struct refining *r, double most) {
    struct ent_scene *scene = r->scene;
    struct ent_score score = {0};
    r->drafts--;
    r->failed = r->failed || !ent_draft_labels(scene);
    ent_score_words(scene, &score);
    double cost = ent_score_total(&score);
    for (size_t i = 0; i < scene->line_count; i++) cost += per_label * scene->lines[i].label.cost;
    return cost >= most ? cost : cost + per_empty * fmax(0, ent_empty_share(scene) - empty_good);
}

/* Lower is better; no further than needed to know that it is no better. */
static double look(struct refining *r, double lines) {
    double cost = lines;
    for (size_t i = 0; i < r->scene->node_count; i++) cost -= is_aligned(r->scene, i) ? per_aligned : 0;
    return cost >= r->least ? cost : cost + look_at_words(r, r->least - cost);
}

static void try_at(struct refining *r, size_t node, struct ent_point at, struct ent_point *best) {
    struct ent_point to = {round(at.x), round(at.y)};
    if (r->drafts <= 0 || r->failed || !ent_place_is_free(r->scene, node, to, ent_gap(r->scene))) return;
    double cost = look(r, ent_sketch_try(&r->sketch, node, to));
    ent_sketch_drop(&r->sketch);
    if (cost >= r->least - 1e-6) return;
    r->least = cost;
    *best = to;
}

static void try_rings(struct refining *r, size_t node, struct ent_point home, struct ent_point *best) {
    static const double full_turn = 6.283185307179586;
    for (int i = 0; i < RINGS * WAYS; i++) {
        double angle = full_turn * (i % WAYS) / WAYS, radius = rings[i / WAYS] * r->scene->type;
        try_at(r, node, (struct ent_point){home.x + radius * cos(angle), home.y + radius * sin(angle)}, best);
    }
}

static void try_lines_up(struct refining *r, size_t node, struct ent_point home, struct ent_point *best) {
    double most = snapped_most * r->scene->type;
    for (size_t i = 0; i < r->scene->node_count; i++) {
        struct ent_point other = r->scene->nodes[i].box.centre;
        if (i == node) continue;
        double x = fabs(other.x - home.x), y = fabs(other.y - home.y);
        if (x > 0.5 && x < most) try_at(r, node, (struct ent_point){other.x, home.y}, best);
        if (y > 0.5 && y < most) try_at(r, node, (struct ent_point){home.x, other.y}, best);
    }
}

static void refine_node(struct refining *r, size_t node) {
    struct ent_point home = r->scene->nodes[node].box.centre, best = home;
    double before = r->least;
    try_rings(r, node, home, &best);
    try_lines_up(r, node, home, &best);
    if (r->least >= before) return;
    ent_sketch_try(&r->sketch, node, best);
    ent_sketch_keep(&r->sketch);
}

static void refine_all(struct refining *r) {
    r->least = HUGE_VAL;
    r->least = look(r, r->sketch.total);
    for (int round = 0; round < ROUNDS && r->drafts > 0 && !r->failed; round++) {
        double before = r->least;
        for (size_t i = 0; i < r->scene->node_count; i++) refine_node(r, i);
        if (r->least >= before - 1e-6) break;
    }
    ent_route_all(&r->sketch.routing);
}

bool ent_refine(struct ent_scene *scene) {
    double things = (double)(scene->node_count + scene->line_count);
    struct refining r = {.scene = scene, .drafts = (int)(tests_most / fmax(1, things * things))};
    if (scene->line_count > ENT_WEIGHED_LINES_MOST || scene->node_count < 2) return true;
    r.failed = !ent_sketch_init(&r.sketch, scene);
    if (!r.failed) refine_all(&r);
    ent_sketch_clear(&r.sketch);
    return !r.failed && ent_compose_labels(scene);
}
