/* SPDX-License-Identifier: MIT */
#include "read/graph.h"

#include "base/text.h"
#include "read/read_limits.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* -- gathering ----------------------------------------------------------------------------------------------
 */

static struct ent_graph_item *add_item(struct ent_graph *graph, struct ent_graph_item ***list, size_t *count,
                                       size_t *room, const struct ent_place *place) {
    if (graph->import.failed) return NULL;
    struct ent_graph_item *item = ent_arena_take(&graph->import.arena, sizeof *item);
    if (item == NULL || !ent_grow(list, room, *count + 1, sizeof(struct ent_graph_item *))) {
        graph->import.failed = true;
        return NULL;
    }
    *item = (struct ent_graph_item){0};
    if (place != NULL) {
        item->line = place->line;
        item->column = place->column;
    }
    (*list)[(*count)++] = item;
    return item;
}

struct ent_graph_item *ent_graph_node(struct ent_graph *graph, const char *id,
                                      const struct ent_place *place) {
    struct ent_graph_item *node =
        add_item(graph, &graph->nodes, &graph->node_count, &graph->node_room, place);
    if (node == NULL) return NULL;
    node->id = ent_import_text(&graph->import, id);
    if (graph->import.failed || ent_index_find(&graph->ids, id) != SIZE_MAX) return node;
    if (!ent_index_add(&graph->ids, id, graph->node_count - 1)) graph->import.failed = true;
    return node;
}

struct ent_graph_item *ent_graph_edge(struct ent_graph *graph, const char *source, const char *target,
                                      const struct ent_place *place) {
    struct ent_graph_item *edge =
        add_item(graph, &graph->edges, &graph->edge_count, &graph->edge_room, place);
    if (edge == NULL) return NULL;
    edge->source = ent_import_text(&graph->import, source);
    edge->target = ent_import_text(&graph->import, target);
    return edge;
}

struct ent_graph_item *ent_graph_find(const struct ent_graph *graph, const char *id) {
    size_t index = ent_index_find(&graph->ids, id);
    return index == SIZE_MAX ? NULL : graph->nodes[index];
}

/* Gephi's tables say in a column what an edge is. */
static bool is_way(struct ent_graph_item *item, const char *name, const char *text) {
    if (item->source == NULL || !ent_text_same_ascii(name, "type")) return false;
    if (ent_text_same_ascii(text, "directed"))
        item->way = ENT_WAY_FORWARD;
    else if (ent_text_same_ascii(text, "undirected") || ent_text_same_ascii(text, "mutual"))
        item->way = ENT_WAY_BOTH;
    else
        return false;
    return true;
}

void ent_graph_put(struct ent_graph *graph, struct ent_graph_item *item, const char *name, const char *text) {
    if (item == NULL || graph->import.failed || text[strspn(text, " \t\r\n")] == '\0') return;
    if (is_way(item, name, text)) return;
    struct ent_graph_value *value = ent_arena_take(&graph->import.arena, sizeof *value);
    if (value == NULL) {
        graph->import.failed = true;
        return;
    }
    *value = (struct ent_graph_value){.name = ent_import_text(&graph->import, name),
                                      .text = ent_import_text(&graph->import, text)};
    if (item->last != NULL)
        item->last->next = value;
    else
        item->values = value;
    item->last = value;
}

void ent_graph_clear(struct ent_graph *graph) {
    ent_import_clear(&graph->import);
    ent_index_clear(&graph->ids);
    free(graph->nodes);
    free(graph->edges);
    *graph = (struct ent_graph){0};
}

/* -- handing on ---------------------------------------------------------------------------------------------
 */

static bool is_directed(const struct ent_graph *graph) {
    if (graph->edge_count == 0) return !graph->undirected;
    for (size_t i = 0; i < graph->edge_count; i++) {
        enum ent_graph_way way = graph->edges[i]->way;
        if (way == ENT_WAY_FORWARD || way == ENT_WAY_BACK) return true;
        if (way == ENT_WAY_USUAL && !graph->undirected) return true;
    }
    return false;
}

static void turn(struct ent_relation_record *record) {
    const char *source = record->source;
    record->source = record->target;
    record->target = source;
}

/* In a directed document what goes both ways is two relations. */
static void add_edge(struct ent_graph *graph, const struct ent_graph_item *edge,
                     struct ent_relation_record *record) {
    const struct ent_place place = {.line = edge->line, .column = edge->column};
    bool both = edge->way == ENT_WAY_BOTH || (edge->way == ENT_WAY_USUAL && graph->undirected);
    if (edge->way == ENT_WAY_BACK) turn(record);
    ent_import_relation(&graph->import, record, &place);
    if (!both || !graph->import.head.directed || strcmp(record->source, record->target) == 0) return;
    turn(record);
    ent_import_relation(&graph->import, record, &place);
}

static enum entente_status add_edges(struct ent_graph *graph, const char *file,
                                     const struct entente_sink *sink) {
    for (size_t i = 0; i < graph->edge_count && !graph->import.failed; i++) {
        struct ent_relation_record record = {0};
        struct ent_evidence_record evidence = {0};
        if (ent_graph_relation(graph, graph->edges[i], file, &record, &evidence, sink))
            add_edge(graph, graph->edges[i], &record);
    }
    return graph->import.failed ? ent_no_memory(sink) : ENTENTE_OK;
}

static void read_ways(struct ent_graph *graph) {
    for (size_t i = 0; i < graph->edge_count; i++) {
        const char *mutual = ent_graph_field(graph->edges[i], ENT_EDGE_MUTUAL);
        if (mutual == NULL) continue;
        bool is_true = ent_text_same_ascii(mutual, "true") || strcmp(mutual, "1") == 0;
        if (is_true && graph->edges[i]->way != ENT_WAY_BOTH) graph->edges[i]->way = ENT_WAY_BOTH;
    }
    graph->import.head.has_directed = true;
    graph->import.head.directed = is_directed(graph);
}

enum entente_status ent_graph_hand_on(struct ent_graph *graph, const char *file,
                                      const struct ent_record_sink *records,
                                      const struct entente_sink *sink) {
    enum entente_status status = graph->import.failed ? ent_no_memory(sink) : ENTENTE_OK;
    if (status == ENTENTE_OK) {
        read_ways(graph);
        ent_graph_actors(graph, file, sink);
        status = add_edges(graph, file, sink);
    }
    if (status == ENTENTE_OK) status = ent_graph_tell_unused(graph, file, sink);
    if (status == ENTENTE_OK) status = ent_import_hand_on(&graph->import, file, records, sink);
    ent_graph_clear(graph);
    return status;
}
