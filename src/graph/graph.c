/* SPDX-License-Identifier: MIT */
#include "graph/graph.h"

#include "base/buffer.h"
#include "base/text.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* -- gathering ------------------------------------------------------------------------------------------- */

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

struct ent_graph_item *ent_graph_again(struct ent_graph *graph, const struct ent_graph_item *edge) {
    const struct ent_place place = {.line = edge != NULL ? edge->line : 0,
                                    .column = edge != NULL ? edge->column : 0};
    if (edge == NULL) return NULL;
    struct ent_graph_item *again = ent_graph_edge(graph, edge->source, edge->target, &place);
    if (again == NULL) return NULL;
    again->values = edge->values;
    again->last = edge->last;
    again->way = edge->way;
    return again;
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

/* Both texts are kept already. */
static void add_value(struct ent_graph *graph, struct ent_graph_item *item, const char *name,
                      const char *text) {
    struct ent_graph_value *value = ent_arena_take(&graph->import.arena, sizeof *value);
    if (value == NULL) {
        graph->import.failed = true;
        return;
    }
    *value = (struct ent_graph_value){.name = name, .text = text};
    if (item->last != NULL)
        item->last->next = value;
    else
        item->values = value;
    item->last = value;
}

void ent_graph_put(struct ent_graph *graph, struct ent_graph_item *item, const char *name, const char *text) {
    if (item == NULL || graph->import.failed || text[strspn(text, " \t\r\n")] == '\0') return;
    if (is_way(item, name, text)) return;
    const char *kept_name = ent_import_text(&graph->import, name);
    const char *kept_text = ent_import_text(&graph->import, text);
    if (graph->import.failed) return;
    graph->given += sizeof *item->values + strlen(kept_text);
    add_value(graph, item, kept_name, kept_text);
}

void ent_graph_put_usual(struct ent_graph *graph, struct ent_graph_item *item, const char *name,
                         const char *text) {
    if (!graph->import.failed && !ent_graph_has(item, name)) add_value(graph, item, name, text);
}

bool ent_graph_spend(struct ent_graph *graph, const struct ent_graph_item *item) {
    const size_t most = ((size_t)256 << 20) + 4 * graph->given;
    for (const struct ent_graph_value *value = item->values; value != NULL && graph->spent <= most;
         value = value->next)
        graph->spent += sizeof *value + strlen(value->text);
    return graph->spent <= most;
}

enum entente_status ent_graph_too_large(const char *file, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    return ent_fail(
        sink, ENTENTE_TOO_LARGE, "too-large", &place, "",
        "the values of the file are repeated too often: some stand for thousands of nodes or edges");
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

const char *ent_graph_tidy(struct ent_import *import, const char *text) {
    struct ent_buffer folded = {0};
    for (const char *at = text; *at != '\0'; at++) {
        bool gap = is_blank(*at);
        if (gap && (folded.length == 0 || is_blank(at[1]) || at[1] == '\0')) continue;
        ent_buffer_add_bytes(&folded, gap ? " " : at, 1);
    }
    if (folded.failed) import->failed = true;
    const char *copy = ent_import_text(import, folded.length > 0 ? folded.data : "");
    ent_buffer_clear(&folded);
    return copy != NULL ? copy : "";
}

void ent_graph_clear(struct ent_graph *graph) {
    ent_import_clear(&graph->import);
    ent_index_clear(&graph->ids);
    free(graph->nodes);
    free(graph->edges);
    *graph = (struct ent_graph){0};
}
