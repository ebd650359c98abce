/* SPDX-License-Identifier: MIT */
#include "arrange/arrange.h"
#include "layout/course.h"

#include <math.h>
#include <stdint.h>

/* How far round its members a bloc reaches, how wide it is between them, and how round: by size of type. */
static const double padding = 0.6, corridor = 1.5, roundness = 0.8;

enum { MEMBERS_MOST = 200 };

/* The members of a bloc, and for each but the first the one that it is joined to; its own: to none. */
struct hull {
    size_t bloc;
    size_t members[MEMBERS_MOST], joined_to[MEMBERS_MOST];
    size_t count;
};

static const struct ent_box *box_of(const struct ent_scene *scene, const struct hull *hull, size_t member) {
    return &scene->nodes[hull->members[member]].box;
}

/* Where a stranger stands between two members, they are not joined: a hull would say what is not so. */
static bool meets_strangers(const struct ent_scene *scene, const struct hull *hull, struct ent_point from,
                            struct ent_point to) {
    double gap = corridor * scene->type / 2 + 2;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct ent_node *node = &scene->nodes[i];
        if (node->bloc != hull->bloc && ent_segment_hits_box(from, to, &node->box, gap)) return true;
    }
    return false;
}

static double way_between(const struct ent_scene *scene, const struct hull *hull, size_t a, size_t b) {
    struct ent_point from = box_of(scene, hull, a)->centre, to = box_of(scene, hull, b)->centre;
    return meets_strangers(scene, hull, from, to) ? HUGE_VAL : ent_point_distance(from, to);
}

/* Prim's shortest tree; who cannot be reached begins a part of its own. */
static void join_members(const struct ent_scene *scene, struct hull *hull) {
    double ways[MEMBERS_MOST];
    bool is_in[MEMBERS_MOST] = {false};
    for (size_t i = 0; i < hull->count; i++) {
        ways[i] = HUGE_VAL;
        hull->joined_to[i] = i;
    }
    for (size_t step = 0; step < hull->count; step++) {
        size_t next = SIZE_MAX;
        for (size_t i = 0; i < hull->count; i++) {
            if (!is_in[i] && (next == SIZE_MAX || ways[i] < ways[next])) next = i;
        }
        is_in[next] = true;
        for (size_t i = 0; i < hull->count; i++) {
            double way = is_in[i] ? HUGE_VAL : way_between(scene, hull, next, i);
            if (way >= ways[i]) continue;
            ways[i] = way;
            hull->joined_to[i] = next;
        }
    }
}

static void find_members(const struct ent_scene *scene, struct hull *hull) {
    for (size_t i = 0; i < scene->node_count && hull->count < MEMBERS_MOST; i++) {
        if (scene->nodes[i].bloc == hull->bloc) hull->members[hull->count++] = i;
    }
}

/* All members in one colour, `more` pixels farther round them. */
static void put_layer(struct ent_scene *scene, const struct hull *hull, enum ent_colour colour, double more) {
    double pad = padding * scene->type + more, radius = roundness * scene->type + more;
    double width = corridor * scene->type + 2 * more;
    for (size_t i = 0; i < hull->count; i++) {
        struct ent_box box = *box_of(scene, hull, i);
        const struct ent_box *other = box_of(scene, hull, hull->joined_to[i]);
        box.size.width += 2 * pad;
        box.size.height += 2 * pad;
        ent_mark_box(&scene->under, box, radius, (struct ent_paint){.fill = colour});
        if (hull->joined_to[i] != i)
            ent_mark_line(&scene->under, &scene->arena, box.centre, other->centre,
                          (struct ent_paint){.stroke = colour, .width = width});
    }
}

/* Members stand out on the hull, which has the colour. */
static void lighten(struct ent_scene *scene, const struct hull *hull) {
    for (size_t i = 0; i < hull->count; i++) {
        struct ent_node *node = &scene->nodes[hull->members[i]];
        if (node->fill != ENT_UNSCORED_FILL) node->fill = ENT_NODE_FILL;
    }
}

/* -- names ----------------------------------------------------------------------------------------------- */

static const double name_gap = 3;

static bool is_free(const struct ent_scene *scene, const struct ent_box *box) {
    if (ent_box_sticks_out(box, &scene->room, 0)) return false;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (ent_boxes_near(box, &scene->nodes[i].box, name_gap)) return false;
    }
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        if (line->label.box.size.width > 0 && ent_turned_near_box(&line->label.box, box, name_gap))
            return false;
        if (ent_course_hits(&line->course, box, name_gap)) return false;
    }
    for (size_t i = 0; i < scene->marks.count; i++) {
        const struct ent_mark *other = &scene->marks.items[i];
        if (other->kind == ENT_MARK_TEXT && ent_boxes_near(box, &other->box, 2 * box->size.height))
            return false;
    }
    return true;
}

/* Right above or below a member, then farther along. */
static bool find_place(const struct ent_scene *scene, const struct hull *hull, struct ent_box *name) {
    enum { STEPS = 9 };
    for (int step = 0; step < STEPS; step++) {
        for (size_t i = 0; i < hull->count; i++) {
            const struct ent_box *box = box_of(scene, hull, i);
            double off = (box->size.height + name->size.height) / 2 + padding * scene->type + name_gap;
            int halves = (step + 1) / 2;
            double beside = halves * (step % 2 == 0 ? 0.5 : -0.5) * name->size.width;
            for (int side = -1; side <= 1; side += 2) {
                name->centre = (struct ent_point){box->centre.x + beside, box->centre.y + side * off};
                if (is_free(scene, name)) return true;
            }
        }
    }
    return false;
}

/* Where it covers nothing; the legend has it anyway. */
static void put_name(struct ent_scene *scene, const struct hull *hull) {
    const char *text = scene->blocs[hull->bloc - 1];
    double size = scene->words_size;
    struct ent_box name = {.size = {ent_text_width(text, size, ENT_BOLD) + 2, 1.15 * size}};
    if (!find_place(scene, hull, &name)) return;
    ent_mark_group(&scene->marks, "bloc", NULL, NULL);
    ent_mark_text(&scene->marks,
                  (struct ent_point){name.centre.x, name.centre.y + ENT_MIDDLE_OF_LETTERS * size}, text, size,
                  ENT_BOLD, ENT_ANCHOR_MIDDLE, ENT_INK);
    ent_mark_end(&scene->marks);
}

void ent_leave_hulls(struct ent_scene *scene) {
    double pad = padding * scene->type + 1;
    if (scene->bloc_count == 0) return;
    for (size_t i = 0; i <= scene->panel_count; i++) {
        struct ent_size *room = i == 0 ? &scene->room.size : &scene->panels[i - 1].room.size;
        room->width = fmax(1, room->width - 2 * pad);
        room->height = fmax(1, room->height - 2 * pad);
    }
}

/* The border is a layer of its own, a little larger: so parts that overlap have one outline. */
void ent_compose_hulls(struct ent_scene *scene) {
    for (size_t bloc = 1; bloc <= scene->bloc_count && bloc <= ENT_BLOC_COLOURS; bloc++) {
        struct hull hull = {.bloc = bloc};
        find_members(scene, &hull);
        if (hull.count < 2) continue;
        join_members(scene, &hull);
        put_layer(scene, &hull, (enum ent_colour)(ENT_BLOC_1_BORDER + bloc - 1), 1);
        put_layer(scene, &hull, (enum ent_colour)(ENT_BLOC_1_FILL + bloc - 1), 0);
        lighten(scene, &hull);
        put_name(scene, &hull);
    }
}
