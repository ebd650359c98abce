/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

#ifdef ENT_HAVE_RAPTOR

#define PREFIXES                                                                                             \
    "@prefix : <http://example.org/> .\n"                                                                    \
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"                                              \
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"                                         \
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"                                                      \
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"                                               \
    "@prefix dct: <http://purl.org/dc/terms/> .\n"

static const char *name_of(const entente_document *document, size_t actor) {
    return entente_document_actor(document, actor)->name;
}

/* Every relation as "source|word|target" and its date and sources, one a line. */
static void expect_relations(const char *file, const char *text, const char *expected) {
    struct heard heard;
    char found[4096] = "";
    entente_document *document = load_as(file, text, &heard);
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        size_t length = strlen(found);
        snprintf(found + length, sizeof found - length, "%s|%s|%s%s%s", name_of(document, relation->source),
                 relation->word, name_of(document, relation->target), *relation->when.text != '\0' ? " " : "",
                 relation->when.text);
        for (size_t j = 0; j < relation->evidence_count; j++) {
            length = strlen(found);
            snprintf(found + length, sizeof found - length, " <%s>",
                     entente_document_source(document, relation->evidence[j].source)->title);
        }
        strncat(found, "\n", 2);
    }
    entente_document_free(document);
    assert_string_equal(found, expected);
}

static const struct entente_actor *actor_called(const entente_document *document, const char *name) {
    size_t found = entente_document_find_actor(document, name);
    if (found == ENTENTE_NONE) fail_msg("nobody is called \"%s\"", name);
    return entente_document_actor(document, found);
}

TEST(test_every_syntax_says_the_same) {
    static const char expected[] = "North Korea|is allied with|China\nRussia|mediates between|China\n";
    expect_relations("test.ttl",
                     PREFIXES
                     ":RU rdfs:label \"Russia\" ; :mediatesBetween :CN .\n:CN rdfs:label \"China\" .\n"
                     ":North_Korea :isAlliedWith :CN .\n",
                     expected);
    expect_relations("test",
                     "# a comment\n<http://e/RU> <http://e/mediates_0020between> <http://e/CN> .\n"
                     "<http://e/RU> <http://www.w3.org/2000/01/rdf-schema#label> \"Russia\" .\n"
                     "<http://e/CN> <http://xmlns.com/foaf/0.1/name> \"China\" .\n"
                     "<http://e/North%20Korea> <http://e/is-allied-with> <http://e/CN> .\n",
                     expected);
    expect_relations(
        "test.rdf",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<rdf:RDF xmlns=\"http://e/\""
        " xmlns:rdfs=\"http://www.w3.org/2000/01/rdf-schema#\""
        " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"http://e/RU\" rdfs:label=\"Russia\">"
        "<MEDIATES_BETWEEN><rdf:Description rdf:about=\"http://e/CN\" rdfs:label=\"China\"/>"
        "</MEDIATES_BETWEEN></rdf:Description>\n<rdf:Description rdf:about=\"http://e/North_Korea\">"
        "<isAlliedWith rdf:resource=\"http://e/CN\"/></rdf:Description></rdf:RDF>\n",
        expected);
    expect_relations("test", "<Russia> <mediatesBetween> <China> .\n<North_Korea> <isAlliedWith> <China> .\n",
                     expected);
}

TEST(test_graphs_are_sources) {
    static const char expected[] = "a|supports|b <g1>\na|supports|b <Second>\na|opposes|c\n";
    expect_relations("test.nq",
                     "<http://e/a> <http://e/supports> <http://e/b> <http://e/g1> .\n"
                     "<http://e/a> <http://e/supports> <http://e/b> <http://e/g1> .\n"
                     "<http://e/a> <http://e/supports> <http://e/b> <http://e/g2> .\n"
                     "<http://e/g2> <http://purl.org/dc/terms/title> \"Second\" .\n"
                     "<http://e/a> <http://e/opposes> <http://e/c> .\n",
                     expected);
    expect_relations("test.trig",
                     PREFIXES "GRAPH :g1 { :a :supports :b . }\n:g2 { :a :supports :b }\n"
                              "{ :g2 dct:title \"Second\" . :a :opposes :c }\n",
                     expected);
    expect_relations("test.trig", PREFIXES "_:N3d7 {\n :a :supports :b .\n}\n[] { :a :opposes :c }\n",
                     "a|supports|b\na|opposes|c\n");
    expect_relations("test.jsonld",
                     "{\"@context\":{\"@vocab\":\"http://e/\"},\"@id\":\"a\",\"supports\":{\"@id\":\"b\"}}",
                     "a|supports|b\n");
}

TEST(test_statements_have_dates_and_sources) {
    expect_relations("test.ttl",
                     PREFIXES
                     ":RU :supports :CN .\n[] a rdf:Statement ; rdf:subject :RU ; rdf:predicate :supports ;"
                     " rdf:object :CN ; dct:date \"2018-03-08T10:00:00Z\" ; dct:source :r .\n"
                     ":r rdfs:label \"Reuters\" .\n",
                     "RU|supports|CN 2018-03-08 <Reuters>\n");
}

TEST(test_resources_can_be_relations) {
    expect_relations("test.ttl",
                     PREFIXES
                     ":r1 :source :RU ; :target :CN ; :relation \"holds talks with\" ; :date \"2018\" .\n"
                     "[] :from :CN ; :to :RU ; :predicate :mediatesBetween ; :source :Reuters .\n",
                     "CN|mediates between|RU <Reuters>\nRU|holds talks with|CN 2018\n");
}

