/* SPDX-License-Identifier: MIT */
#include "write/csv_cell.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void expect_as(bool is_plain, const char *text, const char *expected) {
    struct ent_buffer out = {0};
    struct ent_csv csv = {.out = &out, .is_plain = is_plain};
    ent_buffer_add(&out, "");
    ent_csv_text(&csv, text);
    assert_string_equal(out.data, expected);
    ent_buffer_clear(&out);
}

static void expect_cell(const char *text, const char *expected) {
    expect_as(false, text, expected);
}

static void test_only_what_needs_quotes_gets_them(void **state) {
    (void)state;
    expect_cell("", "");
    expect_cell("South Korea", "South Korea");
    expect_cell("B, Inc.", "\"B, Inc.\"");
    expect_cell("a;b", "\"a;b\"");
    expect_cell("the \"Six\"", "\"the \"\"Six\"\"\"");
    expect_cell("\"", "\"\"\"\"");
    expect_cell("a\nb", "\"a\nb\"");
    expect_cell("a\tb", "\"a\tb\"");
    expect_cell(" a", "\" a\"");
    expect_cell("a ", "\"a \"");
}

static void test_formulas_are_disarmed(void **state) {
    (void)state;
    expect_cell("=1+1", "'=1+1");
    expect_cell("+SUM(A1)", "'+SUM(A1)");
    expect_cell("-x", "'-x");
    expect_cell("@cmd", "'@cmd");
    expect_cell("\tx", "\"'\tx\"");
    expect_cell("\rx", "\"'\rx\"");
    expect_cell("＝1", "'＝1");
    expect_cell("＋1", "'＋1");
    expect_cell("－1", "'－1");
    expect_cell("＠x", "'＠x");
    expect_cell("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
    expect_cell("a=1", "a=1");
}

static void test_real_apostrophes_are_doubled_where_they_look_like_ours(void **state) {
    (void)state;
    expect_cell("'@POTUS", "''@POTUS");
    expect_cell("''=1+1", "'''=1+1");
    expect_cell("'-1", "''-1");
    expect_cell("'Abd al-Ilah", "'Abd al-Ilah");
    expect_cell("'", "'");
}

static void test_programs_get_texts_as_they_are(void **state) {
    (void)state;
    expect_as(true, "@POTUS", "@POTUS");
    expect_as(true, "'@POTUS", "'@POTUS");
    expect_as(true, "=1,2", "\"=1,2\"");
}

static void test_numbers_are_no_formulas(void **state) {
    (void)state;
    expect_cell("-1", "-1");
    expect_cell("+2.5", "+2.5");
    expect_cell("-1-1", "'-1-1");
}

static void test_undefined_numbers_are_empty(void **state) {
    (void)state;
    struct ent_buffer out = {0};
    struct ent_csv csv = {.out = &out};
    ent_buffer_add(&out, "");
    ent_csv_real(&csv, (double)NAN);
    assert_string_equal(out.data, "");
    ent_csv_real(&csv, -0.25);
    assert_string_equal(out.data, "-0.25");
    ent_buffer_clear(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_only_what_needs_quotes_gets_them),
        cmocka_unit_test(test_formulas_are_disarmed),
        cmocka_unit_test(test_real_apostrophes_are_doubled_where_they_look_like_ours),
        cmocka_unit_test(test_programs_get_texts_as_they_are),
        cmocka_unit_test(test_numbers_are_no_formulas),
        cmocka_unit_test(test_undefined_numbers_are_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
