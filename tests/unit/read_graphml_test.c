/* SPDX-License-Identifier: MIT */
#include "support/read_back.h"

#define HEAD                                                                                                 \
    "<?xml version='1.0' encoding='utf-8'?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"    \
    "<key id=\"d0\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"                               \
    "<key id=\"d1\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"><default>state</default></key>\n"   \
    "<key id=\"e0\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n"                            \
    "<key id=\"e1\" for=\"edge\" attr.name=\"sign\" attr.type=\"double\"/>\n"                                \
    "<key id=\"e2\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"                              \
    "<key id=\"e3\" for=\"edge\" attr.name=\"date\" attr.type=\"string\"/>\n"

TEST(test_values_become_fields) {
    expect_read(
        "a.graphml",
        HEAD
        "<graph edgedefault=\"directed\"><node id=\"n0\"><data key=\"d0\">&#214;stra &amp; co</data></node>"
        "<node id=\"rus\"><data key=\"d0\">Russia</data><data key=\"d1\">person</data></node>"
        "<edge id=\"0\" source=\"rus\" target=\"n0\"><data key=\"e0\">warns</data>"
        "<data key=\"e1\">-1.0</data><data key=\"e2\">2.5</data><data key=\"e3\">2021-04</data></edge>"
        "<edge id=\"0\" source=\"n0\" target=\"rus\"/></graph></graphml>",
        "Russia kind=person alias=rus\nÖstra & co kind=state\n"
        "Russia|warns|Östra & co -1 2.5 2021-04\nÖstra & co|relates to|Russia +0 1\n",
        "");
}

TEST(test_ids_do_not_name_and_labels_do_not_join) {
    expect_read(
        "a.graphml",
        HEAD "<graph edgedefault=\"undirected\"><node id=\"n0\"><data key=\"d0\">Washington</data></node>"
             "<node id=\"n1\"><data key=\"d0\">Washington</data><data key=\"d1\">person</data></node>"
             "<edge source=\"n0\" target=\"n1\"><data key=\"e0\">meets</data></edge></graph></graphml>",
        "undirected\nWashington (n0) kind=state\nWashington (n1) kind=person\n"
        "Washington (n0)|meets|Washington (n1) +0 1\n",
        "note same-label 0:0  2 nodes share their label with another, such as \"Washington\": they stay "
        "apart by their ids; \n");
}

TEST(test_negative_weights_are_signs) {
    expect_read("a.graphml",
                HEAD "<graph edgedefault=\"directed\"><node id=\"A\"/><node id=\"B\"/>"
                     "<edge source=\"A\" target=\"B\"><data key=\"e2\">-2</data></edge>"
                     "<edge source=\"B\" target=\"A\"><data key=\"e2\">3</data></edge></graph></graphml>",
                "A kind=state\nB kind=state\nA|is hostile to|B -1 2\nB|is friendly to|A +1 3\n", "");
}

TEST(test_what_is_not_kept_is_told) {
    expect_read(
        "a.graphml",
        "<graphml><graph edgedefault=\"directed\"><node id=\"A\"><data key=\"gdp\">7</data><data key=\"type\">true</data><data key=\"x\">1</data>"
        "</node><hyperedge/></graph></graphml>",
        "A\n",
        "warning hyperedge 0:0  1 hyperedge is left out; write an edge for each pair\n"
        "note not-kept 0:0  values that are not kept: \"gdp\" (1), \"type\" (1); \n");
}

