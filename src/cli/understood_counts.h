/* SPDX-License-Identifier: MIT */
/** Counts of what is in a document. */
#ifndef ENT_UNDERSTOOD_COUNTS_H
#define ENT_UNDERSTOOD_COUNTS_H

#include <entente.h>

enum { ENT_DAY_SIZE = 24 };

struct ent_understood_counts {
    size_t kinds[ENTENTE_KIND_COUNT];
    size_t signs[3]; /* negative, neutral, positive */
    size_t dated, with_evidence;
    char first[ENT_DAY_SIZE], last[ENT_DAY_SIZE]; /* days; "" when nothing says */
};

struct ent_understood_counts ent_understood_count(const entente_document *document);

#endif
