/* SPDX-License-Identifier: MIT */
#include "arrange/repair.h"

#include "arrange/arrange.h"
#include "arrange/score.h"
#include "arrange/sketch.h"

#include <math.h>
#include <stdint.h>

/* Where a box is tried: on rings round its place. */
enum { ROUNDS = 3, RINGS = 5, WAYS = 12, LINES_MOST = 600, HITS_MOST = 40, REDRAWS_MOST = 4000 };
/* Lines times boxes, over all lines that are drawn anew. */
static const double tests_most = 1e7;
/* From ring to ring, and what is kept free between boxes, by size of type. */
static const double ring = 1.3, gap = 0.6;

struct repairing {
    struct ent_sketch sketch;
    double least;
    long redraws; /* of lines, that may still be spent */
};

static void try_places(struct repairing *r, size_t node) {
    static const double full_turn = 6.283185307179586;
    struct ent_scene *scene = r->sketch.scene;
    struct ent_point home = scene->nodes[node].box.centre, best = home;
    double step = ring * scene->type, before = r->least;
    for (int i = 0; i < RINGS * WAYS && r->redraws > 0; i++) {
        int ring_out = i / WAYS;
        double angle = full_turn * (i % WAYS) / WAYS, radius = step * (1 + ring_out);
        struct ent_point to = {round(home.x + 1.6 * radius * cos(angle)),
                               round(home.y + radius * sin(angle))};
        if (!ent_place_is_free(scene, node, to, gap * scene->type)) continue;
        double total = ent_sketch_try(&r->sketch, node, to);
        r->redraws -= 1 + (long)r->sketch.redrawn_count;
        ent_sketch_drop(&r->sketch);
        if (total >= r->least) continue;
        r->least = total;
        best = to;
    }
    if (r->least >= before) return;
    ent_sketch_try(&r->sketch, node, best);
    ent_sketch_keep(&r->sketch);
}

static void repair_lines(struct repairing *r) {
    struct ent_scene *scene = r->sketch.scene;
    int repaired = 0;
    for (size_t i = 0; i < scene->line_count && repaired < HITS_MOST; i++) {
        size_t hit = ent_first_hit(scene, i);
        if (hit == SIZE_MAX) continue;
        repaired++;
        try_places(r, hit);
        try_places(r, scene->lines[i].source);
        try_places(r, scene->lines[i].target);
    }
}

static void repair_all(struct repairing *r) {
    size_t faults = ent_faults_of(r->sketch.scene);
    for (int round = 0; round < ROUNDS && faults > 0 && faults <= HITS_MOST; round++) {
        double before = r->least;
        repair_lines(r);
        if (r->least >= before) break;
        faults = ent_faults_of(r->sketch.scene);
    }
    ent_route_all(&r->sketch.routing);
}

bool ent_repair(struct ent_scene *scene) {
    double tests = (double)(scene->line_count * scene->node_count);
    struct repairing r = {.redraws = (long)fmin(REDRAWS_MOST, tests_most / fmax(tests, 1))};
    if (scene->line_count > LINES_MOST || ent_faults_of(scene) == 0) return true;
    bool fine = ent_sketch_init(&r.sketch, scene);
    r.least = r.sketch.total;
    if (fine) repair_all(&r);
    ent_sketch_clear(&r.sketch);
    return fine;
}
