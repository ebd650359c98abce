/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/text.h"
#include "graph/graph_json.h"

#include <stdlib.h>
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

/* -- what we wrote as one line --------------------------------------------------------------------------- */

/* A list "a; b". */
struct parts {
    const char **items;
    size_t count, room;
};

static void split(struct ent_import *import, const char *list, struct parts *parts) {
    while (list != NULL && *list != '\0') {
        const char *end = strstr(list, "; ");
        size_t length = end != NULL ? (size_t)(end - list) : strlen(list);
        const char *part = ent_arena_text(&import->arena, list, length);
        if (part == NULL || !ent_grow(&parts->items, &parts->room, parts->count + 1, sizeof *parts->items)) {
            import->failed = true;
            return;
        }
        parts->items[parts->count++] = part;
        list = end != NULL ? end + 2 : NULL;
    }
}

/* Which of several dates is whose is lost: all are told in the note. */
static void keep_dates(struct ent_import *import, struct ent_relation_record *record) {
    struct ent_buffer note = {0};
    if (record->date == NULL || strstr(record->date, "; ") == NULL) return;
    ent_buffer_format(&note, "dates: %s", record->date);
    if (record->note == NULL) record->note = ent_import_text(import, note.failed ? "" : note.data);
    if (note.failed) import->failed = true;
    record->date = NULL;
    ent_buffer_clear(&note);
}

/* The words and sources of all relations of a sign stand in lists: each word gets its share of the weight. */
static void add_our_edge(struct ent_graph *graph, const struct ent_graph_item *edge,
                         struct ent_relation_record *record) {
    struct ent_import *import = &graph->import;
    struct parts words = {0}, sources = {0};
    split(import, record->word, &words);
    split(import, record->evidence_count > 0 ? record->evidence->source : NULL, &sources);
    struct ent_evidence_record *evidence = ent_alloc(sources.count, sizeof *evidence);
    if (evidence == NULL) import->failed = true;
    for (size_t i = 0; i < sources.count && evidence != NULL; i++) evidence[i].source = sources.items[i];
    keep_dates(import, record);
    record->evidence = evidence;
    record->evidence_count = evidence != NULL ? sources.count : 0;
    record->weight /= words.count > 0 ? (double)words.count : 1;
    for (size_t i = 0; i < words.count && !import->failed; i++) {
        record->word = words.items[i];
        add_edge(graph, edge, record);
    }
    free(evidence);
    free(words.items);
    free(sources.items);
}

/* -- all ------------------------------------------------------------------------------------------------- */

static void read_edge(struct ent_graph *graph, const struct ent_graph_item *edge, const char *file,
                      const struct entente_sink *sink) {
    struct ent_relation_record record = {0};
    struct ent_evidence_record evidence = {0};
    if (graph->is_ours && ent_graph_json_edge(graph, edge, file, sink)) return;
    if (!ent_graph_relation(graph, edge, file, &record, &evidence, sink)) return;
    if (graph->is_ours && record.word != NULL)
        add_our_edge(graph, edge, &record);
    else
        add_edge(graph, edge, &record);
}

/* The text up to a mark, without blanks round it. */
static const char *part_of(struct ent_import *import, const char *at, size_t length) {
    while (length > 0 && *at == ' ') at++, length--;
    while (length > 0 && at[length - 1] == ' ') length--;
    const char *part = ent_arena_text(&import->arena, at, length);
    if (part == NULL) import->failed = true;
    return length > 0 && part != NULL && strstr(part, "nfinity") == NULL ? part : NULL;
}

/* Gephi's "<[2007, 2009]; (2011, 2012)>": a relation for each. False when the text is none of these. */
static bool read_intervals(struct ent_graph *graph, struct ent_graph_item *edge, const char *file,
                           const struct entente_sink *sink) {
    const char *at =
        edge->from == NULL && edge->to == NULL ? ent_graph_field(edge, ENT_EDGE_INTERVALS) : NULL;
    if (at == NULL || strncmp(at, "<", 1) != 0) return false;
    bool any = false;
    while ((at = strpbrk(at, "[(")) != NULL && !graph->import.failed) {
        size_t from = strcspn(++at, ",])"), to = at[from] == ',' ? strcspn(at + from + 1, ",])") : 0;
        edge->from = part_of(&graph->import, at, from);
        edge->to = to > 0 ? part_of(&graph->import, at + from + 1, to) : edge->from;
        if (!ent_graph_spend(graph, edge)) return any;
        read_edge(graph, edge, file, sink);
        any = true;
    }
    return any;
}

static enum entente_status add_edges(struct ent_graph *graph, const char *file,
                                     const struct entente_sink *sink) {
    for (size_t i = 0; i < graph->edge_count && !graph->import.failed; i++) {
        if (!ent_graph_spend(graph, graph->edges[i])) return ent_graph_too_large(file, sink);
        if (!read_intervals(graph, graph->edges[i], file, sink))
            read_edge(graph, graph->edges[i], file, sink);
    }
    const struct ent_graph_item nothing = {0};
    if (!ent_graph_spend(graph, &nothing))
        return ent_graph_too_large(file, sink); /* the last edge was too much */
    return graph->import.failed ? ent_no_memory(sink) : ENTENTE_OK;
}

static bool is_mutual(const struct ent_graph *graph, const struct ent_graph_item *edge) {
    struct ent_relation_record record = {0};
    for (int turn = ENT_TURN_DIRECTED; turn <= ENT_TURN_MUTUAL; turn++) {
        const struct ent_graph_value *value = ent_graph_turn(edge, graph->is_ours, (enum ent_turn)turn, NULL);
        if (value != NULL) ent_turn_read((enum ent_turn)turn, value->text, &record);
    }
    return record.is_mutual;
}

static void read_ways(struct ent_graph *graph) {
    for (size_t i = 0; i < graph->edge_count; i++) {
        if (is_mutual(graph, graph->edges[i])) graph->edges[i]->way = ENT_WAY_BOTH;
    }
    graph->import.head.has_directed = graph->edge_count > 0 || graph->is_ours; /* nodes alone fit to any */
    graph->import.head.directed = is_directed(graph);
}

enum entente_status ent_graph_hand_on(struct ent_graph *graph, const char *file,
                                      const struct ent_record_sink *records,
                                      const struct entente_sink *sink) {
    enum entente_status status = graph->import.failed ? ent_no_memory(sink) : ENTENTE_OK;
    if (status == ENTENTE_OK) {
        read_ways(graph);
        status = ent_graph_actors(graph, file, sink);
    }
    if (status == ENTENTE_OK) status = add_edges(graph, file, sink);
    if (status == ENTENTE_OK) status = ent_graph_tell_unused(graph, file, sink);
    if (status == ENTENTE_OK) status = ent_import_hand_on(&graph->import, file, records, sink);
    ent_graph_clear(graph);
    return status;
}
