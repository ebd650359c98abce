/* SPDX-License-Identifier: MIT */
/** Several inputs become one document. */
#ifndef ENT_MERGE_H
#define ENT_MERGE_H

#include "model/input.h"
#include "model/loader.h"

/** Readers of all inputs run at once, one inside the other: so many of them. */
enum { ENT_MERGE_MOST = 2000 };

/**
 * Reads all inputs and hands the loader their records as if they stood in one: heads, sources, words, actors,
 * relations. What stands in several and is the same stands once; what contradicts itself is an error that
 * names both places. The order of the inputs changes nothing.
 *
 * Actors are one when they share an id, name or alias. A relation's id that stands in two inputs is told
 * apart by the name of the input before it, unless the relations are the same in all.
 *
 * Errors  those of the readers and the loader.
 */
enum entente_status ent_merge(struct ent_loader *loader, const char *const *names,
                              const struct ent_input *inputs, size_t count,
                              const struct entente_read_options *options);

#endif
