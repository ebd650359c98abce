/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "read/graph_json.h"

#include <string.h>

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
        if (graph->is_ours && ent_graph_json_edge(graph, graph->edges[i], file, sink)) continue;
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
