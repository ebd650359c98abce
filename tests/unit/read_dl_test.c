/* SPDX-License-Identifier: MIT */
#include "support/read_back.h"

TEST(test_lists_of_edges) {
    expect_read("a.dl",
                "dl n=3 format=edgelist1\nlabels embedded\ndata:\n\"A b\" \"C d\" 1\n\"C d\" \xC3\x96 -1\n",
                "A b\nC d\nÖ\nA b|is friendly to|C d +1 1\nC d|is hostile to|Ö -1 1\n", "");
    expect_read("a.dl", "DL N=3\nFORMAT = EDGELIST1\nLABELS:\nKorea South,Japan,U S\nDATA:\n1 2 1\n2 3\n",
                "Japan\nKorea South\nU S\nJapan|relates to|U S +0 1\nKorea South|relates to|Japan +0 1\n",
                "");
    expect_read("a.dl",
                "dl nr=1 nc=2 format=edgelist2\nrow labels:\nA\ncolumn labels:\nx y\ndata:\n1 2 -1 z\n",
                "A\nx\ny\nA|is hostile to|y -1 1\n",
                "note not-kept 0:0  values that are not kept: \"further columns\" (1); \n");
}

TEST(test_matrices) {
    expect_read("a.dl",
                "dl n=3 format=fullmatrix labels embedded\ndata:\n  A B C\nA 0 1 -1\nB 0 0 1\nC 1 0 0\n",
                "A\nB\nC\nA|is friendly to|B +1 1\nA|is hostile to|C -1 1\nB|is friendly to|C +1 1\n"
                "C|is friendly to|A +1 1\n",
                "");
    expect_read(
        "a.dl",
        "dl nr=2, nc=3, format=fullmatrix\nrow labels:\nA\nB\ncolumn labels embedded\ndata:\nx y z\n1 0 -1\n0\n2 .\n",
        "A\nB\nx\ny\nz\nA|is friendly to|x +1 1\nA|is hostile to|z -1 1\nB|is friendly to|y +1 2\n", "");
    expect_read(
        "a.dl", "dl n=3 format=upperhalf diagonal absent\nlabels: a b c\ndata:\n1 -1\n2\n",
        "undirected\na\nb\nc\na|is friendly to|b +1 1\na|is hostile to|c -1 1\nb|is friendly to|c +1 2\n",
        "");
    expect_read("a.dl", "dl n=2 format=lowerhalf\ndata:\n0\n1 5\n", "undirected\n1\n2\n2|relates to|1 +0 1\n",
                "note diagonal 0:0  values on the diagonal are not kept: 1; \n");
}

TEST(test_several_matrices) {
    expect_read(
        "a.dl",
        "dl n=2 nm=2\nformat = fullmatrix diagonal present\nlabels:\nA\nB\nmatrix labels:\nsupports\nwarns\ndata:\n"
        "0 1\n0 0\n0 0\n1 0\n",
        "A\nB\nA|supports|B +1 1\nB|warns|A -1 1\n", "");
}

TEST(test_lists_of_neighbours) {
    expect_read("a.txt", "DL n=4, format = nodelist1\nlabels embedded:\ndata:\nA B C\nB D\n",
                "A\nB\nC\nD\nA|relates to|B +0 1\nA|relates to|C +0 1\nB|relates to|D +0 1\n", "");
}

TEST(test_what_is_wrong_has_a_place) {
    expect_refused("a.dl", "dl n=3 format=fullmatrix\ndata:\n0 1 0\n",
                   "error cut-off 3:1  the matrix ends in row 2; write a row for each node\n");
    expect_refused("a.dl", "dl n=3 format=blockmatrix\ndata:\n",
                   "error bad-format 1:15  \"blockmatrix\" is not a format of DL that is read");
    expect_refused(
        "a.dl", "dl n=2 format=edgelist1\ndata:\nA B\n",
        "error bad-node 3:1  \"A\" is not the number of a node; write \"labels embedded\" above the data");
    expect_refused("a.dl", "dl n=2 format=edgelist1\nlabels embedded\ndata:\nA b C 1\n",
                   "error bad-number 4:5  \"C\" is not a number");
    expect_refused("a.dl", "dl n=2 format=edgelist1\n", "error no-data 1:1  the file ends before its data");
    expect_refused("a.dl", "dl format=fullmatrix\ndata:\n1 0\n",
                   "error no-count 3:1  before \"1\" nothing says");
    expect_refused("a.dl", "dl n=999999999\ndata:\n1\n", "error too-many-actors 1:6  999999999 nodes");
}
