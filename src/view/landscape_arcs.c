/* SPDX-License-Identifier: MIT */
#include "figure/badge.h"
#include "view/landscape_paint.h"
#include "view/landscape_sentences.h"

#include <math.h>

enum { BEND_POINTS = 14 };

/* -- lines ----------------------------------------------------------------------------------------------- */

struct course {
    struct ent_point points[2 * BEND_POINTS];
    size_t count;
};

static void go_to(struct course *c, struct ent_point to) {
    c->points[c->count++] = to;
}

/* Level at both ends. */
static void bend(struct course *c, struct ent_point from, struct ent_point to) {
    for (int i = 0; i < BEND_POINTS - 1; i++) {
        double t = (double)i / (BEND_POINTS - 1), s = t * t * (3 - 2 * t);
        go_to(c, (struct ent_point){from.x + (to.x - from.x) * (0.35 * s + 0.65 * t),
                                    from.y + (to.y - from.y) * s});
    }
    go_to(c, to);
}

/* How far a shape reaches at a height: from its middle. */
static double reach(const struct ent_shape *shape, double y) {
    double low = 0, high = shape->size.width / 2;
    for (int i = 0; i < 24; i++) {
        double middle = (low + high) / 2;
        if (ent_shape_holds(shape, (struct ent_point){middle, y}))
            low = middle;
        else
            high = middle;
    }
    return low;
}

static struct ent_point border_of(const struct ent_painter *p, size_t actor, const struct ent_box *box,
                                  double y, double side) {
    struct ent_shape shape = ent_paint_shape(p, actor, box->size);
    return (struct ent_point){box->centre.x + side * reach(&shape, y - box->centre.y), y};
}

static struct ent_paint stroke_in(const struct ent_painter *p, enum ent_sign_look look, double width) {
    struct ent_paint paint = {.stroke = p->scene->theme->signs[look].colour, .width = width};
    for (int i = 0; i < ENT_DASH_MOST; i++) paint.dash[i] = p->scene->theme->signs[look].dash[i] * width;
    return paint;
}

static double width_of(const struct ent_painter *p, const struct ent_arc *arc) {
    const struct ent_preset *preset = p->scene->preset;
    double share = sqrt((arc->positive + arc->negative) / p->heaviest);
    return round(10 * (preset->thin + (preset->thick - preset->thin) * share)) / 10;
}

static bool is_both(const struct ent_arc *arc) {
    return arc->positive > 0 && arc->negative > 0;
}

static void put_head(struct ent_painter *p, struct ent_point tip, struct ent_point from,
                     enum ent_colour colour) {
    double length = ENT_ARROW_LENGTH * p->plan->size, half = 0.32 * p->plan->size;
    struct ent_point d = ent_direction(from, tip),
                     *points = ent_arena_take(&p->scene->arena, 3 * sizeof *points);
    if (points == NULL) {
        p->scene->marks.failed = true;
        return;
    }
    struct ent_point back = {tip.x - length * d.x, tip.y - length * d.y};
    points[0] = tip;
    points[1] = (struct ent_point){back.x - half * d.y, back.y + half * d.x};
    points[2] = (struct ent_point){back.x + half * d.y, back.y - half * d.x};
    ent_mark_area(&p->scene->marks, points, 3, (struct ent_paint){.fill = colour});
}

/* The end of a line gives way to its head. */
static struct ent_point short_of(const struct ent_painter *p, struct ent_point tip, struct ent_point from) {
    double length = 0.8 * ENT_ARROW_LENGTH * p->plan->size;
    struct ent_point d = ent_direction(from, tip);
    return (struct ent_point){tip.x - length * d.x, tip.y - length * d.y};
}

/* The course in one colour, `aside` pixels to its right. */
static void put_stroke(struct ent_painter *p, const struct course *c, struct ent_paint paint, double aside) {
    struct ent_point *points = ent_arena_take(&p->scene->arena, c->count * sizeof *points);
    struct ent_point along = ent_direction(c->points[0], c->points[c->count - 1]);
    if (points == NULL) {
        p->scene->marks.failed = true;
        return;
    }
    for (size_t i = 0; i < c->count; i++)
        points[i] = (struct ent_point){c->points[i].x - aside * along.y, c->points[i].y + aside * along.x};
    ent_mark_path(&p->scene->marks, points, c->count, paint);
}

