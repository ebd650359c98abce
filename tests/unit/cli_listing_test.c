/* SPDX-License-Identifier: MIT */
#include "cli/listing.h"
#include "support/test.h"

#include <string.h>

static json_t *build_thing(struct ent_json *json, size_t index) {
    static const char *const names[] = {"a", "한국", "long"};
    if (index == 3) return NULL;
    json_t *object = ent_json_object(json);
    ent_json_put(json, object, "name", ent_json_text(json, names[index]));
    ent_json_put(json, object, "size", index == 1 ? json_null() : ent_json_real(json, (double)index * 1.25));
    ent_json_put(json, object, "note", ent_json_text(json, "n"));
    return object;
}

TEST(test_columns_are_aligned) {
    static const char *const columns[] = {"name", "size", "note", NULL};
    static const struct ent_listing listing = {"things", columns, build_thing};
    struct ent_buffer out = {0};
    ent_listing_table(&listing, &out);
    assert_string_equal(out.data, "name  size  note\n"
                                  "a     0     n\n"
                                  "한국  -     n\n"
                                  "long  2.5   n\n");
    ent_buffer_clear(&out);
}

TEST(test_a_single_column_has_no_head) {
    static const char *const columns[] = {"name", NULL};
    static const struct ent_listing listing = {"things", columns, build_thing};
    struct ent_buffer out = {0};
    ent_listing_table(&listing, &out);
    assert_string_equal(out.data, "a\n한국\nlong\n");
    ent_buffer_clear(&out);
}

TEST(test_json) {
    static const char *const columns[] = {"name", NULL};
    static const struct ent_listing listing = {"things", columns, build_thing};
    struct ent_buffer out = {0};
    ent_listing_dump(&listing, &out);
    json_t *whole = json_loads(out.data, 0, NULL);
    assert_string_equal(json_string_value(json_object_get(whole, "schema")), "entente/list/1");
    const json_t *things = json_object_get(whole, "things");
    assert_int_equal(json_array_size(things), 3);
    assert_true(json_is_null(json_object_get(json_array_get(things, 1), "size")));
    assert_true(json_number_value(json_object_get(json_array_get(things, 2), "size")) == 2.5);
    json_decref(whole);
    ent_buffer_clear(&out);
}

/* Every topic lists something, and every column of its table is a key of its objects. */
TEST(test_topics) {
    struct ent_json json = {0};
    for (size_t topic = 0; ent_listing_at(topic) != NULL; topic++) {
        const struct ent_listing *listing = ent_listing_at(topic);
        json_t *thing = listing->build(&json, 0);
        assert_non_null(thing);
        for (size_t i = 0; listing->columns[i] != NULL; i++) {
            assert_non_null(json_object_get(thing, listing->columns[i]));
        }
        json_decref(thing);
    }
    assert_false(json.failed);
}
