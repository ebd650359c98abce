/* SPDX-License-Identifier: MIT */
/** Which syntax of RDF a text is in, by its content. */
#ifndef ENT_RDF_SYNTAX_H
#define ENT_RDF_SYNTAX_H

#include "rdf/rdf_child.h"

/** True when the first line that says something is a prefix or a whole triple, or for XML with RDF in it. */
bool ent_rdf_probe(const char *bytes, size_t length);

/** ent_rdf_parse in the syntax that the content shows. */
enum entente_status ent_rdf_read(const char *file, const char *bytes, size_t length,
                                 struct ent_rdf_triples *triples, const struct entente_sink *sink);

#endif
