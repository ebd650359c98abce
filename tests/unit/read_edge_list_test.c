/* SPDX-License-Identifier: MIT */
#include "read/reader.h"
#include "support/read_back.h"

TEST(dictionaries_of_networkx) {
    expect_read(
        "a.edgelist",
        "# by networkx\nA B {'relation': 'opposes', 'sign': -1, 'weight': 2.5}\n"
        "B C {\"relation\": \"it's friendly to\", 'note': 'a \\'b\\'', 'x': None}\nC D {}\n",
        "A\nB\nC\nD\nA|opposes|B -1 2.5\nB|it's friendly to|C +0 1 note=a 'b'\nC|relates to|D +0 1\n",
        "warning unknown-relation 3:1  the relation word \"it's friendly to\" is unknown and counts as neutral; did you mean \"is friendly to\", which is positive?\n");
    expect_read("a.edgelist", "A b\tC d\t{'relation': 'supports', 'list': [1, {'k': 2}]}\n",
                "A b\nC d\nA b|supports|C d +1 1\n",
                "note not-kept 0:0  values that are not kept: \"list\" (1); \n");
    expect_read("a.edgelist", "A,C d,{'relation': 'supports'}\n", "A\nC d\nA|supports|C d +1 1\n", "");
}

TEST(numbers_behind_two_nodes) {
    expect_read("out.sym", "% sym signed\n1 2 1\n2 3 -1\n3 1 -1\n",
                "1\n2\n3\n1|is friendly to|2 +1 1\n2|is hostile to|3 -1 1\n3|is hostile to|1 -1 1\n", "");
    expect_read("a.txt", "A B 2.5 1289241911\nA C -1 1289241911\n",
                "A\nB\nC\nA|is friendly to|B +1 2.5 2010-11-08\nA|is hostile to|C -1 1 2010-11-08\n", "");
    expect_read("a.edges", "A,B,2\nA,C,1\n", "A\nB\nC\nA|relates to|B +0 2\nA|relates to|C +0 1\n", "");
    expect_read("a.edges", "A B\nB C\n", "A\nB\nC\nA|relates to|B +0 1\nB|relates to|C +0 1\n", "");
}

TEST(what_is_not_clear_is_refused) {
    expect_refused(
        "a.edgelist", "South Korea Japan {'sign': 1}\n",
        "error blank-in-name 1:1  where two names with blanks part is not clear; write the edge list "
        "with delimiter=\"\\t\", or the graph as GraphML\n");
    expect_refused("a.edgelist", "A B {'sign': 1\n", "error ");
    expect_refused(
        "a.edgelist", "A B {'sign' 1}\n",
        "error bad-dictionary 1:1  the dictionary behind the two nodes is not well formed; for example "
        "{'relation': 'opposes', 'sign': -1}\n");
    expect_refused("a.edges", "A B 1\nA C\n", "error ragged-row 2:1 ");
    expect_refused(
        "a.edges", "A supports B\n",
        "error no-edge-list 1:1  an edge list has two nodes a line, then a sign, a weight or a date; is "
        "it a table or a text? say so by --input-format csv or text\n");
}

TEST(content_that_looks_like_an_edge_list) {
    static const char *const yes[] = {"A B 1\n", "% a\n1 2 1\n1 3 -1\n3 2 1\n", "a b {'sign': 1}\n",
                                      "1 2 5 1289241911\n1 3 4 1289241911\n"};
    static const char *const no[] = {"",
                                     "A B\n",
                                     "A supports B\n",
                                     "0 1 1\n1 0 1\n1 1 0\n",
                                     "A B 1\nA B C 1\n",
                                     "{'a': 1}\n",
                                     "graph { a -- b }\n"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        assert_true(ent_reader_edge_list.probe(yes[i], strlen(yes[i])));
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        assert_false(ent_reader_edge_list.probe(no[i], strlen(no[i])));
}
