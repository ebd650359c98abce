/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/text.h"
#include "support/test.h"

static void expect_clean(const char *text, size_t length, const char *expected) {
    struct ent_buffer buffer = {0};
    ent_buffer_add_bytes(&buffer, text, length);
    ent_buffer_clean_lines(&buffer);
    assert_string_equal(buffer.data, expected);
    assert_int_equal(buffer.length, __builtin_strlen(expected));
    ent_buffer_clear(&buffer);
}

TEST(test_lines_and_tabs_stay) {
    expect_clean("", 0, "");
    expect_clean("a\tb\nc – é\n", 13, "a\tb\nc – é\n");
}

TEST(test_what_terminals_obey_is_spelt) {
    expect_clean("a\x1B[2Jb\n", 7, "a\\x1b[2Jb\n");
    expect_clean("a\u202Eb", 5, "aU+202Eb");
    expect_clean("\u2066\r", 4, "U+2066\\x0d");
    expect_clean("a\xC2\x85\x7F", 4, "aU+0085\\x7f");
    expect_clean("a\xFFz", 3, "a\uFFFDz");
}
