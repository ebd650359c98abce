/* SPDX-License-Identifier: MIT */
/* Where the words of each line stand: in a gap of the line, turned or not, or beside it. The heaviest lines
 * choose first; what then is without words may push others to their next best place. */
#include "arrange/arrange.h"
#include "arrange/cuts.h"
#include "arrange/line_words.h"
#include "base/memory.h"
#include "layout/course.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Places tried along a line, the best first. */
static const double places[] = {0.5,  0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7,
                                0.26, 0.74, 0.22, 0.78, 0.18, 0.82, 0.14, 0.86, 0.1,  0.9};
enum { PLACE_COUNT = sizeof places / sizeof *places };

/* What lies under a label. From `forbidden` on nothing stands there; badges may at worst lie on lines. */
static const double on_line = 8, on_head = 12, on_crossing = 0.9, forbidden = 100;
/* Lines pass behind words in a line at no less than 25 degrees, behind words beside one at 50. */
static const double steep_sine = 0.42, steepest_sine = 0.77;
/* What a reader likes less: shorter words, away from the middle, turned, beside the line, far stubs. */
static const double off_middle = 0.25, turned_flat = 0.04, turned_steep = 0.3, beside = 0.3, other_nearer = 3,
                    nearer_to_gap = 0.8;
/* A label without words, or none at all, against shorter ones. */
static const double cost_wordless = 4, cost_bare = 8;

enum { PUSHED_MOST = 2, PUSH_ROUNDS = 2 };

/* A place on a line. */
struct spot {
    struct ent_point at, along; /* in reading direction */
    double before, after;       /* what is seen of the line on either side */
};

struct labelling {
    struct ent_scene *scene;
    struct spot *spots; /* PLACE_COUNT a line */
    double *costs;      /* per line: of its label */
    double stub;        /* to be seen of a line on either side of its words */
    double clear;       /* between a label and what it may not touch */
    double most;        /* above it words do not stand */
};

static bool is_shown(const struct ent_label *label) {
    return label->box.size.width > 0;
}

/* -- candidates ------------------------------------------------------------------------------------------ */

struct candidate {
    const struct ent_wording *words;
    size_t place;
    bool is_turned;
    int side; /* 0: in the line; -1, 1: beside it */
};

static const struct spot *spot_of(const struct labelling *l, size_t index, const struct candidate *c) {
    return &l->spots[index * PLACE_COUNT + c->place];
}

/* -- what is in the way ---------------------------------------------------------------------------------- */

static bool head_in(const struct ent_point head[3], const struct ent_turned_box *box) {
    return ent_turned_holds(box, head[0], 2) ||
           ent_turned_holds(box, ent_point_between(head[1], head[2], 0.5), 2);
}

static double nodes_cost(const struct labelling *l, const struct ent_turned_box *box) {
    const struct ent_scene *scene = l->scene;
    struct ent_box bounds = ent_turned_bounds(box);
    if (ent_box_sticks_out(&bounds, &scene->room, 0)) return forbidden;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct ent_box *node = &scene->nodes[i].box;
        if (ent_boxes_near(node, &bounds, l->clear) && ent_turned_near_box(box, node, l->clear))
            return forbidden;
    }
    return 0;
}

static bool has_heads_in(const struct ent_line *line, const struct ent_turned_box *box) {
    if (!line->has_head) return false;
    return head_in(line->head, box) || (line->back != NULL && head_in(line->tail, box));
}

/* How the line runs where it is nearest to the point. */
static struct ent_point way_near(const struct ent_line *line, struct ent_point point) {
    enum { STEPS = 32 };
    if (line->is_straight) return ent_direction(line->curve.start, line->curve.end);
    double nearest = HUGE_VAL, t = 0.5;
    for (int i = 1; i < STEPS; i++) {
        double distance = ent_point_distance(ent_curve_at(&line->curve, (double)i / STEPS), point);
        if (distance >= nearest) continue;
        nearest = distance;
        t = (double)i / STEPS;
    }
    return ent_direction(ent_curve_at(&line->curve, t - 0.02), ent_curve_at(&line->curve, t + 0.02));
}

/* Another line may pass behind words where it crosses them and their line steeply and goes on on both sides.
 */
static bool passes_behind(const struct labelling *l, const struct ent_line *line, const struct candidate *c,
                          const struct ent_turned_box *box, struct ent_point along) {
    double reach = box->size.width / 2 + l->stub;
    if (c->words == NULL || line->gap_count == ENT_GAPS_MOST) return false;
    if (ent_point_distance(line->curve.start, box->centre) <= reach ||
        ent_point_distance(line->curve.end, box->centre) <= reach)
        return false;
    struct ent_point way = way_near(line, box->centre);
    double least = c->side == 0 ? steep_sine : steepest_sine;
    return ent_sine_between(along, way) > least && ent_sine_between(box->along, way) > least;
}

