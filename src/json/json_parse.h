/* SPDX-License-Identifier: MIT */
/** From a JSON text to jansson's tree. */
#ifndef ENT_JSON_PARSE_H
#define ENT_JSON_PARSE_H

#include "read/json_place.h"
#include <jansson.h>

/** Parses with the flags that all our JSON is read with; on failure reports jansson's reason in our words
 *  and returns NULL with *status set (BAD_INPUT, TOO_LARGE, NO_MEMORY). */
json_t *ent_json_parse(const struct ent_json_text *text, size_t length, const struct entente_sink *sink,
                       enum entente_status *status);

#endif
