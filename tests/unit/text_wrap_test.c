/* SPDX-License-Identifier: MIT */
#include "style/text_wrap.h"
#include "support/loaded.h"
#include <stdlib.h>

/* The lines joined by '|'. */
static void expect_lines(const char *text, size_t columns, size_t most, const char *expected, bool was_cut) {
    struct ent_arena arena = {0};
    struct ent_lines lines;
    char joined[256] = "";
    assert_true(ent_text_wrap(&arena, text, columns, most, &lines));
    for (size_t i = 0; i < lines.count; i++) {
        if (i > 0) strcat(joined, "|");
        strncat(joined, lines.line[i], sizeof joined - strlen(joined) - 2);
    }
    assert_string_equal(joined, expected);
    assert_int_equal(lines.was_cut, was_cut);
    ent_arena_clear(&arena);
}

TEST(test_short_names_stay_whole) {
    expect_lines("Russia", 18, 3, "Russia", false);
    expect_lines("North Korea", 11, 3, "North Korea", false);
    expect_lines("", 18, 3, "", false);
    expect_lines("   ", 18, 3, "", false);
}

TEST(test_lines_are_of_about_equal_length) {
    /* 18 columns would hold "resolution of the", but three lines can do with 13 */
    expect_lines("US\u2013South Korean military drills", 18, 3, "US\u2013South Korean|military drills",
                 false);
    expect_lines("peaceful resolution of the crisis", 18, 3, "peaceful|resolution of|the crisis", false);
    expect_lines("one two", 6, 2, "one|two", false);
}

TEST(test_breaks_after_hyphens_and_dashes) {
    expect_lines("Austria-Hungary", 9, 3, "Austria-|Hungary", false);
    expect_lines("Trump\u2013Kim", 6, 3, "Trump\u2013|Kim", false);
}

TEST(test_long_words_are_broken) {
    expect_lines("abcdefghij", 6, 3, "abcde-|fghij", false);
    expect_lines("abcdefghij", 5, 3, "abc-|def-|ghij", false);
    expect_lines("Stra\u00DFenbahn und mehr", 8, 4, "Stra\u00DFen-|bahn und|mehr", false);
    expect_lines("1234567890", 5, 3, "12345|67890", false);
    expect_lines("\u05D0\u05D0\u05D0\u05D0\u05D0\u05D0", 4, 3, "\u05D0\u05D0\u05D0|\u05D0\u05D0\u05D0",
                 false);
    expect_lines("\u671D\u9BAE\u6C11\u4E3B", 4, 3, "\u671D\u9BAE|\u6C11\u4E3B", false);
}

TEST(test_what_is_too_long_ends_in_an_ellipsis) {
    expect_lines("one two three", 5, 2, "one|two\u2026", true);
    expect_lines("abcdefghijkl", 5, 2, "abcd-|efgh\u2026", true);
    expect_lines("supports the slow pace of reform", 13, 2, "supports the|slow pace of\u2026", true);
    expect_lines("supports the slow pace of reform", 12, 2, "supports the|slow pace\u2026", true);
    expect_lines("a counterrevolutionary", 12, 1, "a\u2026", true);
    expect_lines("\u671D\u9BAE\u6C11\u4E3B\u4E3B", 4, 1, "\u671D\u2026", true);
}

TEST(test_marks_without_end_are_cut) {
    enum { MARKS = 32768 };
    char *text = malloc(2 * MARKS + 2);
    struct ent_arena arena = {0};
    struct ent_lines lines;
    assert_non_null(text);
    text[0] = 'e';
    for (size_t i = 0; i < MARKS; i++) memcpy(text + 1 + 2 * i, "\u0301", 2);
    text[2 * MARKS + 1] = '\0';
    assert_true(ent_text_wrap(&arena, text, 18, 3, &lines));
    assert_true(lines.was_cut);
    for (size_t i = 0; i < lines.count; i++) {
        assert_true(strlen(lines.line[i]) <= 64 * 18 + 4);
        const unsigned char *last = (const unsigned char *)lines.line[i] + strlen(lines.line[i]) - 1;
        assert_true((*last & 0xC0) == 0x80); /* no mark in two */
    }
    ent_arena_clear(&arena);
    free(text);
}

static void expect_narrow(const char *text, size_t most, const char *first, size_t count) {
    struct ent_arena arena = {0};
    struct ent_lines lines;
    assert_true(ent_text_wrap_narrow(&arena, text, most, &lines));
    assert_int_equal(lines.count, count);
    assert_string_equal(lines.line[0], first);
    assert_false(lines.was_cut || lines.broke_a_word);
    ent_arena_clear(&arena);
}

TEST(test_narrow_lines_keep_words_whole) {
    expect_narrow("peaceful resolution", 2, "peaceful", 2);
    expect_narrow("denuclearization", 2, "denuclearization", 1);
    expect_narrow("regime change in North Korea", 2, "regime change", 2);
    expect_narrow("regime change in North Korea", 3, "regime", 3);
}
