/* SPDX-License-Identifier: MIT */
/** Building JSON with jansson: failure sticks, undefined numbers become null, the same bytes everywhere. */
#ifndef ENT_JSON_H
#define ENT_JSON_H

#include "base/buffer.h"
#include <jansson.h>

/** Builders that may be nested: each takes over its `value` even when it is NULL (memory was out). */
struct ent_json {
    bool failed;
};

json_t *ent_json_object(struct ent_json *json);
json_t *ent_json_array(struct ent_json *json);
json_t *ent_json_text(struct ent_json *json, const char *text);
/** null unless finite; never -0. */
json_t *ent_json_real(struct ent_json *json, double value);
json_t *ent_json_count(struct ent_json *json, size_t value);
void ent_json_put(struct ent_json *json, json_t *object, const char *key, json_t *value);
/** A member that is a text, a number (null unless finite), or how many. */
void ent_json_put_string(struct ent_json *json, json_t *object, const char *key, const char *text);
void ent_json_put_real(struct ent_json *json, json_t *object, const char *key, double value);
void ent_json_put_count(struct ent_json *json, json_t *object, const char *key, size_t value);
void ent_json_append(struct ent_json *json, json_t *array, json_t *value);

/** Appends the items of `values`, and takes it over. */
void ent_json_join(struct ent_json *json, json_t *array, json_t *values);

/** The same of a text, unless it is "". */
void ent_json_put_text(struct ent_json *json, json_t *object, const char *key, const char *text);

/** Indented by one blank, numbers with at most 15 digits, a final newline. Takes over `value`. */
void ent_json_dump(struct ent_json *json, json_t *value, struct ent_buffer *out);
/** The same on one line. */
void ent_json_dump_line(struct ent_json *json, json_t *value, struct ent_buffer *out);

/** json_loadb, but NULL with the code of no memory when any allocation below it failed: jansson may lose a
 *  letter then and say nothing. */
json_t *ent_json_load(const char *bytes, size_t length, size_t flags, json_error_t *error);

#endif
