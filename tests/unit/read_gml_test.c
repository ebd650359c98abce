/* SPDX-License-Identifier: MIT */
#include "support/read_back.h"

TEST(test_gml) {
    expect_read(
        "a.gml",
        "Creator \"x\"\nVersion 1\ngraph [\n directed 1\n node [ id 5 label \"K&#246;nig &amp; B\" kind \"state\" "
        "graphics [ x 1.5 type \"oval\" ] ]\n node [ id 7 label \"B\" ]\n"
        " edge [ source 5 target 7 relation \"warns\" sign -1 weight 2.5 date \"2021-04\" ]\n"
        " edge [ source 7 target 5 label \"meets\" year 2019 ]\n]\n",
        "B\nKönig & B kind=state\nB|meets|König & B +0 1 2019\nKönig & B|warns|B -1 2.5 2021-04\n", "");
    expect_read("a.txt", "graph [ node [ id 1 ] node [ id 2 ] edge [ source 2 target 1 weight -1 ] ]",
                "undirected\n1\n2\n2|is hostile to|1 -1 1\n", "");
}

TEST(test_numbers_that_are_dates) {
    expect_read(
        "a.gml",
        "graph [ directed 1 node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 label \"meets\" date 20180308 ]"
        " edge [ source 1 target 2 label \"meets\" time 7 ] edge [ source 2 target 1 label \"meets\" time 1520467200 ] ]",
        "1\n2\n1|meets|2 +0 1 note=time 7\n1|meets|2 +0 1 2018-03-08\n2|meets|1 +0 1 note=time 1520467200\n",
        "");
}

TEST(test_lists_of_names) {
    expect_read(
        "a.ncol", "A B -1\nB Ö 2.5\nA Ö\n",
        "undirected\nA\nB\nÖ\nB|is hostile to|A -1 1\nÖ|relates to|A +0 1\nÖ|is friendly to|B +1 2.5\n", "");
    expect_read("a.lgl", "# A\nB -1\nC 2\n# B\nC\n",
                "undirected\nA\nB\nC\nB|is hostile to|A -1 1\nC|is friendly to|A +1 2\nC|relates to|B +0 1\n",
                "");
}

TEST(test_what_is_wrong_has_a_line) {
    expect_refused("a.gml", "graph [\n node [ id 1 ]\n edge [ source 1 target 3 ]\n]\n",
                   "error bad-graph 3:1  not GML: Unknown target node id found in an edge");
    expect_refused("a.gml", "graph [\n node [ id 1 label \"A ]\n",
                   "error bad-graph 2:1  not GML: Parse error");
    expect_refused("a.ncol", "A\n", "error bad-graph 2:1  not NCOL: ");
    expect_refused("a.lgl", "A B\n", "error bad-graph 1:1  not LGL: ");
}

/* R's igraph writes such names without quotes. */
TEST(test_names_with_blanks_are_told) {
    expect_refused(
        "a.ncol", "Mali France -2\r\n\xC3\x96l Faso Mali -1\n",
        "error blank-in-name 2:9  \"Mali\" is one word too many: a name with a blank cannot be read in "
        "NCOL; write the graph as GraphML instead\n");
    expect_refused("a.ncol", "Mali 1 2 3\n", "error blank-in-name 1:10  \"3\" is one word too many");
    expect_refused("a.lgl", "# Mali\nFrance -2\n# Burkina Faso\nFrance -1\n",
                   "error blank-in-name 3:11  \"Faso\" is one word too many");
    expect_refused("a.lgl", "# Mali\nBurkina Faso -2\n", "error blank-in-name 2:9  \"Faso\"");
    expect_read("a.ncol", "A B NaN\rB C 2\r",
                "undirected\nA\nB\nC\nB|relates to|A +0 1\nC|relates to|B +0 2\n", "");
}

TEST(test_hostile_files_are_refused) {
    struct ent_buffer deep = {0};
    ent_buffer_add(&deep, "graph [");
    for (int i = 0; i < 100000; i++) ent_buffer_add(&deep, " a [");
    expect_refused("a.gml", deep.data, "error bad-graph 1:1  not GML: ");
    ent_buffer_clear(&deep);
}
