/* SPDX-License-Identifier: MIT */
/** Whose JSON it is: ours, or another program's. */
#ifndef ENT_JSON_SHAPE_H
#define ENT_JSON_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

/** True when what stands at the top, or the first entry of its lists, has the shape of another program's
 *  network. What is in our format, even with mistakes, is ours. */
bool ent_json_is_foreign(const char *bytes, size_t length);

/** JSON-LD: true when the value at the top, or the first of its list, has "@context", "@graph" or "@id". */
bool ent_json_is_ld(const char *bytes, size_t length);

/** True for a relation of ours on a line, be nothing else there. */
bool ent_json_is_lone_record(const char *start);

/** True when the object or array at `start` ends on its line and another line begins with its like. */
bool ent_json_is_line(const char *start);

#endif
