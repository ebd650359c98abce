/* SPDX-License-Identifier: MIT */
/** Relations in short: ["Russia", "supports", "talks"]. */
#ifndef ENT_JSON_TRIPLE_H
#define ENT_JSON_TRIPLE_H

#include "read/reader.h"
#include "json/json_decoder.h"

/** Three texts, of which the ends may be numbers, and perhaps a date or a weight. False as of all decoders.
 */
bool ent_json_triple(struct ent_json_decoder *decoder, const json_t *value, const char *pointer,
                     struct ent_relation_record *record);

#endif
