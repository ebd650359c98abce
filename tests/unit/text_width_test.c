/* SPDX-License-Identifier: MIT */
#include "style/text_width.h"
#include "support/loaded.h"
#include <stdlib.h>

/* Thousandths of an em, from the AFM files of Helvetica, and 4 % of slack. */
static double em(double thousandths, double size) {
    return thousandths / 1000 * size * 1.04;
}

static void test_widths_are_those_of_helvetica(void **state) {
    (void)state;
    assert_near(ent_text_width("", 12, ENT_REGULAR), 0);
    /* R 722, u 556, s 500, s 500, i 222, a 556 */
    assert_near(ent_text_width("Russia", 10, ENT_REGULAR), em(3056, 10));
    /* bold: R 722, u 611, s 556, s 556, i 278, a 556 */
    assert_near(ent_text_width("Russia", 10, ENT_BOLD), em(3279, 10));
    /* blank 278, tilde 584, @ 1015: the ends of the table */
    assert_near(ent_text_width(" ~@", 1, ENT_REGULAR), em(1877, 1));
}

static void test_marks_do_not_widen_letters(void **state) {
    (void)state;
    assert_near(ent_text_width("\u00C9\u0142\u017C", 20, ENT_REGULAR),
                ent_text_width("Elz", 20, ENT_REGULAR));
    assert_near(ent_text_width("e\u0301", 20, ENT_BOLD), ent_text_width("e", 20, ENT_BOLD));
}

static void test_dashes_and_quotes(void **state) {
    (void)state;
    assert_near(ent_text_width("\u2013\u2019\u2026", 10, ENT_REGULAR), em(556 + 222 + 1000, 10));
}

static void test_other_scripts(void **state) {
    (void)state;
    assert_near(ent_text_width("\u671D\u9BAE", 10, ENT_REGULAR), em(2000, 10)); /* wide */
    assert_near(ent_text_width("\u0416", 10, ENT_REGULAR), em(667, 10));        /* not in the table */
    assert_near(ent_text_width("\a", 10, ENT_REGULAR), em(1000, 10));           /* shown as U+FFFD */
}

static void test_columns_of_one_character(void **state) {
    (void)state;
    assert_int_equal(ent_character_columns("ab", 1), 1);
    assert_int_equal(ent_character_columns("\u671D", 3), 2);
    assert_int_equal(ent_character_columns("\u0301", 2), 0);
}

static void test_fit_stops_at_a_character(void **state) {
    (void)state;
    /* three digits of 556 at size 10 are 17.35 wide */
    assert_int_equal(ent_text_fit("11111", 17.4, 10, ENT_REGULAR), 3);
    assert_int_equal(ent_text_fit("11111", 17.3, 10, ENT_REGULAR), 2);
    assert_int_equal(ent_text_fit("\u671D\u9BAE", 11, 10, ENT_REGULAR), 3);
    assert_int_equal(ent_text_fit("abc", 1000, 10, ENT_REGULAR), 3);
    assert_int_equal(ent_text_fit("abc", 0, 10, ENT_REGULAR), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_widths_are_those_of_helvetica),
        cmocka_unit_test(test_marks_do_not_widen_letters),
        cmocka_unit_test(test_dashes_and_quotes),
        cmocka_unit_test(test_other_scripts),
        cmocka_unit_test(test_columns_of_one_character),
        cmocka_unit_test(test_fit_stops_at_a_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
