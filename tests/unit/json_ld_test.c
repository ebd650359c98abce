/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "json/json_ld.h"
#include "json/json_shape.h"

static void expect(const char *text, const char *expected) {
    struct ent_buffer quads = {0};
    assert_true(ent_json_is_ld(text, strlen(text)));
    assert_int_equal(ent_json_ld_quads("a.jsonld", text, strlen(text), &quads, NULL), ENTENTE_OK);
    assert_string_equal(quads.data != NULL ? quads.data : "", expected);
    ent_buffer_clear(&quads);
}

TEST(words_stand_for_iris) {
    expect(
        "{\"@context\":{\"name\":\"http://e/name\",\"helps\":{\"@id\":\"http://e/helps\",\"@type\":\"@id\"},"
        "\"e\":\"http://e/\"},\"@id\":\"e:A\",\"name\":\"Alpha\",\"helps\":[\"e:B\",\"http://e/C\"],"
        "\"unknown\":1,\"e:weight\":2.5}",
        "<http://e/A> <http://e/name> \"Alpha\" .\n<http://e/A> <http://e/helps> <http://e/B> .\n"
        "<http://e/A> <http://e/helps> <http://e/C> .\n<http://e/A> <http://e/weight> \"2.5\" .\n");
    expect(
        "[{\"@id\":\"http://e/A\",\"@type\":[\"http://e/State\"],\"http://e/says\":[{\"@value\":\"a \\\"b\\\"\\n\","
        "\"@language\":\"en\"}],\"http://e/helps\":[{\"@id\":\"_:b\"}]}]",
        "<http://e/A> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/State> .\n"
        "<http://e/A> <http://e/says> \"a \\u0022b\\u0022\\u000A\"@en .\n<http://e/A> <http://e/helps> _:b .\n");
}

TEST(keywords_may_have_other_names) {
    expect(
        "{\"@context\":{\"id\":\"@id\",\"type\":\"@type\",\"@vocab\":\"http://e/\",\"@base\":\"http://b/\","
        "\"helpedBy\":{\"@reverse\":\"helps\"},\"label\":{\"@id\":\"label\",\"@container\":\"@language\"}},"
        "\"@graph\":[{\"id\":\"A\",\"type\":\"State\",\"label\":{\"de\":\"Ä\"},\"helpedBy\":{\"id\":\"B\"},"
        "\"list\":{\"@list\":[1,true,null]}}]}",
        "<http://b/A> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/State> .\n"
        "<http://b/A> <http://e/label> \"Ä\"@de .\n<http://b/B> <http://e/helps> <http://b/A> .\n"
        "<http://b/A> <http://e/list> \"1\" .\n<http://b/A> <http://e/list> \"true\" .\n");
}

TEST(graphs_have_names) {
    expect(
        "{\"@context\":{\"@vocab\":\"http://e/\"},\"@id\":\"http://e/g\",\"title\":\"G\","
        "\"@graph\":[{\"@id\":\"http://e/A\",\"helps\":{\"@id\":\"http://e/B\"}}]}",
        "<http://e/g> <http://e/title> \"G\" .\n<http://e/A> <http://e/helps> <http://e/B> <http://e/g> .\n");
}

/* Nothing is fetched: words are names below the address, and texts lead to nodes that are there. */
TEST(a_context_may_be_named_only) {
    expect(
        "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@id\":\"un\",\"name\":\"UN\",\"member\":\"fr\"},"
        "{\"@id\":\"fr\"}]}",
        "<file:///un> <http://schema.org/name> \"UN\" .\n"
        "<file:///un> <http://schema.org/member> <file:///fr> .\n");
    expect("{\"@context\":\"https://a.example/c.jsonld\",\"@id\":\"x\",\"helps\":\"y\"}",
           "<file:///x> <https://a.example/c.jsonld#helps> \"y\" .\n");
}

TEST(what_makes_much_of_little_is_refused) {
    static char text[400000];
    struct ent_buffer quads = {0};
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    size_t length = (size_t)snprintf(text, sizeof text, "{\"@context\":{\"x\":\"http://e/x\"");
    for (int i = 0; i < 5000; i++)
        length += (size_t)snprintf(text + length, sizeof text - length, ",\"t%d\":\"http://e/%d\"", i, i);
    length += (size_t)snprintf(text + length, sizeof text - length, "},\"@graph\":[");
    for (int i = 0; i < 2000; i++)
        length += (size_t)snprintf(text + length, sizeof text - length, "{\"@context\":{},\"x\":1},");
    snprintf(text + length, sizeof text - length, "{}]}");
    assert_int_equal(ent_json_ld_quads("a.jsonld", text, strlen(text), &quads, &sink), ENTENTE_TOO_LARGE);
    assert_heard(&heard, "error too-large");
    ent_buffer_clear(&quads);
    const char *circle = "{\"@context\":{\"a\":\"b\",\"b\":\"a\"},\"@id\":\"x\",\"a\":1}";
    assert_int_equal(ent_json_ld_quads("a.jsonld", circle, strlen(circle), &quads, &sink), ENTENTE_OK);
    assert_int_equal(quads.length, 0);
    ent_buffer_clear(&quads);
}

TEST(it_is_told_from_other_json) {
    static const char *const others[] = {
        "{\"relations\":[]}", "[[\"A\",\"helps\",\"B\"]]", "{\"id\":1}", "[]", "", "{\"a\":{\"@id\":1}}"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(ent_json_is_ld(others[i], strlen(others[i])));
}
