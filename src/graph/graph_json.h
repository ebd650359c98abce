/* SPDX-License-Identifier: MIT */
/** What our own graph files keep as JSON within values: the relations behind a line, lists of names. */
#ifndef ENT_GRAPH_JSON_H
#define ENT_GRAPH_JSON_H

#include "graph/graph.h"

/** Takes the sources, the vocabulary and the relations in no edge, which stand at the graph itself. */
enum entente_status ent_graph_json_whole(struct ent_graph *graph, const struct ent_graph_item *whole,
                                         const char *file, const struct ent_record_sink *records,
                                         const struct entente_sink *sink);

/** Takes the relations that an edge keeps. False when it keeps none, or others than its weight and sign say
 *  by now: then it is to be read as any edge. */
bool ent_graph_json_edge(struct ent_graph *graph, const struct ent_graph_item *edge, const char *file,
                         const struct entente_sink *sink);

/** Calls `take` with every text of a list; false when `list` is none. */
bool ent_graph_json_texts(const char *list, void (*take)(void *payload, const char *text), void *payload);

#endif
