/* SPDX-License-Identifier: MIT */
#include "layout/graphviz_child.h"

#include "base/child.h"
#include "base/memory.h"
#include "base/number.h"
#include "graph/dot_memory.h"
#include <gvc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;

/* Nothing is searched for, no configuration read, no font asked: these and no others. */
static const lt_symlist_t plugins[] = {
    {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
    {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
    {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
    {NULL, NULL},
};

static const struct {
    const char *name;
    const char *settings[6][2];
} engines[] = {
    [ENT_ENGINE_DOT] = {"dot", {{"rankdir", "LR"}, {"nodesep", "0.3"}, {"nslimit", "4"}, {"nslimit1", "4"}}},
    [ENT_ENGINE_NEATO] = {"neato",
                          {{"overlap", "true"}, {"model", "subset"}, {"pack", "24"}, {"packmode", "node"}}},
    [ENT_ENGINE_SFDP] = {"sfdp", {{"overlap", "prism"}, {"K", "1.2"}}},
};

static const double points_per_inch = 72;

/* cgraph takes texts that it does not change as `char *`. */
static char *text(const char *constant) {
    union {
        const char *given;
        char *taken;
    } cast = {.given = constant};
    return cast.taken;
}

static void set_inches(void *object, const char *name, double pixels) {
    char number[ENT_NUMBER_SIZE];
    ent_number_fixed(pixels / points_per_inch, 4, number);
    agset(object, text(name), number);
}

static void declare(Agraph_t *graph, int subject, const char *name, const char *usual) {
    agattr(graph, subject, text(name), text(usual));
}

static void declare_all(Agraph_t *graph, enum ent_engine engine) {
    for (size_t i = 0; i < 6 && engines[engine].settings[i][0] != NULL; i++) {
        declare(graph, AGRAPH, engines[engine].settings[i][0], engines[engine].settings[i][1]);
    }
    declare(graph, AGRAPH, "splines", "none");
    declare(graph, AGNODE, "shape", "box");
    declare(graph, AGNODE, "fixedsize", "true");
    declare(graph, AGNODE, "label", "");
    declare(graph, AGNODE, "width", "1");
    declare(graph, AGNODE, "height", "0.5");
}

/* The widest label sets the distance of ranks: they run from left to right. */
static void make_room_between_ranks(Agraph_t *graph, const struct ent_plan *plan) {
    double most = 0;
    for (size_t i = 0; i < plan->link_count; i++) {
        if (plan->links[i].label.width > most) most = plan->links[i].label.width;
    }
    char number[ENT_NUMBER_SIZE];
    ent_number_fixed((most + 2 * ENT_GAP) / points_per_inch, 4, number);
    declare(graph, AGRAPH, "ranksep", number);
}

/* Fitting many small parts into each other takes seconds; rows of them do. */
static void pack_many_parts(Agraph_t *graph, const struct ent_plan *plan) {
    if (plan->link_count + plan->box_count / 4 >= plan->box_count) return;
    declare(graph, AGRAPH, "pack", "24");
    declare(graph, AGRAPH, "packmode", "array");
}

static bool add_nodes(Agraph_t *graph, const struct ent_plan *plan, Agnode_t **nodes) {
    for (size_t i = 0; i < plan->box_count; i++) {
        char name[32];
        snprintf(name, sizeof name, "n%zu", i);
        nodes[i] = agnode(graph, name, 1);
        if (nodes[i] == NULL) return false;
        set_inches(nodes[i], "width", plan->boxes[i].width);
        set_inches(nodes[i], "height", plan->boxes[i].height);
    }
    return true;
}

static bool add_edges(Agraph_t *graph, const struct ent_plan *plan, Agnode_t *const *nodes) {
    for (size_t i = 0; i < plan->link_count; i++) {
        if (agedge(graph, nodes[plan->links[i].a], nodes[plan->links[i].b], NULL, 1) == NULL) return false;
    }
    return true;
}

bool ent_graphviz_place_here(const struct ent_plan *plan, enum ent_engine engine, struct ent_point *middles) {
    Agnode_t **nodes = ent_alloc(plan->box_count, sizeof *nodes);
    GVC_t *context = gvContextPlugins(plugins, 0);
    Agdisc_t disciplines = {.mem = &ent_dot_memory, .id = &AgIdDisc, .io = &AgIoDisc};
    Agraph_t *graph = agopen(text("g"), Agdirected, &disciplines);
    bool fine = nodes != NULL && context != NULL && graph != NULL;
    if (fine) {
        declare_all(graph, engine);
        if (engine == ENT_ENGINE_DOT) make_room_between_ranks(graph, plan);
        if (engine == ENT_ENGINE_SFDP) pack_many_parts(graph, plan);
        fine = add_nodes(graph, plan, nodes) && add_edges(graph, plan, nodes) &&
               gvLayout(context, graph, engines[engine].name) == 0;
    }
    for (size_t i = 0; fine && i < plan->box_count; i++) {
        middles[i] = (struct ent_point){round(ND_coord(nodes[i]).x), -round(ND_coord(nodes[i]).y)};
    }
    if (fine) gvFreeLayout(context, graph);
    if (graph != NULL) agclose(graph);
    if (context != NULL) gvFreeContext(context);
    free(nodes);
    return fine;
}

struct task {
    const struct ent_plan *plan;
    enum ent_engine engine;
};

static bool work(const void *payload, struct ent_buffer *answer) {
    const struct task *task = payload;
    size_t count = task->plan->box_count;
    struct ent_point *middles = ent_alloc(count, sizeof *middles);
    bool fine = middles != NULL && ent_graphviz_place_here(task->plan, task->engine, middles);
    if (fine) ent_buffer_add_bytes(answer, (const char *)middles, count * sizeof *middles);
    free(middles);
    return fine;
}

enum entente_status ent_graphviz_place(const struct ent_plan *plan, enum ent_engine engine,
                                       struct ent_point *middles) {
    static const struct ent_child_limits limits = {
        .step = "Graphviz's layout",
        .cpu_seconds = 3,
        .wall_seconds = 60, /* a busy machine is no reason for another figure */
        .memory_bytes = (size_t)2 << 30,
        .answer_bytes = (size_t)1 << 24,
    };
    const struct task task = {plan, engine};
    struct ent_buffer answer = {0};
    size_t expected = plan->box_count * sizeof *middles;
    enum ent_child_end end = ent_child_run(work, &task, &limits, &answer);
    bool fine = end == ENT_CHILD_ANSWERED && answer.length == expected;
    if (fine && expected > 0) memcpy(middles, answer.data, expected);
    enum entente_status status = fine                       ? ENTENTE_OK
                                 : end == ENT_CHILD_NOT_RUN ? ENTENTE_NO_MEMORY
                                                            : ENTENTE_LIBRARY;
    ent_buffer_clear(&answer);
    return status;
}
