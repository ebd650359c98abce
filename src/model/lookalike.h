/* SPDX-License-Identifier: MIT */
/** Reports actors whose names look alike or are one letter apart; nothing is merged. */
#ifndef ENT_LOOKALIKE_H
#define ENT_LOOKALIKE_H

#include <entente/document.h>

/** Letters apart are sought while there are fewer actors, and fewer ids, names and aliases in all. */
enum { ENT_APART_ACTORS = 2000, ENT_APART_SPELLINGS = 8000 };

/**
 * One warning "look-alike" for each actor beyond the first of those that look alike, with the first code
 * points that differ and the alias to add. Ids and names are compared, and aliases of two or more characters
 * unless both actors are declared. An actor that is not declared is also reported, once, when a letter of a
 * word of five or more sets it apart from another actor.
 *
 * Errors  NO_MEMORY.   Cost  O(n) for look-alikes.
 */
enum entente_status ent_lookalike_report(const entente_document *document, const char *file,
                                         const struct entente_sink *sink);

#endif
