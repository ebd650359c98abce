/* SPDX-License-Identifier: MIT */
#include "support/test.h"
#include "write/score_text.h"

#include <math.h>

static int decimals_of(double first, double second) {
    const double values[] = {first, second};
    return ent_score_decimals(values, 2);
}

TEST(test_four_digits_of_the_largest_score) {
    assert_int_equal(decimals_of(0.25, 0.5), 4);
    assert_int_equal(decimals_of(1.5, 0.25), 3);
    assert_int_equal(decimals_of(-12.5, 3), 2);
    assert_int_equal(decimals_of(1234.5, 1), 0);
    assert_int_equal(decimals_of(123456.5, 1), 0);
    assert_int_equal(decimals_of(0.0012, 0), 6);
}

TEST(test_whole_numbers_have_no_decimals) {
    assert_int_equal(decimals_of(3, 1e12), 0);
    assert_int_equal(decimals_of((double)NAN, 2), 0);
    assert_int_equal(decimals_of((double)NAN, (double)NAN), 0);
    assert_int_equal(ent_score_decimals(NULL, 0), 0);
}

TEST(test_scores_as_text) {
    char text[ENT_NUMBER_SIZE];
    ent_score_text(2.0 / 3, 4, text);
    assert_string_equal(text, "0.6667");
    ent_score_text(-0.00001, 2, text);
    assert_string_equal(text, "0.00");
    ent_score_text((double)NAN, 2, text);
    assert_string_equal(text, "–");
    ent_score_text(2.5e-11, decimals_of(2.5e-11, 0), text);
    assert_string_equal(text, "2.5e-11");
}
