/* SPDX-License-Identifier: MIT */
/** Which relations repeat each other, and what becomes of those that do. */
#ifndef ENT_REPEATS_H
#define ENT_REPEATS_H

#include "base/attributes.h"
#include "base/report.h"
#include "model/document.h"
#include <entente/filter.h>

/**
 * Of relations that say the same: group[i] is the first place whose relation relations[i] repeats; i itself
 * where it repeats none before it. False when memory is out. Cost: O(n log n), n with their evidence.
 */
ENT_NODISCARD bool ent_repeats_join(const entente_document *document, enum entente_duplicates how,
                                    const size_t *relations, size_t count, size_t *group);

/** Relations by what they say. Those that make no tie are left out. */
struct ent_sayings {
    size_t *relations; /* those that say the same stand together, in the document's order */
    size_t count;
    bool either_way; /* which end is which tells none apart */
};
/** False when memory is out. The caller frees `relations`, also then. */
ENT_NODISCARD bool ent_sayings_find(const entente_document *document, bool either_way,
                                    struct ent_sayings *sayings);
/** Where those end that say the same as the one at `start`. */
size_t ent_sayings_end(const entente_document *document, const struct ent_sayings *sayings, size_t start);

/** Gives `kept` the evidence that `other` has and it has not. False when memory is out. */
ENT_NODISCARD bool ent_join_evidence(entente_document *document, struct entente_relation *kept,
                                     const struct entente_relation *other);

/** Takes away the relations that are not kept, and puts the others in order. */
void ent_keep_marked(entente_document *document, const bool *gone);

/** The three ways of making relations one; each does nothing where the filter does not ask for it. */
enum entente_status ent_take_one_way(entente_document *document, const struct entente_filter *filter,
                                     const struct entente_sink *sink);
enum entente_status ent_count_once(entente_document *document, const struct entente_filter *filter,
                                   const struct entente_sink *sink);
enum entente_status ent_count_by_source(entente_document *document, const struct entente_filter *filter,
                                        const struct entente_sink *sink);

/** Relations that ent_take_one_way would take away. False when memory is out. */
ENT_NODISCARD bool ent_both_ways_count(const entente_document *document, size_t *count);

#endif
