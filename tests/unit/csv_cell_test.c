/* SPDX-License-Identifier: MIT */
#include "support/test.h"
#include "write/csv_cell.h"

#include <math.h>

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

TEST(test_only_what_needs_quotes_gets_them) {
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

TEST(test_formulas_are_disarmed) {
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

TEST(test_real_apostrophes_are_doubled_where_they_look_like_ours) {
    expect_cell("'@POTUS", "''@POTUS");
    expect_cell("''=1+1", "'''=1+1");
    expect_cell("'-1", "''-1");
    expect_cell("'Abd al-Ilah", "'Abd al-Ilah");
    expect_cell("'", "'");
}

TEST(test_programs_get_texts_as_they_are) {
    expect_as(true, "@POTUS", "@POTUS");
    expect_as(true, "'@POTUS", "'@POTUS");
    expect_as(true, "=1,2", "\"=1,2\"");
}

TEST(test_numbers_are_no_formulas) {
    expect_cell("-1", "-1");
    expect_cell("+2.5", "+2.5");
    expect_cell("-1-1", "'-1-1");
}

TEST(test_undefined_numbers_are_empty) {
    struct ent_buffer out = {0};
    struct ent_csv csv = {.out = &out};
    ent_buffer_add(&out, "");
    ent_csv_real(&csv, (double)NAN);
    assert_string_equal(out.data, "");
    ent_csv_real(&csv, -0.25);
    assert_string_equal(out.data, "-0.25");
    ent_buffer_clear(&out);
}
