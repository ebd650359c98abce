/* SPDX-License-Identifier: MIT */
#include "support/recorded.h"

extern const struct ent_reader ent_reader_csv;

static bool probes(const char *text) {
    return ent_reader_csv.probe(text, strlen(text));
}

static void test_the_header_chooses_the_delimiter(void **state) {
    (void)state;
    expect_records(&ent_reader_csv, "source,relation,target\nA;a,x,B\n", "A;a|x|B\n", "");
    expect_records(&ent_reader_csv, "\r\nsource;relation;target\r\nA,a;x;B,b\r\n", "A,a|x|B,b\n", "");
}

static void test_a_decimal_comma_is_an_error(void **state) {
    (void)state;
    expect_records(
        &ent_reader_csv, "source;relation;target;weight\nA;x;B;1,5\n", "",
        "error bad-number 2:7  weight \"1,5\" is not a number; the decimal sign is a point: write 1.5\n");
}

static void test_content_that_looks_like_csv(void **state) {
    (void)state;
    assert_true(probes("source,relation,target\n"));
    assert_true(probes("id;Subject;predicate;object\n"));
    assert_true(probes("sep=;\nsource;relation;target\n"));
    assert_false(probes("source\trelation\ttarget\n"));
    assert_false(probes("[[\"A\",\"supports\",\"B\"]]"));
    assert_false(probes("Russia,supports,talks\n"));
    assert_false(probes(""));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_header_chooses_the_delimiter),
        cmocka_unit_test(test_a_decimal_comma_is_an_error),
        cmocka_unit_test(test_content_that_looks_like_csv),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
