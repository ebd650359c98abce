/* SPDX-License-Identifier: MIT */
/** What terms of JSON-LD stand for: a context is an object of terms, with "@vocab", "@base" and "@language".
 */
#ifndef ENT_JSON_LD_CONTEXT_H
#define ENT_JSON_LD_CONTEXT_H

#include "base/buffer.h"

#include <jansson.h>
#include <stdbool.h>

/** A copy of `outer` with what `local` says, which may be an object, an address, a list of these or null.
 * Takes from `budget` what it copies; at 0 nothing more is. NULL when memory is out. */
json_t *ent_ld_context(json_t *outer, json_t *local, size_t *budget);

/** True when some terms are of a context that is only named. */
bool ent_ld_is_named(json_t *context);

/** "@type" for that key and for what stands for it; NULL where it is no keyword. */
const char *ent_ld_keyword(json_t *context, const char *key);
/** The member of `node` that the keyword, or what stands for it, names; or NULL. */
json_t *ent_ld_member(json_t *context, json_t *node, const char *keyword);

/** Writes the IRI that a word, or an id, stands for; false where it stands for none. */
bool ent_ld_expand(json_t *context, const char *text, bool is_word, struct ent_buffer *iri);

#endif
