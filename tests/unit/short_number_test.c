/* SPDX-License-Identifier: MIT */
#include "base/short_number.h"
#include "support/loaded.h"
#include <math.h>

static void expect_text(double value, const char *expected) {
    char text[ENT_NUMBER_SIZE];
    ent_short_number(value, text);
    assert_string_equal(text, expected);
}

TEST(test_three_digits_or_so) {
    expect_text(0, "0");
    expect_text(1, "1");
    expect_text(12.5, "12.5");
    expect_text(1.0 / 6, "0.167");
    expect_text(2.0 / 3, "0.667");
    expect_text(123.4, "123");
    expect_text(1e12, "1000000000000");
    expect_text(-0.25, "-0.25");
    expect_text(0.000125, "0.000125");
}

TEST(test_tiny_numbers_are_not_nothing) {
    expect_text(1e-12, "1e-12");
}

TEST(test_undefined) {
    expect_text((double)NAN, "null");
}
