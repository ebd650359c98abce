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

TEST(marks_of_lists_and_frames_are_no_names) {
    static const char triples[] = "A|supports|B\nC|opposes|D x\n";
    static const char *const texts[] = {
        "- A -> supports -> B\n- C -> opposes -> D x\n",
        "# Crisis\n\n* A \xE2\x86\x92 supports \xE2\x86\x92 B\n* C \xE2\x86\x92 opposes \xE2\x86\x92 D x\n",
        "1. A | supports | B\n2. C | opposes | D x\n",
        "(A, supports, B)\n(C, opposes, D x)\n",
        "(\"A\", \"supports\", \"B\"),\n(\"C\", \"opposes\", \"D x\"),\n",
        "1) (A; supports; B);\n2) (C; opposes; D x)\n",
        "- **A** - supports - **B**\n- **C** - opposes - **D x**\n",
        "A --supports--> B\nC --opposes--> D x\n",
        "A -[supports]-> B\nC -[opposes]-> D x\n",
        "(A)-[:supports]->(B)\n(C)-[:opposes]->(D x)\n",
        "A ==> supports ==> B\nC => opposes => D x\n",
        "A -->|supports| B\nC -->|opposes| D x\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_true(ent_reader_text.probe(texts[i], strlen(texts[i])));
        expect_records(&ent_reader_text, texts[i], triples, "");
    }
    expect_records(
        &ent_reader_text, "A --supports--> B\nC --  --> D\n", "A|supports|B\n",
        "error no-triple 2:1  a line needs three parts with \"->\" between them; write who, what and "
        "whom, for example \"Russia -> supports -> talks\"; # begins a comment\n");
    expect_records(&ent_reader_text, "1. FC A -> beats -> B\n", "FC A|beats|B\n", "");
    expect_records(&ent_reader_text, "A -> beats -> B\n1. FC A -> beats -> B\n",
                   "A|beats|B\n1. FC A|beats|B\n", "");
    expect_records(&ent_reader_text, "Saudi-Arabia -> supports -> B (C)\n", "Saudi-Arabia|supports|B (C)\n",
                   "");
    expect_records(&ent_reader_text, "(\"A\", \"supports\", \"B, C\") + @2018-03\n",
                   "A|supports|B, C sign=+ date=2018-03\n", "");
}

TEST(a_number_or_sign_is_no_name) {
    expect_records(&ent_reader_text, "# FromNodeId\tToNodeId\tSign\n0\t1\t-1\n1\t12\t1\n",
                   "0|is hostile to|1 sign=-1 weight=1\n1|is friendly to|12 sign=1 weight=1\n",
                   "note no-header 0:0  each line is read as source, target, sign; \n");
    expect_records(&ent_reader_text, "A, B, 2.5\nA, C, -3\n",
                   "A|is friendly to|B sign=+ weight=2.5\nA|is hostile to|C sign=- weight=3\n",
                   "note no-header 0:0  each line is read as source, target, weight; \n");
    expect_records(&ent_reader_text, "A | B | -\nA | C | +\n",
                   "A|is hostile to|B sign=- weight=1\nA|is friendly to|C sign=+ weight=1\n",
                   "note no-header 0:0  each line is read as source, target, sign; \n");
    expect_records(&ent_reader_text, "1, supports, 5\n2, opposes, 1\n", "1|supports|5\n2|opposes|1\n", "");
    expect_records(
        &ent_reader_text, "A | B | 2018-03-01\n", "",
        "error no-triple 1:1  lines have two names and a date, and no word that says what the relation "
        "is; give one word for all by --relation, or write it between the two: Russia -> supports -> "
        "Iran\n");
}

TEST(content_that_looks_like_lines) {
    static const char *const no[] = {"", "[\"A\",\"b\",\"C\"]", "<a>,b,c", "A -> B\n",
                                     "some prose, without more"};
    assert_true(ent_reader_text.probe("A, supports, B\n", 15));
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        assert_false(ent_reader_text.probe(no[i], strlen(no[i])));
}

TEST(what_stands_behind_the_last_part) {
    expect_records(&ent_reader_text, "A -> bombs -> B @1956-10-31 # Kyle 1991\n",
                   "A|bombs|B date=1956-10-31 note=Kyle 1991\n", "");
    expect_records(&ent_reader_text, "A -> bombs -> B [Kyle 1991] @26 Jul 1956 -\n",
                   "A|bombs|B sign=- date=26 Jul 1956 [ source=Kyle 1991 ]\n", "");
    expect_records(&ent_reader_text, "A -> bombs -> B (Source: Kyle 1991)\n",
                   "A|bombs|B [ source=Kyle 1991 ]\n", "");
    expect_records(&ent_reader_text,
                   "A -> backs -> Resolution #242\nA -> backs -> B (C)\nA -> backs -> x@y z\n",
                   "A|backs|Resolution #242\nA|backs|B (C)\nA|backs|x@y z\n", "");
}
