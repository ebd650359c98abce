/* SPDX-License-Identifier: MIT */
#include "view/pin.h"

#include "base/memory.h"
#include "figure/compose.h"
#include "layout/pinned.h"

#include <math.h>
#include <stdlib.h>

enum { COLUMNS = 48, ROWS = 30, PUSHES = 60 };

struct pinning {
    struct ent_scene *scene;
    bool *is_placed; /* per node */
    double gap;
};

/* Inside the room. */
static struct ent_point kept_in(const struct ent_box *room, const struct ent_box *box) {
    double right = fmax(0, (room->size.width - box->size.width) / 2);
    double down = fmax(0, (room->size.height - box->size.height) / 2);
    return (struct ent_point){
        round(fmax(room->centre.x - right, fmin(room->centre.x + right, box->centre.x))),
        round(fmax(room->centre.y - down, fmin(room->centre.y + down, box->centre.y)))};
}

static void take_pins(struct pinning *p) {
    const entente_document *document = entente_network_document(p->scene->network);
    for (size_t i = 0; i < p->scene->node_count; i++) {
        struct ent_node *node = &p->scene->nodes[i];
        const char *id = entente_document_actor(document, node->actor)->id;
        p->is_placed[i] = ent_pinned_at(p->scene->figure->pinned, id, p->scene->size, &node->box.centre);
        if (p->is_placed[i]) node->box.centre = kept_in(&p->scene->room, &node->box);
    }
}

/* Boxes grow with what is said: those that have come to overlap give way, each by half. */
static void push_apart(struct pinning *p, struct ent_node *a, struct ent_node *b) {
    double x = b->box.centre.x - a->box.centre.x, y = b->box.centre.y - a->box.centre.y;
    double wide = (a->box.size.width + b->box.size.width) / 2 + p->gap - fabs(x);
    double high = (a->box.size.height + b->box.size.height) / 2 + p->gap - fabs(y);
    if (!(wide > 0 && high > 0)) return;
    double by_x = wide <= high ? copysign(wide / 2 + 0.5, x) : 0,
           by_y = wide <= high ? 0 : copysign(high / 2 + 0.5, y);
    a->box.centre.x -= by_x;
    a->box.centre.y -= by_y;
    b->box.centre.x += by_x;
    b->box.centre.y += by_y;
    a->box.centre = kept_in(&p->scene->room, &a->box);
    b->box.centre = kept_in(&p->scene->room, &b->box);
}

static void separate(struct pinning *p) {
    for (int round = 0; round < PUSHES; round++) {
        for (size_t i = 0; i < p->scene->node_count; i++) {
            for (size_t k = 0; k < i; k++) {
                if (p->is_placed[i] && p->is_placed[k])
                    push_apart(p, &p->scene->nodes[k], &p->scene->nodes[i]);
            }
        }
    }
}

/* -- who is new ------------------------------------------------------------------------------------------ */

static bool is_free(const struct pinning *p, const struct ent_box *box) {
    for (size_t i = 0; i < p->scene->node_count; i++) {
        if (p->is_placed[i] && ent_boxes_near(&p->scene->nodes[i].box, box, p->gap)) return false;
    }
    return true;
}

/* The sum of distances to those it is tied to; of nobody, to the middle. */
static double length_at(const struct pinning *p, size_t node, struct ent_point at) {
    double sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < p->scene->line_count; i++) {
        const struct ent_line *line = &p->scene->lines[i];
        if (line->source != node && line->target != node) continue;
        size_t other = line->source == node ? line->target : line->source;
        if (!p->is_placed[other]) continue;
        sum += ent_point_distance(at, p->scene->nodes[other].box.centre);
        count++;
    }
    return count > 0 ? sum : ent_point_distance(at, p->scene->room.centre);
}

static struct ent_point grid_point(const struct ent_box *room, size_t column, size_t row) {
    return (struct ent_point){room->centre.x + room->size.width * (((double)column + 0.5) / COLUMNS - 0.5),
                              room->centre.y + room->size.height * (((double)row + 0.5) / ROWS - 0.5)};
}

/* The free place with the shortest lines; where none is free, the one with the shortest. */
static void find_place(struct pinning *p, size_t index) {
    struct ent_node *node = &p->scene->nodes[index];
    struct ent_point best = p->scene->room.centre;
    double least = HUGE_VAL;
    for (size_t cell = 0; cell < (size_t)COLUMNS * ROWS; cell++) {
        struct ent_box box = {grid_point(&p->scene->room, cell % COLUMNS, cell / COLUMNS), node->box.size};
        box.centre = kept_in(&p->scene->room, &box);
        static const double taken = 1e6;
        double cost = length_at(p, index, box.centre) + (is_free(p, &box) ? 0 : taken);
        if (!(cost < least)) continue;
        least = cost;
        best = box.centre;
    }
    node->box.centre = best;
    p->is_placed[index] = true;
}

bool ent_pin_nodes(struct ent_scene *scene) {
    static const double gap_share = 0.8;
    struct pinning p = {.scene = scene,
                        .is_placed = ent_alloc(scene->node_count, sizeof *p.is_placed),
                        .gap = gap_share * scene->preset->least};
    if (p.is_placed == NULL) return false;
    take_pins(&p);
    separate(&p);
    for (size_t i = 0; i < scene->node_count; i++) {
        if (!p.is_placed[i]) find_place(&p, i);
    }
    free(p.is_placed);
    return true;
}