/* A line of both signs is halved lengthwise, by their weights. Returns the colour of its heads. */
static enum ent_colour put_strokes(struct ent_painter *p, const struct course *c, const struct ent_arc *arc) {
    static const double least = 1.3, apart = 0.8;
    double width = width_of(p, arc);
    enum ent_sign_look look = arc->negative > 0 ? ENT_LOOK_NEGATIVE : ENT_LOOK_POSITIVE;
    if (is_both(arc)) {
        double share = arc->positive / (arc->positive + arc->negative);
        double friendly = fmax(least, share * width), hostile = fmax(least, (1 - share) * width);
        put_stroke(p, c, stroke_in(p, ENT_LOOK_POSITIVE, friendly), -(friendly + apart) / 2);
        put_stroke(p, c, stroke_in(p, ENT_LOOK_NEGATIVE, hostile), (hostile + apart) / 2);
        return p->scene->theme->signs[ENT_LOOK_MIXED].colour;
    }
    put_stroke(p, c, stroke_in(p, look, width), 0);
    return p->scene->theme->signs[look].colour;
}

static void put_course(struct ent_painter *p, struct course *c, const struct ent_arc *arc, bool at_end,
                       bool at_start) {
    struct ent_point tip = c->points[c->count - 1], tail = c->points[0];
    struct ent_point before_tip = c->points[c->count - 2], after_tail = c->points[1];
    if (at_end) c->points[c->count - 1] = short_of(p, tip, before_tip);
    if (at_start) c->points[0] = short_of(p, tail, after_tail);
    enum ent_colour colour = put_strokes(p, c, arc);
    if (at_end) put_head(p, tip, before_tip, colour);
    if (at_start) put_head(p, tail, after_tail, colour);
}

static void put_badge(struct ent_painter *p, const struct ent_arc *arc, struct ent_point at) {
    enum ent_sign_look look = is_both(arc)        ? ENT_LOOK_MIXED
                              : arc->negative > 0 ? ENT_LOOK_NEGATIVE
                                                  : ENT_LOOK_POSITIVE;
    ent_badge_put(&p->scene->marks, &p->scene->arena, ENTENTE_CHANGE_COUNT, look, at, 0.56 * p->plan->size,
                  p->scene->theme->signs[look].colour);
}

/* Above the line, and below it. */
static void put_words(struct ent_painter *p, const struct ent_arc *arc, double x, enum ent_anchor anchor) {
    static const double above = 0.42, below = 1.08;
    double size = ent_paint_size(p->plan->size), step = ENT_LINE_STEP * size;
    const double first[] = {arc->y - above * size - step * (double)(arc->words[0].count - 1),
                            arc->y + below * size};
    for (size_t block = 0; block < arc->word_blocks && block < 2; block++) {
        for (size_t i = 0; i < arc->words[block].count; i++) {
            struct ent_point at = {round(10 * x) / 10, round(10 * (first[block] + step * (double)i)) / 10};
            ent_mark_text(&p->scene->marks, at, arc->words[block].line[i], size, ENT_REGULAR, anchor,
                          ENT_INK);
        }
    }
}

static bool begin_edge(struct ent_painter *p, const struct ent_arc *arc) {
    const char *label = ent_arc_label(p->scene, arc), *title = ent_arc_title(p->scene, arc);
    if (label == NULL || title == NULL) return false;
    ent_mark_group(&p->scene->marks, "edge", label, title);
    return true;
}

static bool put_stance(struct ent_painter *p, const struct ent_arc *arc) {
    const struct ent_party *party = &p->l->parties[arc->party];
    const struct ent_topic *topic = &p->l->topics[arc->other];
    double side = party->flank == ENT_LEFT ? 1 : -1, lane = ent_plan_lane_start(p->plan, party->flank);
    struct course course = {.count = 0};
    struct ent_point end = border_of(p, topic->actor, &topic->box, arc->y, -side);
    bend(&course, border_of(p, party->actor, &party->box, arc->port, side), (struct ent_point){lane, arc->y});
    go_to(&course, end);
    if (!begin_edge(p, arc)) return false;
    put_course(p, &course, arc, p->scene->is_directed, false);
    put_badge(p, arc, (struct ent_point){lane + side * 0.56 * p->plan->size, arc->y});
    put_words(p, arc, lane + side * ENT_BADGE_ROOM * p->plan->size,
              side > 0 ? ENT_ANCHOR_START : ENT_ANCHOR_END);
    struct ent_point number = {
        ent_plan_topic_middle(p->plan) - side * (p->plan->topic_width / 2 + 1.7 * p->plan->size), arc->y};
    ent_mark_end(&p->scene->marks);
    return ent_paint_number(p, arc->note, number);
}

