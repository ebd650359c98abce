/* SPDX-License-Identifier: MIT */
/** From a JSON pointer to line and column: jansson forgets where values stood, so the text is read again. */
#ifndef ENT_JSON_PLACE_H
#define ENT_JSON_PLACE_H

#include "base/report.h"

/** A JSON text that jansson has accepted, and the file it stands in. */
struct ent_json_text {
    const char *file;
    const char *bytes; /* NUL-terminated */
    size_t first_line; /* the line of the file that the text starts on, from 1 */
};

/** The place of the value at `pointer`, or of the nearest value above it that can be found. Cost O(text). */
void ent_json_place(const struct ent_json_text *text, const char *pointer, struct ent_place *place);

/** The place of a byte. */
void ent_json_place_at(const struct ent_json_text *text, size_t offset, struct ent_place *place);

/** Behind the value that begins at `value`. */
const char *ent_json_skip(const char *value);

/** The value of the next member of an object, from behind its brace or the value before; NULL at the end. A
 * key that does not fit is cut. */
const char *ent_json_next_member(const char *at, char *key, size_t size);

/** Appends "/key" to a pointer, escaped by RFC 6901; what does not fit is left out. */
void ent_pointer_add(char *pointer, size_t size, const char *key);

#endif
