/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include <entente/filter.h>

static const char text[] =
    "{\"note\":\"for eyes\",\"sources\":[{\"id\":\"a\",\"title\":\"Secret Cable\"},{\"id\":\"b\",\"title\":"
    "\"The Post\"}],"
    "\"actors\":[{\"id\":\"Trump\",\"kind\":\"person\",\"parent\":\"US\"},{\"id\":\"US\",\"kind\":\"state\","
    "\"bloc\":\"west\"},{\"id\":\"Kim\",\"kind\":\"person\"},{\"id\":\"war\",\"kind\":\"issue\"},"
    "{\"id\":\"Agent\",\"note\":\"hidden\"}],"
    "\"vocabulary\":[{\"word\":\"outwits\",\"sign\":-1},{\"word\":\"woos\",\"sign\":1}],"
    "\"relations\":["
    "{\"source\":\"Agent\",\"relation\":\"outwits\",\"target\":\"Kim\",\"evidence\":{\"source\":\"a\"}},"
    "{\"source\":\"Trump\",\"relation\":\"woos\",\"target\":\"Kim\",\"date\":\"2018-03\",\"weight\":2,"
    "\"evidence\":[{\"source\":\"a\",\"note\":\"overheard\"},{\"source\":\"b\",\"locator\":\"p. 2\"}]},"
    "{\"source\":\"US\",\"relation\":\"opposes\",\"target\":\"war\",\"date\":\"2017\"}]}";

#define TEXTS(...)                                                                                           \
    { (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *) }

TEST(what_is_chosen_is_one_line) {
    const struct {
        struct entente_filter filter;
        const char *shows;
    } cases[] = {
        {{0}, ""},
        {{.isolates = ENTENTE_ISOLATES_DROP}, "Actors without a relation are left out."},
        {{.signs = TEXTS("-")}, "Only hostile relations: 2 of 3."},
        {{.signs = TEXTS("+", "-")}, "Only hostile and friendly relations: 3 of 3."},
        {{.from = "2018"}, "Only relations from 2018 on: 1 of 3."},
        {{.to = "2017"}, "Only relations up to 2017: 1 of 3."},
        {{.from = "..", .to = "2017"}, "Only relations up to 2017: 1 of 3."},
        {{.from = "2018", .to = "2018"}, "Only relations of 2018: 1 of 3."},
        {{.from = "2017", .to = "2018"}, "Only relations from 2017 to 2018: 2 of 3."},
        {{.actors = TEXTS("Kim", "US")}, "Only relations of Kim or US: 3 of 3."},
        {{.issues = TEXTS("war")}, "Only relations about war: 1 of 3."},
        {{.among = TEXTS("Trump,Kim")}, "Only relations among Kim and Trump: 1 of 3."},
        {{.kinds = TEXTS("person", "state")},
         "Only relations between actors of kind state or person: 1 of 3."},
        {{.blocs = TEXTS("west")}, "Only relations inside the bloc west: 0 of 3."},
        {{.sources = TEXTS("b")}, "Only relations with evidence from the source The Post: 1 of 3."},
        {{.min_weight = 1.5}, "Only relations of pairs that weigh 1.5 or more: 1 of 3."},
        {{.min_weight = 1.5, .signs = TEXTS("+"), .without = TEXTS("war"), .actors = TEXTS("Kim")},
         "Only friendly relations of Kim, of pairs that weigh 1.5 or more, without 1 actor left out by name: "
         "1 of 3."},
        {{.ego = "US:2"}, "Only relations within 2 steps of US: 1 of 3."},
        {{.without = TEXTS("Agent")}, "Only relations without 1 actor left out by name: 2 of 3."},
        {{.roll_up = true, .signs = TEXTS("+")},
         "Only friendly relations: 1 of 3. Persons and organs count as what they belong to."},
        {{.undirected = true}, "Directions are ignored."},
        {{.coarse_dates = ENTENTE_COARSE_FIRST}, "Dates of a month or a year stand for its first day."},
        {{.coarse_dates = ENTENTE_COARSE_OUT}, "Dates of a month or a year count as none."},
        {{.dedup = ENTENTE_DUPLICATES_MONTH, .merging = ENTENTE_MERGING_SUM},
         "Repetitions in one month count once with their weights added."},
        {{.undirected = true, .reciprocal_once = true},
         "Directions are ignored. What is listed both ways alike counts once."},
        {{.corroborate = true}, "Each independent source counts once for a pair and sign."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct heard heard;
        entente_document *document = load(text, &heard);
        assert_int_equal(entente_document_filter(document, &cases[i].filter, NULL), ENTENTE_OK);
        assert_string_equal(entente_document_shows(document), cases[i].shows);
        entente_document_free(document);
    }
}

TEST(choices_add_up) {
    struct heard heard;
    entente_document *document = load(text, &heard);
    const struct entente_filter hostile = {.signs = TEXTS("-")}, old = {.to = "2017"};
    assert_int_equal(entente_document_filter(document, &hostile, NULL), ENTENTE_OK);
    assert_int_equal(entente_document_filter(document, &old, NULL), ENTENTE_OK);
    assert_string_equal(entente_document_shows(document),
                        "Only hostile relations: 2 of 3. Only relations up to 2017: 1 of 2.");
    entente_document_free(document);
}

TEST(what_nothing_uses_leaves_with_the_rest) {
    struct heard heard;
    entente_document *document = load(text, &heard);
    struct entente_sink sink = hearing(&heard);
    const struct entente_filter post = {.sources = TEXTS("b"), .as_document = true};
    assert_int_equal(entente_document_filter(document, &post, &sink), ENTENTE_OK);
    assert_int_equal(entente_document_source_count(document), 1);
    assert_string_equal(entente_document_source(document, 0)->id, "b");
    assert_int_equal(entente_document_word_count(document), 1);
    assert_string_equal(entente_document_word(document, 0)->word, "woos");
    assert_string_equal(entente_document_note(document), "");
    assert_int_equal(entente_document_find_actor(document, "Agent"), ENTENTE_NONE);
    const struct entente_relation *relation = entente_document_relation(document, 0);
    assert_int_equal(relation->evidence_count, 1);
    assert_int_equal(relation->evidence[0].source, 0);
    assert_string_equal(relation->evidence[0].locator, "p. 2");
    assert_heard(&heard, "note unused 0:0  left out with the rest: 1 source, 1 declared word, the note");
    entente_document_free(document);
}

TEST(on_request_all_stays) {
    struct heard heard;
    entente_document *document = load(text, &heard);
    const struct entente_filter post = {.sources = TEXTS("b"), .keep_unused = true};
    assert_int_equal(entente_document_filter(document, &post, NULL), ENTENTE_OK);
    assert_int_equal(entente_document_source_count(document), 2);
    assert_int_equal(entente_document_word_count(document), 2);
    assert_string_equal(entente_document_note(document), "for eyes");
    assert_int_equal(entente_document_actor_count(document), 5);
    assert_int_equal(entente_document_relation(document, 0)->evidence_count, 2);
    entente_document_free(document);
}
