/* SPDX-License-Identifier: MIT */
#include "arrange/routing.h"

/* Arrowheads: length by size of type and stroke width, half width by length. */
static const double head_base = 0.36, head_per_width = 2, head_half_width = 0.42;
static const double border_gap = 1;

/* Where the curve leaves the outline of `node`, as a parameter, looking from the end at `inside`. */
static double leave(const struct ent_node *node, const struct ent_curve *curve, double inside,
                    double outside) {
    for (int i = 0; i < 24; i++) {
        double middle = (inside + outside) / 2;
        struct ent_point p = ent_curve_at(curve, middle);
        struct ent_point relative = {p.x - node->box.centre.x, p.y - node->box.centre.y};
        if (ent_shape_holds(&node->shape, relative))
            inside = middle;
        else
            outside = middle;
    }
    return outside;
}

/* The parameter `distance` pixels before `from`, on the way to `to`. */
static double step_back(const struct ent_curve *curve, double from, double to, double distance) {
    struct ent_point start = ent_curve_at(curve, from);
    double near = from, far = to;
    for (int i = 0; i < 24; i++) {
        double middle = (near + far) / 2;
        if (ent_point_distance(start, ent_curve_at(curve, middle)) < distance)
            near = middle;
        else
            far = middle;
    }
    return far;
}

static void put_head(struct ent_point head[3], struct ent_point tip, struct ent_point foot) {
    struct ent_point along = ent_direction(foot, tip);
    double half = ent_point_distance(foot, tip) * head_half_width;
    head[0] = tip;
    head[1] = ent_point_aside(foot, along, half);
    head[2] = ent_point_aside(foot, along, -half);
}

/* Puts a head at `end`, and returns where the line meets it. */
static double put_end(const struct ent_scene *scene, const struct ent_line *line,
                      const struct ent_curve *whole, double end, double other, struct ent_point head[3]) {
    double length = head_base * scene->type + head_per_width * line->width;
    double foot = step_back(whole, end, other, length);
    put_head(head, ent_curve_at(whole, end), ent_curve_at(whole, foot));
    return step_back(whole, foot, end, 1); /* a little into the head */
}

void ent_draw_line(const struct ent_scene *scene, struct ent_line *line, const struct ent_curve *whole) {
    double start = leave(&scene->nodes[line->source], whole, 0, 0.5);
    double end = leave(&scene->nodes[line->target], whole, 1, 0.5);
    start = step_back(whole, start, 0.5, border_gap);
    end = step_back(whole, end, 0.5, border_gap);
    double middle = (start + end) / 2, from = start, to = end;
    if (line->has_head) to = put_end(scene, line, whole, end, middle, line->head);
    if (line->has_head && line->back != NULL) from = put_end(scene, line, whole, start, middle, line->tail);
    line->curve = ent_curve_part(whole, from, to);
    line->is_straight = ent_curve_is_straight(whole);
    line->course = ent_route_course(&line->curve);
}
