/* SPDX-License-Identifier: MIT */
#include "base/json.h"

#include "base/memory.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>

/* -- memory: jansson does not look everywhere whether it got some ---------------------------------------- */

static json_malloc_t outer;
static pthread_once_t is_watched = PTHREAD_ONCE_INIT;

static void *watch(size_t size) {
    void *memory = outer(size);
    if (memory == NULL) ent_memory_mark_failed();
    return memory;
}

static void begin_watching(void) {
    json_free_t release;
    json_get_alloc_funcs(&outer, &release);
    json_set_alloc_funcs(watch, release);
}

json_t *ent_json_load(const char *bytes, size_t length, size_t flags, json_error_t *error) {
    pthread_once(&is_watched, begin_watching);
    bool had_failed = ent_memory_forget();
    json_t *value = json_loadb(bytes, length, flags, error);
    bool has_failed = ent_memory_has_failed();
    if (has_failed) {
        json_decref(value);
        value = NULL;
        error->text[JSON_ERROR_TEXT_LENGTH - 1] = (char)json_error_out_of_memory;
    }
    if (had_failed) ent_memory_mark_failed();
    return value;
}

/* -- values ---------------------------------------------------------------------------------------------- */

static json_t *checked(struct ent_json *json, json_t *value) {
    pthread_once(&is_watched, begin_watching);
    if (value == NULL) json->failed = true;
    return value;
}

json_t *ent_json_object(struct ent_json *json) {
    return checked(json, json_object());
}

json_t *ent_json_array(struct ent_json *json) {
    return checked(json, json_array());
}

json_t *ent_json_text(struct ent_json *json, const char *text) {
    return checked(json, json_string(text));
}

json_t *ent_json_real(struct ent_json *json, double value) {
    if (!isfinite(value)) return json_null();
    return checked(json, json_real(value == 0 ? 0.0 : value));
}

json_t *ent_json_count(struct ent_json *json, size_t value) {
    return checked(json, json_integer((json_int_t)value));
}

void ent_json_put(struct ent_json *json, json_t *object, const char *key, json_t *value) {
    if (json_object_set_new(object, key, value) != 0) json->failed = true;
}

void ent_json_put_string(struct ent_json *json, json_t *object, const char *key, const char *text) {
    ent_json_put(json, object, key, ent_json_text(json, text));
}

void ent_json_put_real(struct ent_json *json, json_t *object, const char *key, double value) {
    ent_json_put(json, object, key, ent_json_real(json, value));
}

void ent_json_put_count(struct ent_json *json, json_t *object, const char *key, size_t value) {
    ent_json_put(json, object, key, ent_json_count(json, value));
}

void ent_json_append(struct ent_json *json, json_t *array, json_t *value) {
    if (json_array_append_new(array, value) != 0) json->failed = true;
}

void ent_json_join(struct ent_json *json, json_t *array, json_t *values) {
    if (values == NULL || json_array_extend(array, values) != 0) json->failed = true;
    json_decref(values);
}

void ent_json_put_text(struct ent_json *json, json_t *object, const char *key, const char *text) {
    if (*text != '\0') ent_json_put(json, object, key, ent_json_text(json, text));
}

/* Into a buffer of the size that it says it needs: json_dumps may lose part of a text when memory is out. */
static void dump(struct ent_json *json, json_t *value, size_t layout, struct ent_buffer *out) {
    size_t flags = layout | JSON_REAL_PRECISION(15) | JSON_ENCODE_ANY;
    size_t length = json->failed ? 0 : json_dumpb(value, NULL, 0, flags);
    char *text = length > 0 ? ent_alloc(length, 1) : NULL;
    if (text == NULL || json_dumpb(value, text, length, flags) != length) {
        json->failed = true;
        out->failed = true;
    } else {
        ent_buffer_add_bytes(out, text, length);
        ent_buffer_add(out, "\n");
    }
    json_decref(value);
    free(text);
}

void ent_json_dump(struct ent_json *json, json_t *value, struct ent_buffer *out) {
    dump(json, value, JSON_INDENT(1), out);
}

void ent_json_dump_line(struct ent_json *json, json_t *value, struct ent_buffer *out) {
    dump(json, value, JSON_COMPACT, out);
}
