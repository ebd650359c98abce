/* SPDX-License-Identifier: MIT */
#include "base/share_text.h"
#include "support/test.h"

static void expect_words(double share, const char *expected, const char *expected_cell) {
    char words[ENT_SHARE_SIZE], cell[ENT_SHARE_SIZE];
    ent_share_words(share, words);
    ent_share_cell(share, cell);
    assert_string_equal(words, expected);
    assert_string_equal(cell, expected_cell);
}

TEST(test_nothing_is_rounded_to_certainty) {
    expect_words(1, "100 %", "100 %");
    expect_words(0.9999, "more than 99 %", ">99 %");
    expect_words(0.996, "more than 99 %", ">99 %");
    expect_words(0.994, "99 %", "99 %");
    expect_words(0.5, "50 %", "50 %");
    expect_words(0.006, "1 %", "1 %");
    expect_words(0.004, "fewer than 1 %", "<1 %");
    expect_words(0.0001, "fewer than 1 %", "<1 %");
    expect_words(0, "0 %", "0 %");
}