TEST(test_languages_and_aliases) {
    struct heard heard;
    entente_document *document = load_as(
        "test.ttl",
        PREFIXES
        ":RU rdfs:label \"Russland\"@de, \"Russia\"@en ; skos:altLabel \"Russian Federation\" ;"
        " owl:sameAs <http://www.wikidata.org/entity/Q159> ; a :Country .\n"
        ":CN rdfs:label \"中国\"@zh, \"China\" ; a :Thing ; :supports :RU ; rdfs:comment \"A state\" .\n",
        &heard);
    const struct entente_actor *actor = actor_called(document, "Russian Federation");
    assert_string_equal(actor->name, "Russia");
    assert_int_equal(actor->kind, ENTENTE_STATE);
    assert_ptr_equal(actor, actor_called(document, "Russland"));
    assert_ptr_equal(actor, actor_called(document, "http://www.wikidata.org/entity/Q159"));
    actor = actor_called(document, "中国");
    assert_string_equal(actor->name, "China");
    assert_string_equal(actor->note, "A state");
    assert_int_equal(actor->kind, ENTENTE_OTHER);
    assert_heard(&heard, "classes, lists and schema (1)");
    entente_document_free(document);
}

TEST(test_what_is_one_is_one_actor) {
    expect_relations("test.ttl",
                     PREFIXES ":a :supports :x .\n:b :opposes :y .\n:c owl:sameAs :b .\n:a owl:sameAs :c .\n"
                              ":b rdfs:label \"Both\" .\n",
                     "Both|supports|x\nBoth|opposes|y\n");
}

TEST(test_one_label_of_two_stays_two_actors) {
    expect_relations("test.ttl",
                     PREFIXES
                     ":w1 rdfs:label \"Washington\" ; :praises :w2 .\n:w2 rdfs:label \"Washington\" .\n",
                     "Washington (w1)|praises|Washington (w2)\n");
    expect_relations("test.ttl",
                     PREFIXES ":Washington rdfs:label \"Washington\" ; :praises :w2 .\n"
                              ":w2 rdfs:label \"Washington\" .\n",
                     "http://example.org/Washington|praises|Washington (w2)\n"); /* its IRI adds nothing */
}

TEST(test_what_is_no_relation_is_told) {
    struct heard heard;
    entente_document *document = load_as(
        "test.ttl",
        PREFIXES ":a :population 5 ; :homepage <http://e/page> ; :supports :b, [ :x \"y\" ] ; :knows (:b) .\n"
                 ":supports a rdf:Property .\n",
        &heard);
    assert_int_equal(entente_document_relation_count(document), 1);
    assert_heard(&heard,
                 "dates, numbers and texts (2), classes, lists and schema (3), pages and pictures (1), "
                 "resources without a name (2)");
    entente_document_free(document);
}

TEST(test_relations_stand_on_their_lines) {
    struct heard heard;
    entente_document_free(load_as("test.ttl", PREFIXES ":a :supports :b .\n\n:c :frobs :d .\n", &heard));
    assert_heard(&heard, "warning unknown-relation 9:0");
    entente_document_free(load_as(
        "test.nt",
        "<http://e/a> <http://e/supports> <http://e/b> .\n<http://e/a> <http://e/frobs> <http://e/c> .\n",
        &heard));
    assert_heard(&heard, "warning unknown-relation 2:0");
    entente_document_free(load_as(
        "test.ttl", "<http://e/a>\n <http://e/supports> <http://e/b> ;\n<http://e/frobs> <http://e/c> .\n",
        &heard));
    assert_heard(&heard, "warning unknown-relation 0:0");
}

static void refuse(const char *file, const char *text, const char *said) {
    struct heard heard;
    refuse_as(file, text, strlen(text), &heard);
    assert_heard(&heard, said);
}

TEST(test_mistakes_are_told) {
    refuse("test.ttl", PREFIXES ":a :supports :b\n:c :opposes :d .\n", "error bad-rdf 8:");
    refuse("test.ttl", ":a :supports :b .\n", "error bad-rdf 1:");
    refuse("test.nt", "<http://e/a> <http://e/b> <http://e/c> .\n<http://e/a> <http://e/b>\n",
           "error bad-rdf 2:");
    refuse("test.rdf", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><a>", "bad-rdf");
    refuse("test.nt", "<http://e/a> <http://e/b> \"\\uD800\" .\n", "not Unicode");
}

TEST(test_entities_are_not_expanded_without_end) {
    refuse("test.rdf",
           "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">"
           "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
           "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
           "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">"
           "<!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\"><!ENTITY i \"&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;\">]>"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\">"
           "<rdf:Description rdf:about=\"http://e/x\"><e:p>&i;</e:p></rdf:Description></rdf:RDF>",
           "error");
}

TEST(test_other_texts_are_left_to_others) {
    struct heard heard;
    entente_document_free(load_as("test", "Russia -> supports -> talks\n", &heard));
    entente_document_free(load_as("test", "source,relation,target\nRussia,supports,talks\n", &heard));
    entente_document_free(load_as("test", "[[\"Russia\",\"supports\",\"talks\"]]", &heard));
}

#else

TEST(test_the_library_is_named) {
    struct heard heard;
    const char *text = "<http://e/a> <http://e/b> <http://e/c> .\n";
    refuse_as("test.nt", text, strlen(text), &heard);
    assert_heard(&heard, "built without libraptor2");
}

#endif
