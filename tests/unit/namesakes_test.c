/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

#define INPUT(file, text)                                                                                    \
    { .name = (file), .bytes = (text), .length = sizeof(text) - 1 }

static const char registry[] =
    "{\"actors\":[{\"id\":\"w-state\",\"name\":\"Washington\",\"kind\":\"state\"},"
    "{\"id\":\"w-person\",\"name\":\"Washington\",\"kind\":\"person\"}],"
    "\"relations\":[[\"w-state\",\"supports\",\"talks\"],[\"w-person\",\"opposes\",\"talks\"]]}";

static void expect_name(const entente_document *document, const char *id, const char *name) {
    size_t actor = entente_document_find_actor(document, id);
    assert_int_not_equal(actor, ENTENTE_NONE);
    assert_string_equal(entente_document_actor(document, actor)->name, name);
    assert_int_equal(entente_document_find_actor(document, name), actor);
}

TEST(namesakes_are_told_apart_by_kind) {
    struct heard heard;
    entente_document *document = load(registry, &heard);
    assert_heard(&heard,
                 "note namesakes 1:88 /actors/1/name 2 actors are called \"Washington\"; told apart by kind");
    assert_int_equal(entente_document_actor_count(document), 3);
    expect_name(document, "w-state", "Washington (state)");
    expect_name(document, "w-person", "Washington (person)");
    assert_int_equal(entente_document_find_actor(document, "Washington"), ENTENTE_NONE);
    assert_string_equal(entente_document_actor(document, 1)->plain_name, "Washington");
    assert_null(entente_document_actor(document, 0)->plain_name);
    entente_document_free(document);
}

TEST(else_by_parent_or_id) {
    struct heard heard;
    entente_document *document = load(
        "{\"actors\":[{\"id\":\"ru\",\"name\":\"Russia\"},{\"id\":\"us\",\"name\":\"USA\"},"
        "{\"id\":\"a\",\"name\":\"Foreign Ministry\",\"parent\":\"ru\"},"
        "{\"id\":\"b\",\"name\":\"Foreign Ministry\",\"parent\":\"us\"},"
        "{\"id\":\"x\",\"name\":\"Foo\"},{\"id\":\"y\",\"name\":\"Foo\"},{\"id\":\"z\",\"name\":\"Foo\"}],"
        "\"relations\":[[\"a\",\"meets\",\"b\"]]}",
        &heard);
    expect_name(document, "a", "Foreign Ministry (ru)");
    expect_name(document, "b", "Foreign Ministry (us)");
    expect_name(document, "z", "Foo (z)");
    assert_heard(&heard, "warning namesakes");
    assert_heard(&heard, "3 actors are called \"Foo\"; told apart by id; if they are one, keep one of them");
    entente_document_free(document);
}

TEST(the_bare_name_calls_neither) {
    struct heard heard;
    const char *const texts[] = {
        "{\"actors\":[{\"id\":\"a\",\"name\":\"W\"},{\"id\":\"b\",\"name\":\"W\"}],\"relations\":[[\"W\",\"helps\",\"C\"]]}",
        "{\"actors\":[{\"id\":\"a\",\"name\":\"W\"},{\"id\":\"b\",\"name\":\"W\"},{\"id\":\"c\",\"parent\":\"W\"}],"
        "\"relations\":[]}",
        "{\"actors\":[{\"id\":\"a\",\"name\":\"W\"},{\"id\":\"b\",\"name\":\"W\"},{\"id\":\"c\",\"aliases\":[\"W\"]}],"
        "\"relations\":[]}",
        "{\"actors\":[{\"id\":\"a\",\"name\":\"W\"},{\"id\":\"b\",\"name\":\"W\"},{\"id\":\"W\"}],\"relations\":[]}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        refuse_as("test.json", texts[i], strlen(texts[i]), &heard);
        assert_heard(&heard, "\"W\" is the name of 2 actors: \"a\", \"b\"; name it by its id");
    }
}

/* An id says who is meant; a spelling that is one's id and the other's name is a slip. */
TEST(an_id_is_nobody_elses_name) {
    struct heard heard;
    const char *text = "{\"actors\":[{\"id\":\"W\"},{\"id\":\"b\",\"name\":\"W\"}],\"relations\":[]}";
    refuse_as("test.json", text, strlen(text), &heard);
    assert_heard(&heard, "error name-taken");
}

TEST(across_files_ids_say_who_is_who) {
    const struct entente_input inputs[] = {INPUT("a.json", registry), INPUT("b.json", registry)};
    entente_document *document;
    assert_int_equal(entente_document_merge(inputs, 2, NULL, &document, NULL), ENTENTE_OK);
    assert_int_equal(entente_document_actor_count(document), 3);
    assert_int_equal(entente_document_relation_count(document), 4);
    entente_document_free(document);
}

TEST(a_name_of_two_in_another_file_is_refused_in_any_order) {
    static const char third[] =
        "{\"actors\":[{\"id\":\"q\",\"name\":\"Washington\",\"kind\":\"state\"}],\"relations\":[]}";
    static const char line[] = "Washington -> meets -> Kim\n";
    const struct entente_input inputs[] = {INPUT("a.json", registry), INPUT("b.json", third),
                                           INPUT("a.json", registry)};
    const struct entente_input bare[] = {INPUT("a.txt", line), INPUT("a.json", registry)};
    struct heard heard;
    entente_document *document;
    for (size_t first = 0; first < 2; first++) {
        struct entente_sink sink = hearing(&heard);
        assert_int_equal(entente_document_merge(inputs + first, 2, NULL, &document, &sink),
                         ENTENTE_BAD_INPUT);
        assert_heard(&heard,
                     "error shared-name 1:29 /actors/0/name \"Washington\" is the name of several actors in "
                     "a.json, such as \"w-state\"; give it the id of one of them");
    }
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(entente_document_merge(bare, 2, NULL, &document, &sink), ENTENTE_BAD_INPUT);
    assert_heard(&heard, "\"Washington\" is the name of 2 actors: \"w-state\", \"w-person\"");
}