/* Lines that run under it, its own only where it stands beside it. */
static double lines_cost(const struct labelling *l, size_t index, const struct candidate *c,
                         struct ent_label *label, double most) {
    const struct ent_scene *scene = l->scene;
    const struct ent_turned_box *box = &label->box;
    struct ent_point along = spot_of(l, index, c)->along;
    double cost = 0, with_head = l->clear + 2 * scene->type;
    struct ent_box bounds = ent_turned_bounds(box);
    for (size_t i = 0; i < scene->line_count && cost < most; i++) {
        const struct ent_line *other = &scene->lines[i];
        if ((i == index && c->side == 0) || !ent_boxes_near(&other->course.bounds, &bounds, with_head))
            continue;
        double gap = (i == index ? 0.5 : l->clear) + other->width / 2;
        if (has_heads_in(other, box)) cost += on_head;
        if (!ent_course_hits_turned(&other->course, box, gap)) continue;
        bool is_behind = i != index && passes_behind(l, other, c, box, along);
        if (is_behind)
            label->crosses = true;
        else
            label->is_on_lines = true;
        cost += is_behind ? on_crossing : on_line;
    }
    return cost;
}

/* How far the middle of the words is from what is seen of their line. */
static double way_to_line(const struct labelling *l, size_t index, const struct candidate *c,
                          const struct ent_turned_box *box) {
    if (c->side != 0) return ent_course_distance(&l->scene->lines[index].course, box->centre, 1e4);
    double half_a_row = 0.6 * l->scene->words_size; /* words stand a little off the middle of their box */
    return ent_turned_way_out(box, spot_of(l, index, c)->along) + ENT_CUT_GAP + half_a_row;
}

/* Words beside a line that stand about as near to another one may be read as that one's, and nearer to it
 * they will be; in a gap of their line less so. Lines of the same two nodes are told apart by their heads. */
static double doubt_cost(const struct labelling *l, size_t index, const struct candidate *c,
                         const struct ent_turned_box *box) {
    const struct ent_line *lines = l->scene->lines;
    bool is_beside = c->side != 0;
    double own = way_to_line(l, index, c, box), most = is_beside ? 1.4 * own + 2 : own, cost = 0;
    for (size_t i = 0; i < l->scene->line_count; i++) {
        if (i == index) continue;
        double distance = ent_course_distance(&lines[i].course, box->centre, most);
        bool is_nearer = distance < own && !ent_lines_join_same(&lines[index], &lines[i]);
        if (is_nearer) return is_beside ? forbidden : nearer_to_gap;
        if (is_beside && distance < 1.4 * own) cost = other_nearer;
    }
    return cost;
}

/* Labels that stand where this one would; more than `most` are as bad as any. */
static size_t labels_under(const struct labelling *l, size_t index, const struct ent_turned_box *box,
                           size_t *found, size_t most) {
    size_t count = 0;
    for (size_t i = 0; i < l->scene->line_count && count <= most; i++) {
        const struct ent_label *other = &l->scene->lines[i].label;
        if (i == index || !is_shown(other) || !ent_turned_near(&other->box, box, l->clear)) continue;
        if (count < most) found[count] = i;
        count++;
    }
    return count;
}

/* -- where candidates stand
 * ----------------------------------------------------------------------------------
 */

/* Never upside down. */
static struct ent_point reading_direction(struct ent_point along) {
    bool backwards = along.x < -1e-6 || (fabs(along.x) <= 1e-6 && along.y > 0);
    return backwards ? (struct ent_point){-along.x, -along.y} : along;
}

/* Where the places of a line are, and how it runs there. */
static void find_spots(struct labelling *l, size_t index) {
    const struct ent_line *line = &l->scene->lines[index];
    struct spot *spots = l->spots + index * PLACE_COUNT;
    for (size_t i = 0; i < PLACE_COUNT; i++) {
        double t = places[i];
        bool is_known = line->is_straight && i > 0;
        spots[i].at = ent_curve_at(&line->curve, t);
        spots[i].along = is_known ? spots[0].along
                                  : reading_direction(ent_direction(ent_curve_at(&line->curve, t - 0.02),
                                                                    ent_curve_at(&line->curve, t + 0.02)));
        spots[i].before = ent_point_distance(line->curve.start, spots[i].at);
        spots[i].after = ent_point_distance(line->curve.end, spots[i].at);
    }
}

