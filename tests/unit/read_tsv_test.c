/* SPDX-License-Identifier: MIT */
#include "support/recorded.h"

TEST(test_quotes_and_commas_are_letters) {
    expect_records(&ent_reader_tsv, "source\trelation\ttarget\tweight\n\"A\tsupports, x\tB\"\t2\n",
                   "\"A|supports, x|B\" weight=2\n", "");
}

TEST(test_quotes_round_whole_cells_are_those_of_csv) {
    expect_records(&ent_reader_tsv, "source\trelation\ttarget\tnote\n\"A\"\tx\tB\t\"a \"\"b\"\"\tc\"\n",
                   "A|x|B note=a \"b\"\tc\n", "");
    expect_records(
        &ent_reader_tsv, "\"source\"\t\"relation\"\t\"target\"\n\"1\"\t\"A\"\t\"x\"\t\"B\"\n", "A|x|B\n",
        "note row-names 1:1  the rows begin with numbers that the first row has no column for: they are "
        "not read; \n");
    expect_records(&ent_reader_tsv, "source\trelation\ttarget\n\"Iron\" Mike\tx\tB\n", "\"Iron\" Mike|x|B\n",
                   "");
}

TEST(test_ragged_rows_are_refused) {
    expect_records(&ent_reader_tsv, "source\trelation\ttarget\nA\tx\tB\tC\n", "",
                   "error ragged-row 2:1  expected 3 cells, got 4; \n");
}

TEST(test_content_that_looks_like_tsv) {
    static const char yes[] = "source\trelation\ttarget\n", no[] = "source,relation,target\n";
    assert_true(ent_reader_tsv.probe(yes, strlen(yes)));
    assert_false(ent_reader_tsv.probe(no, strlen(no)));
}
