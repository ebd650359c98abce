/* SPDX-License-Identifier: MIT */
#include "calendar/cuts.h"
#include "model/date.h"
#include "support/measured.h"

/* Relations a>b with these days, INT32_MIN and INT32_MAX for open ends. */
static void make_dated(entente_document *document, struct entente_relation *relations,
                       const int32_t (*days)[2], size_t count) {
    *document = (entente_document){.relations = relations, .relation_count = count};
    for (size_t i = 0; i < count; i++)
        relations[i] =
            (struct entente_relation){.when = {.first = days[i][0], .last = days[i][1], .text = ""}};
}

static int32_t day(int year, int month, int of_month) {
    return ent_count_days(year, month, of_month);
}

TEST(parses_the_ways) {
    struct ent_cutting cutting;
    assert_true(ent_cutting_parse("month", &cutting));
    assert_true(cutting.by == ENT_CUT_CALENDAR && cutting.step.unit == ENT_MONTH && cutting.step.count == 1);
    assert_true(ent_cutting_parse("90d/30d", &cutting));
    assert_true(cutting.by == ENT_CUT_WINDOW && cutting.length.unit == ENT_DAY && cutting.length.count == 90);
    assert_true(cutting.step.unit == ENT_DAY && cutting.step.count == 30);
    assert_true(ent_cutting_parse("20-relations", &cutting));
    assert_true(cutting.by == ENT_CUT_NUMBER && cutting.number == 20);
    static const char *const wrong[] = {"",           "months",     "6m",     "6m/",      "6m/0d",
                                        "m/1m",       "6m/1m ",     "6x/1m",  "-1m/1m",   "0-relations",
                                        "-relations", "5-relation", "6m/1mm", "99999d/1d"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        if (ent_cutting_parse(wrong[i], &cutting)) fail_msg("\"%s\" is taken", wrong[i]);
    }
}

static void cut(const entente_document *document, const char *way, struct ent_cuts *cuts) {
    struct ent_cutting cutting;
    assert_true(ent_cutting_parse(way, &cutting));
    assert_int_equal(ent_cuts_find(document, &cutting, 100, cuts), ENT_CUT_FINE);
}

static void expect_text(const struct ent_cut *item, const char *way, const char *expected) {
    struct ent_cutting cutting;
    char text[ENT_CUT_TEXT];
    assert_true(ent_cutting_parse(way, &cutting));
    ent_cut_text(&cutting, item, text);
    assert_string_equal(text, expected);
}

TEST(months_follow_the_calendar) {
    const int32_t days[][2] = {{day(2024, 1, 31), day(2024, 1, 31)},
                               {day(2024, 2, 29), day(2024, 3, 1)},
                               {INT32_MIN, INT32_MAX},
                               {day(2024, 4, 1), INT32_MAX}};
    struct entente_relation relations[4];
    entente_document document;
    struct ent_cuts cuts;
    make_dated(&document, relations, days, 4);
    cut(&document, "month", &cuts);
    assert_int_equal(cuts.count, 4);
    static const size_t counts[] = {1, 1, 1, 1};
    for (size_t i = 0; i < 4; i++) assert_int_equal(cuts.items[i].count, counts[i]);
    assert_int_equal(cuts.items[1].first, day(2024, 2, 1));
    assert_int_equal(cuts.items[1].last, day(2024, 2, 29));
    assert_int_equal(cuts.relations[cuts.items[2].begin], 1);
    assert_int_equal(cuts.relations[cuts.items[3].begin], 3);
    expect_text(&cuts.items[1], "month", "Feb 2024");
    ent_cuts_clear(&cuts);
}

TEST(weeks_begin_on_monday_and_gaps_stay) {
    const int32_t days[][2] = {{day(2018, 3, 8), day(2018, 3, 8)}, {day(2018, 3, 20), day(2018, 3, 20)}};
    struct entente_relation relations[2];
    entente_document document;
    struct ent_cuts cuts;
    make_dated(&document, relations, days, 2);
    cut(&document, "week", &cuts);
    assert_int_equal(cuts.count, 3);
    assert_int_equal(cuts.items[0].first, day(2018, 3, 5));
    assert_int_equal(cuts.items[1].count, 0);
    assert_int_equal(cuts.items[2].count, 1);
    expect_text(&cuts.items[0], "week", "5 Mar 2018 – 11 Mar 2018");
    ent_cuts_clear(&cuts);
}

