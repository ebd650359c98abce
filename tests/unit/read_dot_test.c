/* SPDX-License-Identifier: MIT */
#include "support/read_back.h"

TEST(test_labels) {
    expect_read(
        "a.dot",
        "/* c */ // x\ndigraph \"Crisis\" {\n  label=\"Korea &amp; co\";\n  node [shape=box];\n"
        "  rus [label=\"Russian\\nFederation\", kind=state];\n"
        "  usa [label=<United <b>States</b> &amp; co<br/>of A>];\n"
        "  rec [shape=record, label=\"{<f0> Left|<f1> Right}\"];\n"
        "  rus -> usa:p0 [label=\"warns\", weight=3, color=green, date=\"2018-03\"];\n"
        "  rus -> rec:f0:n [label=<<i>supports</i>>, sign=\"+\"];\n  rus -> plain [label=\"-\"];\n}\n",
        "# Korea & co\nLeft Right alias=rec\nRussian Federation kind=state alias=rus\n"
        "United States & co of A alias=usa\nplain\n"
        "Russian Federation|supports|Left Right +1 1\n"
        "Russian Federation|warns|United States & co of A -1 3 2018-03\n"
        "Russian Federation|is hostile to|plain -1 1\n",
        "");
}

TEST(test_clusters_are_blocs) {
    expect_read(
        "a.gv",
        "digraph { label=Whole; subgraph cluster_a { label=\"The West\"; usa; subgraph cluster_b { label=Inner; uk } }"
        " subgraph cluster_0 { x } subgraph cluster_East { y } subgraph other { z } }",
        "# Whole\nuk bloc=Inner\nusa bloc=The West\nx\ny bloc=East\nz\n", "");
}

TEST(test_directions) {
    expect_read("a.dot", "strict graph { a -- b [label=meets]; b -- a; \"c d\" -- a [label=meets] }",
                "undirected\na\nb\nc d\na|meets|b +0 1\nc d|meets|a +0 1\n", "");
    expect_read(
        "a.dot",
        "digraph { edge [label=meets]; a -> b [dir=back]; a -> c [dir=both]; a -> d [dir=none]; a -> {e f} }",
        "a\nb\nc\nd\ne\nf\na|meets|c +0 1\na|meets|d +0 1\na|meets|e +0 1\na|meets|f +0 1\n"
        "b|meets|a +0 1\nc|meets|a +0 1\nd|meets|a +0 1\n",
        "");
}

TEST(test_it_is_known_by_its_content) {
    expect_read("a.txt", "# made by hand\nDiGraph \"a b\" { a -> b [label=meets] }", "a\nb\na|meets|b +0 1\n",
                "");
    expect_refused("a.txt", "graph paper", "error");
}

TEST(test_what_is_wrong_has_a_line) {
    expect_refused("a.dot", "digraph {\n a -> b\n b -> -> c\n}\n",
                   "error bad-graph 3:1  not DOT: syntax error in line 3 near '->'; is the file whole?\n");
    expect_refused("a.dot", "digraph { a ->", "error bad-graph 1:1  not DOT: syntax error in line 1");
    expect_read(
        "a.dot", "digraph { a -> b [label=meets] } digraph { c }", "a\nb\na|meets|b +0 1\n",
        "warning more-graphs 0:0  only the first graph of the file is read; put each into a file of its own\n");
}

TEST(test_hostile_files_are_refused) {
    struct ent_buffer deep = {0}, wide = {0};
    ent_buffer_add(&deep, "digraph {");
    for (int i = 0; i < 20000; i++) ent_buffer_add(&deep, "subgraph {");
    expect_refused("a.dot", deep.data, "error bad-graph 1:1  not DOT: memory exhausted");
    ent_buffer_clear(&deep);
    ent_buffer_add(&wide, "digraph { {");
    for (int i = 0; i < 400; i++) ent_buffer_format(&wide, "a%d ", i);
    ent_buffer_add(&wide, "} -> {");
    for (int i = 0; i < 400; i++) ent_buffer_format(&wide, "b%d ", i);
    ent_buffer_add(&wide, "} }");
    expect_refused("a.dot", wide.data,
                   "error bad-graph 0:0  not DOT: it has more edges than such a file can hold");
    ent_buffer_clear(&wide);
}
