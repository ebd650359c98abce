/* SPDX-License-Identifier: MIT */
#include "arrange/refine.h"

#include "arrange/arrange.h"
#include "arrange/empty.h"
#include "arrange/score.h"

#include <math.h>

enum { ROUNDS = 4, RINGS = 3, WAYS = 8, LINES_MOST = 70 };
/* Tests of one thing against another that all tries may cost. */
static const double tests_most = 2e6;

/* Of rings, and up to where a box is moved into line with another, by size of type. */
static const double rings[RINGS] = {1.5, 4, 9}, snapped_most = 2.5;

/* What it is worth, in crossings: labels as they would like to stand, an empty part of the page, a box that
 * is in line with another. */
static const double per_label = 0.35, per_empty = 40, empty_good = 0.085, per_aligned = 0.12;

struct refining {
    struct ent_scene *scene;
    double least;
    int tries;
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

static double fail(struct refining *r) {
    r->failed = true;
    return HUGE_VAL;
}

/* Draws it, to see; lower is better. No further than needed to know that it is no better. */
static double look(struct refining *r) {
    struct ent_scene *scene = r->scene;
    if (!ent_compose_routes(scene)) return fail(r);
    struct ent_score score = ent_score_of_lines(scene);
    double cost = ent_score_total(&score);
    for (size_t i = 0; i < scene->node_count; i++) cost -= is_aligned(scene, i) ? per_aligned : 0;
    if (cost >= r->least) return cost;
    if (!ent_draft_labels(scene)) return fail(r);
    cost -= ent_score_total(&score);
    ent_score_words(scene, &score);
    cost += ent_score_total(&score);
    for (size_t i = 0; i < scene->line_count; i++) cost += per_label * scene->lines[i].label.cost;
    if (cost >= r->least) return cost;
    return cost + per_empty * fmax(0, ent_empty_share(scene) - empty_good);
}

static void try_at(struct refining *r, size_t node, struct ent_point to, struct ent_point *best) {
    struct ent_point *at = &r->scene->nodes[node].box.centre;
    *at = (struct ent_point){round(to.x), round(to.y)};
    if (r->tries <= 0 || r->failed || !ent_node_is_free(r->scene, node, ent_gap(r->scene))) return;
    r->tries--;
    double cost = look(r);
    if (cost >= r->least - 1e-6) return;
    r->least = cost;
    *best = *at;
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
    try_rings(r, node, home, &best);
    try_lines_up(r, node, home, &best);
    r->scene->nodes[node].box.centre = best;
}

bool ent_refine(struct ent_scene *scene) {
    double things = (double)(scene->node_count + scene->line_count);
    struct refining r = {.scene = scene, .tries = (int)(tests_most / fmax(1, things * things))};
    if (scene->line_count > LINES_MOST || scene->node_count < 2) return true;
    r.least = HUGE_VAL;
    r.least = look(&r);
    for (int round = 0; round < ROUNDS && r.tries > 0 && !r.failed; round++) {
        double before = r.least;
        for (size_t i = 0; i < scene->node_count; i++) refine_node(&r, i);
        if (r.least >= before - 1e-6) break;
    }
    return !r.failed && ent_compose_routes(scene) && ent_compose_labels(scene);
}
