/* SPDX-License-Identifier: MIT */
#include "arrange/arrange.h"
#include "layout/course.h"

#include <math.h>
#include <stdlib.h>

/* Corners of boxes stand this far inside, by size of type. */
static const double padding = 0.55;

enum { CORNERS = 4 };

struct hull {
    struct ent_point *corners; /* clockwise */
    size_t count;
};

static int by_place(const void *a, const void *b) {
    const struct ent_point *p = a, *q = b;
    if (p->x != q->x) return p->x < q->x ? -1 : 1;
    return p->y < q->y ? -1 : p->y > q->y;
}

static struct ent_point corner_of(const struct ent_box *box, size_t index, double pad) {
    double x = box->size.width / 2 + pad, y = box->size.height / 2 + pad;
    return (struct ent_point){box->centre.x + (index % 2 == 0 ? -x : x),
                              box->centre.y + (index / 2 == 0 ? -y : y)};
}

/* Above zero when c lies to the right of a → b. */
static double side(struct ent_point a, struct ent_point b, struct ent_point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/* Andrew's monotone chain; `points` are sorted. */
static void wrap(const struct ent_point *points, size_t count, struct hull *hull) {
    for (int pass = 0; pass < 2; pass++) {
        size_t start = hull->count;
        for (size_t i = 0; i < count; i++) {
            struct ent_point p = points[pass == 0 ? i : count - 1 - i];
            while (hull->count >= start + 2 &&
                   side(hull->corners[hull->count - 2], hull->corners[hull->count - 1], p) <= 0)
                hull->count--;
            hull->corners[hull->count++] = p;
        }
        hull->count--; /* the last one begins the other half */
    }
}

static bool make_hull(struct ent_scene *scene, size_t bloc, struct hull *hull) {
    double pad = padding * scene->type;
    size_t count = 0;
    struct ent_point *points = ent_alloc(CORNERS * scene->node_count, sizeof *points);
    hull->count = 0;
    hull->corners = ent_arena_take(&scene->arena, (scene->node_count * 2 * CORNERS + 2) * sizeof *points);
    bool fine = points != NULL && hull->corners != NULL;
    for (size_t i = 0; fine && i < scene->node_count; i++) {
        for (size_t c = 0; c < CORNERS && scene->nodes[i].bloc == bloc; c++) {
            points[count++] = corner_of(&scene->nodes[i].box, c, pad);
        }
    }
    if (fine && count > CORNERS) {
        qsort(points, count, sizeof *points, by_place);
        wrap(points, count, hull);
    }
    free(points);
    return fine;
}

static bool holds(const struct hull *hull, struct ent_point point) {
    for (size_t i = 0; i < hull->count; i++) {
        if (side(hull->corners[i], hull->corners[(i + 1) % hull->count], point) < 0) return false;
    }
    return true;
}

static bool touches(const struct hull *hull, const struct ent_box *box) {
    for (size_t i = 0; i < hull->count; i++) {
        struct ent_point a = hull->corners[i], b = hull->corners[(i + 1) % hull->count];
        if (ent_segment_hits_box(a, b, box, 2)) return true;
    }
    return holds(hull, box->centre);
}

/* A hull round strangers would say what is not so. */
static bool holds_strangers(const struct ent_scene *scene, size_t bloc, const struct hull *hull) {
    for (size_t i = 0; i < scene->node_count; i++) {
        if (scene->nodes[i].bloc != bloc && touches(hull, &scene->nodes[i].box)) return true;
    }
    return false;
}

/* Members stand out on the hull, which has the colour. */
static void lighten(struct ent_scene *scene, size_t bloc) {
    for (size_t i = 0; i < scene->node_count; i++) {
        struct ent_node *node = &scene->nodes[i];
        if (node->bloc == bloc && node->fill != ENT_UNSCORED_FILL) node->fill = ENT_NODE_FILL;
    }
}

/* -- names --------------------------------------------------------------------------------------------------
 */

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

static bool is_inside(const struct hull *hull, const struct ent_box *box) {
    for (size_t i = 0; i < CORNERS; i++) {
        if (!holds(hull, corner_of(box, i, 0))) return false;
    }
    return true;
}

static struct ent_box bounds_of(const struct hull *hull) {
    struct ent_box bounds = {hull->corners[0], {1e-6, 1e-6}};
    for (size_t i = 1; i < hull->count; i++)
        ent_box_hold(&bounds, &(struct ent_box){hull->corners[i], {1e-6, 1e-6}});
    return bounds;
}

/* Somewhere inside where nothing else is, near the top; else right above or below. */
static bool find_place(const struct ent_scene *scene, const struct hull *hull, struct ent_box *name) {
    enum { STEPS = 24 };
    const struct ent_box bounds = bounds_of(hull);
    double left = bounds.centre.x - bounds.size.width / 2, top = bounds.centre.y - bounds.size.height / 2;
    for (int i = 0; i < STEPS * STEPS; i++) {
        int row = i / STEPS;
        name->centre = (struct ent_point){left + bounds.size.width * (0.5 + i % STEPS) / STEPS,
                                          top + bounds.size.height * (0.5 + row) / STEPS};
        if (is_inside(hull, name) && is_free(scene, name)) return true;
    }
    for (int i = 0; i < 2 * STEPS; i++) {
        int out = (i / 2 + 1) / 2;
        double beside = bounds.size.width * out / STEPS * (i / 2 % 2 == 0 ? 1 : -1);
        double above = (bounds.size.height + name->size.height) / 2 + 1;
        name->centre =
            (struct ent_point){bounds.centre.x + beside, bounds.centre.y + (i % 2 == 0 ? -above : above)};
        if (is_free(scene, name)) return true;
    }
    return false;
}

/* Where it covers nothing; the legend has it anyway. */
static void put_name(struct ent_scene *scene, size_t bloc, const struct hull *hull) {
    const char *text = scene->blocs[bloc - 1];
    double size = scene->words_size;
    struct ent_box name = {.size = {ent_text_width(text, size, ENT_BOLD) + 2, 1.15 * size}};
    if (!find_place(scene, hull, &name)) return;
    ent_mark_group(&scene->marks, "bloc", NULL, NULL);
    ent_mark_text(&scene->marks,
                  (struct ent_point){name.centre.x, name.centre.y + ENT_MIDDLE_OF_LETTERS * size}, text, size,
                  ENT_BOLD, ENT_ANCHOR_MIDDLE, ENT_INK);
    ent_mark_end(&scene->marks);
}

bool ent_compose_hulls(struct ent_scene *scene) {
    for (size_t bloc = 1; bloc <= scene->bloc_count && bloc <= ENT_BLOC_COLOURS; bloc++) {
        struct hull hull;
        if (!make_hull(scene, bloc, &hull)) return false;
        if (hull.count < 3 || holds_strangers(scene, bloc, &hull)) continue;
        ent_mark_area(&scene->under, hull.corners, hull.count,
                      (struct ent_paint){.fill = (enum ent_colour)(ENT_BLOC_1_FILL + bloc - 1),
                                         .stroke = (enum ent_colour)(ENT_BLOC_1_BORDER + bloc - 1),
                                         .width = 1});
        lighten(scene, bloc);
        put_name(scene, bloc, &hull);
    }
    return true;
}
