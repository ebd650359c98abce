/* SPDX-License-Identifier: MIT */
#include "json/json_values.h"

#include "base/buffer.h"
#include "base/days.h"
#include "base/number.h"
#include "base/text.h"
#include "read/nothing_text.h"
#include <stdio.h>
#include <string.h>

static const char *keep(struct ent_arena *arena, const char *text) {
    return ent_arena_text(arena, text, strlen(text));
}

/* -- texts ----------------------------------------------------------------------------------------------- */

/* Where an object that stands for one value holds it: JSON-LD, drivers of databases, extractors. */
static const char *const id_keys[] = {"id",    "@id",  "name",   "value", "@value", "label",
                                      "title", "text", "string", "low",   "year",   NULL};
static const char *const name_keys[] = {"name",   "label", "text", "title", "value",
                                        "@value", "id",    "@id",  NULL};

static json_t *held_by(const json_t *object, const char *const *keys) {
    for (; *keys != NULL; keys++) {
        json_t *value = json_object_get(object, *keys);
        if (value != NULL && !json_is_null(value)) return value;
    }
    return NULL;
}

static const char *number_text(const json_t *value, struct ent_arena *arena) {
    char text[ENT_NUMBER_SIZE];
    if (json_is_integer(value))
        snprintf(text, sizeof text, "%lld", (long long)json_integer_value(value));
    else
        ent_number_text(json_real_value(value), text);
    return keep(arena, text);
}

static const char *text_by(json_t *value, const char *const *keys, struct ent_arena *arena) {
    for (int depth = 0; depth < 4 && (json_is_array(value) || json_is_object(value)); depth++)
        value = json_is_array(value) ? json_array_get(value, 0) : held_by(value, keys);
    if (json_is_string(value)) return *json_string_value(value) != '\0' ? json_string_value(value) : NULL;
    if (json_is_number(value)) return number_text(value, arena);
    if (json_is_boolean(value)) return json_is_true(value) ? "true" : "false";
    return NULL;
}

const char *ent_json_text_of(json_t *value, struct ent_arena *arena) {
    return text_by(value, id_keys, arena);
}

const char *ent_json_name_of(json_t *value, struct ent_arena *arena) {
    return text_by(value, name_keys, arena);
}

const char *ent_json_texts_of(json_t *value, struct ent_arena *arena) {
    if (!json_is_array(value) || json_array_size(value) < 2) return ent_json_text_of(value, arena);
    struct ent_buffer all = {0};
    size_t i;
    json_t *item;
    json_array_foreach(value, i, item) {
        const char *text = ent_json_text_of(item, arena);
        if (text == NULL) continue;
        if (all.length > 0) ent_buffer_add(&all, "; ");
        ent_buffer_add(&all, text);
    }
    const char *kept = all.failed || all.length == 0 ? NULL : keep(arena, all.data);
    ent_buffer_clear(&all);
    return kept;
}

/* -- numbers and signs ----------------------------------------------------------------------------------- */

enum ent_json_number ent_json_number_of(json_t *value, double *number) {
    *number = 0;
    if (json_is_array(value)) value = json_array_get(value, 0);
    if (json_is_object(value)) value = held_by(value, id_keys);
    if (value == NULL || json_is_null(value)) return ENT_NUMBER_NONE;
    if (json_is_number(value)) {
        *number = json_number_value(value);
        return ENT_NUMBER_PLAIN;
    }
    if (!json_is_string(value)) return ENT_NUMBER_BAD;
    if (ent_number_parse(json_string_value(value), number)) return ENT_NUMBER_QUOTED;
    return ent_says_nothing(json_string_value(value)) ? ENT_NUMBER_NONE : ENT_NUMBER_BAD;
}

const char *ent_json_turn_text(json_t *value, struct ent_arena *arena) {
    char text[ENT_NUMBER_SIZE];
    if (json_array_size(value) == 1) value = json_array_get(value, 0);
    if (json_is_boolean(value)) return json_is_true(value) ? "true" : "false";
    if (json_is_string(value)) return json_string_value(value);
    if (!json_is_number(value)) return NULL;
    ent_number_text(json_number_value(value), text);
    return keep(arena, text);
}

/* -- dates and URIs -------------------------------------------------------------------------------------- */

static const char *day_text(long long days, struct ent_arena *arena) {
    char text[48];
    int year, month, day;
    ent_day_parts((int32_t)days, &year, &month, &day);
    snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return keep(arena, text);
}

const char *ent_json_date_of(json_t *value, struct ent_arena *arena) {
    enum { A_DAY = 86400, LEAST_SECONDS = 100000000 };
    static const long long least_milliseconds = 100000000000, most = 100000000000000;
    if (json_is_array(value)) value = json_array_get(value, 0);
    if (json_is_integer(value) && json_integer_value(value) >= LEAST_SECONDS &&
        json_integer_value(value) < most) {
        long long seconds = json_integer_value(value);
        return day_text((seconds >= least_milliseconds ? seconds / 1000 : seconds) / A_DAY, arena);
    }
    const char *text = ent_json_text_of(value, arena);
    if (text == NULL) return NULL;
    if (*text == '+') text++; /* Wikidata */
    if (strlen(text) < 12 || text[4] != '-' || text[10] != ' ' || text[11] < '0' || text[11] > '9')
        return text;
    return ent_arena_text(arena, text, 10);
}

const char *ent_json_local_name(const char *uri, struct ent_arena *arena) {
    const char *start = strstr(uri, "://") != NULL ? uri : NULL;
    if (start == NULL && strncmp(uri, "urn:", 4) != 0) return NULL;
    start = uri;
    for (const char *at = uri; *at != '\0'; at++) {
        if (strchr("/#:", *at) != NULL && at[1] != '\0') start = at + 1;
    }
    size_t length = strcspn(start, "/#");
    char *copy = ent_arena_take(arena, length + 1);
    for (size_t i = 0; copy != NULL && i < length; i++) copy[i] = start[i] == '_' ? ' ' : start[i];
    if (copy != NULL) copy[length] = '\0';
    return copy;
}
