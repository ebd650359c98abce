/* SPDX-License-Identifier: MIT */
#include "arrange/repair.h"

#include "arrange/arrange.h"
#include "arrange/score.h"

#include <math.h>
#include <stdint.h>

/* Where a box is tried: on rings round its place. */
enum { ROUNDS = 3, RINGS = 5, WAYS = 12, LINES_MOST = 600, HITS_MOST = 40, TRIES_MOST = 600 };
/* Tests of lines against boxes that may be spent on all tries. */
static const double tests_most = 4e6;
/* From ring to ring, and what is kept free between boxes, by size of type. */
static const double ring = 1.3, gap = 0.6;

/* What moving is to lower: lines through boxes first, then crossings. */
static bool weigh(struct ent_scene *scene, double *total) {
    if (!ent_compose_routes(scene)) return false;
    if (scene->line_count > ENT_WEIGHED_LINES_MOST) {
        *total = 1000 * (double)ent_faults_of(scene);
    } else {
        struct ent_score score = ent_score_of_lines(scene);
        *total = 1000 * (double)(score.through_nodes + score.overlaps) + (double)score.crossings;
    }
    return true;
}

static bool try_places(struct ent_scene *scene, size_t node, double *least, int *tries) {
    static const double full_turn = 6.283185307179586;
    struct ent_point *at = &scene->nodes[node].box.centre, home = *at, best = home;
    double step = ring * scene->type;
    for (int i = 0; i < RINGS * WAYS; i++) {
        int way = i % WAYS, rings = 1 + i / WAYS;
        double angle = full_turn * way / WAYS, radius = step * rings;
        double total;
        *at = (struct ent_point){round(home.x + 1.6 * radius * cos(angle)),
                                 round(home.y + radius * sin(angle))};
        if (*tries <= 0 || !ent_node_is_free(scene, node, gap * scene->type)) continue;
        --*tries;
        if (!weigh(scene, &total)) return false;
        if (total >= *least) continue;
        *least = total;
        best = *at;
    }
    *at = best;
    return true;
}

static bool repair_line(struct ent_scene *scene, const struct ent_line *line, size_t hit, double *least,
                        int *tries) {
    return try_places(scene, hit, least, tries) && try_places(scene, line->source, least, tries) &&
           try_places(scene, line->target, least, tries);
}

bool ent_repair(struct ent_scene *scene) {
    double least, tests = (double)(scene->line_count * scene->node_count);
    int tries = (int)fmin(TRIES_MOST, tests_most / fmax(tests, 1));
    if (scene->line_count > LINES_MOST) return true;
    if (!weigh(scene, &least)) return false;
    if (least >= 1000 * (HITS_MOST + 1)) return true;
    for (int round = 0; round < ROUNDS && least >= 1000; round++) {
        double before = least;
        int repaired = 0;
        for (size_t i = 0; i < scene->line_count; i++) {
            size_t hit = ent_first_hit(scene, i);
            if (hit == SIZE_MAX || repaired++ >= HITS_MOST) continue;
            if (!repair_line(scene, &scene->lines[i], hit, &least, &tries) || !weigh(scene, &least))
                return false;
        }
        if (least >= before) break;
    }
    return true;
}