TEST(windows_overlap_until_the_last_day) {
    const int32_t days[][2] = {{day(2020, 1, 15), day(2020, 1, 15)},
                               {day(2020, 3, 2), day(2020, 3, 2)},
                               {day(2020, 4, 30), day(2020, 4, 30)}};
    struct entente_relation relations[3];
    entente_document document;
    struct ent_cuts cuts;
    make_dated(&document, relations, days, 3);
    cut(&document, "2m/1m", &cuts);
    /* January to February, February to March, March to April */
    assert_int_equal(cuts.count, 3);
    assert_int_equal(cuts.items[1].first, day(2020, 2, 1));
    assert_int_equal(cuts.items[1].last, day(2020, 3, 31));
    assert_int_equal(cuts.items[0].count, 1);
    assert_int_equal(cuts.items[2].count, 2);
    ent_cuts_clear(&cuts);
    cut(&document, "10d/40d", &cuts); /* with gaps between: 15 to 24 January, 24 February to 4 March, … */
    assert_int_equal(cuts.items[0].first, day(2020, 1, 15));
    assert_int_equal(cuts.items[0].last, day(2020, 1, 24));
    assert_int_equal(cuts.items[1].count, 1);
    ent_cuts_clear(&cuts);
}

static void cut_years(const entente_document *document, int32_t first, int32_t last, struct ent_cuts *cuts) {
    struct ent_cutting cutting;
    assert_true(ent_cutting_parse("year", &cutting));
    cutting.first = first;
    cutting.last = last;
    assert_int_equal(ent_cuts_find(document, &cutting, 100, cuts), ENT_CUT_FINE);
}

TEST(what_has_no_end_goes_on_to_the_days_that_are_named) {
    const int32_t since[][2] = {{day(2000, 6, 1), INT32_MAX}}, until[][2] = {{INT32_MIN, day(2000, 6, 1)}};
    struct entente_relation relations[1];
    entente_document document;
    struct ent_cuts cuts;
    make_dated(&document, relations, since, 1);
    cut_years(&document, day(2013, 1, 1), day(2015, 12, 31), &cuts);
    assert_int_equal(cuts.count, 3);
    for (size_t i = 0; i < 3; i++) assert_int_equal(cuts.items[i].count, 1);
    assert_int_equal(cuts.items[2].last, day(2015, 12, 31));
    ent_cuts_clear(&cuts);
    cut_years(&document, day(2013, 1, 1), INT32_MAX, &cuts);
    assert_int_equal(cuts.count, 1);
    ent_cuts_clear(&cuts);
    make_dated(&document, relations, until, 1);
    cut_years(&document, day(1990, 1, 1), day(1992, 12, 31), &cuts);
    assert_int_equal(cuts.count, 3);
    assert_int_equal(cuts.items[0].first, day(1990, 1, 1));
    ent_cuts_clear(&cuts);
}

TEST(numbers_go_by_date) {
    const int32_t days[][2] = {
        {300, 300}, {100, 400}, {INT32_MIN, 200}, {INT32_MIN, INT32_MAX}, {150, INT32_MAX}};
    struct entente_relation relations[5];
    entente_document document;
    struct ent_cuts cuts;
    make_dated(&document, relations, days, 5);
    cut(&document, "3-relations", &cuts);
    assert_int_equal(cuts.count, 2);
    static const size_t first[] = {1, 2, 4};
    assert_int_equal(cuts.items[0].count, 3);
    assert_memory_equal(cuts.relations, first, sizeof first);
    assert_int_equal(cuts.items[0].first, 100);
    assert_int_equal(cuts.items[0].last, 400);
    assert_int_equal(cuts.items[1].count, 1);
    assert_int_equal(cuts.relations[cuts.items[1].begin], 0);
    ent_cuts_clear(&cuts);
}

TEST(refuses_what_has_no_end) {
    const int32_t days[][2] = {{0, 0}, {1000, 1000}};
    const int32_t never[][2] = {{INT32_MIN, INT32_MAX}};
    struct entente_relation relations[2];
    entente_document document;
    struct ent_cuts cuts;
    struct ent_cutting cutting;
    make_dated(&document, relations, days, 2);
    assert_true(ent_cutting_parse("day", &cutting));
    assert_int_equal(ent_cuts_find(&document, &cutting, 1000, &cuts), ENT_CUT_TOO_MANY);
    ent_cuts_clear(&cuts);
    assert_true(ent_cutting_parse("1-relations", &cutting));
    assert_int_equal(ent_cuts_find(&document, &cutting, 1, &cuts), ENT_CUT_TOO_MANY);
    ent_cuts_clear(&cuts);
    make_dated(&document, relations, never, 1);
    for (size_t i = 0; i < 2; i++) {
        assert_true(ent_cutting_parse(i == 0 ? "year" : "5-relations", &cutting));
        assert_int_equal(ent_cuts_find(&document, &cutting, 1000, &cuts), ENT_CUT_UNDATED);
        ent_cuts_clear(&cuts);
    }
}
