/* SPDX-License-Identifier: MIT */
#include "name/letters_apart.h"
#include "support/test.h"

enum { LONGEST = 40 };

static bool are_apart(const char *a, const char *b) {
    int32_t x[LONGEST], y[LONGEST];
    size_t n = 0, m = 0;
    for (; a[n] != '\0'; n++) x[n] = (unsigned char)a[n];
    for (; b[m] != '\0'; m++) y[m] = (unsigned char)b[m];
    const struct ent_letters first = {.codes = x, .count = n}, second = {.codes = y, .count = m};
    bool found = ent_is_letter_apart(first, second);
    assert_int_equal(ent_is_letter_apart(second, first), found);
    return found;
}

TEST(test_one_letter_apart) {
    assert_true(are_apart("rusia", "russia"));
    assert_true(are_apart("russai", "russia"));
    assert_true(are_apart("rossia", "russia"));
    assert_true(are_apart("gambia", "zambia"));
    assert_true(are_apart("koreas", "korea"));
    assert_true(are_apart("united kingdm", "united kingdom"));
    assert_true(are_apart("uinted kingdom", "united kingdom"));
    assert_true(are_apart("ukraine-crimea", "ukrane-crimea"));
}

TEST(test_more_apart_or_equal) {
    assert_false(are_apart("russia", "russia"));
    assert_false(are_apart("russia", "prussian"));
    assert_false(are_apart("austria", "australia"));
    assert_false(are_apart("russia", "rossya"));
    assert_false(are_apart("abcde", "edcba"));
    assert_false(are_apart("", "russia"));
}

TEST(test_short_words) {
    assert_false(are_apart("iran", "iraq"));
    assert_false(are_apart("mali", "malia"));
    assert_false(are_apart("", ""));
    assert_false(are_apart("", "a"));
    assert_false(are_apart("node-a", "node-b"));
    assert_false(are_apart("north bank", "north bonk"));
    assert_false(are_apart("ministry a", "ministry ab"));
}

TEST(test_digits_and_signs_do_not_count) {
    assert_false(are_apart("number100", "number101"));
    assert_false(are_apart("brigade1", "brigade"));
    assert_false(are_apart("brigade1", "brigadea"));
    assert_false(are_apart("brigade-", "brigade"));
    assert_false(are_apart("north-korea", "north korea"));
    assert_false(are_apart("brigade a", "brigadea "));
}
