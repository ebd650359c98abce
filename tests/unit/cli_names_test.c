/* SPDX-License-Identifier: MIT */
#include "cli/names.h"
#include "support/loaded.h"

static const char text[] =
    "{\"sources\":[{\"id\":\"b\"},{\"id\":\"paper\"}],\"actors\":[{\"id\":\"a\",\"name\":\"Korea, South\"},"
    "{\"id\":\"b\",\"name\":\"Beta\",\"aliases\":[\"Korea\"]},{\"id\":\"c\",\"name\":\"South, Beta\"}],"
    "\"relations\":[{\"id\":\"r1\",\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\"},"
    "{\"id\":\"a\",\"source\":\"b\",\"relation\":\"opposes\",\"target\":\"c\"}]}";

static void expect_pair(const char *words, size_t a, size_t b) {
    struct heard heard;
    size_t pair[2];
    entente_document *document = load(text, &heard);
    assert_int_equal(ent_find_pair(document, words, pair, NULL), ENTENTE_OK);
    assert_int_equal(pair[0], a);
    assert_int_equal(pair[1], b);
    entente_document_free(document);
}

static void expect_no_pair(const char *words, const char *said) {
    struct heard heard;
    size_t pair[2];
    entente_document *document = load(text, &heard);
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(ent_find_pair(document, words, pair, &sink), ENTENTE_BAD_OPTION);
    assert_heard(&heard, said);
    entente_document_free(document);
}

TEST(test_two_actors) {
    expect_pair("a,b", 0, 1);
    expect_pair(" b , Korea, South", 1, 0);
    expect_pair("Korea, South,c", 0, 2);
    expect_pair("a,South, Beta", 0, 2);
}

TEST(test_not_two_actors) {
    expect_no_pair("a", "\"a\" is not two actors");
    expect_no_pair("a,Bete", "no actor is called \"Bete\"; did you mean \"Beta\"?");
    expect_no_pair("Bete,a", "no actor is called \"Bete\"");
    expect_no_pair("a,Korea, South", "is one actor twice");
    expect_no_pair("Korea, South, Beta", "names two actors in 2 ways");
}

static void expect_part(const char *words, enum entente_supposition_kind kind, size_t index) {
    struct heard heard;
    struct entente_supposition found;
    entente_document *document = load(text, &heard);
    assert_int_equal(ent_find_part(document, words, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.kind, kind);
    assert_int_equal(found.index, index);
    entente_document_free(document);
}

TEST(test_parts) {
    struct heard heard;
    struct entente_supposition found;
    expect_part("r1", ENTENTE_NO_RELATION, 0);
    expect_part("paper", ENTENTE_NO_SOURCE, 1);
    expect_part("Korea", ENTENTE_NO_ACTOR, 1);
    expect_part("relation:a", ENTENTE_NO_RELATION, 1);
    expect_part("actor:a", ENTENTE_NO_ACTOR, 0);
    expect_part("source:b", ENTENTE_NO_SOURCE, 0);
    entente_document *document = load(text, &heard);
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(ent_find_part(document, "a", &found, &sink), ENTENTE_BAD_OPTION);
    assert_heard(&heard, "\"a\" is several things at once");
    sink = hearing(&heard);
    assert_int_equal(ent_find_part(document, "papr", &found, &sink), ENTENTE_BAD_OPTION);
    assert_heard(&heard, "did you mean \"paper\"?");
    entente_document_free(document);
}

TEST(test_flips) {
    struct heard heard;
    struct entente_supposition found;
    entente_document *document = load(text, &heard);
    assert_int_equal(ent_find_flip(document, "r1", &found, NULL), ENTENTE_OK);
    assert_int_equal(found.kind, ENTENTE_FLIPPED_RELATION);
    assert_int_equal(ent_find_flip(document, "c,Beta", &found, NULL), ENTENTE_OK);
    assert_int_equal(found.kind, ENTENTE_FLIPPED_PAIR);
    assert_int_equal(found.index, 2);
    assert_int_equal(found.other, 1);
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(ent_find_flip(document, "Beta", &found, &sink), ENTENTE_BAD_OPTION);
    assert_heard(&heard, "no relation has the id \"Beta\"; give two actors");
    entente_document_free(document);
}
