/* SPDX-License-Identifier: MIT */
#include "model/date.h"
#include "support/test.h"

#include <string.h>

enum { OPEN_START = INT32_MIN, OPEN_END = INT32_MAX };

static void expect(const char *date, enum ent_date_fault fault, int32_t first, int32_t last,
                   const char *normal) {
    struct entente_period period;
    char text[ENT_DATE_TEXT];
    enum ent_date_fault found = ent_date_parse(date, &period, text);
    if (found != fault) fail_msg("\"%s\": fault %d instead of %d", date, (int)found, (int)fault);
    if (period.first != first || period.last != last) {
        fail_msg("\"%s\": from %d to %d", date, (int)period.first, (int)period.last);
    }
    assert_ptr_equal(period.text, text);
    assert_string_equal(text, normal);
}

static void expect_refused(const char *date, enum ent_date_fault fault) {
    expect(date, fault, OPEN_START, OPEN_END, "");
}

/* The days are those of Python's date.toordinal() less 719163. */
TEST(test_partial_dates) {
    expect("1970-01-01", ENT_DATE_FINE, 0, 0, "1970-01-01");
    expect("1969-12-31", ENT_DATE_FINE, -1, -1, "1969-12-31");
    expect("2018-03-08", ENT_DATE_FINE, 17598, 17598, "2018-03-08");
    expect("2018-03", ENT_DATE_FINE, 17591, 17621, "2018-03");
    expect("2018", ENT_DATE_FINE, 17532, 17896, "2018");
    expect("2016-02", ENT_DATE_FINE, 16832, 16860, "2016-02");
    expect("2016-02-29", ENT_DATE_FINE, 16860, 16860, "2016-02-29");
    expect("2000-02-29", ENT_DATE_FINE, 11016, 11016, "2000-02-29");
    expect("1900-03-01", ENT_DATE_FINE, -25508, -25508, "1900-03-01");
    expect("0001-01-01", ENT_DATE_FINE, -719162, -719162, "0001-01-01");
    expect("0001", ENT_DATE_FINE, -719162, -718798, "0001");
    expect("9999-12-31", ENT_DATE_FINE, 2932896, 2932896, "9999-12-31");
    expect("9999", ENT_DATE_FINE, 2932532, 2932896, "9999");
}

TEST(test_every_day_follows_the_one_before) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int32_t expected = -719162;
    for (int year = 1; year <= 2400; year++) {
        bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= days[month - 1] + (leap && month == 2 ? 1 : 0); day++, expected++) {
                struct entente_period period;
                char date[16], text[ENT_DATE_TEXT];
                memcpy(date, "0000-00-00", sizeof "0000-00-00");
                for (int i = 3, rest = year; i >= 0; i--, rest /= 10) date[i] = (char)('0' + rest % 10);
                date[5] = (char)('0' + month / 10), date[6] = (char)('0' + month % 10);
                date[8] = (char)('0' + day / 10), date[9] = (char)('0' + day % 10);
                assert_int_equal(ent_date_parse(date, &period, text), ENT_DATE_FINE);
                assert_int_equal(period.first, expected);
            }
        }
    }
}

TEST(test_time_and_zone_are_dropped) {
    expect("2018-03-08T12:00Z", ENT_DATE_FINE, 17598, 17598, "2018-03-08");
    expect("2018-03-08T12:00:00+14:00", ENT_DATE_FINE, 17598, 17598, "2018-03-08");
    expect("2018-01-01T00:30:00+14:00", ENT_DATE_FINE, 17532, 17532, "2018-01-01");
    expect("2018-03-08T23:59:59.999-05", ENT_DATE_FINE, 17598, 17598, "2018-03-08");
    expect("2018-01-01T12:00:00", ENT_DATE_FINE, 17532, 17532, "2018-01-01");
    expect("2016-12-31T23:59:60Z", ENT_DATE_TIDIED, 17166, 17166, "2016-12-31");
}

TEST(test_bad_times) {
    static const char *const dates[] = {
        "2018-03-08T",
        "2018-03-08T12",
        "2018-03-08T24:00",
        "2018-03-08T12:60",
        "2018-03-08T12:00:61",
        "2018-03-08T12:00:",
        "2018-03-08T12:00:00.",
        "2018-03-08T12:00ZZ",
        "2018-03-08T12:00+1",
        "2018-03-08T12:00+24:00",
        "2018-03-08T12:00+01:60",
        "2018-03-08t12:00",
        "2018-03-08 12:00",
        "2018-03T12:00",
        "2018T12:00",
        "2018-03-08T1:00",
        "2018-03-08Tnoon",
        "2018-03-08T12:0",
    };
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) expect_refused(dates[i], ENT_DATE_FORM);
}

TEST(test_blanks_round_it) {
    expect(" 2018-01-05 ", ENT_DATE_TIDIED, 17536, 17536, "2018-01-05");
    expect("2018\t", ENT_DATE_TIDIED, 17532, 17896, "2018");
    expect("2018 / 2019", ENT_DATE_TIDIED, 17532, 18261, "2018/2019");
    expect_refused("2018 -01", ENT_DATE_FORM);
    expect_refused(" 2018-13", ENT_DATE_RANGE);
}