static struct ent_label label_at(const struct labelling *l, size_t index, const struct candidate *c) {
    const struct ent_line *line = &l->scene->lines[index];
    const struct spot *spot = spot_of(l, index, c);
    struct ent_label label = {.words = c->words, .badges = ent_line_badges(l->scene, line)};
    struct ent_point across = {-spot->along.y, spot->along.x};
    label.box.along = c->is_turned ? spot->along : (struct ent_point){1, 0};
    label.box.size = ent_label_size(l->scene, line, c->words);
    double off =
        c->side == 0
            ? 0
            : c->side * (ent_turned_reach(&label.box, across) + line->width / 2 + 0.25 * l->clear + 1);
    label.box.centre.x = round(10 * (spot->at.x + off * across.x)) / 10;
    label.box.centre.y = round(10 * (spot->at.y + off * across.y)) / 10;
    label.at = places[c->place];
    label.cuts = c->side == 0 && c->words != NULL;
    return label;
}

/* A line gives way to words in it. What is left on either side must still be seen as a line. */
static double cut_cost(const struct labelling *l, size_t index, const struct candidate *c,
                       const struct ent_label *label) {
    const struct spot *spot = spot_of(l, index, c);
    const struct ent_curve *curve = &l->scene->lines[index].curve;
    double shown = ENT_CUT_GAP + 2; /* of a line that bends into its words */
    if (ent_turned_holds(&label->box, curve->start, shown) ||
        ent_turned_holds(&label->box, curve->end, shown))
        return forbidden;
    double half = ent_turned_way_out(&label->box, spot->along) + ENT_CUT_GAP;
    double least = fmin(spot->before, spot->after) - half;
    return least < 0.5 * l->stub ? forbidden : least < l->stub ? 0.4 * (1 - least / l->stub) + 0.1 : 0;
}

static double look_cost(const struct labelling *l, size_t index, const struct candidate *c) {
    double steep = spot_of(l, index, c)->along.y;
    double cost = off_middle * fabs(places[c->place] - 0.5) + (c->side != 0 ? beside : 0);
    if (c->words != NULL) cost += c->words->shortness;
    if (c->is_turned) cost += turned_flat + turned_steep * steep * steep;
    return cost;
}

/* What it costs to put it there, but for other labels; forbidden above `most`. */
static double place_cost(const struct labelling *l, size_t index, const struct candidate *c,
                         struct ent_label *label, double most) {
    double cost = look_cost(l, index, c);
    if (cost >= most) return forbidden;
    *label = label_at(l, index, c);
    if (label->cuts) cost += cut_cost(l, index, c, label);
    if (cost < most) cost += nodes_cost(l, &label->box);
    if (cost >= most) return forbidden;
    cost += lines_cost(l, index, c, label, most - cost);
    if (c->words != NULL && cost < most) cost += doubt_cost(l, index, c, &label->box);
    return cost;
}

/* Calls `take` for every candidate with these words whose looks alone are below `*most`. */
static void each_place(struct labelling *l, size_t index, const struct ent_wording *words, double *most,
                       void (*take)(struct labelling *, size_t, const struct candidate *, double *)) {
    int sides = words != NULL ? 1 : 0;
    for (size_t i = 0; i < PLACE_COUNT; i++) {
        for (int turned = 0; turned <= sides; turned++) {
            for (int side = -sides; side <= sides; side++) {
                struct candidate c = {words, i, turned == 1, side};
                if (look_cost(l, index, &c) < *most) take(l, index, &c, most);
            }
        }
    }
}

/* -- the best free place --------------------------------------------------------------------------------- */

static void take_free(struct labelling *l, size_t index, const struct candidate *c, double *most) {
    struct ent_label label;
    size_t none;
    double cost = place_cost(l, index, c, &label, *most);
    if (cost >= *most || labels_under(l, index, &label.box, &none, 0) > 0) return;
    *most = cost;
    l->scene->lines[index].label = label;
}

/* Words where they are in nobody's way, else the badges alone, else nothing. Returns the cost. */
static double choose(struct labelling *l, size_t index) {
    struct ent_line *line = &l->scene->lines[index];
    double least = l->most;
    line->label = (struct ent_label){0};
    for (size_t i = 0; i < line->wording_count && line->wordings[i].shortness < least; i++)
        each_place(l, index, &line->wordings[i], &least, take_free);
    if (is_shown(&line->label)) return least;
    double most = forbidden;
    if (ent_line_badges(l->scene, line) == 0) return line->wording_count > 0 ? cost_wordless : 0;
    each_place(l, index, NULL, &most, take_free);
    if (!is_shown(&line->label)) return cost_bare;
    return line->wording_count > 0 ? cost_wordless + fmin(1, most / forbidden) : 0;
}

