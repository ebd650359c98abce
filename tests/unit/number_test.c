/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "support/loaded.h"

#include <locale.h>
#include <math.h>

TEST(numbers_print_short_and_never_as_nonsense) {
    const struct {
        double value;
        const char *text;
    } cases[] = {{0.1, "0.1"}, {-0.0, "0"},     {1.0 / 3, "0.333333333333333"}, {1e12, "1000000000000"},
                 {2.5, "2.5"}, {1e20, "1e+20"}, {(double)NAN, "null"},          {(double)INFINITY, "null"},
                 {-7, "-7"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[ENT_NUMBER_SIZE];
        ent_number_text(cases[i].value, text);
        assert_string_equal(text, cases[i].text);
    }
}

TEST(fixed_decimals_are_exact_and_without_minus_zero) {
    char text[ENT_NUMBER_SIZE];
    ent_number_fixed(1.005, 1, text);
    assert_string_equal(text, "1.0");
    ent_number_fixed(-0.004, 2, text);
    assert_string_equal(text, "0.00");
    ent_number_fixed(-12.5, 0, text);
    assert_string_equal(text, "-12");
    ent_number_fixed((double)NAN, 2, text);
    assert_string_equal(text, "null");
    ent_number_fixed(1e30, 2, text);
    assert_string_equal(text, "1e+30");
}

TEST(only_plain_decimal_numbers_are_read) {
    const struct {
        const char *text;
        double value;
    } good[] = {{"1", 1}, {" -2.5\t", -2.5}, {"2e3", 2000}, {"1E-2", 0.01}, {"007", 7}, {"+4", 4}};
    const char *const bad[] = {"",   " ",  "1,5", "0x10",  "nan",   "inf", "1e",
                               "1.", ".5", "1 2", "12abc", "1e999", "--1"};
    double value;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(ent_number_parse(good[i].text, &value));
        assert_near(value, good[i].value);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_false(ent_number_parse(bad[i], &value));
}

TEST(counts_are_digits_within_a_bound) {
    size_t count = 1;
    assert_true(ent_count_parse("120", 120, &count));
    assert_int_equal(count, 120);
    assert_false(ent_count_parse("121", 120, &count));
    assert_false(ent_count_parse("", 120, &count));
    assert_false(ent_count_parse("-1", 120, &count));
    assert_false(ent_count_parse("99999999999999999999999", SIZE_MAX, &count));
}

/* Skipped where no such locale is installed; the whole program is run in one by the determinism suite. */
TEST(a_comma_locale_changes_nothing) {
    if (setlocale(LC_NUMERIC, "de_DE.UTF-8") == NULL) {
        print_message("why: the locale de_DE.UTF-8 is not there; localedef makes it\n");
        skip();
    }
    char text[ENT_NUMBER_SIZE];
    double value;
    ent_number_text(1.5, text);
    assert_string_equal(text, "1.5");
    assert_true(ent_number_parse("1.5", &value));
    assert_near(value, 1.5);
    assert_false(ent_number_parse("1,5", &value));
    setlocale(LC_NUMERIC, "C");
}