TEST(test_yed) {
    expect_read(
        "a.graphml",
        "<graphml xmlns:y=\"http://www.yworks.com/xml/graphml\"><key for=\"node\" id=\"d6\" yfiles.type=\"nodegraphics\"/>"
        "<key for=\"edge\" id=\"d10\" yfiles.type=\"edgegraphics\"/><graph edgedefault=\"directed\">"
        "<node id=\"n0\" yfiles.foldertype=\"group\"><data key=\"d6\"><y:ProxyAutoBoundsNode><y:Realizers active=\"0\">"
        "<y:GroupNode><y:NodeLabel>The West</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel>"
        "</y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data><graph edgedefault=\"directed\" id=\"n0:\">"
        "<node id=\"n0::n0\"><data key=\"d6\"><y:ShapeNode><y:Fill color=\"#FF0000\"/><y:NodeLabel>United\nStates"
        "<y:LabelModel><y:SmartNodeLabelModel/></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node></graph></node>"
        "<node id=\"n1\"><data key=\"d6\"><y:ShapeNode><y:NodeLabel>&lt;html&gt;&lt;b&gt;Rus&lt;/b&gt;sia</y:NodeLabel>"
        "</y:ShapeNode></data></node>"
        "<edge source=\"n1\" target=\"n0::n0\"><data key=\"d10\"><y:PolyLineEdge><y:Arrows source=\"none\" "
        "target=\"standard\"/><y:EdgeLabel>warns</y:EdgeLabel></y:PolyLineEdge></data></edge>"
        "<edge source=\"n1\" target=\"n0::n0\"><data key=\"d10\"><y:PolyLineEdge><y:Arrows source=\"standard\" "
        "target=\"none\"/><y:EdgeLabel>+</y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>",
        "Russia\nUnited States bloc=The West\n"
        "Russia|warns|United States -1 1\nUnited States|is friendly to|Russia +1 1\n",
        "");
}

TEST(test_encodings_are_those_of_xml) {
    expect_read("a.graphml",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><graphml><graph edgedefault=\"directed\">"
                "<node id=\"K\xF6ln\"/></graph></graphml>",
                "Köln\n", "");
}

TEST(test_what_is_wrong_has_a_place) {
    expect_refused(
        "a.graphml",
        "<graphml>\n<graph>\n<node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/></graph></graphml>",
        "error no-node 4:28  an edge ends at \"b\", which is not the id of a node; name the id of a node\n");
    expect_refused("a.graphml", "<graphml><graph><node id=\"a\"/><node id=\"a\"/></graph></graphml>",
                   "error node-twice 1:43  the node \"a\" stands twice; give each node an id of its own\n");
    expect_refused("a.graphml", "<graphml><graph><node/></graph></graphml>",
                   "error no-attribute 1:22  <node> has no id; \n");
    expect_refused("a.graphml", "<graphml><graph><node id=\"a\"/>", "error bad-xml 1:31  not XML: ");
    expect_refused(
        "a.graphml",
        HEAD "<graph><node id=\"a\"/><edge source=\"a\" target=\"a\"><data key=\"e2\">x</data></edge>"
             "</graph></graphml>",
        "error bad-number 9:49  the weight \"x\" is not a number; write a plain decimal number such as 1.5\n");
}

TEST(test_a_suffix_decides_where_the_content_does_not) {
    expect_refused("a.graphml", "<html><body>not found</body></html>",
                   "error not-relations 1:1  it is a web page, which is not read; ");
    expect_refused("a.graphml", "<svg></svg>", "error no-graphml 1:5 ");
    expect_refused("a.graphml", "", "error empty 1:1  the file is empty; ");
    expect_refused("a.graphml", "hello", "error bad-xml 1:1  not XML: Start tag expected, '<' not found;");
}

TEST(test_hostile_files_are_refused) {
    expect_refused(
        "a.graphml",
        "<!DOCTYPE graphml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><graphml><graph><node id=\"&b;\"/>"
        "</graph></graphml>",
        "error xml-entity 1:37  the file declares an entity of its own, \"a\"");
    expect_refused(
        "a.graphml",
        "<!DOCTYPE graphml SYSTEM \"x.dtd\"><graphml><graph><node id=\"&ouml;\"/></graph></graphml>",
        "error bad-xml 1:66  not XML: Entity 'ouml' not defined");
    struct ent_buffer deep = {0};
    for (int i = 0; i < 300; i++)
        ent_buffer_format(&deep, i > 0 ? "<node id=\"%d\"><graph>" : "<graphml>", i);
    expect_refused("a.graphml", deep.data,
                   "error bad-xml 1:2718  not XML: Excessive depth in document: 256;");
    ent_buffer_clear(&deep);
}
