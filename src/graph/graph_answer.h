/* SPDX-License-Identifier: MIT */
/** How a graph that a library reads in a child process comes back: marked texts, one after the other. */
#ifndef ENT_GRAPH_ANSWER_H
#define ENT_GRAPH_ANSWER_H

#include "base/child.h"
#include "graph/graph.h"

enum ent_answer_mark {
    ENT_ANSWER_NODE = 'n',       /* id */
    ENT_ANSWER_EDGE = 'e',       /* ids of both ends */
    ENT_ANSWER_WAY = 'w',        /* of the last edge: "forward", "back" or "both" */
    ENT_ANSWER_VALUE = 'v',      /* name and text, of the last node or edge */
    ENT_ANSWER_BLOC = 'b',       /* id of a node, and its bloc */
    ENT_ANSWER_UNDIRECTED = 'u', /* the graph is */
    ENT_ANSWER_OURS = 'o',       /* this program wrote it */
    ENT_ANSWER_TITLE = 't',      /* of the graph */
    ENT_ANSWER_AS_OF = 'a',      /* of the graph */
    ENT_ANSWER_SHOWS = 's',      /* of the graph, where this program wrote it */
    ENT_ANSWER_MORE = 'm',       /* further graphs stand in the file */
    ENT_ANSWER_FAULT = 'x',      /* what is wrong, in the library's words */
};

/** Adds a mark and two texts, "" where it needs none. */
void ent_answer_add(struct ent_buffer *answer, enum ent_answer_mark mark, const char *first,
                    const char *second);

/** Runs `work` over `payload` and gathers its answer. The file's `length` limits how long it may be: a short
 * file may name every pair of two groups. `library` and `language` are for messages; fault texts that hold
 * "line N" tell the line. */
enum entente_status ent_answer_read(bool (*work)(const void *payload, struct ent_buffer *answer),
                                    const void *payload, size_t length, struct ent_graph *graph,
                                    const char *file, const char *library, const char *language,
                                    const struct entente_sink *sink);

#endif
