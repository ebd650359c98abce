/* SPDX-License-Identifier: MIT */
#include "analysis/camps.h"
#include "arrange/arrange.h"
#include "arrange/line_words.h"
#include "arrange/score.h"
#include "arrange/untangle.h"
#include "base/memory.h"
#include "base/report.h"
#include "layout/fit.h"

#include <math.h>
#include <stdlib.h>

double ent_gap(const struct ent_scene *scene) {
    return 0.8 * scene->type;
}

bool ent_place_is_free(const struct ent_scene *scene, size_t node, struct ent_point at, double gap) {
    struct ent_box box = {at, scene->nodes[node].box.size};
    if (ent_box_sticks_out(&box, &scene->room, 0)) return false;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (i != node && ent_boxes_near(&box, &scene->nodes[i].box, gap)) return false;
    }
    return true;
}

/* Lines side by side have room for the words of each. */
double ent_lane(const struct ent_scene *scene) {
    return 1.1 * scene->words_size + 0.5 * scene->preset->thick;
}

static int by_pair(const void *a, const void *b) {
    const struct ent_link *x = a, *y = b;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    if (x->b != y->b) return x->b < y->b ? -1 : 1;
    return x->sign - y->sign;
}

static void join(struct ent_link *link, const struct ent_link *more) {
    double sum = link->sign * link->weight + more->sign * more->weight;
    link->label.width = fmax(link->label.width, more->label.width);
    link->label.height += more->label.height;
    link->weight = fabs(sum);
    link->sign = (sum > 0) - (sum < 0);
    link->lines++;
}

/* The lines' pairs, each once. */
static size_t collect_links(const struct ent_scene *scene, struct ent_link *links) {
    size_t count = 0;
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        bool turned = line->source > line->target;
        links[i] =
            (struct ent_link){.a = turned ? line->target : line->source,
                              .b = turned ? line->source : line->target,
                              .lines = 1,
                              .sign = line->sign,
                              .weight = line->weight,
                              .label = line->wording_count > 0 ? ent_label_size(scene, line, line->wordings)
                                                               : (struct ent_size){0, 0}};
    }
    qsort(links, scene->line_count, sizeof *links, by_pair);
    for (size_t i = 0; i < scene->line_count; i++) {
        struct ent_link *last = count > 0 ? &links[count - 1] : NULL;
        if (last != NULL && last->a == links[i].a && last->b == links[i].b)
            join(last, &links[i]);
        else
            links[count++] = links[i];
    }
    return count;
}

/* -- what a layout is asked ------------------------------------------------------------------------------ */

struct arrangement {
    struct ent_link *links;
    struct ent_size *boxes;
    struct ent_point *middles;
    size_t *blocs;
    int *camps;
    size_t *components;
    size_t link_count;
};

static void clear(struct arrangement *a) {
    free(a->links);
    free(a->boxes);
    free(a->middles);
    free(a->blocs);
    free(a->camps);
    free(a->components);
}

static bool init(struct arrangement *a, const struct ent_scene *scene) {
    size_t count = scene->node_count;
    *a = (struct arrangement){
        .links = ent_alloc(scene->line_count, sizeof *a->links),
        .boxes = ent_alloc(count, sizeof *a->boxes),
        .middles = ent_alloc(count, sizeof *a->middles),
        .blocs = ent_alloc(count, sizeof *a->blocs),
        .camps = ent_alloc(count, sizeof *a->camps),
        .components = ent_alloc(count, sizeof *a->components),
    };
    if (a->links == NULL || a->boxes == NULL || a->middles == NULL || a->blocs == NULL || a->camps == NULL ||
        a->components == NULL)
        return false;
    a->link_count = collect_links(scene, a->links);
    for (size_t i = 0; i < count; i++) {
        a->boxes[i] = scene->nodes[i].box.size;
        a->blocs[i] = scene->nodes[i].bloc;
    }
    return true;
}

