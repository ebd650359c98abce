/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "write/writer.h"
#include <cgraph.h>
#include <stdlib.h>

/** What was written, and what cgraph reads from it. Clear with close_dot. */
struct dot {
    entente_document *document;
    entente_network *network;
    struct ent_buffer bytes;
    Agraph_t *graph;
};

static void open_dot(struct dot *dot, const char *document) {
    struct heard heard;
    *dot = (struct dot){.document = load(document, &heard)};
    assert_int_equal(entente_network_new(dot->document, NULL, &dot->network, NULL), ENTENTE_OK);
    const struct entente_output output = {.network = dot->network};
    assert_int_equal(ent_writer_dot.write(&output, &dot->bytes, NULL), ENTENTE_OK);
    dot->graph = agmemread(dot->bytes.data);
    assert_non_null(dot->graph);
}

static void close_dot(struct dot *dot) {
    agclose(dot->graph);
    ent_buffer_clear(&dot->bytes);
    entente_network_free(dot->network);
    entente_document_free(dot->document);
}

static const char *value(void *object, const char *name) {
    char copy[64];
    snprintf(copy, sizeof copy, "%s", name);
    const char *found = agget(object, copy);
    if (found == NULL) fail_msg("no attribute %s", name);
    return found;
}

/* Called as its actor's id; a backslash is written twice, and one stands before a percent sign. */
static Agnode_t *node(const struct dot *dot, size_t index) {
    char name[4096];
    size_t length = 0;
    const char *id = entente_document_actor(dot->document, index)->id;
    if (*id == '%') name[length++] = '\\';
    for (const char *c = id; *c != '\0'; c++) {
        if (*c == '\\') name[length++] = '\\';
        name[length++] = *c;
    }
    name[length] = '\0';
    Agnode_t *found = agnode(dot->graph, name, 0);
    if (found == NULL) fail_msg("no node %s in\n%s", name, dot->bytes.data);
    return found;
}

TEST(test_the_three_triples) {
    struct dot dot;
    open_dot(&dot, "[[\"Russia\",\"supports\",\"talks\"],[\"Russia\",\"opposes\",\"drills\"],"
                   "[\"North Korea\",\"fears\",\"regime change\"]]");
    assert_int_equal(agnnodes(dot.graph), 5);
    assert_int_equal(agnedges(dot.graph), 3);
    assert_true(agisdirected(dot.graph));
    /* in the order of ids: North Korea, Russia, drills, regime change, talks */
    Agedge_t *supports = agedge(dot.graph, node(&dot, 1), node(&dot, 4), NULL, 0);
    Agedge_t *opposes = agedge(dot.graph, node(&dot, 1), node(&dot, 2), NULL, 0);
    assert_non_null(agedge(dot.graph, node(&dot, 0), node(&dot, 3), NULL, 0));
    assert_string_equal(value(supports, "label"), "supports");
    assert_string_equal(value(supports, "style"), "solid");
    assert_string_equal(value(supports, "sign"), "1");
    assert_string_equal(value(opposes, "label"), "opposes");
    assert_string_equal(value(opposes, "style"), "dashed");
    assert_string_equal(value(opposes, "sign"), "-1");
    assert_string_not_equal(value(supports, "color"), value(opposes, "color"));
    close_dot(&dot);
}

TEST(test_every_attribute_is_carried) {
    struct dot dot;
    open_dot(
        &dot,
        "{\"title\":\"T\",\"as_of\":\"2018\",\"sources\":[{\"id\":\"s1\"},{\"id\":\"s2\"}],\"actors\":[{\"id\":"
        "\"a\",\"name\":\"A\",\"kind\":\"person\",\"role\":\"boss\",\"bloc\":\"East\",\"note\":\"n\",\"parent\":"
        "\"b\"},{\"id\":\"b\",\"kind\":\"state\"}],\"relations\":[{\"id\":\"p1\",\"source\":\"a\",\"relation\":"
        "\"supports\",\"target\":\"b\",\"weight\":2,\"confidence\":0.5,\"date\":\"2018-03\",\"evidence\":"
        "{\"source\":\"s1\"}},{\"id\":\"p2\",\"source\":\"a\",\"relation\":\"praises\",\"target\":\"b\",\"weight\":"
        "1,\"date\":\"2018-04\",\"evidence\":{\"source\":\"s2\"}},{\"id\":\"m\",\"source\":\"a\",\"relation\":"
        "\"opposes\",\"target\":\"b\",\"weight\":0.5}]}");
    assert_string_equal(value(dot.graph, "title"), "T");
    assert_string_equal(value(dot.graph, "as_of"), "2018");
    Agnode_t *a = node(&dot, 0);
    assert_string_equal(value(a, "label"), "A");
    assert_string_equal(value(a, "actor"), "a");
    assert_string_equal(value(a, "kind"), "person");
    assert_string_equal(value(a, "role"), "boss");
    assert_string_equal(value(a, "bloc"), "East");
    assert_string_equal(value(a, "note"), "n");
    assert_string_equal(value(a, "parent"), "b");
    assert_int_equal(agnedges(dot.graph), 2);
    Agedge_t *plus = agfstout(dot.graph, a), *minus = agnxtout(dot.graph, plus);
    if (strcmp(value(plus, "sign"), "1") != 0) {
        Agedge_t *first = plus;
        plus = minus;
        minus = first;
    }
    assert_string_equal(value(plus, "label"), "supports, praises");
    assert_string_equal(value(plus, "words"), "supports; praises");
    assert_string_equal(value(plus, "dates"), "2018-03; 2018-04");
    assert_string_equal(value(plus, "sources"), "s1; s2");
    assert_string_equal(value(plus, "relations"), "p1; p2");
    assert_string_equal(value(plus, "count"), "2");
    assert_string_equal(value(plus, "tie_weight"), "3");
    assert_string_equal(value(plus, "positive"), "3");
    assert_string_equal(value(plus, "negative"), "0.5");
    assert_string_equal(value(plus, "neutral"), "0");
    assert_string_equal(value(plus, "confidence"), "0.75");
    assert_string_equal(value(minus, "relations"), "m");
    assert_string_equal(value(minus, "count"), "1");
    assert_string_equal(value(minus, "confidence"), "1");
    close_dot(&dot);
}

