/* SPDX-License-Identifier: MIT */
#include "support/read_back.h"

#define ROWS_TO_COLUMNS ": rows are sources, columns targets; \n"
#define BOTH_THE_SAME   ": both halves are the same, ties are mutual; \n"

TEST(test_rows_are_sources) {
    static const char expected[] = "A\nB\nC\nA|is hostile to|B -1 2\nA|is friendly to|C +1 1\n"
                                   "C|is friendly to|B +1 1.5\n";
    static const char said[] = "note matrix 0:0  matrix, 3 by 3" ROWS_TO_COLUMNS;
    expect_read("a.csv", "\"\",\"A\",\"B\",\"C\"\n\"A\",0,-2,1\n\"B\",0,0,0\n\"C\",0,1.5,0\n", expected,
                said);
    expect_read("a.csv", "actor;A;B;C\nA;;-2;1\nB;NA;0;.\nC;;1,5;\n", expected, said);
    expect_read("a.tsv", "A\tB\tC\nA\t0\t-2\t1\nB\t0\t0\t0\nC\t0\t1.5\t0\n", expected, said);
    expect_read("a.txt", "|A|B|C\nA|0|-2|1\nB|0|0|0\nC|0|1.5|0\n", expected, said);
    expect_read("a.txt", "\"A\" \"B\" \"C\"\n\"A\" 0 -2 1\n\"B\" 0 0 0\n\"C\" NA 1.5 0\n", expected, said);
    expect_read("a.csv", ",A,B,C,,\nC,0,1.5,0,,\n,,,,,\nA,0,-2,1,,\nB,0,0,0,,\n", expected, said);
}

TEST(test_weights_without_signs) {
    expect_read("a.csv", ",1,2\n1,0,3\n2,1,0\n", "1\n2\n1|relates to|2 +0 3\n2|relates to|1 +0 1\n",
                "note matrix 0:0  matrix, 2 by 2" ROWS_TO_COLUMNS);
}

TEST(test_what_is_the_same_both_ways_is_mutual) {
    expect_read("a.csv", ",A,B,C\nB,2,4,-1\nA,0,2,0\nC,0,-1,0\n",
                "undirected\nA\nB\nC\nA|is friendly to|B +1 2\nB|is hostile to|C -1 1\n",
                "note matrix 0:0  matrix, 3 by 3" BOTH_THE_SAME
                "note diagonal 0:0  values on the diagonal are not kept: 1; \n");
    expect_read("a.csv", ",A,B,C\nA,0,+,-\nB,+,0,\nC,-,,0\n",
                "undirected\nA\nB\nC\nA|is friendly to|B +1 1\nA|is hostile to|C -1 1\n",
                "note matrix 0:0  matrix, 3 by 3" BOTH_THE_SAME);
    expect_read("a.csv", ",A,B,C\nA,,1,-1\nB,,,0\nC,,,\n",
                "undirected\nA\nB\nC\nA|is friendly to|B +1 1\nA|is hostile to|C -1 1\n",
                "note matrix 0:0  matrix, 3 by 3: one half is filled, ties are mutual; \n");
    expect_read("a.csv", ",A,B,C\nA,,1,-1\nB,,,\nC,,,\n",
                "A\nB\nC\nA|is friendly to|B +1 1\nA|is hostile to|C -1 1\n",
                "note matrix 0:0  matrix, 3 by 3" ROWS_TO_COLUMNS);
}

TEST(test_two_modes) {
    expect_read("a.csv", "who,talks,drills,A\nA,1,-1,5\nB,0,2,1\n",
                "A\nB\ndrills\ntalks\nA|is hostile to|drills -1 1\nA|is friendly to|talks +1 1\n"
                "B|is friendly to|A +1 1\nB|is friendly to|drills +1 2\n",
                "note matrix 0:0  matrix, 2 by 3" ROWS_TO_COLUMNS
                "note diagonal 0:0  values on the diagonal are not kept: 1; \n");
}

