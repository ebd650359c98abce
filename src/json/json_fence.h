/* SPDX-License-Identifier: MIT */
/** JSON as language models answer: in a fence of backticks, with prose before and after. */
#ifndef ENT_JSON_FENCE_H
#define ENT_JSON_FENCE_H

#include "base/buffer.h"

/**
 * A copy in which all but the JSON is blank, so that lines and columns stay; false when there is nothing to
 * step over. Without a fence the JSON begins on the first line that begins with a bracket; only then
 * `may_be_bare` must hold.
 */
bool ent_json_unfence(const char *bytes, size_t length, bool may_be_bare, struct ent_buffer *out);

#endif
