/* SPDX-License-Identifier: MIT */
#include "write/relations_only.h"

#include "support/loaded.h"

static void expect_said(const char *text, size_t evidence_most, const char *said) {
    struct heard heard;
    entente_document *document = load(text, &heard);
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(ent_tell_relations_only(document, "csv", evidence_most, &sink), ENTENTE_OK);
    assert_string_equal(heard.text, said);
    entente_document_free(document);
}

TEST(test_nothing_is_said_when_nothing_is_lost) {
    expect_said("[[\"A\",\"supports\",\"B\"]]", 1, "");
    expect_said(
        "{\"sources\":[{\"id\":\"s\"}],\"actors\":[{\"id\":\"A\",\"name\":\"Aland\"}],\"relations\":[{\"source\":"
        "\"A\",\"relation\":\"supports\",\"target\":\"B\",\"evidence\":{\"source\":\"s\"}}]}",
        1, "");
}

TEST(test_losses_are_counted) {
    static const char text[] =
        "{\"sources\":[{\"id\":\"s\",\"title\":\"T\"}],\"actors\":[{\"id\":\"A\",\"kind\":\"state\"},{\"id\":\"B\","
        "\"parent\":\"A\"},{\"id\":\"C\",\"aliases\":[\"D\"]},{\"id\":\"E\",\"bloc\":\"x\"},{\"id\":\"F\",\"role\":\"y\"},"
        "{\"id\":\"G\",\"note\":\"z\"},{\"id\":\"H\"}],\"vocabulary\":[{\"word\":\"woos\"},{\"word\":\"snubs\"}],"
        "\"relations\":[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"evidence\":[{\"note\":\"1\"},"
        "{\"note\":\"2\"},{\"note\":\"3\"}]}]}";
    expect_said(
        text, 1,
        "note relations-only 0:0  csv holds relations only: 2 actors' descriptions, 5 actors without relations, 1 source's description, 2 "
        "declared words, 2 further pieces of evidence left out; the format json keeps everything\n");
    expect_said(
        text, SIZE_MAX,
        "note relations-only 0:0  csv holds relations only: 2 actors' descriptions, 5 actors without relations, 1 source's description, 2 "
        "declared words left out; the format json keeps everything\n");
}

TEST(test_a_documents_own_keys_are_losses) {
    expect_said(
        "{\"title\":\"T\",\"as_of\":\"2018\",\"note\":\"N\",\"directed\":false,\"relations\":"
        "[[\"A\",\"supports\",\"B\"]]}",
        1,
        "note relations-only 0:0  csv holds relations only: the title, the as-of date, the note, that "
        "relations have no direction (--undirected) left out; the format json keeps everything\n");
}
