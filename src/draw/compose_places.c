/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "draw/compose.h"
#include "draw/spread.h"

#include <math.h>
#include <stdlib.h>

/* Above this many boxes only the layout itself keeps them apart. */
enum { SPREAD_MOST = 600 };

static int by_pair(const void *a, const void *b) {
    const struct ent_link *x = a, *y = b;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

/* The lines' pairs, each once, its labels stacked. */
static size_t collect_links(const struct ent_scene *scene, struct ent_link *links) {
    size_t count = 0;
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        bool turned = line->source > line->target;
        links[i] = (struct ent_link){turned ? line->target : line->source,
                                     turned ? line->source : line->target, line->plate.size};
    }
    qsort(links, scene->line_count, sizeof *links, by_pair);
    for (size_t i = 0; i < scene->line_count; i++) {
        struct ent_link *last = count > 0 ? &links[count - 1] : NULL;
        if (last != NULL && by_pair(last, &links[i]) == 0) {
            last->label.width = fmax(last->label.width, links[i].label.width);
            last->label.height += links[i].label.height;
        } else {
            links[count++] = links[i];
        }
    }
    return count;
}

/* A layout's task and how its boxes are numbered here. */
struct arrangement {
    struct ent_link *links;
    struct ent_size *boxes;
    struct ent_point *middles;
    size_t *node;  /* per box */
    size_t *place; /* per node: its box + 1, or 0 for one without lines */
    size_t link_count, box_count;
};

static void clear(struct arrangement *a) {
    free(a->links);
    free(a->boxes);
    free(a->middles);
    free(a->node);
    free(a->place);
}

static bool init(struct arrangement *a, const struct ent_scene *scene) {
    *a = (struct arrangement){
        .links = ent_alloc(scene->line_count, sizeof *a->links),
        .boxes = ent_alloc(scene->node_count, sizeof *a->boxes),
        .middles = ent_alloc(scene->node_count, sizeof *a->middles),
        .node = ent_alloc(scene->node_count, sizeof *a->node),
        .place = ent_alloc(scene->node_count, sizeof *a->place),
    };
    return a->links != NULL && a->boxes != NULL && a->middles != NULL && a->node != NULL && a->place != NULL;
}

static void number_boxes(struct arrangement *a, const struct ent_scene *scene) {
    a->link_count = collect_links(scene, a->links);
    for (size_t i = 0; i < a->link_count; i++) a->place[a->links[i].a] = a->place[a->links[i].b] = 1;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (a->place[i] == 0) continue;
        a->boxes[a->box_count] = scene->nodes[i].box.size;
        a->node[a->box_count] = i;
        a->place[i] = ++a->box_count;
    }
    for (size_t i = 0; i < a->link_count; i++) {
        a->links[i].a = a->place[a->links[i].a] - 1;
        a->links[i].b = a->place[a->links[i].b] - 1;
    }
}

static struct ent_box take_places(struct ent_scene *scene, const struct arrangement *a) {
    struct ent_box bounds = {0};
    for (size_t i = 0; i < a->box_count; i++) {
        struct ent_box *box = &scene->nodes[a->node[i]].box;
        box->centre = (struct ent_point){round(a->middles[i].x), round(a->middles[i].y)};
        ent_box_hold(&bounds, box);
    }
    return bounds;
}

/* -- nodes without lines: in rows
 * ----------------------------------------------------------------------------*/

static double row_width(const struct ent_scene *scene, const struct arrangement *a, double bounds) {
    double area = 0, widest = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (a->place[i] != 0) continue;
        const struct ent_size *size = &scene->nodes[i].box.size;
        area += (size->width + ENT_GAP) * (size->height + ENT_GAP);
        widest = fmax(widest, size->width);
    }
    return fmax(fmax(bounds, widest), sqrt(area * 1.8));
}

static void place_rest(struct ent_scene *scene, const struct arrangement *a, struct ent_box bounds) {
    double width = row_width(scene, a, bounds.size.width);
    double left = round(bounds.centre.x - width / 2), x = left;
    double top = round(bounds.centre.y + bounds.size.height / 2 + (a->box_count > 0 ? 2 * ENT_GAP : 0));
    double height = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (a->place[i] != 0) continue;
        struct ent_box *box = &scene->nodes[i].box;
        if (x > left && x + box->size.width > left + width) {
            top += height + ENT_GAP;
            x = left;
            height = 0;
        }
        box->centre = (struct ent_point){x + box->size.width / 2, top + box->size.height / 2};
        x += box->size.width + ENT_GAP;
        height = fmax(height, box->size.height);
    }
}

static void tell_if_replaced(const struct ent_layout *wanted, const struct ent_layout *used,
                             const struct entente_sink *sink) {
    if (used == wanted || wanted->next == NULL) return;
    ent_tell(sink, ENTENTE_NOTE, "layout-replaced", NULL, "",
             "the layout \"%s\" did not fit; drawn as \"%s\"", wanted->choice.name, used->choice.name);
}

enum entente_status ent_compose_places(struct ent_scene *scene, const struct ent_layout *layout,
                                       const struct entente_sink *sink) {
    struct arrangement a;
    enum entente_status status = ENTENTE_OK;
    if (!init(&a, scene)) {
        status = ent_no_memory(sink);
        goto done;
    }
    number_boxes(&a, scene);
    if (a.box_count > 0) {
        const struct ent_plan plan = {a.boxes, a.box_count, a.links, a.link_count};
        const struct ent_layout *used = layout;
        status = ent_layout_run(layout, &plan, a.middles, &used, sink);
        if (status != ENTENTE_OK) goto done;
        tell_if_replaced(layout, used, sink);
        if (a.box_count <= SPREAD_MOST) ent_spread(a.boxes, a.box_count, ENT_GAP, a.middles);
    }
    place_rest(scene, &a, take_places(scene, &a));
done:
    clear(&a);
    return status;
}
