/* SPDX-License-Identifier: MIT */
/** What an RDF file says of its resources: names, kinds, which are one, and statements about statements. */
#ifndef ENT_RDF_GRAPH_H
#define ENT_RDF_GRAPH_H

#include "base/intern.h"
#include "rdf/rdf_child.h"
#include "rdf/rdf_name.h"

struct ent_rdf_node {
    const char *iri;
    bool is_blank, is_statement, is_graph;
    unsigned parts,
        pair; /* of a relation: those it has, a bit each; that whose ends count, or ENT_RDF_PAIRS */
    const char *kind, *note, *bloc, *office; /* each may be NULL */
    unsigned kind_rank, note_rank;           /* why these and not others: the least wins */
    /* Of the root of those that are one: */
    const char *id;                /* the IRI that stands for them */
    size_t first_name, name_count; /* in `names`, best first */
};

struct ent_rdf_name {
    size_t node;
    unsigned rank; /* the least is the name that is shown */
    bool is_alias; /* never shown */
    const char *language, *text;
};

enum { ENT_RDF_TURNS_MOST = 8 };

/** What can turn a statement (read/turning.h): the end of the predicate's IRI, and what stands there. */
struct ent_rdf_turn {
    const char *name, *text;
};

/** A statement about a statement, or about a graph: what it is of is in its node. NULL: not said. */
struct ent_rdf_account {
    size_t node;
    size_t subject, object, graph; /* nodes, or SIZE_MAX */
    const char *predicate;
    bool is_text; /* the predicate, which is a word as it stands */
    const char *date, *from, *to, *sign, *weight, *confidence, *note;
    const char *source, *author, *publisher; /* IRIs of nodes, or texts */
    struct ent_rdf_turn turns[ENT_RDF_TURNS_MOST];
    size_t turn_count;
    size_t line;
};

/** What a triple's terms are; SIZE_MAX: no node. */
struct ent_rdf_ends {
    size_t subject, object, graph;
    enum ent_rdf_role role;
    unsigned rank, part;
};

/** {0} is empty. */
struct ent_rdf_graph {
    const struct ent_rdf_triples *triples;
    struct ent_rdf_ends *ends; /* per triple */
    struct ent_index index;    /* of nodes, by IRI */
    struct ent_arena arena;    /* names, tidied */
    struct ent_rdf_node *nodes;
    struct ent_rdf_name *names;
    struct ent_rdf_account *accounts;
    size_t *account_of; /* per node: index, or SIZE_MAX */
    size_t *roots;      /* per node: nodes that are one */
    size_t node_count, node_room, name_count, name_room, account_count, account_room;
    size_t account_of_room, root_room;
    size_t literals, schema, pages; /* triples that hold no relation */
    bool failed;                    /* memory is out */
};

/** Takes all of `triples`, which must live as long. False when memory is out. */
bool ent_rdf_graph_take(struct ent_rdf_graph *graph, const struct ent_rdf_triples *triples);
void ent_rdf_graph_clear(struct ent_rdf_graph *graph);

/** True when the triple of this number is a relation between two resources. */
bool ent_rdf_is_relation(const struct ent_rdf_graph *graph, size_t triple);
/** The best name of a node, or NULL. */
const char *ent_rdf_label(const struct ent_rdf_graph *graph, size_t node);

#endif
