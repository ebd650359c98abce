/* SPDX-License-Identifier: MIT */
/** JSON that was cut off: what is whole of it. */
#ifndef ENT_JSON_CUT_H
#define ENT_JSON_CUT_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>

/** Where a text ends too early. */
struct ent_json_cut {
    size_t end;         /* behind the last whole entry of the outermost list that is open */
    size_t whole;       /* so many entries stand before it */
    char closing[1024]; /* the brackets that are missing there */
};

/** False where the value is whole, is not JSON, or where nothing of a list is whole. */
bool ent_json_cut_find(const char *bytes, size_t length, struct ent_json_cut *cut);

/** The whole part, closed; false as above, or when memory is out (`out` has failed). */
bool ent_json_cut_repair(const char *bytes, size_t length, struct ent_json_cut *cut, struct ent_buffer *out);

#endif