TEST(test_no_such_day) {
    static const char *const dates[] = {"2018-02-29", "1900-02-29", "2018-13-01", "2018-00-10",
                                        "2018-01-00", "2018-01-32", "2018-04-31", "0000-01-01",
                                        "0000",       "2018-13",    "2018-00"};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) expect_refused(dates[i], ENT_DATE_RANGE);
}

TEST(test_not_a_date) {
    static const char *const dates[] = {
        "",
        " ",
        "..",
        "/",
        "../..",
        "10000-01-01",
        "-0044-03-15",
        "2018-W05",
        "2018-045",
        "2018-1-5",
        "20180105",
        "201801",
        "05/01/2018",
        "yesterday",
        "2018-",
        "2018-01-",
        "18-01-05",
        "+2018",
        "2018-01-0100000000",
        "2018/2019/2020",
        "2018/x",
        "2018-01-05x",
        "\xD9\xA2\xD9\xA0\xD9\xA1\xD9\xA8-01-01",
    };
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) expect_refused(dates[i], ENT_DATE_FORM);
}

TEST(test_intervals) {
    expect("2018/2019", ENT_DATE_FINE, 17532, 18261, "2018/2019");
    expect("2018-03-08/2018-04", ENT_DATE_FINE, 17598, 17651, "2018-03-08/2018-04");
    expect("../2018", ENT_DATE_FINE, OPEN_START, 17896, "../2018");
    expect("/2018", ENT_DATE_FINE, OPEN_START, 17896, "../2018");
    expect("2018/..", ENT_DATE_FINE, 17532, OPEN_END, "2018/..");
    expect("2018/", ENT_DATE_FINE, 17532, OPEN_END, "2018/..");
    expect("2018-03-08/2018-03-08", ENT_DATE_FINE, 17598, 17598, "2018-03-08");
    expect("2018-03/2018", ENT_DATE_FINE, 17591, 17896, "2018-03/2018");
    expect("2018-03-08T10:00Z/2018-03-09T11:00Z", ENT_DATE_FINE, 17598, 17599, "2018-03-08/2018-03-09");
    expect("2016-12-31T23:59:60Z/2018", ENT_DATE_TIDIED, 17166, 17896, "2016-12-31/2018");
    expect_refused("2019/2018", ENT_DATE_REVERSED);
    expect_refused("2018-03-09/2018-03-08", ENT_DATE_REVERSED);
    expect_refused("2018-02-30/2019", ENT_DATE_RANGE);
}

static void expect_ends(const char *from, const char *to, enum ent_date_fault fault, int32_t first,
                        int32_t last, const char *normal) {
    struct entente_period period;
    char text[ENT_DATE_TEXT];
    assert_int_equal(ent_date_parse_ends(from, to, &period, text), fault);
    assert_int_equal(period.first, first);
    assert_int_equal(period.last, last);
    assert_string_equal(period.text, normal);
}

TEST(test_two_ends) {
    expect_ends("2018-03", "2018", ENT_DATE_FINE, 17591, 17896, "2018-03/2018");
    expect_ends("2018-01-01", "2018-01-01", ENT_DATE_FINE, 17532, 17532, "2018-01-01");
    expect_ends(NULL, "2018", ENT_DATE_FINE, OPEN_START, 17896, "../2018");
    expect_ends("2018", NULL, ENT_DATE_FINE, 17532, OPEN_END, "2018/..");
    expect_ends("2018", "..", ENT_DATE_FINE, 17532, OPEN_END, "2018/..");
    expect_ends(NULL, NULL, ENT_DATE_FINE, OPEN_START, OPEN_END, "");
    expect_ends("2018 ", "2019", ENT_DATE_TIDIED, 17532, 18261, "2018/2019");
    expect_ends("2019-01-01", "2018-01-01", ENT_DATE_REVERSED, OPEN_START, OPEN_END, "");
    expect_ends("2018/2019", "2020", ENT_DATE_FORM, OPEN_START, OPEN_END, "");
    expect_ends("2018", "2018-06-31", ENT_DATE_RANGE, OPEN_START, OPEN_END, "");
}

TEST(test_overlap_and_dating) {
    const struct entente_period day = {.first = 10, .last = 10}, month = {.first = 1, .last = 10};
    const struct entente_period later = {.first = 11, .last = 20}, until = {.first = INT32_MIN, .last = 1};
    const struct entente_period undated = {.first = INT32_MIN, .last = INT32_MAX};
    assert_true(ent_period_overlaps(&day, &month));
    assert_true(ent_period_overlaps(&month, &day));
    assert_false(ent_period_overlaps(&month, &later));
    assert_false(ent_period_overlaps(&later, &month));
    assert_true(ent_period_overlaps(&until, &month));
    assert_false(ent_period_overlaps(&until, &day));
    assert_true(ent_period_overlaps(&undated, &day));
    assert_true(ent_period_is_dated(&day));
    assert_true(ent_period_is_dated(&until));
    assert_false(ent_period_is_dated(&undated));
}

TEST(test_every_refusal_has_advice) {
    assert_string_equal(ent_date_fault_text(ENT_DATE_FINE), "");
    for (int fault = ENT_DATE_TIDIED; fault <= ENT_DATE_REVERSED; fault++) {
        assert_string_not_equal(ent_date_fault_text((enum ent_date_fault)fault), "");
    }
}
