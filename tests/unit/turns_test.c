/* SPDX-License-Identifier: MIT */
#include "structure/turns.h"
#include "support/loaded.h"

/* Relations of A with B, in the document's order; signs and dates as told. */
static entente_document *dated(const char *relations, size_t *count, size_t all[8]) {
    struct heard heard;
    char text[2048];
    snprintf(text, sizeof text, "[%s]", relations);
    entente_document *document = load(text, &heard);
    *count = entente_document_relation_count(document);
    for (size_t i = 0; i < *count; i++) all[i] = i;
    return document;
}

#define SAYS(sign, weight, date)                                                                             \
    "{\"source\": \"A\", \"relation\": \"w" sign date "\", \"target\": \"B\", \"sign\": " sign               \
    ", \"weight\": " weight ", \"date\": \"" date "\"}"
#define UNDATED(sign, weight)                                                                                \
    "{\"source\": \"A\", \"relation\": \"u" sign "\", \"target\": \"B\", \"sign\": " sign                    \
    ", \"weight\": " weight "}"

TEST(test_withdrawn_returned_and_cut_is_a_sequence) {
    size_t count, all[8];
    struct ent_phases phases;
    entente_document *d = dated(
        SAYS("-1", "2", "2014-03") "," SAYS("1", "1", "2014-11") "," SAYS("-1", "3", "2017-06"), &count, all);
    assert_true(ent_is_turned(d, all, count));
    assert_near(ent_at_once(d, all, count), 0);
    assert_true(ent_phases_of(d, all, count, &phases));
    assert_int_equal(phases.count, 3);
    const int signs[] = {-1, 1, -1};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(phases.items[i].sign, signs[i]);
        assert_int_equal(phases.items[i].count, 1);
    }
    assert_string_equal(entente_document_relation(d, phases.items[2].relations[0])->when.text, "2017-06");
    ent_phases_clear(&phases);
    entente_document_free(d);
}

/* A day in March may be any day of "2014-03"; what is undated may be at any time. */
TEST(test_what_may_overlap_is_at_once) {
    static const struct {
        const char *relations;
        double at_once;
    } cases[] = {
        {SAYS("-1", "2", "2014-03") "," SAYS("1", "1", "2014-03-20"), 1},
        {SAYS("-1", "2", "2014/2016") "," SAYS("1", "5", "2015-02") "," SAYS("1", "7", "2018"), 2},
        {SAYS("-1", "2", "2014/..") "," SAYS("1", "1", "2017-06-01"), 1},
        {SAYS("-1", "2", "2010/2014") "," SAYS("1", "1", "2014"), 1},
        {SAYS("-1", "2", "1872/1904") "," SAYS("1", "1", "1903/1918"), 1},
        {SAYS("-1", "2", "1904/1910") "," SAYS("1", "1", "1904/1918"), 1},
        {SAYS("-1", "2", "2014-03-01/2014-06-15") "," SAYS("1", "1", "2014-06/2015"), 1},
        {UNDATED("-1", "2") "," SAYS("1", "1", "2017-06-01"), 1},
        {UNDATED("-1", "2") "," UNDATED("1", "3"), 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t count, all[8];
        entente_document *d = dated(cases[i].relations, &count, all);
        assert_near(ent_at_once(d, all, count), cases[i].at_once);
        assert_false(ent_is_turned(d, all, count));
        entente_document_free(d);
    }
}

/* An alliance that is listed from the year on in which the enmity ends. */
TEST(test_what_ends_when_the_other_begins_is_followed_by_it) {
    static const char *const cases[] = {
        SAYS("-1", "2", "1872/1904") "," SAYS("1", "1", "1904/1918"),
        SAYS("1", "1", "2014-06/2015-02") "," SAYS("-1", "3", "2013/2014-06"),
        SAYS("-1", "1", "2014-06-01/2014-06-15") "," SAYS("1", "1", "2014-06-15/2015-01-01")};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t count, all[8];
        entente_document *d = dated(cases[i], &count, all);
        assert_true(ent_is_turned(d, all, count));
        assert_int_equal(ent_turned_to(d, all, count), 1);
        entente_document_free(d);
    }
}

TEST(test_one_sign_neither_turns_nor_is_both) {
    size_t count, all[8];
    struct ent_phases phases;
    entente_document *d =
        dated(SAYS("1", "2", "2014") "," SAYS("1", "1", "2015") "," SAYS("0", "1", "2016"), &count, all);
    assert_false(ent_is_turned(d, all, count));
    assert_near(ent_at_once(d, all, count), 0);
    assert_true(ent_phases_of(d, all, count, &phases));
    assert_int_equal(phases.count, 0);
    ent_phases_clear(&phases);
    entente_document_free(d);
}