TEST(test_how_numbers_are_written) {
    expect_read("a.csv", ",A,B\nA,0,\"1,000.5\"\nB,2,0\n",
                "A\nB\nA|relates to|B +0 1000.5\nB|relates to|A +0 2\n",
                "note comma 2:5  the comma of \"1,000.5\" is read as a thousands sign; \n"
                "note matrix 0:0  matrix, 2 by 2" ROWS_TO_COLUMNS);
    expect_refused("a.csv", ";A;B\nA;0;1,5\nB;2.5;0\n",
                   "error two-decimal-signs 2:5  cell \"1,5\" has a comma, \"2.5\" at 3:3 has a point");
}

TEST(test_what_is_wrong_has_a_place) {
    expect_refused("a.csv", ",A,B,C\nA,0,1,2\nB,1,0,many\nC,1,1,0\n",
                   "error bad-number 3:7  \"many\" is no number");
    expect_refused("a.csv", ",A,B\nA,0,-\nB,-,0\n", "error bad-number 2:5  \"-\" is no number");
    expect_refused("a.csv", ",A,B,C\nA,0,1,2\nB,1,0\nC,1,1,0\n",
                   "error ragged-row 3:1  expected 4 cells, got 3");
    expect_refused("a.csv", ",A,B,B\nA,0,1,2\nB,1,0,1\nB,1,1,0\n",
                   "error name-twice 1:6  \"B\" is the name of two columns");
    expect_refused("a.csv", ",A,B,C\nA,0,1,2\nB,1,0,1\nB,1,1,0\n",
                   "error name-twice 4:1  \"B\" is the name of two rows");
    expect_refused("a.csv", "who,talks,drills,aid\nMali,1,-1,0\nNiger,0,2,x\nChad,1,1,1\n",
                   "error bad-number 3:11  \"x\" is no number");
    expect_refused("a.csv", "who,talks,drills\nMali,1,-1\nMali,0,2\n",
                   "error name-twice 3:1  \"Mali\" is the name of two rows");
    expect_refused("a.csv", ",A,B\nA,0,-1\n\"B\nC\",1,0\nD,1,1\n",
                   "note matrix 0:0  matrix, 3 by 2" ROWS_TO_COLUMNS
                   "error bad-name 3:1  the name \"B\\x0aC\" holds the control character");
}

/* Relations, values of actors by year and edges by number have other readers. */
TEST(test_other_tables_are_none) {
    static const char *const others[] = {
        "source,target,weight\n1,2,3\n2,1,4\n",
        "A,B,1\nB,C,2\nC,A,-1\n",
        "1,2,5\n2,3,1\n3,1,-1\n",
        "country,2019,2020\nMali,20,15\nFrance,60,2000\n",
        "\"\",x,y\n\"1\",4,5\n\"2\",6,7\n",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct heard heard;
        struct entente_sink sink = hearing(&heard);
        entente_document *document = NULL;
        entente_document_parse("a.csv", others[i], strlen(others[i]), NULL, &document, &sink);
        if (strstr(heard.text, "matrix") != NULL) fail_msg("%s: %s", others[i], heard.text);
        entente_document_free(document);
    }
}

TEST(test_tables_of_r) {
    static const char expected[] = "Burkina Faso\nMali\nNiger\nBurkina Faso|denounces|Mali -1 1.5\n"
                                   "Mali|allies with|Niger +1 3\n";
    expect_read(
        "a.txt",
        "\"from\" \"to\" \"sign\" \"weight\" \"relation\"\n"
        "\"12\" \"Mali\" \"Niger\" 1 3 \"allies with\"\n"
        "\"3\" \"Burkina Faso\" \"Mali\" -1 1.5 \"denounces\"\n",
        expected,
        "note row-names 1:1  the rows begin with numbers that the first row has no column for: they are "
        "not read; \n");
    expect_read("a.txt",
                "\"from\" \"to\" \"sign\" \"weight\" \"relation\"\n\"Mali\" \"Niger\" 1 NA \"allies with\"\n"
                "\"Burkina Faso\" \"Mali\" -1 1.5 \"denounces\"\n",
                expected,
                "note nothing 2:18  1 cell, here the first, that says NA or the like is read as empty; \n");
}
