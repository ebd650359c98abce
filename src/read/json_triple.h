/* SPDX-License-Identifier: MIT */
/** Relations in short: ["Russia", "supports", "talks"]. */
#ifndef ENT_JSON_TRIPLE_H
#define ENT_JSON_TRIPLE_H

#include "read/json_record.h"

/** Three texts, of which the ends may be numbers, and perhaps a date or a weight. False as of all decoders.
 */
bool ent_json_triple(struct ent_json_decoder *decoder, const json_t *value, const char *pointer,
                     struct ent_relation_record *record);

/** An actor may be called by a number; false when memory is out. */
bool ent_json_number_name(struct ent_json_decoder *decoder, json_int_t number, const char **name);

#endif
