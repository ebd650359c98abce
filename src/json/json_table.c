/* SPDX-License-Identifier: MIT */
#include "json/json_table.h"
#include "json/json_values.h"

#include <stdio.h>
#include <string.h>

enum { COLUMNS_MOST = 64 };

/* -- names of columns ------------------------------------------------------------------------------------ */

/* True when an object with these keys has two ends. */
static bool has_ends(struct ent_json_keys *keys, json_t *object) {
    struct ent_json_fields fields;
    ent_json_gather(keys, object, ENT_AS_RELATION, false, &fields);
    return fields.has_ends;
}

/* An object with the names as keys; NULL where they are not all texts. */
static json_t *object_of(json_t *names) {
    json_t *object = json_object(), *name;
    size_t i;
    bool fits = json_array_size(names) >= 2 && json_array_size(names) <= COLUMNS_MOST;
    json_array_foreach(names, i, name) {
        fits = fits && json_is_string(name) &&
               json_object_set_new(object, json_string_value(name), json_string("x")) == 0;
    }
    if (fits) return object;
    json_decref(object);
    return NULL;
}

static bool name_ends(struct ent_json_keys *keys, json_t *names) {
    json_t *object = object_of(names);
    bool found =
        object != NULL && json_object_size(object) == json_array_size(names) && has_ends(keys, object);
    json_decref(object);
    return found;
}

/* -- which table it is ----------------------------------------------------------------------------------- */

enum shape { SHAPE_NONE, SHAPE_ROWS, SHAPE_SPLIT, SHAPE_COLUMNS, SHAPE_RECORDS, SHAPE_NEIGHBOURS };

bool ent_json_is_edge_row(const json_t *row) {
    const json_t *first = json_array_get(row, 0), *second = json_array_get(row, 1),
                 *third = json_array_get(row, 2);
    bool are_like = json_is_number(first) == json_is_number(second);
    return (json_is_number(third) && are_like) || (json_is_object(third) && !json_is_object(first));
}

static json_t *first_member(json_t *object) {
    return json_object_iter_value(json_object_iter(object));
}

/* {"source": {"0": "A"}, "target": {"0": "B"}}, or lists in place of the objects. */
static bool are_columns(struct ent_json_keys *keys, json_t *root) {
    json_type type = json_is_object(first_member(root)) ? JSON_OBJECT : JSON_ARRAY;
    json_t *names = json_object(), *column;
    const char *key;
    bool fits = names != NULL && json_object_size(root) >= 2 && json_object_size(root) <= COLUMNS_MOST;
    json_object_foreach(root, key, column) {
        fits = fits && json_typeof(column) == type && json_object_set_new(names, key, json_string("x")) == 0;
    }
    fits = fits && has_ends(keys, names);
    json_decref(names);
    return fits;
}

/* {"A": {"B": -1}, "B": {"A": {"sign": -1}}}: every value of every member, and some name in both places. */
static bool are_neighbours(json_t *root) {
    json_t *row, *tie;
    const char *key, *name;
    bool is_met = false;
    json_object_foreach(root, key, row) {
        if (!json_is_object(row)) return false;
        json_object_foreach(row, name, tie) {
            bool is_tie = json_is_number(tie) || (json_is_object(tie) && !json_is_object(first_member(tie)) &&
                                                  !json_is_array(first_member(tie)));
            if (!is_tie) return false;
            is_met = is_met || json_object_get(root, name) != NULL;
        }
    }
    return is_met;
}

/* {"0": {"source": "A", "target": "B"}} */
static bool are_records(struct ent_json_keys *keys, json_t *root) {
    json_t *record;
    const char *key;
    json_object_foreach(root, key, record) {
        bool is_number = *key != '\0' && key[strspn(key, "0123456789")] == '\0';
        if (!is_number || !json_is_object(record) || !has_ends(keys, record)) return false;
    }
    return json_object_size(root) > 0;
}

static enum shape shape_of(struct ent_json_keys *keys, json_t *root) {
    json_t *columns = json_object_get(root, "columns"), *data = json_object_get(root, "data");
    if (json_is_array(root)) return name_ends(keys, json_array_get(root, 0)) ? SHAPE_ROWS : SHAPE_NONE;
    if (!json_is_object(root)) return SHAPE_NONE;
    if (json_is_array(columns) && json_is_array(data) && name_ends(keys, columns)) return SHAPE_SPLIT;
    if (are_records(keys, root)) return SHAPE_RECORDS;
    if (are_columns(keys, root)) return SHAPE_COLUMNS;
    return are_neighbours(root) ? SHAPE_NEIGHBOURS : SHAPE_NONE;
}

