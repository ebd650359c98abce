/* SPDX-License-Identifier: MIT */
#include "model/lookalike.h"

#include "base/report.h"
#include "model/document.h"
#include "support/test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEPT = 8 };

struct log {
    size_t count;
    char messages[KEPT][256], hints[KEPT][512];
};

static void note(void *payload, const struct entente_diagnostic *diagnostic) {
    struct log *log = payload;
    assert_int_equal(diagnostic->severity, ENTENTE_WARNING);
    assert_string_equal(diagnostic->code, "look-alike");
    assert_string_equal(diagnostic->file, "x.json");
    if (log->count < KEPT) {
        snprintf(log->messages[log->count], sizeof *log->messages, "%s", diagnostic->message);
        snprintf(log->hints[log->count], sizeof *log->hints, "%s", diagnostic->hint);
    }
    log->count++;
}

static struct log run(const struct entente_actor *actors, size_t count, bool fold_names) {
    struct log log = {0};
    const struct entente_sink sink = {.report = note, .payload = &log};
    struct entente_actor *copy = calloc(count + 1, sizeof *copy);
    assert_non_null(copy);
    if (count > 0) memcpy(copy, actors, count * sizeof *copy);
    for (size_t i = 0; i < count; i++) {
        if (copy[i].name == NULL) copy[i].name = copy[i].id;
    }
    const entente_document document = {.actors = copy, .actor_count = count, .fold_names = fold_names};
    assert_int_equal(ent_lookalike_report(&document, "x.json", &sink), ENTENTE_OK);
    free(copy);
    return log;
}

#define RUN(...)                                                                                             \
    run((const struct entente_actor[]){__VA_ARGS__},                                                         \
        sizeof((const struct entente_actor[]){__VA_ARGS__}) / sizeof(struct entente_actor), false)

TEST(test_a_pair_with_code_points_and_alias) {
    struct log log = RUN({.id = "USA"}, {.id = "U\xD0\x85"
                                               "A"});
    assert_int_equal(log.count, 1);
    assert_string_equal(log.messages[0], "\"USA\" and \"U\xD0\x85"
                                         "A\" look alike (S U+0053, \xD0\x85 U+0405)");
    assert_string_equal(log.hints[0], "if they are one actor, add the alias: {\"id\": \"USA\", \"aliases\": "
                                      "[\"U\xD0\x85"
                                      "A\"]}");
}

TEST(test_invisible_characters_are_spelt_out) {
    struct log log =
        RUN({.id = "Iran"}, {.id = "Iran\xF3\xA0\x81\x81"}, {.id = "Rus\xE2\x80\x8Bsia"}, {.id = "Russia"});
    assert_int_equal(log.count, 2);
    assert_string_equal(log.messages[0],
                        "\"Iran\" and \"Iran\xF3\xA0\x81\x81\" look alike (the end, U+E0041)");
    assert_string_equal(
        log.hints[0],
        "if they are one actor, add the alias: {\"id\": \"Iran\", \"aliases\": [\"Iran\\udb40\\udc41\"]}");
    assert_string_equal(log.messages[1],
                        "\"Rus\xE2\x80\x8Bsia\" and \"Russia\" look alike (U+200B, s U+0073)");
    assert_string_equal(
        log.hints[1],
        "if they are one actor, add the alias: {\"id\": \"Rus\\u200bsia\", \"aliases\": [\"Russia\"]}");
}

TEST(test_folding_is_offered_where_it_helps) {
    static const struct entente_actor actors[] = {{.id = "FRANCE"}, {.id = "France"}};
    struct log log = run(actors, 2, false);
    assert_int_equal(log.count, 1);
    assert_string_equal(log.messages[0], "\"FRANCE\" and \"France\" look alike (R U+0052, r U+0072)");
    assert_string_equal(log.hints[0],
                        "if they are one actor, add the alias: {\"id\": \"FRANCE\", \"aliases\": "
                        "[\"France\"]}, or use --fold-names");
}