/* -- pushing --------------------------------------------------------------------------------------------- */

/* Tries a place that others hold: they go where else they can, if all together is better than before. */
static void take_held(struct labelling *l, size_t index, const struct candidate *c, double *most) {
    struct ent_line *lines = l->scene->lines;
    struct ent_label label, own = lines[index].label, before[PUSHED_MOST];
    size_t held[PUSHED_MOST];
    double cost = place_cost(l, index, c, &label, *most);
    if (cost >= *most) return;
    size_t count = labels_under(l, index, &label.box, held, PUSHED_MOST);
    if (count > PUSHED_MOST) return;
    double was = l->costs[index], is = cost, costs[PUSHED_MOST];
    lines[index].label = label;
    for (size_t i = 0; i < count; i++) before[i] = lines[held[i]].label;
    for (size_t i = 0; i < count; i++) lines[held[i]].label = (struct ent_label){0};
    for (size_t i = 0; i < count; i++) {
        was += l->costs[held[i]];
        is += costs[i] = choose(l, held[i]);
    }
    if (is < was - 1e-6) {
        for (size_t i = 0; i < count; i++) l->costs[held[i]] = costs[i];
        *most = l->costs[index] = cost;
        return;
    }
    for (size_t i = 0; i < count; i++) lines[held[i]].label = before[i];
    lines[index].label = own;
}

static void push(struct labelling *l) {
    static const double good = 0.45;
    for (int round = 0; round < PUSH_ROUNDS; round++) {
        for (size_t i = l->scene->line_count; i > 0; i--) {
            const struct ent_line *line = &l->scene->lines[i - 1];
            double most = fmin(l->costs[i - 1], l->most);
            for (size_t k = 0; k < line->wording_count && most > good; k++)
                each_place(l, i - 1, &line->wordings[k], &most, take_held);
        }
    }
}

/* -- numbers ----------------------------------------------------------------------------------------------
 */

/* In place of words that find no room: a number, which leads to them. */
static void number(struct labelling *l, size_t index) {
    struct ent_line *line = &l->scene->lines[index];
    struct ent_label before = line->label;
    double least = on_line;
    if (line->wording_count == 0 || before.words != NULL) return;
    line->label = (struct ent_label){0};
    ent_reserve_number(line);
    each_place(l, index, line->number, &least, take_free);
    if (!is_shown(&line->label)) line->label = before;
}

/* -- all of them ----------------------------------------------------------------------------------------- */

static void label_all(struct labelling *l, bool is_draft) {
    struct ent_scene *scene = l->scene;
    enum entente_edge_labels wanted = scene->figure->edge_labels;
    l->stub = 0.9 * scene->words_size;
    l->clear = 0.2 * scene->words_size;
    l->most = wanted == ENTENTE_LABELS_NONE ? 0 : wanted == ENTENTE_LABELS_ALL ? forbidden : on_line;
    for (size_t i = 0; i < scene->line_count; i++) find_spots(l, i);
    for (size_t i = scene->line_count; i > 0; i--) l->costs[i - 1] = choose(l, i - 1);
    if (l->most > 0 && !is_draft && scene->line_count <= ENT_WEIGHED_LINES_MOST) push(l);
    for (size_t i = scene->line_count; i > 0 && scene->has_numbers && !is_draft; i--) number(l, i - 1);
    for (size_t i = 0; i < scene->line_count; i++) scene->lines[i].label.cost = l->costs[i];
    if (!is_draft) ent_cut_lines(scene);
}

/* Beyond this, marks would be a carpet: colour and dash must do. */
enum { BADGED_LINES_MOST = 2000 };

static bool compose(struct ent_scene *scene, bool is_draft) {
    size_t count = scene->line_count;
    for (size_t i = 0; i < count; i++) {
        scene->lines[i].label = (struct ent_label){0};
        scene->lines[i].gap_count = 0;
    }
    if (count > BADGED_LINES_MOST) return true;
    struct labelling l = {
        .scene = scene,
        .spots = ent_alloc(count * PLACE_COUNT, sizeof *l.spots),
        .costs = ent_alloc(count, sizeof *l.costs),
    };
    bool fine = l.spots != NULL && l.costs != NULL;
    if (fine) label_all(&l, is_draft);
    free(l.spots);
    free(l.costs);
    return fine;
}

bool ent_compose_labels(struct ent_scene *scene) {
    return compose(scene, false);
}

bool ent_draft_labels(struct ent_scene *scene) {
    return compose(scene, true);
}
