/* SPDX-License-Identifier: MIT */
/** What a word of the command line stands for in the document: an actor, two of them, a relation, a source.
 */
#ifndef ENT_NAMES_H
#define ENT_NAMES_H

#include <entente.h>

/** By id, name or alias. Errors: BAD_OPTION, with the nearest name. */
enum entente_status ent_find_actor(const entente_document *document, const char *name, size_t *actor,
                                   const struct entente_sink *sink);

/** "A,B": names may have commas too, as long as only one of the commas has an actor on either side. Errors:
 *  BAD_OPTION, NO_MEMORY. */
enum entente_status ent_find_pair(const entente_document *document, const char *text, size_t pair[2],
                                  const struct entente_sink *sink);

/** The id of a relation, or "A,B". */
enum entente_status ent_find_flip(const entente_document *document, const char *text,
                                  struct entente_supposition *found, const struct entente_sink *sink);

/** The id of a relation or source, or an actor; where it is several of these, "relation:", "source:" or
 *  "actor:" before it tells which. */
enum entente_status ent_find_part(const entente_document *document, const char *text,
                                  struct entente_supposition *found, const struct entente_sink *sink);

#endif