TEST(test_the_declared_actor_gets_the_alias) {
    struct log log = RUN({.id = "FRANCE"}, {.id = "fr", .name = "France", .declared = true});
    assert_int_equal(log.count, 1);
    assert_string_equal(log.hints[0],
                        "if they are one actor, add the alias: {\"id\": \"fr\", \"aliases\": [\"FRANCE\"]}, "
                        "or use --fold-names");
    log = RUN({.id = "FRANCE", .declared = true}, {.id = "fr",
                                                   .name = "Fran\xC3\xA7"
                                                           "e",
                                                   .declared = true});
    assert_int_equal(log.count, 1);
    assert_string_equal(log.hints[0],
                        "if they are one actor, declare it once and add the alias: {\"id\": \"FRANCE\", "
                        "\"aliases\": [\"Fran\xC3\xA7"
                        "e\"]}, or use --fold-names");
}

TEST(test_aliases_are_compared_but_not_with_their_own_actor) {
    static const char *const aliases[] = {"America", "AMERICA"};
    struct log log = RUN({.id = "USA", .name = "usa", .aliases = aliases, .alias_count = 2, .declared = true},
                         {.id = "america"});
    assert_int_equal(log.count, 1);
    assert_string_equal(log.messages[0], "\"america\" and \"America\" look alike (a U+0061, A U+0041)");
    assert_string_equal(log.hints[0], "if they are one actor, add the alias: {\"id\": \"USA\", \"aliases\": "
                                      "[\"america\"]}, or use --fold-names");
    log = RUN({.id = "A", .aliases = aliases, .alias_count = 1, .declared = true},
              {.id = "america", .declared = true}, {.id = "am\xC3\xA9rica", .declared = true});
    assert_int_equal(log.count, 1);
    assert_string_equal(log.messages[0],
                        "\"america\" and \"am\xC3\xA9rica\" look alike (e U+0065, \xC3\xA9 U+00E9)");
}

TEST(test_an_alias_of_one_letter_is_like_no_other) {
    static const char *const aliases[] = {"b", "bc", ""};
    struct log log = RUN({.id = "A", .aliases = aliases, .alias_count = 3, .declared = true}, {.id = "B"});
    assert_int_equal(log.count, 0);
    log = RUN({.id = "A", .aliases = aliases, .alias_count = 3, .declared = true}, {.id = "BC"});
    assert_int_equal(log.count, 1);
}

TEST(test_each_member_of_a_group_is_told_once) {
    struct log log = RUN({.id = "FRANCE"}, {.id = "France", .name = "france"}, {.id = "fr\xD0\xB0nce"});
    assert_int_equal(log.count, 2);
    assert_non_null(strstr(log.messages[1], "\"FRANCE\" and \"fr\xD0\xB0nce\""));
}

TEST(test_quotes_and_backslashes_in_the_alias) {
    struct log log = RUN({.id = "X\\"}, {.id = "x\\"});
    assert_string_equal(
        log.hints[0], "if they are one actor, add the alias: {\"id\": \"X\\\\\", \"aliases\": [\"x\\\\\"]}, "
                      "or use --fold-names");
    log = RUN({.id = "\"x\""}, {.id = "\xE2\x80\x9Cx\xE2\x80\x9D"});
    assert_int_equal(log.count, 1);
    assert_non_null(strstr(log.hints[0], "{\"id\": \"\\\"x\\\"\""));
}

TEST(test_long_names_get_a_short_hint) {
    char upper[300], lower[300];
    memset(upper, 'A', sizeof upper);
    memset(lower, 'a', sizeof lower);
    upper[299] = lower[299] = '\0';
    struct log log = RUN({.id = upper}, {.id = lower});
    assert_int_equal(log.count, 1);
    assert_string_equal(log.hints[0], "if they are one actor, make one an alias of the other");
}

