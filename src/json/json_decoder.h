/* SPDX-License-Identifier: MIT */
/** What all that turns JSON into records works with. */
#ifndef ENT_JSON_DECODER_H
#define ENT_JSON_DECODER_H

#include "base/memory.h"
#include "read/json_place.h"
#include "read/triple_order.h"
#include <jansson.h>

/** What a decoder works with. Lists are put into `scratch`, which the caller clears after the record. */
struct ent_json_decoder {
    const struct ent_json_text *text;
    const struct entente_sink *sink;
    struct ent_triple_order order; /* of relations that are arrays */
    struct ent_arena scratch;
    bool out_of_memory;
};

/** Reports an error at `pointer` of the text. */
void ent_json_fault(const struct ent_json_decoder *decoder, const char *pointer, const char *code,
                    const char *hint, const char *format, ...) ENT_PRINTF(5, 6);

/** An actor may be called by a number; false when memory is out. */
bool ent_json_number_name(struct ent_json_decoder *decoder, json_int_t number, const char **name);

#endif
