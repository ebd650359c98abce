/* SPDX-License-Identifier: MIT */
#include "figure/sentence.h"
#include "support/loaded.h"

/* The sentences of all relations, one a line. */
static void expect_sentences(const char *text, const char *expected) {
    struct heard heard;
    entente_document *document = load(text, &heard);
    struct ent_buffer out = {0};
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        ent_add_relation_sentence(&out, document, entente_document_relation(document, i));
        ent_buffer_add(&out, "\n");
    }
    assert_string_equal(out.data, expected);
    ent_buffer_clear(&out);
    entente_document_free(document);
}

TEST(test_a_bare_relation) {
    expect_sentences("[[\"Russia\",\"supports\",\"talks\"]]", "Russia supports talks (weight 1)\n");
}

TEST(test_all_that_is_known) {
    expect_sentences(
        "{\"sources\":[{\"id\":\"s\",\"author\":\"A. Author\",\"publisher\":\"The Paper\",\"date\":\"2018\"}],"
        "\"relations\":[{\"source\":\"Russia\",\"relation\":\"supports\",\"target\":\"talks\",\"weight\":2.5,"
        "\"confidence\":0.5,\"date\":\"2018-03-08\",\"evidence\":[{\"source\":\"s\",\"locator\":\"para 3\","
        "\"note\":\"says so\",\"speaker\":\"Lavrov\"},{\"locator\":\"para 4\"}]}]}",
        "Russia supports talks (weight 2.5, confidence 0.5, 2018-03-08): says so (according to Lavrov) "
        "[A. Author, The Paper (2018), para 3] [para 4]\n");
}

TEST(test_sources_by_what_they_have) {
    expect_sentences(
        "{\"sources\":[{\"id\":\"s1\",\"title\":\"A Title\"},{\"id\":\"s2\"}],\"relations\":["
        "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"evidence\":[{\"source\":\"s1\"},"
        "{\"source\":\"s2\"}]}]}",
        "a supports b (weight 1) [A Title] [s2]\n");
}

TEST(test_long_texts_are_cut) {
    char name[1101], text[1300], expected[1300];
    memset(name, 'x', 1100);
    name[1100] = '\0';
    snprintf(text, sizeof text, "[[\"%s\",\"supports\",\"b\"]]", name);
    snprintf(expected, sizeof expected, "%.1024s\u2026 supports b (weight 1)\n", name);
    expect_sentences(text, expected);
}
