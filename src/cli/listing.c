/* SPDX-License-Identifier: MIT */
#include "cli/listing.h"

#include "base/number.h"
#include "base/text.h"
#include <assert.h>
#include <stdio.h>

enum { MOST_COLUMNS = 8, GAP = 2, CELL_SIZE = 128 };
static_assert((int)CELL_SIZE >= (int)ENT_NUMBER_SIZE, "a number fits a cell");

static json_t *build_all(struct ent_json *json, const struct ent_listing *listing) {
    json_t *things = ent_json_array(json), *thing;
    for (size_t i = 0; (thing = listing->build(json, i)) != NULL; i++) ent_json_append(json, things, thing);
    return things;
}

void ent_listing_dump(const struct ent_listing *listing, struct ent_buffer *out) {
    struct ent_json json = {0};
    json_t *object = ent_json_object(&json);
    ent_json_put_string(&json, object, "schema", "entente/list/1");
    ent_json_put(&json, object, listing->name, build_all(&json, listing));
    ent_json_dump(&json, object, out);
}

/* The text of a cell; `cell` is room for it when it is not one of the thing's own texts. */
static const char *cell_text(const json_t *thing, const char *column, char cell[CELL_SIZE]) {
    const json_t *value = json_object_get(thing, column);
    if (json_is_string(value)) return json_string_value(value);
    if (json_is_number(value)) {
        ent_number_text(json_number_value(value), cell);
        return cell;
    }
    size_t length = 0;
    for (size_t i = 0; i < json_array_size(value) && length < CELL_SIZE; i++) {
        length += (size_t)snprintf(cell + length, CELL_SIZE - length, "%s%s", i == 0 ? "" : " ",
                                   json_string_value(json_array_get(value, i)));
    }
    return length > 0 ? cell : "-";
}

static void measure_columns(const struct ent_listing *listing, const json_t *things,
                            size_t widths[MOST_COLUMNS]) {
    for (size_t column = 0; listing->columns[column] != NULL; column++) {
        char cell[CELL_SIZE];
        widths[column] = ent_text_columns(listing->columns[column]);
        for (size_t i = 0; i < json_array_size(things); i++) {
            size_t width =
                ent_text_columns(cell_text(json_array_get(things, i), listing->columns[column], cell));
            if (width > widths[column]) widths[column] = width;
        }
    }
}

/* One line; `thing` NULL is the head. The last column is not padded. */
static void add_line(const struct ent_listing *listing, const json_t *thing,
                     const size_t widths[MOST_COLUMNS], struct ent_buffer *out) {
    for (size_t column = 0; listing->columns[column] != NULL; column++) {
        char cell[CELL_SIZE];
        const char *name = listing->columns[column];
        const char *text = thing != NULL ? cell_text(thing, name, cell) : name;
        ent_buffer_add(out, text);
        if (listing->columns[column + 1] == NULL) break;
        for (size_t at = ent_text_columns(text); at < widths[column] + GAP; at++) ent_buffer_add(out, " ");
    }
    ent_buffer_add(out, "\n");
}

void ent_listing_table(const struct ent_listing *listing, struct ent_buffer *out) {
    struct ent_json json = {0};
    size_t widths[MOST_COLUMNS] = {0};
    json_t *things = build_all(&json, listing);
    measure_columns(listing, things, widths);
    if (listing->columns[1] != NULL) add_line(listing, NULL, widths, out);
    for (size_t i = 0; i < json_array_size(things); i++) {
        add_line(listing, json_array_get(things, i), widths, out);
    }
    json_decref(things);
    if (json.failed) out->failed = true;
}