bool ent_json_is_table(struct ent_json_keys *keys, json_t *root) {
    return shape_of(keys, root) != SHAPE_NONE;
}

/* -- taking ---------------------------------------------------------------------------------------------- */

static void take(struct ent_json_network *network, json_t *record, const char *pointer) {
    if (record == NULL) network->import.failed = true;
    if (record != NULL) ent_json_take_relation(network, record, ENT_LIST_RELATIONS, pointer);
    json_decref(record);
}

static json_t *with(json_t *record, const char *key, json_t *value) {
    if (value == NULL || json_is_null(value)) return record;
    if (json_object_set(record, key, value) != 0) return NULL;
    return record;
}

/* Rows below their head; `first` is where they begin in the list. */
static void take_rows(struct ent_json_network *network, json_t *names, json_t *rows, size_t first,
                      const char *place) {
    for (size_t i = first; i < json_array_size(rows) && !network->import.failed; i++) {
        char pointer[48];
        json_t *record = json_object(), *name;
        size_t column;
        json_array_foreach(names, column, name) {
            if (record != NULL)
                record =
                    with(record, json_string_value(name), json_array_get(json_array_get(rows, i), column));
        }
        snprintf(pointer, sizeof pointer, "%s/%zu", place, i);
        take(network, record, pointer);
    }
}

static json_t *cell_of(json_t *column, const char *row, size_t index) {
    return json_is_array(column) ? json_array_get(column, index) : json_object_get(column, row);
}

/* The row of every column, by its key in the first, or by its place. */
static void take_row(struct ent_json_network *network, json_t *root, const char *row, size_t index) {
    json_t *record = json_object(), *column;
    const char *key;
    char pointer[96];
    json_object_foreach(root, key, column) {
        if (record != NULL) record = with(record, key, cell_of(column, row, index));
    }
    snprintf(pointer, sizeof pointer, "/%.40s/%.40s", json_object_iter_key(json_object_iter(root)), row);
    take(network, record, pointer);
}

static void take_columns(struct ent_json_network *network, json_t *root) {
    json_t *first = first_member(root), *cell;
    const char *row;
    char number[24];
    size_t index = 0;
    json_object_foreach(first, row, cell) take_row(network, root, row, index++);
    for (; json_is_array(first) && index < json_array_size(first); index++) {
        snprintf(number, sizeof number, "%zu", index);
        take_row(network, root, number, index);
    }
}

static void take_records(struct ent_json_network *network, json_t *root) {
    json_t *record;
    const char *key;
    json_object_foreach(root, key, record) {
        char pointer[64];
        snprintf(pointer, sizeof pointer, "/%.60s", key);
        ent_json_take_relation(network, record, ENT_LIST_RELATIONS, pointer);
    }
}

static void take_neighbours(struct ent_json_network *network, json_t *root) {
    json_t *row, *tie;
    const char *source, *target;
    json_object_foreach(root, source, row) {
        json_object_foreach(row, target, tie) {
            char pointer[sizeof((struct ent_place *)0)->pointer] = "";
            json_t *record = json_is_object(tie) ? json_copy(tie) : json_object();
            if (record != NULL && json_is_number(tie)) record = with(record, "weight", tie);
            if (record != NULL) json_object_set_new(record, "source", json_string(source));
            if (record != NULL) json_object_set_new(record, "target", json_string(target));
            ent_pointer_add(pointer, sizeof pointer, source);
            ent_pointer_add(pointer, sizeof pointer, target);
            take(network, record, pointer);
        }
    }
}

bool ent_json_take_table(struct ent_json_network *network, json_t *root) {
    enum shape shape = shape_of(&network->keys, root);
    if (shape == SHAPE_NONE) return false;
    network->has_lists = true;
    if (shape == SHAPE_ROWS) take_rows(network, json_array_get(root, 0), root, 1, "");
    if (shape == SHAPE_SPLIT)
        take_rows(network, json_object_get(root, "columns"), json_object_get(root, "data"), 0, "/data");
    if (shape == SHAPE_COLUMNS) take_columns(network, root);
    if (shape == SHAPE_RECORDS) take_records(network, root);
    if (shape == SHAPE_NEIGHBOURS) take_neighbours(network, root);
    return true;
}
