/* SPDX-License-Identifier: MIT */
#include "support/read_back.h"

#define HEAD                                                                                                 \
    "<?xml version=\"1.0\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\" "                          \
    "xmlns:viz=\"http://gexf.net/1.3/viz\">\n<meta><creator>x</creator></meta>\n"
#define ATTRIBUTES                                                                                           \
    "<attributes class=\"node\"><attribute id=\"0\" title=\"kind\" type=\"string\"><default>state</default>" \
    "</attribute><attribute id=\"m\" title=\"Modularity Class\" type=\"integer\"/></attributes>\n"           \
    "<attributes class=\"edge\"><attribute id=\"0\" title=\"sign\" type=\"integer\"/></attributes>\n"

TEST(test_attributes_of_nodes_and_edges) {
    expect_read(
        "a.gexf",
        HEAD
        "<graph defaultedgetype=\"directed\">" ATTRIBUTES
        "<nodes><node id=\"0\" label=\"&#xD6;stra\"><attvalues><attvalue for=\"m\" value=\"3\"/></attvalues>"
        "<viz:color r=\"255\" g=\"0\" b=\"0\"/></node><node id=\"1\" label=\"B\"><attvalues>"
        "<attvalue for=\"0\" value=\"person\"/></attvalues></node></nodes>"
        "<edges><edge source=\"0\" target=\"1\" weight=\"2.5\" label=\"supports\"><attvalues>"
        "<attvalue for=\"0\" value=\"1\"/></attvalues></edge>"
        "<edge source=\"1\" target=\"0\" kind=\"warns\"/></edges></graph></gexf>",
        "B kind=person\nÖstra kind=state bloc=3\nB|warns|Östra -1 1\nÖstra|supports|B +1 2.5\n", "");
}

TEST(test_times) {
    expect_read(
        "a.gexf",
        HEAD
        "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\"><nodes><node id=\"A\"/>"
        "<node id=\"B\"/></nodes><edges>"
        "<edge source=\"A\" target=\"B\" label=\"meets\" start=\"2009-01-01\" end=\"2009-03-01\"/>"
        "<edge source=\"B\" target=\"A\"><spells><spell start=\"2008\"/><spell start=\"2010-01-01\" "
        "endopen=\"2011-01-01T00:00:00Z\"/></spells><attvalues><attvalue for=\"kind\" value=\"meets\"/>"
        "</attvalues></edge>"
        "<edge source=\"A\" target=\"B\" label=\"meets\" start=\"3\" end=\"INF\"/></edges></graph></gexf>",
        "A\nB\nA|meets|B +0 1 note=from 3\nA|meets|B +0 1 2009-01-01/2009-03-01\n"
        "B|meets|A +0 1 2008/..\nB|meets|A +0 1 2010-01-01/2011-01-01\n",
        "");
}

TEST(test_intervals_of_gephi) {
    expect_read(
        "a.gexf",
        HEAD
        "<graph defaultedgetype=\"directed\" mode=\"dynamic\"><nodes><node id=\"A\"/><node id=\"B\"/></nodes>"
        "<edges><edge source=\"A\" target=\"B\" label=\"meets\" intervals=\"&lt;[2007.0, 2009.0]; (2011, "
        "Infinity)&gt;\"/></edges></graph></gexf>",
        "A\nB\nA|meets|B +0 1 2007/2009\nA|meets|B +0 1 2011/..\n", "");
}

TEST(test_outer_nodes_are_parents) {
    expect_read("a.gexf",
                HEAD "<graph><nodes><node id=\"A\" label=\"Aland\"><nodes><node id=\"B\"/></nodes></node>"
                     "<node id=\"C\" pid=\"A\"/></nodes><edges/></graph></gexf>",
                "Aland\nB parent=Aland\nC parent=Aland\n", "");
    expect_refused(
        "a.gexf",
        "<gexf><graph><nodes><node id=\"a\" pid=\"b\"/><node id=\"b\" pid=\"a\"/></nodes></graph></gexf>",
        "error parent-cycle 1:41  an actor belongs to itself: a → b → a; \n");
}

TEST(test_edges_without_direction) {
    expect_read("a.gexf",
                HEAD
                "<graph defaultedgetype=\"undirected\"><nodes><node id=\"A\"/><node id=\"B\"/></nodes><edges>"
                "<edge source=\"A\" target=\"B\" weight=\"-1\"/></edges></graph></gexf>",
                "undirected\nA\nB\nA|is hostile to|B -1 1\n", "");
    expect_read(
        "a.gexf",
        HEAD
        "<graph defaultedgetype=\"directed\"><nodes><node id=\"A\"/><node id=\"B\"/><node id=\"C\"/></nodes>"
        "<edges><edge source=\"A\" target=\"B\" type=\"mutual\" label=\"meets\"/>"
        "<edge source=\"A\" target=\"C\" label=\"meets\"/></edges></graph></gexf>",
        "A\nB\nC\nA|meets|B +0 1\nA|meets|C +0 1\nB|meets|A +0 1\n", "");
}

TEST(test_hostile_files_are_refused) {
    expect_refused("a.gexf", "<gexf><graph><nodes><node id=\"a\"/>",
                   "error bad-xml 1:35  not XML: Premature end");
    expect_refused("a.gexf", "<gexf><graph><edges><edge source=\"a\" target=\"b\"/></edges></graph></gexf>",
                   "error no-node 1:48  an edge ends at \"a\", which is not the id of a node");
    struct ent_buffer many = {0};
    ent_buffer_add(&many,
                   "<gexf><graph><nodes><node id=\"a\"/><node id=\"b\"/></nodes><edges><edge source=\"a\" "
                   "target=\"b\" label=\"");
    for (int i = 0; i < 100000; i++) ent_buffer_add(&many, "0123456789");
    ent_buffer_add(&many, "\"><spells>");
    for (int i = 0; i < 1000; i++) ent_buffer_add(&many, "<spell start=\"2000\"/>");
    ent_buffer_add(&many, "</spells></edge></edges></graph></gexf>");
    expect_refused("a.gexf", many.data, "error too-large 0:0  the values of the file are repeated too often");
    ent_buffer_clear(&many);
}
