/* SPDX-License-Identifier: MIT */
#include "draw/compose.h"

#include "base/memory.h"
#include <math.h>
#include <stdlib.h>

/* Places tried along a line, the best first. */
static const double places[] = {0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.2, 0.8};
enum { PLACE_COUNT = sizeof places / sizeof *places };

static const double cost_on_node = 30, cost_on_label = 20, cost_on_head = 12, cost_on_line = 5,
                    cost_off_middle = 4;

/* Lines in short straight pieces, for what looks at every label and every line. */
enum { PIECES = 8 };
struct pieces {
    struct ent_point at[PIECES + 1];
    struct ent_box bounds;
};

struct labelling {
    struct ent_scene *scene;
    struct pieces *pieces; /* per line */
    double *cost;          /* per line: of where its label stands; negative while it stands nowhere */
    bool sees_lines;       /* with many lines, only nodes and labels count */
};

static struct pieces cut_in_pieces(const struct ent_curve *curve) {
    struct pieces pieces = {0};
    for (size_t i = 0; i <= PIECES; i++) {
        pieces.at[i] = ent_curve_at(curve, (double)i / PIECES);
        struct ent_box point = {pieces.at[i], {1, 1}};
        ent_box_hold(&pieces.bounds, &point);
    }
    return pieces;
}

static bool line_hits(const struct pieces *pieces, const struct ent_box *box) {
    if (!ent_boxes_near(&pieces->bounds, box, 2)) return false;
    for (size_t i = 0; i < PIECES; i++) {
        if (ent_segment_hits_box(pieces->at[i], pieces->at[i + 1], box, 2)) return true;
    }
    return false;
}

static bool head_in(const struct ent_line *line, const struct ent_box *box) {
    if (!line->has_head) return false;
    struct ent_box tip = {line->head[0], {2, 2}},
                   foot = {ent_point_between(line->head[1], line->head[2], 0.5), {2, 2}};
    return ent_boxes_near(&tip, box, 1) || ent_boxes_near(&foot, box, 1);
}

static double cost_of_others(const struct labelling *l, size_t index, const struct ent_box *plate) {
    const struct ent_scene *scene = l->scene;
    double cost = 0;
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *other = &scene->lines[i];
        if (i != index && l->cost[i] >= 0 && ent_boxes_near(&other->plate, plate, 2)) cost += cost_on_label;
        if (!l->sees_lines) continue;
        if (i != index && line_hits(&l->pieces[i], plate)) cost += cost_on_line;
        if (head_in(other, plate)) cost += cost_on_head;
    }
    return cost;
}

static double cost_of(const struct labelling *l, size_t index, const struct ent_box *plate) {
    double cost = 0;
    for (size_t i = 0; i < l->scene->node_count; i++) {
        if (ent_boxes_near(&l->scene->nodes[i].box, plate, 3)) cost += cost_on_node;
    }
    return cost + cost_of_others(l, index, plate);
}

/* -- places
 * ---------------------------------------------------------------------------------------------------*/

/* The badge sits on the line, the words on one of its sides; without a badge they are centred on the line, or
 * just above or below it. */
enum side { RIGHT, LEFT, BELOW, ABOVE, SIDE_COUNT };
static const double cost_of_side[SIDE_COUNT] = {0, 0.3, 1.2, 1.2};

static const double badge_side = 2 * ENT_BADGE_RADIUS + 2;

/* Puts badge and words, whose size is known, where the line is at t. */
static void stand(struct ent_line *line, double t, enum side side) {
    struct ent_point at = ent_curve_at(&line->curve, t);
    struct ent_size words = line->words_box.size;
    at = (struct ent_point){round(at.x), round(at.y)};
    line->badge = line->words_box.centre = at;
    line->words_flush = ENT_CENTRED;
    double free_x = line->has_badge ? badge_side / 2 + words.width / 2 : 0;
    double free_y = line->has_badge ? badge_side / 2 + words.height / 2 : words.height / 2 + 3;
    if (side == RIGHT || side == LEFT) {
        if (line->has_badge) line->words_flush = side == RIGHT ? ENT_FLUSH_LEFT : ENT_FLUSH_RIGHT;
        line->words_box.centre.x += side == RIGHT ? free_x : -free_x;
    } else {
        line->words_box.centre.y += side == BELOW ? free_y : -free_y;
    }
    line->plate = line->words_box;
    struct ent_box badge = {line->badge, {badge_side, badge_side}};
    if (line->has_badge) ent_box_hold(&line->plate, &badge);
}

/* Finds the best place; returns its cost. */
static double place(struct labelling *l, size_t index) {
    struct ent_line *line = &l->scene->lines[index];
    struct ent_line best = *line;
    double least = HUGE_VAL;
    enum side sides = line->has_words ? SIDE_COUNT : LEFT;
    for (size_t i = 0; i < PLACE_COUNT && least > 0; i++) {
        for (enum side side = RIGHT; side < sides; side++) {
            double cost = cost_off_middle * fabs(places[i] - 0.5) + cost_of_side[side];
            if (cost >= least || (side == LEFT && !line->has_badge)) continue;
            stand(line, places[i], side);
            cost += cost_of(l, index, &line->plate);
            if (cost >= least - 1e-9) continue;
            least = cost;
            best = *line;
        }
    }
    *line = best;
    l->cost[index] = line->has_badge || line->has_words ? least : -1;
    return least;
}

/* -- crowds
 * ---------------------------------------------------------------------------------------------------*/

static void drop_words(struct ent_line *line) {
    line->has_words = false;
    line->words_box = (struct ent_box){0};
}

/* Beyond this, marks would be a carpet: colour and dash must do. */
enum { BADGED_LINES_MOST = 2000 };

static void leave_bare(struct ent_line *line) {
    drop_words(line);
    line->has_badge = false;
    line->plate = (struct ent_box){0};
}

/* In a crowd, words stay only where they are in nobody's way; badges do not lie on nodes. */
static void place_in_crowd(struct labelling *l, size_t index) {
    struct ent_line *line = &l->scene->lines[index];
    if (place(l, index) < cost_on_line) return;
    drop_words(line);
    if (place(l, index) < cost_on_label) return;
    leave_bare(line);
    l->cost[index] = -1;
}

/* The weightiest lines first; then those again that are in somebody's way. */
static void place_all(struct labelling *l) {
    enum { ROUNDS = 3 };
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = l->scene->line_count; i > 0; i--) {
            if (!l->sees_lines && round == 0) place_in_crowd(l, i - 1);
            if (l->sees_lines && (round == 0 || l->cost[i - 1] >= cost_on_line)) place(l, i - 1);
        }
    }
}

bool ent_compose_labels(struct ent_scene *scene) {
    if (scene->line_count > BADGED_LINES_MOST) {
        for (size_t i = 0; i < scene->line_count; i++) leave_bare(&scene->lines[i]);
        return true;
    }
    size_t count = scene->line_count;
    struct labelling l = {
        .scene = scene,
        .pieces = ent_alloc(count, sizeof *l.pieces),
        .cost = ent_alloc(count, sizeof *l.cost),
        .sees_lines = count <= ENT_LINES_READABLE,
    };
    bool fine = l.pieces != NULL && l.cost != NULL;
    if (fine) {
        for (size_t i = 0; i < count; i++) {
            l.pieces[i] = cut_in_pieces(&scene->lines[i].curve);
            l.cost[i] = -1;
        }
        place_all(&l);
    }
    free(l.pieces);
    free(l.cost);
    return fine;
}
