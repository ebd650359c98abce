/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

/* Two articles and an agency: Russia on the talks, six times. */
static const char said[] =
    "{\"sources\":[{\"id\":\"one\",\"publisher\":\"Reuters\"},{\"id\":\"two\",\"publisher\":\"Reuters\"},"
    "{\"id\":\"tass\"}],\"actors\":[{\"id\":\"talks\",\"kind\":\"issue\"}],\"relations\":["
    "{\"id\":\"a\",\"source\":\"Russia\",\"relation\":\"supports\",\"target\":\"talks\",\"date\":\"2018-03-05\","
    "\"evidence\":{\"source\":\"one\",\"locator\":\"1\"}},"
    "{\"id\":\"b\",\"source\":\"Russia\",\"relation\":\"supported\",\"target\":\"talks\",\"date\":\"2018-03-11\","
    "\"weight\":3,\"evidence\":{\"source\":\"one\",\"locator\":\"9\"}},"
    "{\"id\":\"c\",\"source\":\"Russia\",\"relation\":\"supports\",\"target\":\"talks\",\"date\":\"2018-03-12\","
    "\"weight\":2,\"evidence\":{\"source\":\"two\"}},"
    "{\"id\":\"d\",\"source\":\"Russia\",\"relation\":\"supports\",\"target\":\"talks\",\"date\":\"2018-04-01\","
    "\"evidence\":[{\"source\":\"tass\"},{\"source\":\"one\"}]},"
    "{\"id\":\"e\",\"source\":\"Russia\",\"relation\":\"supports\",\"target\":\"talks\"},"
    "{\"id\":\"f\",\"source\":\"Russia\",\"relation\":\"opposes\",\"target\":\"talks\",\"date\":\"2018-03-05\","
    "\"evidence\":{\"source\":\"one\"}}]}";

/* What is left, as "a 1; b 3", in the order of the ids. */
static void expect(const entente_document *document, const char *expected) {
    char text[512] = "";
    for (char id = 'a'; id <= 'z'; id++) {
        for (size_t i = 0; i < entente_document_relation_count(document); i++) {
            const struct entente_relation *relation = entente_document_relation(document, i);
            size_t length = strlen(text);
            if (relation->id[0] != id || relation->is_numbered) continue;
            snprintf(text + length, sizeof text - length, "%s%s %g", length > 0 ? "; " : "", relation->id,
                     relation->weight);
        }
    }
    assert_string_equal(text, expected);
}

struct filtering {
    struct entente_filter filter;
    const char *left;
};

TEST(repetitions_count_once) {
    const struct filtering cases[] = {
        {{.dedup = ENTENTE_DUPLICATES_ALL}, "a 1; b 3; c 2; d 1; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_EXACT}, "a 1; b 3; c 2; d 1; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_DOCUMENT}, "b 3; c 2; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_DAY}, "a 1; b 3; c 2; d 1; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_WEEK}, "b 3; c 2; d 1; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_MONTH}, "b 3; d 1; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_YEAR}, "b 3; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_RANGE}, "b 3; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_MONTH, .merging = ENTENTE_MERGING_SUM}, "b 6; d 1; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_MONTH, .merging = ENTENTE_MERGING_MEAN}, "b 2; d 1; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_MONTH, .merging = ENTENTE_MERGING_LAST}, "c 2; d 1; e 1; f 1"},
        {{.dedup = ENTENTE_DUPLICATES_YEAR, .merging = ENTENTE_MERGING_TIMES}, "b 4; e 1; f 1"},
        {{.corroborate = true}, "b 3; d 1; e 1; f 1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct heard heard;
        entente_document *document = load(said, &heard);
        assert_int_equal(entente_document_filter(document, &cases[i].filter, NULL), ENTENTE_OK);
        expect(document, cases[i].left);
        entente_document_free(document);
    }
}

TEST(what_is_made_one_has_the_evidence_of_all) {
    struct heard heard;
    entente_document *document = load(said, &heard);
    const struct entente_filter filter = {.dedup = ENTENTE_DUPLICATES_RANGE};
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(entente_document_filter(document, &filter, &sink), ENTENTE_OK);
    assert_heard(&heard, "4 relations repeat another at any time and count once with it");
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        assert_int_equal(relation->evidence_count, relation->sign > 0 ? 5 : 1);
    }
    entente_document_free(document);
}

/* Each of two independent sources counts; one that speaks in two relations counts by the heavier. */
TEST(a_relation_of_two_sources_weighs_twice) {
    struct heard heard;
    entente_document *document = load(
        "{\"sources\":[{\"id\":\"x\"},{\"id\":\"y\"}],\"relations\":[{\"id\":\"a\",\"source\":\"A\","
        "\"relation\":\"supports\",\"target\":\"B\",\"evidence\":[{\"source\":\"x\"},{\"source\":\"y\"}]},"
        "{\"id\":\"b\",\"source\":\"A\",\"relation\":\"praises\",\"target\":\"B\",\"weight\":0.5,"
        "\"evidence\":{\"source\":\"y\"}},"
        "{\"id\":\"c\",\"source\":\"B\",\"relation\":\"praises\",\"target\":\"A\",\"weight\":0.5,"
        "\"evidence\":{\"source\":\"y\"}}]}",
        &heard);
    const struct entente_filter filter = {.corroborate = true};
    assert_int_equal(entente_document_filter(document, &filter, NULL), ENTENTE_OK);
    expect(document, "a 2; c 0.5");
    entente_document_free(document);
}

