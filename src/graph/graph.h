/* SPDX-License-Identifier: MIT */
/** A graph as other programs keep it: nodes and edges with named values, gathered in any order, then read as
 *  actors and relations. Which name means what stands in graph_fields.c. */
#ifndef ENT_GRAPH_H
#define ENT_GRAPH_H

#include "base/intern.h"
#include "read/import.h"
#include "read/turning.h"

/** One named value of a node or an edge. */
struct ent_graph_value {
    const char *name, *text;
    struct ent_graph_value *next;
    bool used;
};

enum ent_graph_way {
    ENT_WAY_USUAL, /* as the graph says */
    ENT_WAY_FORWARD,
    ENT_WAY_BACK,
    ENT_WAY_BOTH,
};

/** A node, or an edge when it has ends. Texts live as long as the graph. */
struct ent_graph_item {
    const char *id, *source, *target;
    const char *bloc, *parent; /* what encloses the node: a label, or a node's id; may be NULL */
    const char *from, *to;     /* of an edge that says so beside its values; may be NULL */
    enum ent_graph_way way;
    size_t line, column;
    struct ent_graph_value *values, *last;
    const char *actor; /* set when it is handed on */
    bool is_end;       /* edges begin or end here */
    bool is_frame;     /* a node that only frames others is no actor */
};

/** {0} is empty. Failure of memory sticks. */
struct ent_graph {
    struct ent_import import;
    struct ent_graph_item **nodes, **edges;
    size_t node_count, node_room, edge_count, edge_room;
    struct ent_index ids; /* of nodes */
    size_t given, spent;  /* sizes of the values put, and handed on: one may stand for thousands of items */
    bool undirected;      /* what edges are that do not say */
    bool is_ours;         /* written by this program: ids of actors stand in "actor" */
};

/** Adds one. `place` may be NULL. NULL when memory is out: then all that follows does nothing. */
struct ent_graph_item *ent_graph_node(struct ent_graph *graph, const char *id, const struct ent_place *place);
struct ent_graph_item *ent_graph_edge(struct ent_graph *graph, const char *source, const char *target,
                                      const struct ent_place *place);
/** The usual value of a name, for an item that has none. `text` is borrowed for good. */
void ent_graph_put_usual(struct ent_graph *graph, struct ent_graph_item *item, const char *name,
                         const char *text);
/** Another edge with the same ends and values; NULL for NULL. */
struct ent_graph_item *ent_graph_again(struct ent_graph *graph, const struct ent_graph_item *edge);
/** The node of an id, or NULL. */
struct ent_graph_item *ent_graph_find(const struct ent_graph *graph, const char *id);
/** A value; "" is none. `item` may be NULL. */
void ent_graph_put(struct ent_graph *graph, struct ent_graph_item *item, const char *name, const char *text);

/** Counts the values of an item that is to be handed on. False when all are more than can be wanted. */
bool ent_graph_spend(struct ent_graph *graph, const struct ent_graph_item *item);
enum entente_status ent_graph_too_large(const char *file, const struct entente_sink *sink);
/** A copy of a text on one line, without blanks at its ends. */
const char *ent_graph_tidy(struct ent_import *import, const char *text);

/** Hands on everything and clears the graph. Where any edge has a direction the others go both ways. */
enum entente_status ent_graph_hand_on(struct ent_graph *graph, const char *file,
                                      const struct ent_record_sink *records, const struct entente_sink *sink);
void ent_graph_clear(struct ent_graph *graph);

/* -- what names mean ------------------------------------------------------------------------------------- */

enum ent_graph_field {
    ENT_NODE_NAME,
    ENT_NODE_KIND,
    ENT_NODE_BLOC,
    ENT_NODE_PARENT,
    ENT_NODE_ALIASES,
    ENT_NODE_ROLE,
    ENT_NODE_NOTE,
    ENT_EDGE_WORD,
    ENT_EDGE_WEIGHT,
    ENT_EDGE_CONFIDENCE,
    ENT_EDGE_DATE,
    ENT_EDGE_FROM,
    ENT_EDGE_TO,
    ENT_EDGE_INTERVALS, /* "<[2007, 2009]; [2011, 2012)>" */
    ENT_EDGE_NOTE,
    ENT_EDGE_SOURCE,
    ENT_EDGE_URL,
    ENT_GRAPH_FIELD_COUNT,
};

/** The value that stands for a field, by the surest of its names, now used; NULL when there is none. */
const char *ent_graph_field(const struct ent_graph_item *item, enum ent_graph_field field);
/** True when the name means something. */
bool ent_graph_is_field(const char *name);
/** True when the item has a value of that name. */
bool ent_graph_has(const struct ent_graph_item *item, const char *name);
/** The value of a name, now used, or NULL. */
const char *ent_graph_value(const struct ent_graph_item *item, const char *name);
/** The next value of an edge behind `last` (NULL: the first) whose name can turn it so, now used; NULL: none.
 *  What our own files repeat is none. */
struct ent_graph_value *ent_graph_turn(const struct ent_graph_item *edge, bool is_ours, enum ent_turn turn,
                                       struct ent_graph_value *last);
/** Tells once which values were not used, but for those of drawing. */
enum entente_status ent_graph_tell_unused(const struct ent_graph *graph, const char *file,
                                          const struct entente_sink *sink);

/** Fills a record from an edge; texts may be put into the import. False after an error was reported. */
bool ent_graph_relation(struct ent_graph *graph, const struct ent_graph_item *edge, const char *file,
                        struct ent_relation_record *record, struct ent_evidence_record *evidence,
                        const struct entente_sink *sink);
/** Makes actors of the nodes. */
enum entente_status ent_graph_actors(struct ent_graph *graph, const char *file,
                                     const struct entente_sink *sink);

#endif
