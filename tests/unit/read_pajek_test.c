/* SPDX-License-Identifier: MIT */
#include "support/read_back.h"

TEST(test_arcs_and_edges) {
    expect_read(
        "a.net",
        "% made by hand\r\n*Network Test\r\n*Vertices 4\r\n1 \"A b\" 0.1 0.2 0.5 ellipse ic Red\r\n2 \"C \\\"q\\\"\"\r\n"
        "3 D\r\n4 Korea South 0.1 0.1\r\n*arcs\r\n1 2 1.0\r\n2 3 -2 c Blue\r\n*Edges\r\n1 4 2 p Dots\r\n",
        "# Test\nA b\nC \"q\"\nD\nKorea South\nA b|is friendly to|C \"q\" +1 1\n"
        "A b|is friendly to|Korea South +1 2\nC \"q\"|is hostile to|D -1 2\n"
        "Korea South|is friendly to|A b +1 2\n",
        "");
    expect_read("a.net", "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2\n",
                "undirected\nA\nB\nA|relates to|B +0 1\n", "");
}

TEST(test_words_and_times) {
    expect_read(
        "a.net",
        "*Vertices 3\n1 \"A\"\n2 \"B\"\n3 \"C\"\n*Arcs :1 \"supports\"\n1 2 1 [1990-1995,1997]\n*Arcs :2 \"warns\"\n"
        "2 3 1 w 2 l \"criticizes\"\n3 1 1 [2001-*]\n*Arcs\n1: 3 2 1\n2 1 1 l \"meets\" [3-5]\n",
        "A\nB\nC\nA|supports|B +1 1 1990/1995\nA|supports|B +1 1 1997\nB|meets|A +0 1 note=from 3; to 5\n"
        "B|criticizes|C -1 1\nC|warns|A -1 1 2001/..\nC|supports|B +1 1\n",
        "");
}

TEST(test_pairs_that_other_programs_add) {
    expect_read(
        "a.net",
        "*vertices 2\n1 A 0.0 0.0 ellipse kind state\n2 \"B c\" 0.0 0.0 ellipse kind issue colour red\n"
        "*arcs\n1 2 2.0 relation opposes sign -1 date 1956-10-31\n2 1 1 relation \"talks to\" mood x\n",
        "A kind=state\nB c kind=issue\nA|opposes|B c -1 2 1956-10-31\nB c|talks to|A +0 1\n",
        "note not-kept 0:0  values that are not kept: \"mood\" (1); \n");
}

TEST(test_an_empty_word_is_no_vertex) {
    expect_refused("a.net", "*Vertices 2\n1 A\n2 B\n*Arcs\n\"\" 1 2\n",
                   "error bad-vertex 5:1  \"\" is not the number of a vertex;");
}

TEST(test_matrices_and_lists) {
    expect_read("a.net", "*Vertices 3\n1 \"A\"\n2 \"B\"\n3 \"C\"\n*Matrix\n0 1 -1\n0 0 2\n0 0 0\n",
                "A\nB\nC\nA|is friendly to|B +1 1\nA|is hostile to|C -1 1\nB|is friendly to|C +1 2\n", "");
    expect_read("a.net", "*Vertices 3 1\n1 \"A\"\n2 \"x\"\n3 \"y\"\n*Matrix :1 \"supports\"\n1 0\n",
                "A\nx\ny\nA|supports|x +1 1\n", "");
    expect_read("a.net", "*Vertices 3\n*Arcslist :1 \"supports\"\n1 2 3\n*Edgeslist\n2 3\n",
                "1\n2\n3\n1|supports|2 +1 1\n1|supports|3 +1 1\n2|relates to|3 +0 1\n3|relates to|2 +0 1\n",
                "");
}

TEST(test_projects) {
    expect_read(
        "a.paj",
        "*Network N\n*Vertices 2\n1 \"A\"\n2 \"B\"\n*Arcs\n1 2\n*Partition blocs\n*Vertices 2\n1\n2\n*Vector v\n"
        "*Vertices 2\n0.5\n0.7\n*Network M\n*Vertices 1\n1 \"Z\"\n",
        "# N\nA bloc=1\nB bloc=2\nA|relates to|B +0 1\n",
        "warning more-graphs 0:0  only the first network of the file is read; put each into a file of its own\n"
        "note not-kept 0:0  sections that are not kept, such as vectors: 1; \n");
}

TEST(test_what_is_wrong_has_a_place) {
    expect_refused(
        "a.net", "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Arcs\n1 3\n",
        "error bad-vertex 5:3  there is no vertex 3, but 2 vertices; count them from 1, and say how many after "
        "*Vertices\n");
    expect_refused("a.net", "*Vertices 2\n*Arcs\n1\n",
                   "error bad-vertex 3:1  \"\" is not the number of a vertex");
    expect_refused("a.net", "*Vertices 3\n*Matrix\n0 1 0\n1 0 1\n",
                   "error cut-off 4:1  the matrix ends after 2 of 3 rows; write a row for each vertex\n");
    expect_refused("a.net", "*Vertices 1\n*Matrix\n0 1\n", "");
    expect_refused("a.net", "hello\n", "error no-vertices 1:1  \"hello\" stands before all sections");
    expect_refused("a.net", "*Vertices 999999999\n*Arcs\n1 2\n",
                   "error too-many-actors 1:11  999999999 vertices are more than such a file can hold");
}
