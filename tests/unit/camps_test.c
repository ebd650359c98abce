/* SPDX-License-Identifier: MIT */
#include "analysis/camps.h"
#include "support/loaded.h"

static void expect_camps(const char *text, size_t count, const int *wanted) {
    struct heard heard;
    entente_document *document = load(text, &heard);
    entente_network *network;
    int camps[8];
    size_t components[8];
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    assert_int_equal(entente_network_actor_count(network), count);
    assert_int_equal(ent_camps(network, camps, components, NULL), ENTENTE_OK);
    for (size_t i = 0; i < count; i++) assert_int_equal(camps[i], wanted[i]);
    entente_network_free(network);
    entente_document_free(document);
}

TEST(test_two_pairs_of_friends_against_each_other) {
    static const int wanted[] = {-1, -1, 1, 1};
    expect_camps("[[\"a\",\"supports\",\"b\"],[\"c\",\"supports\",\"d\"],[\"a\",\"opposes\",\"c\"],"
                 "[\"b\",\"opposes\",\"d\"]]",
                 4, wanted);
}

/* a is nearer to b than c to either: the light tie gives way. */
TEST(test_the_heavier_tie_decides) {
    static const int wanted[] = {-1, -1, 1};
    expect_camps("[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":3},"
                 "{\"source\":\"b\",\"relation\":\"supports\",\"target\":\"c\",\"weight\":1},"
                 "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"c\",\"weight\":2}]",
                 3, wanted);
}

TEST(test_who_has_no_signed_tie_is_in_no_camp) {
    static const int wanted[] = {-1, 1, 0};
    expect_camps("[[\"a\",\"opposes\",\"b\"],[\"a\",\"meets\",\"c\"]]", 3, wanted);
    expect_camps("[]", 0, NULL);
}

/* Nothing joins d and e to the others; x is as near to a as to c, who are foes. */
TEST(test_who_could_stand_on_either_side_is_in_no_camp) {
    static const int wanted[] = {-1, -1, 1, 0, 0, 0};
    expect_camps("[[\"a\",\"supports\",\"b\"],[\"a\",\"opposes\",\"c\"],[\"a\",\"opposes\",\"c\"],"
                 "[\"d\",\"supports\",\"e\"],[\"x\",\"supports\",\"a\"],[\"x\",\"supports\",\"c\"]]",
                 6, wanted);
}
