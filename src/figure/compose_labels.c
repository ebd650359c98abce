/* SPDX-License-Identifier: MIT */
#include "figure/compose.h"

#include "base/memory.h"
#include "layout/course.h"
#include <math.h>
#include <stdlib.h>

/* Places tried along a line, the best first. */
static const double places[] = {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86};
enum { PLACE_COUNT = sizeof places / sizeof *places };

/* What lies under a plate. From `forbidden` on nothing stands there; badges may at worst lie on lines. */
static const double on_line = 1, on_head = 1.5, forbidden = 100, off_middle = 0.2;

enum { PIECES = 12 };

struct labelling {
    struct ent_scene *scene;
    struct ent_course *courses; /* per line */
    bool *stands;               /* per line: its plate has a place */
};

static bool head_in(const struct ent_line *line, const struct ent_box *box) {
    if (!line->has_head) return false;
    struct ent_box tip = {line->head[0], {2, 2}},
                   foot = {ent_point_between(line->head[1], line->head[2], 0.5), {2, 2}};
    return ent_boxes_near(&tip, box, 1) || ent_boxes_near(&foot, box, 1);
}

/* Does the course of line `other` run under what line `index` shows? */
static bool runs_under(const struct labelling *l, size_t index, size_t other, const struct ent_box *plate) {
    const struct ent_line *line = &l->scene->lines[index], *crossing = &l->scene->lines[other];
    bool is_own = index == other || ent_are_twins(line, crossing);
    if (is_own && (index == other || !line->has_words)) return false;
    return ent_course_hits(&l->courses[other], is_own ? &line->words_box : plate, 1 + crossing->width / 2);
}

static double cost_of_lines(const struct labelling *l, size_t index, const struct ent_box *plate) {
    const struct ent_scene *scene = l->scene;
    double cost = 0;
    for (size_t i = 0; i < scene->line_count && cost < forbidden; i++) {
        const struct ent_line *other = &scene->lines[i];
        if (i != index && l->stands[i] && ent_boxes_near(&other->plate, plate, 2)) return forbidden;
        if (runs_under(l, index, i, plate)) cost += on_line;
        if (head_in(other, plate)) cost += on_head;
    }
    return cost;
}

static double cost_of(const struct labelling *l, size_t index, const struct ent_box *plate) {
    if (ent_box_sticks_out(plate, &l->scene->room, 0)) return forbidden;
    for (size_t i = 0; i < l->scene->node_count; i++) {
        if (ent_boxes_near(&l->scene->nodes[i].box, plate, 2)) return forbidden;
    }
    return cost_of_lines(l, index, plate);
}

/* -- places -------------------------------------------------------------------------------------------------
 */

/* The badge sits on the line, the words on one of its sides; without a badge they are centred on the line. */
enum side { RIGHT, LEFT, BELOW, ABOVE, SIDE_COUNT };
static const double cost_of_side[SIDE_COUNT] = {0, 0.02, 0.06, 0.06};

/* Puts badge and words, whose size is known, where the line is at t. */
static void stand(const struct labelling *l, struct ent_line *line, double t, enum side side) {
    double badge_side = 2 * l->scene->badge_radius + 2;
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
    struct ent_box badge = {line->badge, {badge_side, badge_side}};
    line->plate = line->has_words ? line->words_box : badge;
    if (line->has_words && line->has_badge) ent_box_hold(&line->plate, &badge);
}

/* Finds the best place; returns what lies under it. */
static double place(struct labelling *l, size_t index) {
    struct ent_line *line = &l->scene->lines[index];
    struct ent_line best = *line;
    double least = HUGE_VAL;
    enum side sides = line->has_words ? SIDE_COUNT : LEFT;
    for (size_t i = 0; i < PLACE_COUNT; i++) {
        for (enum side side = RIGHT; side < sides; side++) {
            double cost = off_middle * fabs(places[i] - 0.5) + cost_of_side[side];
            if (cost >= least || (side == LEFT && !line->has_badge)) continue;
            stand(l, line, places[i], side);
            cost += cost_of(l, index, &line->plate);
            if (cost >= least) continue;
            least = cost;
            best = *line;
        }
    }
    *line = best;
    return least;
}

/* Words stay where they are in nobody's way, else the badge alone, else nothing. */
static void place_line(struct labelling *l, size_t index) {
    struct ent_line *line = &l->scene->lines[index];
    enum entente_edge_labels wanted = l->scene->figure->edge_labels;
    bool has_badge = line->has_badge;
    if (wanted == ENTENTE_LABELS_NONE) line->has_words = false;
    double most = wanted == ENTENTE_LABELS_ALL ? HUGE_VAL : on_line;
    l->stands[index] = line->has_words && place(l, index) < most;
    if (l->stands[index]) return;
    line->has_words = false;
    line->has_badge = has_badge;
    l->stands[index] = has_badge && place(l, index) < forbidden;
    if (l->stands[index]) return;
    line->has_badge = false;
    line->plate = (struct ent_box){0};
}

/* Beyond this, marks would be a carpet: colour and dash must do. */
enum { BADGED_LINES_MOST = 2000 };

/* The weightiest lines first. */
static void place_all(struct labelling *l) {
    struct ent_scene *scene = l->scene;
    for (size_t i = 0; i < scene->line_count; i++) {
        l->courses[i] = ent_course_of(&scene->lines[i].curve, scene->lines[i].is_straight ? 1 : PIECES);
        scene->lines[i].has_badge = scene->lines[i].sign != 0 && !scene->lines[i].is_quiet &&
                                    !(scene->lines[i].is_ambivalent && scene->lines[i].sign < 0);
        scene->lines[i].has_words = scene->lines[i].words.count > 0;
    }
    for (size_t i = scene->line_count; i > 0; i--) place_line(l, i - 1);
}

bool ent_compose_labels(struct ent_scene *scene) {
    size_t count = scene->line_count;
    if (count > BADGED_LINES_MOST) {
        for (size_t i = 0; i < count; i++) {
            scene->lines[i].has_badge = scene->lines[i].has_words = false;
            scene->lines[i].plate = (struct ent_box){0};
        }
        return true;
    }
    struct labelling l = {
        .scene = scene,
        .courses = ent_alloc(count, sizeof *l.courses),
        .stands = ent_alloc(count, sizeof *l.stands),
    };
    bool fine = l.courses != NULL && l.stands != NULL;
    if (fine) place_all(&l);
    free(l.courses);
    free(l.stands);
    return fine;
}
