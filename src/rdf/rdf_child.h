/* SPDX-License-Identifier: MIT */
/** The triples of an RDF file, parsed by libraptor2 in a child process that asks nothing of the network and
 *  opens no file. */
#ifndef ENT_RDF_CHILD_H
#define ENT_RDF_CHILD_H

#include "base/buffer.h"
#include "base/report.h"

enum ent_rdf_syntax {
    ENT_RDF_XML,
    ENT_RDF_TRIG,  /* and Turtle, which is a part of it */
    ENT_RDF_QUADS, /* and N-Triples */
};

enum ent_rdf_kind { ENT_RDF_NONE, ENT_RDF_IRI, ENT_RDF_BLANK, ENT_RDF_LITERAL };

struct ent_rdf_term {
    enum ent_rdf_kind kind;
    const char *text;     /* of a blank node "_:" and its name in the file, or "_::" and a number */
    const char *language; /* of a literal; "" for none */
};

struct ent_rdf_triple {
    struct ent_rdf_term subject, predicate, object, graph;
    size_t line; /* where it ends; 0: not known */
};

/** {0} is empty. */
struct ent_rdf_triples {
    struct ent_rdf_triple *items;
    size_t count, room;
    struct ent_buffer answer; /* holds the texts */
};

/**
 * Relative references stay so.
 *
 * Errors  BAD_INPUT (the first of the file), TOO_LARGE (it takes too much time or room), LIBRARY (built
 *         without libraptor2, or it is not installed), NO_MEMORY.
 * Owner   caller clears `triples`, also after an error.
 */
enum entente_status ent_rdf_parse(enum ent_rdf_syntax syntax, const char *file, const char *bytes,
                                  size_t length, struct ent_rdf_triples *triples,
                                  const struct entente_sink *sink);
void ent_rdf_triples_clear(struct ent_rdf_triples *triples);

#endif
