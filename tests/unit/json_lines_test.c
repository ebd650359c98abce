/* SPDX-License-Identifier: MIT */
#include "support/test.h"
#include "write/json_lines.h"

#include <string.h>

TEST(test_items_stand_one_a_line) {
    struct ent_buffer out = {0};
    struct ent_json_lines lines;
    ent_lines_begin(&lines, &out);
    ent_lines_put_text(&lines, "title", "a \"b\"");
    ent_lines_put_text(&lines, "note", "");
    ent_lines_put(&lines, "n", ent_json_count(&lines.json, 3));
    ent_lines_open(&lines, "list");
    ent_lines_item(&lines, ent_json_text(&lines.json, "x"));
    ent_lines_item(&lines, ent_json_text(&lines.json, "y"));
    ent_lines_close(&lines);
    ent_lines_open(&lines, "none");
    ent_lines_close(&lines);
    ent_lines_put(&lines, "last", json_true());
    ent_lines_end(&lines);
    assert_string_equal(out.data,
                        "{\n \"title\": \"a \\\"b\\\"\",\n \"n\": 3,\n \"list\": [\n  \"x\",\n  \"y\"\n ],\n"
                        " \"none\": [],\n \"last\": true\n}\n");
    assert_int_equal(out.length, strlen(out.data));
    ent_buffer_clear(&out);
}

TEST(test_an_empty_object) {
    struct ent_buffer out = {0};
    struct ent_json_lines lines;
    ent_lines_begin(&lines, &out);
    ent_lines_end(&lines);
    assert_string_equal(out.data, "{}\n");
    ent_buffer_clear(&out);
}

TEST(test_a_value_that_could_not_be_built_spoils_the_buffer) {
    struct ent_buffer out = {0};
    struct ent_json_lines lines;
    ent_lines_begin(&lines, &out);
    ent_lines_put(&lines, "bad", ent_json_text(&lines.json, "\xFF"));
    ent_lines_put(&lines, "good", ent_json_text(&lines.json, "x"));
    ent_lines_end(&lines);
    assert_true(out.failed);
    ent_buffer_clear(&out);
}
