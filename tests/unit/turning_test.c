/* SPDX-License-Identifier: MIT */
/* What can turn a relation says the same in every format, or is an error in every format. */
#include "support/loaded.h"

#include "read/turning.h"

/* Each of A supports B, with "NAME": VALUE or its like beside it. */
enum format { OUR_JSON, THEIR_JSON, TABLE, GRAPH, FORMATS };

struct field {
    const char *name, *json, *text;
};

static const char *write_field(enum format format, const struct field *field, char text[1024]) {
    if (format == OUR_JSON)
        snprintf(text, 1024,
                 "{\"relations\":[[\"C\",\"opposes\",\"D\"],{\"source\":\"A\",\"relation\":\"supports\","
                 "\"target\":\"B\",\"%s\":%s}]}",
                 field->name, field->json);
    else if (format == THEIR_JSON)
        snprintf(text, 1024,
                 "{\"edges\":[{\"head\":\"A\",\"relation\":\"supports\",\"tail\":\"B\",\"%s\":%s},"
                 "{\"head\":\"C\",\"relation\":\"opposes\",\"tail\":\"D\"}]}",
                 field->name, field->json);
    else if (format == TABLE)
        snprintf(text, 1024, "source,relation,target,%s\nA,supports,B,%s\nC,opposes,D,\n", field->name,
                 field->text);
    else
        snprintf(text, 1024,
                 "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
                 "<key id=\"r\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>"
                 "<key id=\"k\" for=\"edge\" attr.name=\"%s\" attr.type=\"string\"/>"
                 "<graph edgedefault=\"directed\"><node id=\"A\"/><node id=\"B\"/><node id=\"C\"/><node "
                 "id=\"D\"/><edge source=\"A\" target=\"B\"><data key=\"r\">supports</data>"
                 "<data key=\"k\">%s</data></edge><edge source=\"C\" target=\"D\"><data "
                 "key=\"r\">opposes</data></edge></graph></graphml>",
                 field->name, field->text);
    return text;
}

static const char *const files[FORMATS] = {"a.json", "b.json", "c.csv", "d.graphml"};

/* "A>B +" for each relation, but for C and D's. */
static void said(const entente_document *document, char text[128]) {
    size_t count = entente_document_relation_count(document);
    text[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        const char *source = entente_document_actor(document, relation->source)->name;
        const char *target = entente_document_actor(document, relation->target)->name;
        size_t length = strlen(text);
        if (strcmp(source, "C") == 0 || strcmp(source, "D") == 0) continue;
        snprintf(text + length, 128 - length, "%s>%s %c;", source, target, "-0+"[relation->sign + 1]);
    }
}

static void expect_said(const struct field *field, const char *expected) {
    for (int format = 0; format < FORMATS; format++) {
        char text[1024], got[128];
        struct heard heard;
        entente_document *document =
            load_as(files[format], write_field((enum format)format, field, text), &heard);
        said(document, got);
        if (strcmp(got, expected) != 0)
            fail_msg("%s: \"%s\": %s: %s", files[format], field->name, field->json, got);
        entente_document_free(document);
    }
}

TEST(what_says_the_sign_is_the_sign) {
    static const struct field negative[] = {{"polarity", "\"negative\"", "negative"},
                                            {"valence", "-1", "-1"},
                                            {"stance", "\"against\"", "against"},
                                            {"sentiment", "-0.8", "-0.8"},
                                            {"attitude", "\"very negative\"", "very negative"},
                                            {"is_negative", "true", "true"},
                                            {"Is Negative", "1", "1"},
                                            {"agreement", "0", "0"},
                                            {"against", "true", "TRUE"},
                                            {"Vorzeichen", "\"minus\"", "minus"},
                                            {"Polarität", "\"negativ\"", "negativ"}};
    static const struct field positive[] = {{"polarity", "\"pos\"", "pos"},
                                            {"negative", "false", "false"},
                                            {"negated", "false", "no"},
                                            {"against", "3", "3"},
                                            {"inverse", "\"isSupportedBy\"", "isSupportedBy"},
                                            {"mutual", "false", "0"},
                                            {"directed", "true", "1"}};
    for (size_t i = 0; i < sizeof negative / sizeof *negative; i++) expect_said(&negative[i], "A>B -;");
    for (size_t i = 0; i < sizeof positive / sizeof *positive; i++) expect_said(&positive[i], "A>B +;");
}

