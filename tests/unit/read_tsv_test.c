/* SPDX-License-Identifier: MIT */
#include "support/recorded.h"

extern const struct ent_reader ent_reader_tsv;

static void test_quotes_and_commas_are_letters(void **state) {
    (void)state;
    expect_records(&ent_reader_tsv, "source\trelation\ttarget\tweight\n\"A\tsupports, x\tB\"\t2\n",
                   "\"A|supports, x|B\" weight=2\n", "");
}

static void test_quotes_round_whole_cells_are_those_of_csv(void **state) {
    (void)state;
    expect_records(&ent_reader_tsv, "source\trelation\ttarget\tnote\n\"A\"\tx\tB\t\"a \"\"b\"\"\tc\"\n",
                   "A|x|B note=a \"b\"\tc\n", "");
    expect_records(
        &ent_reader_tsv, "\"source\"\t\"relation\"\t\"target\"\n\"1\"\t\"A\"\t\"x\"\t\"B\"\n", "A|x|B\n",
        "note row-names 1:1  the rows begin with numbers that the first row has no column for: they are "
        "not read; \n");
    expect_records(&ent_reader_tsv, "source\trelation\ttarget\n\"Iron\" Mike\tx\tB\n", "\"Iron\" Mike|x|B\n",
                   "");
}

static void test_ragged_rows_are_refused(void **state) {
    (void)state;
    expect_records(&ent_reader_tsv, "source\trelation\ttarget\nA\tx\tB\tC\n", "",
                   "error ragged-row 2:1  expected 3 cells, got 4; \n");
}

static void test_content_that_looks_like_tsv(void **state) {
    (void)state;
    static const char yes[] = "source\trelation\ttarget\n", no[] = "source,relation,target\n";
    assert_true(ent_reader_tsv.probe(yes, strlen(yes)));
    assert_false(ent_reader_tsv.probe(no, strlen(no)));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quotes_and_commas_are_letters),
        cmocka_unit_test(test_quotes_round_whole_cells_are_those_of_csv),
        cmocka_unit_test(test_ragged_rows_are_refused),
        cmocka_unit_test(test_content_that_looks_like_tsv),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
