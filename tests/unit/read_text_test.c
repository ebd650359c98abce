/* SPDX-License-Identifier: MIT */
#include "support/recorded.h"

TEST(lines_have_three_parts) {
    expect_records(&ent_reader_text, "A -> supports -> B\n# no line\n\nB -> opposes -> C - @2018-03-08\n",
                   "A|supports|B\nB|opposes|C sign=- date=2018-03-08\n", "");
    expect_records(&ent_reader_text, "| whoever | relation | target |\n", "whoever|relation|target\n", "");
    expect_records(&ent_reader_text, "| source | relation | target |\n|---|---|---|\n| A | supports | B |\n",
                   "A|supports|B\n", "");
    expect_records(&ent_reader_text, "A | supports | B | 2.5\nA | supports | C | 2018-03\n",
                   "A|supports|B weight=2.5\nA|supports|C date=2018-03\n", "");
}

TEST(a_line_with_fewer_is_told) {
    expect_records(
        &ent_reader_text, "A -> supports -> B\nA -> B\n", "A|supports|B\n",
        "error no-triple 2:1  a line needs three parts with \"->\" between them; write who, what and "
        "whom, for example \"Russia -> supports -> talks\"; # begins a comment\n");
}

TEST(content_that_looks_like_lines) {
    static const char *const no[] = {"", "[\"A\",\"b\",\"C\"]", "<a>,b,c", "A -> B\n",
                                     "some prose, without more"};
    assert_true(ent_reader_text.probe("A, supports, B\n", 15));
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        assert_false(ent_reader_text.probe(no[i], strlen(no[i])));
}
