/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

/* Relations in canonical order: Lavrov→Kim, Lavrov→talks, Russia→drills, UK→talks, US→Russia, US→drills. */
static const char parley[] =
    "{\"sources\":[{\"id\":\"post\"},{\"id\":\"times\"}],\"actors\":["
    "{\"id\":\"Russia\",\"kind\":\"state\",\"bloc\":\"east\",\"aliases\":[\"Moscow\"]},"
    "{\"id\":\"Lavrov\",\"kind\":\"person\",\"parent\":\"Russia\",\"bloc\":\"east\"},"
    "{\"id\":\"US\",\"kind\":\"state\",\"bloc\":\"west\"},{\"id\":\"UK\",\"kind\":\"state\",\"bloc\":\"west\"},"
    "{\"id\":\"Kim\",\"kind\":\"person\"},{\"id\":\"a:1\",\"kind\":\"group\"},"
    "{\"id\":\"talks\",\"kind\":\"issue\"},{\"id\":\"drills\",\"kind\":\"issue\"}],"
    "\"relations\":["
    "{\"source\":\"Lavrov\",\"relation\":\"meets\",\"target\":\"Kim\",\"date\":\"2018-03-08\"},"
    "{\"source\":\"Lavrov\",\"relation\":\"supports\",\"target\":\"talks\",\"date\":\"2018\",\"evidence\":{\"source\":\"post\"}},"
    "{\"source\":\"Russia\",\"relation\":\"opposes\",\"target\":\"drills\",\"evidence\":{\"source\":\"times\"}},"
    "{\"source\":\"Lavrov\",\"relation\":\"praises\",\"target\":\"Russia\"},"
    "{\"source\":\"US\",\"relation\":\"opposes\",\"target\":\"Russia\",\"date\":\"2017-12-07\",\"weight\":2},"
    "{\"source\":\"US\",\"relation\":\"supports\",\"target\":\"drills\",\"weight\":4},"
    "{\"source\":\"UK\",\"relation\":\"supports\",\"target\":\"talks\"}]}";

/* The relations left, as "Lavrov>talks ". */
static void list(const entente_document *document, char *text, size_t size) {
    text[0] = '\0';
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        size_t length = strlen(text);
        snprintf(text + length, size - length, "%s>%s ",
                 entente_document_actor(document, relation->source)->id,
                 entente_document_actor(document, relation->target)->id);
    }
}

#define TEXTS(...)                                                                                           \
    { (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *) }

struct filtering {
    struct entente_filter filter;
    const char *left;
    size_t actors;
};