/* What dot would show for a label: doubled backslashes and the four entities undone. */
static void read_label(const char *label, char *name, size_t size) {
    static const char *const pairs[][2] = {
        {"\\\\", "\\"}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};
    size_t length = 0;
    while (*label != '\0' && length + 1 < size) {
        size_t used = 1;
        char c = *label;
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
            size_t piece = strlen(pairs[i][0]);
            if (strncmp(label, pairs[i][0], piece) != 0) continue;
            used = piece;
            c = pairs[i][1][0];
            break;
        }
        name[length++] = c;
        label += used;
    }
    name[length] = '\0';
}

TEST(test_names_come_back) {
    static const char *const names[] = {"x\\",      "\\",           "\\\\",    "a\\\"b",
                                        "\\N",      "C:\\new",      "\"",      "\"];n9[URL=\"javascript:",
                                        "<b>x</b>", "<i>",          "&lt;",    "&bogus;",
                                        "%3",       "-- ->",        "{a|b}",   "digraph",
                                        "n1",       "\u671D\u9BAE", "e\u0301", "/* x */",
                                        "a,b;c",    "\\l\\r\\G"};
    enum { COUNT = sizeof names / sizeof *names };
    struct ent_buffer text = {0};
    for (size_t i = 0; i < COUNT; i++) {
        ent_buffer_add(&text, i > 0 ? ",[\"hub\",\"supports\",\"" : "[[\"hub\",\"supports\",\"");
        for (const char *c = names[i]; *c != '\0'; c++) {
            if (*c == '"' || *c == '\\') ent_buffer_add(&text, "\\");
            ent_buffer_add_bytes(&text, c, 1);
        }
        ent_buffer_add(&text, "\"]");
    }
    ent_buffer_add(&text, "]");
    struct dot dot;
    open_dot(&dot, text.data);
    assert_int_equal(agnnodes(dot.graph), COUNT + 1);
    assert_int_equal(agnedges(dot.graph), COUNT);
    for (size_t i = 0; i < COUNT + 1; i++) {
        char shown[256];
        const struct entente_actor *actor = entente_document_actor(dot.document, i);
        read_label(value(node(&dot, i), "label"), shown, sizeof shown);
        assert_string_equal(shown, actor->name);
        assert_true(agget(node(&dot, i), (char[]){"URL"}) == NULL);
    }
    close_dot(&dot);
    ent_buffer_clear(&text);
}

TEST(test_long_texts_are_cut) {
    char name[2001], text[2200];
    memset(name, 'x', 2000);
    name[2000] = '\0';
    snprintf(text, sizeof text, "[[\"%s\",\"supports\",\"b\"]]", name);
    struct dot dot;
    open_dot(&dot, text);
    size_t longest = 0;
    for (size_t i = 0; i < 2; i++) {
        size_t length = strlen(value(node(&dot, i), "label"));
        if (length > longest) longest = length;
    }
    assert_int_equal(longest, 1024);
    close_dot(&dot);
}

TEST(test_undirected_graphs) {
    struct dot dot;
    open_dot(&dot, "{\"directed\":false,\"relations\":[[\"b\",\"supports\",\"a\"]]}");
    assert_memory_equal(dot.bytes.data, "graph ", 6);
    assert_true(agisundirected(dot.graph));
    assert_non_null(strstr(dot.bytes.data, "a -- b"));
    close_dot(&dot);
    open_dot(&dot, "[]");
    assert_int_equal(agnnodes(dot.graph), 0);
    close_dot(&dot);
}