static const char both_ways[] =
    "{\"directed\":false,\"relations\":[{\"id\":\"a\",\"source\":\"A\",\"relation\":\"allies with\",\"target\":\"B\"},"
    "{\"id\":\"b\",\"source\":\"B\",\"relation\":\"allies with\",\"target\":\"A\"},"
    "{\"id\":\"c\",\"source\":\"A\",\"relation\":\"allies with\",\"target\":\"C\",\"weight\":1},"
    "{\"id\":\"d\",\"source\":\"C\",\"relation\":\"allies with\",\"target\":\"A\",\"weight\":2},"
    "{\"id\":\"e\",\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"B\"}]}";

TEST(a_pair_listed_both_ways_may_count_once) {
    struct heard heard;
    struct entente_repeats repeats;
    entente_document *document = load(both_ways, &heard);
    assert_int_equal(entente_document_repeats(document, false, &repeats, NULL), ENTENTE_OK);
    assert_int_equal(repeats.exact, 0);
    assert_int_equal(repeats.reciprocal, 1);
    const struct entente_filter filter = {.reciprocal_once = true};
    assert_int_equal(entente_document_filter(document, &filter, NULL), ENTENTE_OK);
    expect(document, "a 3; c 1; d 2; e 1");
    entente_document_free(document);
}

TEST(both_ways_are_two_where_there_are_directions) {
    struct heard heard;
    struct entente_filter filter = {.reciprocal_once = true};
    entente_document *document = load("[[\"A\",\"helps\",\"B\"],[\"B\",\"helps\",\"A\"]]", &heard);
    struct entente_sink sink = hearing(&heard);
    assert_int_equal(entente_document_filter(document, &filter, &sink), ENTENTE_BAD_OPTION);
    assert_heard(&heard, "error has-direction");
    filter.undirected = true;
    assert_int_equal(entente_document_filter(document, &filter, &sink), ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(document), 1);
    entente_document_free(document);
}

TEST(exact_repetitions_are_counted_unless_ids_tell_them_apart) {
    struct heard heard;
    struct entente_repeats repeats;
    entente_document *document =
        load("{\"relations\":[[\"A\",\"helps\",\"B\"],[\"A\",\"helps\",\"B\"],[\"A\",\"helped\",\"B\"],"
             "{\"source\":\"A\",\"relation\":\"helps\",\"target\":\"B\",\"date\":\"2018\"},"
             "{\"id\":\"x\",\"source\":\"A\",\"relation\":\"helps\",\"target\":\"B\"},"
             "{\"id\":\"y\",\"source\":\"A\",\"relation\":\"helps\",\"target\":\"B\"}]}",
             &heard);
    assert_int_equal(entente_document_repeats(document, false, &repeats, NULL), ENTENTE_OK);
    assert_int_equal(repeats.exact, 1);
    const struct entente_filter filter = {.dedup = ENTENTE_DUPLICATES_EXACT};
    assert_int_equal(entente_document_filter(document, &filter, NULL), ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(document), 5);
    entente_document_free(document);
}

/* One article quoted in two files, and a second file that names no source. */
TEST(test_documents_reach_across_files) {
    static const char article[] =
        "{\"sources\":[{\"id\":\"s\"}],\"relations\":[{\"source\":\"A\",\"relation\":\"helps\",\"target\":\"B\","
        "\"evidence\":{\"source\":\"s\"}}]}";
    static const char lines[] = "A -> helps -> B\nA -> helps -> B\n";
    const struct entente_input inputs[] = {{.name = "b.json", .bytes = article, .length = sizeof article - 1},
                                           {.name = "a.json", .bytes = article, .length = sizeof article - 1},
                                           {.name = "c.txt", .bytes = lines, .length = sizeof lines - 1}};
    const struct entente_filter filter = {.dedup = ENTENTE_DUPLICATES_DOCUMENT};
    for (size_t first = 0; first < 2; first++) {
        entente_document *document;
        const struct entente_input turned[] = {inputs[first], inputs[2], inputs[1 - first]};
        assert_int_equal(entente_document_merge(turned, 3, NULL, &document, NULL), ENTENTE_OK);
        assert_int_equal(entente_document_filter(document, &filter, NULL), ENTENTE_OK);
        assert_int_equal(entente_document_relation_count(document), 2);
        const struct entente_relation *quoted = entente_document_relation(document, 1);
        assert_string_equal(entente_document_input(document, quoted->file)->name, "a.json");
        entente_document_free(document);
    }
}

TEST(choices_have_names) {
    enum entente_merging merging;
    enum entente_duplicates duplicates;
    for (int i = 0; i < ENTENTE_MERGING_COUNT; i++) {
        assert_true(entente_merging_find(entente_merging_name((enum entente_merging)i), &merging));
        assert_int_equal(merging, i);
    }
    for (int i = 0; i < ENTENTE_DUPLICATES_COUNT; i++) {
        assert_true(
            entente_duplicates_find(entente_duplicates_name((enum entente_duplicates)i), &duplicates));
        assert_int_equal(duplicates, i);
    }
    assert_null(entente_merging_name(ENTENTE_MERGING_COUNT));
    assert_false(entente_merging_find("median", &merging));
}
