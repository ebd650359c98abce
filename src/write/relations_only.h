/* SPDX-License-Identifier: MIT */
/** What formats that hold nothing but relations cannot keep. */
#ifndef ENT_RELATIONS_ONLY_H
#define ENT_RELATIONS_ONLY_H

#include <entente/document.h>

/** Per actor, whether a relation names it; NULL when memory is out. The caller frees it. */
bool *ent_mark_related(const entente_document *document);

/** One note that counts what is left out of a document, if anything is. `evidence_most`: how many pieces of
 *  evidence of a relation the format can hold. Errors: NO_MEMORY. */
enum entente_status ent_tell_relations_only(const entente_document *document, const char *format,
                                            size_t evidence_most, const struct entente_sink *sink);

#endif
