/* SPDX-License-Identifier: MIT */
#include "support/written.h"

static void expect_within(const char *document, const char *const *parts, size_t count) {
    struct written written;
    const char *text = write_document(&written, &ent_writer_graphml, document);
    for (size_t i = 0; i < count; i++) {
        if (strstr(text, parts[i]) == NULL) fail_msg("not found:\n%s\nin\n%s", parts[i], text);
    }
    unwrite(&written);
}

TEST(test_keys_are_typed) {
    static const char *const parts[] = {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
        " <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n",
        " <key id=\"sign\" for=\"edge\" attr.name=\"sign\" attr.type=\"int\"/>\n"
        " <key id=\"polarity\" for=\"edge\" attr.name=\"polarity\" attr.type=\"string\"/>\n"
        " <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n",
        " <graph id=\"G\" edgedefault=\"directed\"/>\n</graphml>\n",
    };
    expect_within("[]", parts, sizeof parts / sizeof *parts);
}

TEST(test_nodes_and_edges) {
    static const char *const parts[] = {
        "  <node id=\"a\">\n   <data key=\"label\">A&amp;\"B\" &lt;x&gt;</data>\n   <data key=\"actor\">a</data>\n"
        "   <data key=\"kind\">state</data>\n   <data key=\"bloc\">East</data>\n  </node>\n"
        "  <node id=\"b\">\n   <data key=\"label\">b</data>\n   <data key=\"actor\">b</data>\n"
        "   <data key=\"kind\">other</data>\n  </node>\n",
        "  <edge id=\"a -&gt; b\" source=\"a\" target=\"b\">\n"
        "   <data key=\"edge_label\">opposes; supports</data>\n"
        "   <data key=\"interaction\">opposes; supports</data>\n   <data key=\"relation\">opposes; supports</data>\n"
        "   <data key=\"sign\">-1</data>\n   <data key=\"polarity\">ambivalent</data>\n   <data key=\"weight\">3.5</data>\n"
        "   <data key=\"signed_weight\">-0.5</data>\n   <data key=\"positive\">1.5</data>\n"
        "   <data key=\"negative\">2</data>\n   <data key=\"date\">2018; 2019</data>\n"
        "   <data key=\"evidence\">s1; s2</data>\n"
        "   <data key=\"relations\">[{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\","
        "\"sign\":-1,\"weight\":2.0,\"date\":\"2018\",\"evidence\":[{\"source\":\"s1\"}]},"
        "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\","
        "\"sign\":1,\"weight\":1.5,\"date\":\"2019\",\"evidence\":[{\"source\":\"s2\"}]}]</data>\n  </edge>\n"
        "  <edge id=\"b -&gt; a\" source=\"b\" target=\"a\">\n"
        "   <data key=\"edge_label\">supports</data>\n   <data key=\"interaction\">supports</data>\n"
        "   <data key=\"relation\">supports</data>\n"
        "   <data key=\"sign\">1</data>\n   <data key=\"polarity\">positive</data>\n   <data key=\"weight\">1</data>\n"
        "   <data key=\"signed_weight\">1</data>\n   <data key=\"positive\">1</data>\n"
        "   <data key=\"negative\">0</data>\n   <data key=\"relations\">[{\"source\":\"b\","
        "\"relation\":\"supports\",\"target\":\"a\",\"sign\":1,\"weight\":1.0}]</data>\n  </edge>\n </graph>\n",
    };
    expect_within(
        "{\"actors\":[{\"id\":\"a\",\"name\":\"A&\\\"B\\\" <x>\",\"kind\":\"state\",\"bloc\":\"East\"}],"
        "\"relations\":[{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\",\"weight\":2,\"date\":"
        "\"2018\",\"evidence\":{\"source\":\"s1\"}},{\"source\":\"a\",\"relation\":\"supports\",\"target\":"
        "\"b\",\"weight\":1.5,\"date\":\"2019\",\"evidence\":{\"source\":\"s2\"}},[\"b\",\"supports\",\"a\"]]}",
        parts, sizeof parts / sizeof *parts);
}

TEST(test_undirected_networks_say_so) {
    static const char *const parts[] = {"<graph id=\"G\" edgedefault=\"undirected\">",
                                        "<edge id=\"a -- b\" source=\"a\" target=\"b\">"};
    expect_within("{\"directed\":false,\"relations\":[[\"b\",\"supports\",\"a\"]]}", parts,
                  sizeof parts / sizeof *parts);
}

TEST(test_ties_without_weight_are_left_out) {
    struct written written;
    const char *text = write_document(
        &written, &ent_writer_graphml,
        "[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":0},[\"b\",\"meets\",\"a\"]]");
    assert_null(strstr(text, "id=\"a -"));
    assert_non_null(strstr(text, "<edge id=\"b -&gt; a\" source=\"b\" target=\"a\">"));
    assert_non_null(strstr(text, "<data key=\"sign\">0</data>"));
    unwrite(&written);
}

TEST(test_characters_that_xml_cannot_hold_are_replaced) {
    static const char *const parts[] = {"<data key=\"bloc\">x\xEF\xBF\xBDy</data>"};
    expect_within("{\"actors\":[{\"id\":\"a\",\"bloc\":\"x\xEF\xBF\xBFy\"}],\"relations\":[]}", parts, 1);
}

/* networkx, igraph, cytoscape.js and D3 would put these over an edge's ends or its number. */
TEST(test_no_value_is_called_as_an_end) {
    static const char *const reserved[] = {"source", "target", "id", "key", "name", "index"};
    struct written written;
    const char *text = write_document(&written, &ent_writer_graphml, "[[\"a\",\"supports\",\"b\"]]");
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++) {
        char key[64];
        snprintf(key, sizeof key, "attr.name=\"%s\"", reserved[i]);
        assert_null(strstr(text, key));
    }
    unwrite(&written);
}

TEST(test_as_much_for_as_against_has_no_sign) {
    struct written written;
    const char *text = write_document(&written, &ent_writer_graphml,
                                      "[[\"a\",\"supports\",\"b\"],[\"a\",\"opposes\",\"b\"]]");
    assert_null(strstr(text, "<data key=\"sign\">"));
    assert_non_null(strstr(text, "<data key=\"polarity\">ambivalent</data>"));
    unwrite(&written);
}

TEST(test_ids_are_those_of_actors) {
    static const char *const parts[] = {"<node id=\"South &quot;K&quot; &lt;x&gt; &amp; y\">",
                                        "source=\"South &quot;K&quot; &lt;x&gt; &amp; y\" target=\"ru\">"};
    expect_within("{\"actors\":[{\"id\":\"ru\",\"name\":\"Russia\"}],"
                  "\"relations\":[[\"South \\\"K\\\" <x> & y\",\"supports\",\"Russia\"]]}",
                  parts, sizeof parts / sizeof *parts);
}
