/* SPDX-License-Identifier: MIT */
/** Lists of named things: one JSON object per thing, from which the table of texts is made as well. */
#ifndef ENT_LISTING_H
#define ENT_LISTING_H

#include "base/json.h"

struct ent_listing {
    const char *name;           /* "measures" */
    const char *const *columns; /* keys that the table shows; ends with NULL */
    /** The thing number `index` as an object; NULL from the end on. */
    json_t *(*build)(struct ent_json *json, size_t index);
};

/** The topics of "entente list", in the order of help; NULL from the end on. */
const struct ent_listing *ent_listing_at(size_t index);

/** {"schema": "entente/list/1", NAME: [thing, …]} */
void ent_listing_dump(const struct ent_listing *listing, struct ent_buffer *out);
/** Aligned columns under their names; a single column has no head. */
void ent_listing_table(const struct ent_listing *listing, struct ent_buffer *out);

#endif
