/* SPDX-License-Identifier: MIT */
/** What people read in an IRI, and what the terms of the usual vocabularies say about an actor. */
#ifndef ENT_RDF_NAME_H
#define ENT_RDF_NAME_H

#include "base/buffer.h"

/** Each replaces what the buffer held. An actor without a label: http://x/North_Korea is "North Korea". */
void ent_rdf_local_name(const char *iri, struct ent_buffer *name);
/** A predicate: …#mediatesBetween, …/mediates_between and …/MEDIATES_BETWEEN are "mediates between". */
void ent_rdf_word(const char *iri, struct ent_buffer *word);

/** The kind of what has this type, by the name of the class; NULL when that says none of ours. Who has
 * several types is what has the least *rank. */
const char *ent_rdf_kind_of_class(const char *iri, unsigned *rank);

enum ent_rdf_role {
    ENT_RDF_RELATION, /* whatever is none of the others */
    ENT_RDF_LABEL,
    ENT_RDF_ALIAS,
    ENT_RDF_SAME,
    ENT_RDF_TYPE,
    ENT_RDF_SCHEMA, /* classes, lists, and what else speaks of the language of the file */
    ENT_RDF_PAGE,   /* addresses of pages and pictures */
    ENT_RDF_NOTE,
    ENT_RDF_BLOC,
    ENT_RDF_OFFICE,
    ENT_RDF_SUBJECT, /* from here on: of a statement about a statement */
    ENT_RDF_PREDICATE,
    ENT_RDF_OBJECT,
    ENT_RDF_DATE,
    ENT_RDF_FROM,
    ENT_RDF_TO,
    ENT_RDF_SIGN,
    ENT_RDF_WEIGHT,
    ENT_RDF_CONFIDENCE,
    ENT_RDF_SOURCE,
    ENT_RDF_AUTHOR,
    ENT_RDF_PUBLISHER,
};

/** Of resources that are relations, with their ends in two properties and their word in a third: which of
 * them a predicate is. ENT_RDF_WORD_PART, or twice the number of a pair of ends, and one more at its far end.
 */
enum { ENT_RDF_PAIRS = 5, ENT_RDF_WORD_PART = 2 * ENT_RDF_PAIRS, ENT_RDF_NO_PART };
unsigned ent_rdf_part_of(const char *predicate);

/** What a predicate says; *rank: which label is preferred, the least first. */
enum ent_rdf_role ent_rdf_role_of(const char *predicate, unsigned *rank);

#endif
