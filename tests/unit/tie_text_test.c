/* SPDX-License-Identifier: MIT */
#include "write/tie_text.h"

#include "support/loaded.h"

static void expect_texts(const entente_network *network, enum ent_tie_part part, const char *expected) {
    struct ent_tie_texts texts = {0};
    char text[256] = "";
    const struct entente_tie *tie = entente_network_tie(network, 0);
    assert_true(ent_tie_texts_fill(&texts, entente_network_document(network), tie, part));
    for (size_t i = 0; i < texts.count; i++) {
        size_t length = strlen(text);
        snprintf(text + length, sizeof text - length, "%s|", texts.items[i]);
    }
    assert_string_equal(text, expected);
    ent_tie_texts_clear(&texts);
}

TEST(test_different_texts_in_the_order_of_relations) {
    struct heard heard;
    entente_document *document = load(
        "[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"date\":\"2018\",\"evidence\":[{\"source\":"
        "\"s2\"},{\"source\":\"s1\"},{\"note\":\"x\"}]},"
        "{\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"B\",\"date\":\"2018\",\"evidence\":{\"source\":"
        "\"s1\"}},"
        "{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"date\":\"2019\"},"
        "{\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"B\"}]",
        &heard);
    entente_network *network;
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    assert_int_equal(entente_network_tie_count(network), 1);
    expect_texts(network, ENT_TIE_DATES, "2018|2019|");
    expect_texts(network, ENT_TIE_SOURCES, "s1|s2|");
    expect_texts(network, ENT_TIE_WORDS, "opposes|supports|");
    entente_network_free(network);
    entente_document_free(document);
}

TEST(test_sign_of_a_tie) {
    assert_string_equal(ent_tie_sign_name(&(struct entente_tie){.positive = 1, .neutral = 1}), "positive");
    assert_string_equal(ent_tie_sign_name(&(struct entente_tie){.negative = 1}), "negative");
    assert_string_equal(ent_tie_sign_name(&(struct entente_tie){.positive = 2, .negative = 1}), "ambivalent");
    assert_string_equal(ent_tie_sign_name(&(struct entente_tie){.neutral = 1}), "neutral");
    assert_string_equal(ent_tie_sign_name(&(struct entente_tie){0}), "neutral");
}
