/* SPDX-License-Identifier: MIT */
/** Values in the JSON of other programs: what a text, a number, a sign or a kind may look like there. */
#ifndef ENT_JSON_VALUES_H
#define ENT_JSON_VALUES_H

#include "base/memory.h"
#include <jansson.h>

/** A text, number or flag as text; of a list the first; of an object what it is called or holds. NULL: none,
 * or memory is out. Borrowed from the value or from the arena. */
const char *ent_json_text_of(json_t *value, struct ent_arena *arena);

/** The same, but of an object its name before its id. */
const char *ent_json_name_of(json_t *value, struct ent_arena *arena);

/** All of a list, joined by "; ". */
const char *ent_json_texts_of(json_t *value, struct ent_arena *arena);

enum ent_json_number { ENT_NUMBER_NONE, ENT_NUMBER_PLAIN, ENT_NUMBER_QUOTED, ENT_NUMBER_BAD };

/** NONE for what others write for nothing ("NA", "-"), BAD for what is no number. */
enum ent_json_number ent_json_number_of(json_t *value, double *number);

/** What stands under a key that can turn a relation: a text, or a number or a truth value as one; of a list
 *  of one what it holds. NULL for what cannot be one, or when memory is out. */
const char *ent_json_turn_text(json_t *value, struct ent_arena *arena);

/** A date as others write it, in our form where it is clear: seconds or milliseconds since 1970, a blank
 * before the time. */
const char *ent_json_date_of(json_t *value, struct ent_arena *arena);

/** What follows the last "/", "#" or ":" of a URI, blanks for its underscores; NULL when it is no URI. */
const char *ent_json_local_name(const char *uri, struct ent_arena *arena);

#endif