static void tell_if_replaced(const struct ent_layout *wanted, const struct ent_layout *used,
                             const struct entente_sink *sink) {
    if (used == wanted || wanted->next == NULL) return;
    ent_tell(sink, ENTENTE_NOTE, "layout-replaced", NULL, "",
             "the layout \"%s\" did not fit; drawn as \"%s\"", wanted->choice.name, used->choice.name);
}

static void take_places(struct ent_scene *scene, const struct ent_point *middles) {
    const struct ent_box *room = &scene->room;
    struct ent_point origin = {room->centre.x - room->size.width / 2, room->centre.y - room->size.height / 2};
    for (size_t i = 0; i < scene->node_count; i++) {
        scene->nodes[i].box.centre =
            (struct ent_point){round(origin.x + middles[i].x), round(origin.y + middles[i].y)};
    }
}

static void give_places(const struct ent_scene *scene, struct ent_point *middles) {
    const struct ent_box *room = &scene->room;
    for (size_t i = 0; i < scene->node_count; i++) {
        struct ent_point at = scene->nodes[i].box.centre;
        middles[i] = (struct ent_point){at.x - room->centre.x + room->size.width / 2,
                                        at.y - room->centre.y + room->size.height / 2};
    }
}

/* Draws it, to see. */
static double judge(void *drawing, const struct ent_point *middles) {
    struct ent_scene *scene = drawing;
    take_places(scene, middles);
    if (!ent_compose_routes(scene) || !ent_draft_labels(scene)) return HUGE_VAL;
    struct ent_score score = ent_score_of(scene);
    return ent_score_unmended(&score);
}

static double improve(void *drawing, struct ent_point *middles) {
    enum { TRIES = 40 };
    struct ent_scene *scene = drawing;
    take_places(scene, middles);
    if (!ent_compose_routes(scene) || !ent_untangle(scene, TRIES) || !ent_draft_labels(scene))
        return HUGE_VAL;
    give_places(scene, middles);
    struct ent_score score = ent_score_of(scene);
    return ent_score_unmended(&score);
}

static struct ent_plan plan_of(const struct ent_scene *scene, const struct arrangement *a) {
    double name = scene->type;
    return (struct ent_plan){
        .boxes = a->boxes,
        .box_count = scene->node_count,
        .links = a->links,
        .link_count = a->link_count,
        .blocs = scene->bloc_count > 0 ? a->blocs : NULL,
        .room = scene->room.size,
        .gap = ent_gap(scene),
        .clear = 0.5 * name,
        .lane = ent_lane(scene),
        .least_line = 2.6 * name,
        .effort = scene->figure->effort,
    };
}

enum entente_status ent_compose_places(struct ent_scene *scene, const struct ent_layout *layout,
                                       unsigned retry, const struct entente_sink *sink) {
    struct arrangement a;
    if (!init(&a, scene)) {
        clear(&a);
        return ent_no_memory(sink);
    }
    struct ent_plan plan = plan_of(scene, &a);
    plan.retry = retry;
    plan.sink = sink;
    if (scene->line_count <= ENT_WEIGHED_LINES_MOST) {
        plan.judge = judge;
        plan.improve = improve;
        plan.drawing = scene;
    }
    if (retry > 0) give_places(scene, a.middles);
    if (scene->figure->explain) plan.explain = sink;
    const struct ent_layout *used = layout;
    enum entente_status status = ENTENTE_OK;
    if (layout->needs_camps) {
        status = ent_camps(scene->network, a.camps, a.components, sink);
        plan.camps = a.camps;
    }
    if (status == ENTENTE_OK && scene->node_count > 0)
        status = ent_layout_run(layout, &plan, a.middles, &used, sink);
    if (status == ENTENTE_OK) {
        tell_if_replaced(layout, used, sink);
        take_places(scene, a.middles);
    }
    clear(&a);
    return status;
}
