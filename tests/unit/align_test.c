/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

/* Two documents, the ids of the first taken from the second. Clear with part. */
struct aligned {
    entente_document *documents[2];
    struct heard heard;
};

static void align(struct aligned *aligned, const char *document, const char *like) {
    struct heard loading;
    *aligned = (struct aligned){{load(document, &loading), load(like, &loading)}, {.text = ""}};
    struct entente_sink sink = hearing(&aligned->heard);
    assert_int_equal(entente_document_align(aligned->documents[0], aligned->documents[1], &sink), ENTENTE_OK);
}

static void part(struct aligned *aligned) {
    for (size_t i = 0; i < 2; i++) entente_document_free(aligned->documents[i]);
}

static void expect_ids(const char *document, const char *like, const char *const *ids, const char *told) {
    struct aligned aligned;
    align(&aligned, document, like);
    for (size_t i = 0; ids[i] != NULL; i++)
        assert_string_equal(entente_document_actor(aligned.documents[0], i)->id, ids[i]);
    if (*told == '\0')
        assert_string_equal(aligned.heard.text, "");
    else
        assert_heard(&aligned.heard, told);
    part(&aligned);
}

#define TRIPLE       "[[\"Russia\",\"supports\",\"talks\"]]"
#define WITH(actors) "{\"actors\":[" actors "],\"relations\":[]}"

TEST(test_one_id_is_one_actor_without_a_word) {
    expect_ids(TRIPLE, TRIPLE, (const char *const[]){"Russia", "talks", NULL}, "");
}

TEST(test_names_and_aliases_match_both_ways) {
    static const char ru[] = WITH("{\"id\":\"ru\",\"name\":\"Russia\"}");
    static const char rf[] = WITH("{\"id\":\"x\",\"name\":\"RF\",\"aliases\":[\"Russia\"]}");
    expect_ids(TRIPLE, ru, (const char *const[]){"ru", "talks", NULL},
               "1 actor not of one id in both is matched by name or alias: \"Russia\" (Russia, ru)");
    expect_ids(ru, TRIPLE, (const char *const[]){"Russia", NULL}, "\"Russia\" (ru, Russia)");
    expect_ids(TRIPLE, rf, (const char *const[]){"talks", "x", NULL}, "\"RF\" (Russia, x)");
    expect_ids(rf, TRIPLE, (const char *const[]){"Russia", NULL}, "\"Russia\" (x, Russia)");
    expect_ids(rf, ru, (const char *const[]){"ru", NULL}, "\"Russia\" (x, ru)");
}

TEST(test_two_systems_of_codes_are_matched_by_name) {
    expect_ids(WITH("{\"id\":\"643\",\"name\":\"Russia\"},{\"id\":\"040\",\"name\":\"Austria\"}"),
               WITH("{\"id\":\"RUS\",\"name\":\"Russia\"},{\"id\":\"AUT\",\"name\":\"Austria\"}"),
               (const char *const[]){"AUT", "RUS", NULL},
               "2 actors not of one id in both are matched by name or alias: \"Austria\" (040, AUT), "
               "\"Russia\" (643, RUS)");
}

TEST(test_an_id_goes_before_a_name_and_is_told) {
    expect_ids(WITH("{\"id\":\"AUS\",\"name\":\"Austria\"}"),
               WITH("{\"id\":\"AUS\",\"name\":\"Australia\"},{\"id\":\"AT\",\"name\":\"Austria\"}"),
               (const char *const[]){"AUS", NULL},
               "\"Austria\" is of id AUS in one file, but that is another in the other file");
}

TEST(test_nobody_is_chosen_of_several) {
    expect_ids(WITH("{\"id\":\"x\",\"name\":\"RF\",\"aliases\":[\"Russia\"]}"),
               "[[\"Russia\",\"supports\",\"talks\"],[\"RF\",\"opposes\",\"talks\"]]",
               (const char *const[]){"x", NULL}, "who \"RF\" (x) is in the other file is open");
}

TEST(test_kinds_tell_namesakes_apart) {
    static const char state_w[] = WITH("{\"id\":\"w\",\"name\":\"Washington\",\"kind\":\"state\"}");
    static const char person[] = WITH("{\"id\":\"gw\",\"name\":\"Washington\",\"kind\":\"person\"}");
    static const char walter[] = WITH("{\"id\":\"w\",\"name\":\"Walter\",\"kind\":\"person\"}");
    expect_ids(state_w, person, (const char *const[]){"w", NULL},
               "\"Washington\" is a state in one file and a person in the other: they are two");
    expect_ids(state_w, walter, (const char *const[]){"w", NULL},
               "w is \"Washington\" (state) in one file and \"Walter\" (person) in the other");
}

/* The new order of ids is that of relations too, and the old ids still find who they mean. */
TEST(test_relations_follow) {
    struct aligned aligned;
    align(&aligned, "[[\"a\",\"supports\",\"m\"],[\"m\",\"opposes\",\"a\"]]",
          WITH("{\"id\":\"z\",\"name\":\"a\"}"));
    const struct entente_relation *first = entente_document_relation(aligned.documents[0], 0);
    assert_string_equal(first->word, "opposes");
    assert_string_equal(entente_document_actor(aligned.documents[0], first->source)->id, "m");
    assert_int_equal(entente_document_find_actor(aligned.documents[0], "a"), 1);
    assert_int_equal(entente_document_find_actor(aligned.documents[0], "z"), 1);
    part(&aligned);
}