TEST(what_is_denied_is_turned) {
    static const struct field fields[] = {{"negated", "true", "true"},    {"negation", "\"yes\"", "x"},
                                          {"isNegated", "1", "1"},        {"not", "true", "true"},
                                          {"affirmed", "false", "false"}, {"negiert", "\"ja\"", "ja"}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) expect_said(&fields[i], "A>B -;");
}

TEST(what_goes_both_ways_is_two_relations) {
    static const struct field fields[] = {{"mutual", "true", "true"},
                                          {"directed", "false", "no"},
                                          {"direction", "\"both\"", "both"},
                                          {"undirected", "true", "yes"},
                                          {"Richtung", "\"beidseitig\"", "beidseitig"}};
    static const struct field back = {"direction", "\"incoming\"", "incoming"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) expect_said(&fields[i], "A>B +;B>A +;");
    expect_said(&back, "B>A +;");
}

TEST(what_may_turn_and_is_not_understood_is_refused) {
    static const struct field fields[] = {
        {"negated", "\"maybe\"", "maybe"},     {"attitude", "\"sideways\"", "sideways"},
        {"direction", "\"upward\"", "upward"}, {"mutual", "\"perhaps\"", "perhaps"},
        {"inverse", "true", "true"},           {"positive", "false", "false"}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        for (int format = 0; format < FORMATS; format++) {
            char text[1024];
            struct heard heard;
            write_field((enum format)format, &fields[i], text);
            refuse_as(files[format], text, strlen(text), &heard);
            assert_heard(&heard, "turning-field");
        }
    }
}

TEST(two_signs_that_differ_are_refused) {
    struct heard heard;
    static const char table[] = "source,relation,target,sign,polarity\nA,x,B,1,negative\n";
    static const char json[] =
        "[{\"source\":\"A\",\"relation\":\"x\",\"target\":\"B\",\"sign\":1,\"polarity\":\"negative\"}]";
    refuse_as("a.csv", table, strlen(table), &heard);
    assert_heard(&heard, "keep one of them");
    refuse_as("a.json", json, strlen(json), &heard);
    assert_heard(&heard, "keep one of them");
}

TEST(where_all_are_mutual_the_document_is) {
    struct heard heard;
    entente_document *document =
        load_as("a.csv", "source,relation,target,mutual\nA,x,B,true\nC,x,D,yes\n", &heard);
    assert_false(entente_document_directed(document));
    assert_int_equal(entente_document_relation_count(document), 2);
    entente_document_free(document);
}

static const char statement[] =
    "@prefix : <http://x/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
    ":s a rdf:Statement ; rdf:subject :A ; rdf:predicate :supports ; rdf:object :B ; %s .\n";

TEST(statements_of_rdf_are_turned_too) {
    static const struct {
        const char *property, *expected;
    } cases[] = {{":negated true", "A>B -;"},
                 {":polarity \"negative\"", "A>B -;"},
                 {":direction \"in\"", "B>A +;"},
                 {":note \"so\"", "A>B +;"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[512], got[128];
        struct heard heard;
        snprintf(text, sizeof text, statement, cases[i].property);
        entente_document *document = load_as("a.ttl", text, &heard);
        said(document, got);
        assert_string_equal(got, cases[i].expected);
        entente_document_free(document);
    }
    char text[512];
    struct heard heard;
    snprintf(text, sizeof text, statement, ":polarity \"sideways\"");
    refuse_as("a.ttl", text, strlen(text), &heard);
    assert_heard(&heard, "turning-field");
}