static bool put_pair(struct ent_painter *p, const struct ent_arc *arc) {
    const struct ent_party *one = &p->l->parties[arc->party], *other = &p->l->parties[arc->other];
    double side = one->flank == ENT_LEFT ? 1 : -1, size = p->plan->size;
    double start = ent_plan_lane_start(p->plan, one->flank), end = ent_plan_lane_start(p->plan, other->flank);
    struct course course = {.count = 0};
    bend(&course, border_of(p, one->actor, &one->box, arc->port, side), (struct ent_point){start, arc->y});
    bend(&course, (struct ent_point){end, arc->y},
         border_of(p, other->actor, &other->box, arc->far_port, -side));
    if (!begin_edge(p, arc)) return false;
    put_course(p, &course, arc, p->scene->is_directed, p->scene->is_directed && arc->back != NULL);
    put_badge(p, arc, (struct ent_point){start + side * 0.56 * size, arc->y});
    put_words(p, arc, (start + end) / 2, ENT_ANCHOR_MIDDLE);
    struct ent_point number = {start + side * 2.2 * size, arc->y};
    ent_mark_end(&p->scene->marks);
    return ent_paint_number(p, arc->note, number);
}

/* The words of a link stand in its line, with its badge beside them. Returns how far that reaches. */
static double put_link_words(struct ent_painter *p, const struct ent_arc *arc, struct ent_point middle,
                             bool in_camp) {
    double size = ent_paint_size(p->plan->size), width = 0, step = ENT_LINE_STEP * size;
    double lines = (double)ent_plan_word_lines(arc);
    for (size_t block = 0; block < arc->word_blocks; block++) {
        for (size_t i = 0; i < arc->words[block].count; i++)
            width = fmax(width, ent_text_width(arc->words[block].line[i], size, ENT_REGULAR));
    }
    struct ent_box plate = {middle, {width + 0.4 * size, step * lines + 0.2 * size}};
    ent_mark_box(&p->scene->marks, plate, 0,
                 (struct ent_paint){.fill = in_camp ? ENT_UNSCORED_FILL : ENT_BACKGROUND});
    double y = middle.y - step * (lines - 1) / 2 + ENT_MIDDLE_OF_LETTERS * size;
    for (size_t block = 0; block < arc->word_blocks; block++) {
        for (size_t i = 0; i < arc->words[block].count; i++, y += step)
            ent_mark_text(&p->scene->marks, (struct ent_point){middle.x, y}, arc->words[block].line[i], size,
                          ENT_REGULAR, ENT_ANCHOR_MIDDLE, ENT_INK);
    }
    double aside = width / 2 + 0.9 * size;
    put_badge(p, arc, (struct ent_point){middle.x - aside, middle.y});
    return aside;
}

/* Between two boxes, one above the other. */
static bool put_link(struct ent_painter *p, const struct ent_arc *arc) {
    const struct ent_party *one = &p->l->parties[arc->party], *other = &p->l->parties[arc->other];
    double down = one->rank < other->rank ? 1 : -1, x = one->box.centre.x;
    struct ent_point from = {x, one->box.centre.y + down * one->box.size.height / 2};
    struct ent_point to = {x, other->box.centre.y - down * other->box.size.height / 2};
    struct course course = {.count = 0};
    go_to(&course, from);
    go_to(&course, to);
    if (!begin_edge(p, arc)) return false;
    put_course(p, &course, arc, p->scene->is_directed, p->scene->is_directed && arc->back != NULL);
    bool in_camp = p->l->has_camps && !one->is_open && !other->is_open;
    double y = (from.y + to.y) / 2, aside = put_link_words(p, arc, (struct ent_point){x, y}, in_camp);
    ent_mark_end(&p->scene->marks);
    return ent_paint_number(p, arc->note, (struct ent_point){x + aside, y});
}

bool ent_paint_arc(struct ent_painter *p, const struct ent_arc *arc) {
    if (arc->kind == ENT_STANCE) return put_stance(p, arc);
    return arc->is_link ? put_link(p, arc) : put_pair(p, arc);
}