TEST(every_part_keeps_what_it_says) {
    const struct filtering cases[] = {
        {{0}, "Lavrov>Kim Lavrov>Russia Lavrov>talks Russia>drills UK>talks US>Russia US>drills ", 8},
        {{.actors = TEXTS("Moscow")}, "Lavrov>Russia Russia>drills US>Russia ", 4},
        {{.actors = TEXTS("Kim", "UK")}, "Lavrov>Kim UK>talks ", 4},
        {{.actors = TEXTS("a:1")}, "", 1},
        {{.actors = TEXTS("Kim, UK")}, "Lavrov>Kim UK>talks ", 4},
        {{.issues = TEXTS("talks,drills")}, "Lavrov>talks Russia>drills UK>talks US>drills ", 6},
        {{.among = TEXTS("Russia", "Lavrov,US,UK")}, "Lavrov>Russia US>Russia ", 4},
        {{.without = TEXTS("Lavrov, drills")}, "UK>talks US>Russia ", 5},
        {{.among = TEXTS("Russia,Lavrov,US"), .without = TEXTS("US")}, "Lavrov>Russia ", 2},
        {{.issues = TEXTS("talks")}, "Lavrov>talks UK>talks ", 3},
        {{.kinds = TEXTS("state", "issue")}, "Russia>drills UK>talks US>Russia US>drills ", 5},
        {{.blocs = TEXTS("east")}, "Lavrov>Russia ", 2},
        {{.blocs = TEXTS("east", "west")}, "Lavrov>Russia US>Russia ", 3},
        {{.signs = TEXTS("negative")}, "Russia>drills US>Russia ", 3},
        {{.signs = TEXTS("+", "0")}, "Lavrov>Kim Lavrov>Russia Lavrov>talks UK>talks US>drills ", 7},
        {{.sources = TEXTS("post")}, "Lavrov>talks ", 2},
        {{.from = "2018"}, "Lavrov>Kim Lavrov>talks ", 3},
        {{.from = "2018-03-09"}, "Lavrov>talks ", 2},
        {{.to = "2017"}, "US>Russia ", 2},
        {{.min_weight = 2}, "US>Russia US>drills ", 3},
        {{.min_weight = 2.1}, "US>drills ", 2},
        {{.signs = TEXTS("+", "0", "-")}, /* leaves none out, and so nobody */
         "Lavrov>Kim Lavrov>Russia Lavrov>talks Russia>drills UK>talks US>Russia US>drills ",
         8},
        {{.ego = "Kim"}, "Lavrov>Kim ", 2},
        {{.ego = "Kim:2"}, "Lavrov>Kim Lavrov>Russia Lavrov>talks ", 4},
        {{.ego = "Kim:0"}, "", 1},
        {{.ego = "a:1"}, "", 1},
        {{.roll_up = true},
         "Russia>Kim Russia>Russia Russia>drills Russia>talks UK>talks US>Russia US>drills ",
         7},
        {{.roll_up = true, .actors = TEXTS("Lavrov")},
         "Russia>Kim Russia>Russia Russia>drills Russia>talks US>Russia ",
         5},
        {{.roll_up = true, .signs = TEXTS("neutral")}, "Russia>Kim ", 2},
        {{.isolates = ENTENTE_ISOLATES_KEEP, .signs = TEXTS("negative")}, "Russia>drills US>Russia ", 8},
        {{.keep_unused = true, .sources = TEXTS("post")}, "Lavrov>talks ", 8},
        {{.as_document = true, .sources = TEXTS("post")}, "Lavrov>talks ", 3},
        {{.dedup = ENTENTE_DUPLICATES_EXACT},
         "Lavrov>Kim Lavrov>Russia Lavrov>talks Russia>drills UK>talks US>Russia US>drills ",
         8},
        {{.isolates = ENTENTE_ISOLATES_DROP},
         "Lavrov>Kim Lavrov>Russia Lavrov>talks Russia>drills UK>talks US>Russia US>drills ",
         7},
        {{.isolates = ENTENTE_ISOLATES_DROP, .to = "2017"}, "US>Russia ", 2},
        {{.isolates = ENTENTE_ISOLATES_DROP, .actors = TEXTS("a:1")}, "", 1},
        {{.isolates = ENTENTE_ISOLATES_DROP_NEW, .to = "2017"}, "US>Russia ", 3},
        {{.isolates = ENTENTE_ISOLATES_DROP_NEW, .kinds = TEXTS("person", "group")}, "Lavrov>Kim ", 3},
        {{.roll_up = true, .ego = "Lavrov", .signs = TEXTS("neutral")}, "Russia>Kim ", 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct heard heard;
        char left[512];
        entente_document *document = load(parley, &heard);
        assert_int_equal(entente_document_filter(document, &cases[i].filter, NULL), ENTENTE_OK);
        list(document, left, sizeof left);
        assert_string_equal(left, cases[i].left);
        assert_int_equal(entente_document_actor_count(document), cases[i].actors);
        entente_document_free(document);
    }
}

TEST(an_undirected_pair_weighs_both_ways_together) {
    const char *text =
        "{\"directed\":false,\"relations\":[[\"b\",\"meets\",\"a\"],[\"a\",\"meets\",\"b\"],[\"a\",\"meets\",\"c\"]]}";
    struct heard heard;
    entente_document *document = load(text, &heard);
    const struct entente_filter filter = {.min_weight = 2};
    assert_int_equal(entente_document_filter(document, &filter, NULL), ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(document), 2);
    assert_int_equal(entente_document_actor_count(document), 2);
    entente_document_free(document);
}

TEST(what_is_left_out_is_counted) {
    struct heard heard;
    entente_document *document = load(parley, &heard);
    struct entente_sink sink = hearing(&heard);
    const struct entente_filter filter = {.from = "2018", .roll_up = true};
    assert_int_equal(entente_document_filter(document, &filter, &sink), ENTENTE_OK);
    assert_heard(
        &heard,
        "note rolled-up 0:0  rolling up made 1 self-relation, left out of the network: Lavrov praises Russia");
    assert_heard(&heard, "note undated 0:0  4 undated relations are left out by the period");
    entente_document_free(document);
    document = load(parley, &heard);
    sink = hearing(&heard);
    const struct entente_filter hostile = {.signs = TEXTS("-"), .isolates = ENTENTE_ISOLATES_DROP_NEW};
    assert_int_equal(entente_document_filter(document, &hostile, &sink), ENTENTE_OK);
    assert_heard(&heard, "note isolates 0:0  the filter leaves 4 actors without a relation, left out");
    entente_document_free(document);
}

TEST(names_and_belonging_outlive_a_filter) {
    struct heard heard;
    entente_document *document = load(parley, &heard);
    const struct entente_filter near = {.actors = TEXTS("Kim")};
    assert_int_equal(entente_document_filter(document, &near, NULL), ENTENTE_OK);
    assert_int_equal(entente_document_find_actor(document, "Lavrov"), 1);
    assert_int_equal(entente_document_find_actor(document, "Moscow"), ENTENTE_NONE);
    assert_int_equal(entente_document_actor(document, 1)->parent, ENTENTE_NONE);
    entente_document_free(document);

    document = load(parley, &heard);
    const struct entente_filter up = {.roll_up = true};
    assert_int_equal(entente_document_filter(document, &up, NULL), ENTENTE_OK);
    assert_string_equal(entente_document_actor(document, entente_document_find_actor(document, "Lavrov"))->id,
                        "Russia");
    entente_document_free(document);
}

/* Names that the first filter left without an actor stay so. */
TEST(filters_follow_each_other) {
    struct heard heard;
    char left[256];
    const struct entente_filter talks = {.issues = TEXTS("talks")}, uk = {.actors = TEXTS("UK")};
    entente_document *document = load(parley, &heard);
    assert_int_equal(entente_document_filter(document, &talks, NULL), ENTENTE_OK);
    assert_int_equal(entente_document_filter(document, &uk, NULL), ENTENTE_OK);
    list(document, left, sizeof left);
    assert_string_equal(left, "UK>talks ");
    assert_int_equal(entente_document_find_actor(document, "Kim"), ENTENTE_NONE);
    assert_int_equal(entente_document_find_actor(document, "Lavrov"), ENTENTE_NONE);
    assert_string_equal(entente_document_actor(document, entente_document_find_actor(document, "talks"))->id,
                        "talks");
    entente_document_free(document);
}

TEST(what_is_not_there_is_refused_with_the_nearest) {
    const struct {
        struct entente_filter filter;
        const char *said;
    } cases[] = {
        {{.actors = TEXTS("Rusia")}, "no actor \"Rusia\" in the document; did you mean \"Russia\"?"},
        {{.actors = TEXTS("Mosco")}, "did you mean \"Moscow\"?"},
        {{.issues = TEXTS("talk")}, "no issue \"talk\" in the document; did you mean \"talks\"?"},
        {{.issues = TEXTS("Russia")}, "no issue \"Russia\""},
        {{.kinds = TEXTS("stat")}, "unknown kind \"stat\"; did you mean \"state\"?"},
        {{.kinds = TEXTS("zzzzzzzz")}, "see: entente list kinds"},
        {{.blocs = TEXTS("wets")}, "no bloc \"wets\" in the document; did you mean \"west\"?"},
        {{.signs = TEXTS("bad")}, "\"bad\" is not a sign; use positive, negative or neutral"},
        {{.sources = TEXTS("posts")}, "no source \"posts\" in the document; did you mean \"post\"?"},
        {{.from = "soon"}, "from \"soon\" is not a date; write YYYY"},
        {{.from = "2018", .to = "3/2018"}, "to \"3/2018\" is not a date"},
        {{.from = "2018", .to = "2017"}, "the period from 2018 to 2017 ends before it starts"},
        {{.ego = "Kin:2"}, "no actor \"Kin\" in the document; did you mean \"Kim\"?"},
        {{.ego = "Kin"}, "no actor \"Kin\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct heard heard;
        entente_document *document = load(parley, &heard);
        struct entente_sink sink = hearing(&heard);
        assert_int_equal(entente_document_filter(document, &cases[i].filter, &sink), ENTENTE_BAD_OPTION);
        assert_heard(&heard, cases[i].said);
        assert_int_equal(entente_document_relation_count(document), 7);
        entente_document_free(document);
    }
}