TEST(test_one_letter_apart) {
    struct log log = RUN({.id = "Rusia"}, {.id = "Russia", .declared = true}, {.id = "Iran"}, {.id = "Iraq"});
    assert_int_equal(log.count, 1);
    assert_string_equal(log.messages[0], "\"Russia\" and \"Rusia\" are one letter apart");
    assert_string_equal(
        log.hints[0], "if they are one actor, add the alias: {\"id\": \"Russia\", \"aliases\": [\"Rusia\"]}");
    log = RUN({.id = "Gambia", .declared = true}, {.id = "Zambia", .declared = true});
    assert_int_equal(log.count, 0);
    log = RUN({.id = "Gambia"}, {.id = "Zambia"});
    assert_int_equal(log.count, 1);
    assert_string_equal(log.messages[0], "\"Gambia\" and \"Zambia\" are one letter apart");
}

/* Against a declared actor rather than an undeclared one, and once. */
TEST(test_letters_apart_prefers_the_declared) {
    struct log log =
        RUN({.id = "Rossia"}, {.id = "Rusia"}, {.id = "Russia", .declared = true}, {.id = "Russian"});
    assert_int_equal(log.count, 3);
    assert_string_equal(log.messages[0], "\"Russia\" and \"Rossia\" are one letter apart");
    assert_string_equal(log.messages[1], "\"Russia\" and \"Rusia\" are one letter apart");
    assert_string_equal(log.messages[2], "\"Russia\" and \"Russian\" are one letter apart");
}

TEST(test_nothing_to_tell) {
    assert_int_equal(run(NULL, 0, false).count, 0);
    assert_int_equal(RUN({.id = "USA"}, {.id = "DPRK"}, {.id = "\xD9\x80"}, {.id = "\xD9\x80\xD9\x80"}).count,
                     0);
    assert_int_equal(RUN({.id = "n100"}, {.id = "n101"}, {.id = "node-a"}, {.id = "node-b"}).count, 0);
}

/* A letter for each digit, then "aaaa": each name is one letter apart from many others. */
static size_t count_apart(size_t count) {
    struct entente_actor *actors = calloc(count, sizeof *actors);
    char(*ids)[16] = calloc(count, sizeof *ids);
    assert_true(actors != NULL && ids != NULL);
    for (size_t i = 0; i < count; i++) {
        snprintf(ids[i], sizeof ids[i], "%c%c%c%caaaa", (int)('a' + i / 1000), (int)('a' + i / 100 % 10),
                 (int)('a' + i / 10 % 10), (int)('a' + i % 10));
        actors[i].id = ids[i];
    }
    size_t told = run(actors, count, false).count;
    free(actors);
    free(ids);
    return told;
}

TEST(test_letters_apart_are_sought_in_small_documents_only) {
    assert_int_equal(count_apart(ENT_APART_ACTORS - 1), ENT_APART_ACTORS - 2);
    assert_int_equal(count_apart(ENT_APART_ACTORS), 0);
}

TEST(test_a_full_sink_only_counts) {
    enum { COUNT = 50 };
    static struct entente_actor actors[COUNT];
    static char ids[COUNT][8];
    struct log log = {0};
    const struct entente_sink sink = {.report = note, .payload = &log};
    for (int i = 0; i < COUNT; i++) { /* six letters, in capitals where the number has a bit */
        for (int j = 0; j < 6; j++) ids[i][j] = (char)((i >> j & 1 ? 'A' : 'a') + j);
        actors[i].id = actors[i].name = ids[i];
    }
    struct ent_tally tally;
    ent_tally_init(&tally, &sink);
    const entente_document document = {.actors = actors, .actor_count = COUNT};
    assert_int_equal(ent_lookalike_report(&document, "x.json", &tally.sink), ENTENTE_OK);
    assert_int_equal(log.count, 20);
    assert_int_equal(tally.count[ENTENTE_WARNING], COUNT - 1);
}
